import Foundation
import Testing

/// Records that were copied without the tables of the program's own, or lost one: what is said of them leads out.
@Suite struct CopiedRecordsTests {
  private func reviewed() throws -> Office {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2026-07-01")
    try office.must("apply", "2026-07-review", "--yes")
    return office
  }

  @Test func whatABatchWritesIsNotWrittenIntoACopyThatHasIt() throws {
    let office = try reviewed()
    let own = [
      "applied_batches", "applied_rows", "left_on_hold", "applied_causes", "supplement_decisions", "superseded",
      "reinstatements", "reinstated_causes", "reinstated_rows",
    ]
    for table in own { try office.change("DROP TABLE \(table)") }
    let result = try office.run("apply", "2026-07-review", "--yes", on: "2026-07-02")
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains("has what 2026-07-review writes already (certification "), "\(result.errors)")
    #expect(result.errors.contains("without the program's own tables"))
    let status = try office.run("status", "--as-of", "2026-07-02")
    #expect(status.text.contains("cannot be applied: has what 2026-07-review writes already"), "\(status.text)")
    #expect(!status.text.contains("to be applied: star-audit apply"))
  }

  @Test func aTableThatIsGoneIsMadeAnewByMigrate() throws {
    let office = try Office()
    try office.change("DROP TABLE waivers")
    let check = try office.run("check")
    #expect(check.status == 65)
    #expect((check.text + check.errors).contains("no table waivers"), "\(check.text)\(check.errors)")
    #expect((check.text + check.errors).contains("star-audit migrate"))
    let result = try office.must("migrate")
    #expect(result.text.contains("made the table waivers, without rows: import what it held"), "\(result.text)")
    try office.must("check")
    #expect(try office.must("migrate").text.isEmpty)
  }

  /// After the batch is applied a partner who objects is not told that nothing was found.
  @Test func explainSaysThatTheStarWasLostOnTheDay() throws {
    let office = try reviewed()
    let text = try office.must("explain", "CH-1", "--as-of", "2026-07-01").text
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains("on this day it went from 3-star to 2-star, which the records have already"), "\(text)")
    #expect(plain.contains("in the decisions and the report of 2026-07-review"))
    #expect(try !office.must("explain", "CH-1", "--as-of", "2026-07-02").text.contains("on this day"))
    // A row that the department wrote itself is in no batch.
    try office.change("INSERT INTO downgrades VALUES ('CH-1', '2026-08-01', 2, 0, 'agreed')")
    let own = try office.must("explain", "CH-1", "--as-of", "2026-08-01").text
    #expect(own.contains("on this day") && !own.contains("decisions and the report"), "\(own)")
  }
}

/// What counts for nothing and looks as if it counted is remarked on.
@Suite struct LookAlikeTests {
  @Test func aCodeOrKindThatLooksLikeAnotherIsRemarkedOn() throws {
    let office = try Office(
      Records(), "UPDATE certificates SET code = 'H3CSE-RS+' || char(160)", "UPDATE channels SET kind = 'acp'")
    let check = try office.must("check")
    #expect(check.text.contains("which is not H3CSE-RS+"), "\(check.text)")
    #expect(check.text.contains("which is not ACP"), "\(check.text)")
    #expect(check.text.contains("so that the channel is out of scope (A)"))
    #expect(try !Office().must("check").text.contains("which is not"))
  }

  @Test func thePartnerIsToldWhichCodeIsMeant() throws {
    let office = try Office(Records(), "UPDATE certificates SET code = 'h3cse-rs+'")
    let review = try office.must("review", "--report-only", "--as-of", "2026-07-01", "--format", "jsonl")
    #expect(review.text.contains("h3cse-rs+ (not written as H3CSE-RS+) of First"), "\(review.text)")
  }

  /// The rules that only notices and renewals have besides are counted as the others.
  @Test func everyRuleOfNoticesAndRenewalsIsCounted() throws {
    let office = try Office(Records(), "DELETE FROM participations")
    let notices = try office.must("renewal-notices", "--report-only", "--year", "2026", "--format", "json")
    let document = try #require(JSONSerialization.jsonObject(with: Data(notices.text.utf8)) as? [String: Any])
    let summary = try #require(document["summary"] as? [String: Any])
    let rules = try #require(summary["rules"] as? [String: Int])
    #expect(rules["participation"] == 1, "\(rules)")
    #expect(rules["departure-in-grace"] == 0 && rules["certificate-margin"] == 0)
  }
}
