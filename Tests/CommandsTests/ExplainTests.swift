import Foundation
import Testing

/// `explain` reads the rows of one channel alone, and must see the same as a review of all.
@Suite struct ExplainTests {
  private func explanation(_ channel: String, _ database: String) throws -> [String: Any] {
    let result = try Program.run(
      ["explain", channel, "--as-of", "2027-01-01", "--database", database, "--format", "json"])
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
  }

  /// A decision without what it has only as part of a run.
  private func alone(_ decision: [String: Any]) -> NSDictionary {
    (decision.filter { $0.key != "batch" && $0.key != "notice" }) as NSDictionary
  }

  @Test(arguments: ["", "DROP INDEX credits_of_channel; DROP INDEX people_by_id"])
  func oneChannelAloneIsDecidedLikeAllOfThem(_ statements: String) throws {
    let folder = try Folder()
    let database = folder.path("records.db")
    #expect(try Program.run(["sample", "--channels", "40", "--seed", "4", database, "--quiet"]).status == 0)
    try Records.change(
      database, "UPDATE credits SET points = -1 WHERE rowid % 97 = 0",
      "UPDATE people SET name = '' WHERE rowid % 31 = 0",
      "UPDATE certificates SET valid_until = '2020-02-30' WHERE rowid % 53 = 0",
      "UPDATE appointments SET replaced_by = 'nobody', departed_on = '2026-05-01' WHERE rowid % 41 = 0")
    if !statements.isEmpty { try Records.change(database, statements) }
    let report = try Report.preview(database, asOf: "2027-01-01")
    #expect(report.decisions.contains { $0["outcome"] as? String == "hold" })
    for decision in report.decisions {
      let channel = try #require(decision["channel_id"] as? String)
      let alone = try #require(try explanation(channel, database)["decision"] as? [String: Any])
      #expect(self.alone(alone) == self.alone(decision), "\(channel)")
    }
  }

  @Test func aChannelThatPassesIsToldWhenItWouldFall() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let result = try Program.run(
      ["explain", "CH-1", "--as-of", "2026-07-01", "--database", database, "--format", "json"])
    let document = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    let forecast = try #require(document["forecast"] as? [String: Any])
    // Its only credits, of 30 June 2026, leave the four quarters at the review of July 2027.
    #expect(forecast["falls_on"] as? String == "2027-07-01")
    #expect(forecast["decided_on"] as? String == "2027-07-01")
    #expect(forecast["rules"] as? [String] == ["credit-baseline"])
    let text = try Program.run(["explain", "CH-1", "--as-of", "2026-07-01", "--database", database]).text
    #expect(text.contains("In the ordinary course credits leave the window; the review of 2027-07-01 needs new ones."))
  }

  /// A review that was made as of a later day than that on which it was due has taken the star by then: there is no second loss.
  @Test func theUsualDayIsThatOfTheReviewThatIsApplied() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2027-01-20")
    func asOf(on day: String) throws -> String? {
      let result = try office.must("explain", "CH-1", "--format", "json", on: day)
      return (try JSONSerialization.jsonObject(with: result.output) as? [String: Any])?["as_of"] as? String
    }
    #expect(try asOf(on: "2027-01-25") == "2027-01-01")
    try office.must("apply", "2027-01-review")
    #expect(try asOf(on: "2027-01-25") == "2027-01-20")
    #expect(try asOf(on: "2027-01-10") == "2027-01-01")
    #expect(try asOf(on: "2027-07-02") == "2027-07-01")
  }
}
