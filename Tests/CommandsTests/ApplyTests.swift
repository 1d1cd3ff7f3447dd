import Foundation
import GRDB
import Testing

@Suite struct ApplyTests {
  @Test func aReviewSaysThatAnEarlierOneIsNotApplied() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 449")
    try office.must("review", "--as-of", "2026-07-01")
    #expect(
      try office.must("review", "--as-of", "2027-01-01").errors.contains("2026-07-review: published and not applied"))
    try office.must("apply", "2026-07-review")
    let july = try office.must("review", "--as-of", "2027-07-01").errors
    #expect(july.contains("2027-01-review: published and not applied"))
    #expect(!july.contains("2026-07-review"))
  }

  @Test func aBatchThatIsAppliedStillTellsWhatItDecided() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 449")
    let review = ["review", "--as-of", "2026-07-01", "--detailed-exitcode", "--format", "json"]
    let options = ["--database", office.database, "--outbox", office.outbox]
    #expect(try Program.run(review + options).status == 2)
    try office.must("apply", "2026-07-review")
    let again = try Program.run(review + options)
    #expect(again.status == 2)
    #expect(try Report(again).outcome(of: "CH-1") == "downgrade")
    try FileManager.default.removeItem(atPath: office.batch("2026-07-review"))
    let gone = try Program.run(review + options)
    #expect(gone.status == 0)
    let document = try #require(try JSONSerialization.jsonObject(with: gone.output) as? [String: Any])
    #expect((document["run"] as? [String: Any])?["batch"] as? String == "2026-07-review")
    #expect(!office.has("2026-07-review"))
  }

  private static let lacksCredits = "UPDATE credits SET points = 449 WHERE channel_id = 'CH-1'"

  /// A published review as of 1 July 2026, in which CH-1 falls to two stars and CH-2 keeps its own.
  private func july(_ statements: String...) throws -> Office {
    let office = try Office(Records().adding("CH-2"))
    try office.change(Self.lacksCredits)
    for statement in statements { try office.change(statement) }
    try office.must("review", "--as-of", "2026-07-01")
    return office
  }

  private static let everyCertification = """
    SELECT certification_id, channel_id, star, route, applied_on, issued_on, valid_until, ended_on, renewal_confirmed_on
    FROM certifications WHERE channel_id = 'CH-1' ORDER BY issued_on, certification_id
    """

  @Test func aLowerStarEndsTheOldCertificationAndAddsANewOne() throws {
    let office = try july("UPDATE certifications SET renewal_confirmed_on = '2026-06-30'")
    let untouched = try office.rows("SELECT * FROM certifications WHERE channel_id = 'CH-2'")
    let result = try office.must("apply", "2026-07-review")
    #expect(result.errors.contains("applied"), "\(result.errors)")
    #expect(
      try office.rows("SELECT channel_id, downgraded_on, from_star, to_star FROM downgrades") == [
        "CH-1 2026-07-01 3 2"
      ])
    #expect(try office.rows("SELECT 1 FROM downgrades WHERE reason LIKE '%credit-baseline%'").count == 1)
    let id = newCertificationID("2026-07-review", "CH-1")
    #expect(
      try office.rows(Self.everyCertification) == [
        "CERT-1 CH-1 3 credits 2025-12-10 2026-01-01 2026-12-31 2026-07-01 2026-06-30",
        "\(id) CH-1 2 credits 2025-12-10 2026-07-01 2026-12-31 - 2026-06-30",
      ])
    #expect(try office.rows("SELECT * FROM certifications WHERE channel_id = 'CH-2'") == untouched)
    #expect(try office.rows("SELECT DISTINCT status FROM channels") == ["active"])
  }

  @Test func withoutAStarNoCertificationIsAdded() throws {
    let office = try july("UPDATE credits SET points = 0 WHERE channel_id = 'CH-1'")
    try office.must("apply", "2026-07-review")
    #expect(try office.rows("SELECT from_star, to_star FROM downgrades") == ["3 0"])
    #expect(
      try office.rows(Self.everyCertification) == [
        "CERT-1 CH-1 3 credits 2025-12-10 2026-01-01 2026-12-31 2026-07-01 -"
      ])
  }

  @Test func everyCertificationInForceIsEndedAndNoOther() throws {
    let office = try july(
      Records.certification("OLD", of: "CH-1", star: 4, from: "2024-01-01", to: "2026-12-31"),
      Records.certification("ENDED", of: "CH-1", star: 4, from: "2024-02-01", to: "2026-12-31", endedOn: "2026-07-01"),
      Records.certification(
        "LAST-DAY", of: "CH-1", star: 2, from: "2024-03-01", to: "2026-07-01", endedOn: "2026-07-02"),
      Records.certification("OVER", of: "CH-1", star: 2, from: "2024-04-01", to: "2026-06-30"),
      Records.certification("LATER", of: "CH-1", star: 2, from: "2026-07-02", to: "2027-12-31")
    )
    try office.must("apply", "2026-07-review")
    let ends = try office.rows(
      "SELECT certification_id, ended_on FROM certifications WHERE channel_id = 'CH-1' ORDER BY 1")
    let id = newCertificationID("2026-07-review", "CH-1")
    #expect(
      Set(ends) == [
        "CERT-1 2026-07-01", "OLD 2026-07-01", "ENDED 2026-07-01", "LAST-DAY 2026-07-01", "OVER -", "LATER -",
        "\(id) -",
      ])
  }

  @Test func aChannelPendingRenewalGetsTheDowngradesRowAlone() throws {
    let office = try Office(
      Records(), Self.lacksCredits,
      Records.certification("OLD", of: "CH-1", star: 2, from: "2025-01-01", to: "2027-12-31"))
    try office.must("review", "--as-of", "2027-01-01")
    #expect(try office.decisions(of: "2027-01-review")["CH-1"]?["renewal_pending"] as? Bool == true)
    let before = try office.rows(Self.everyCertification)
    try office.must("apply", "2027-01-review")
    #expect(try office.rows(Self.everyCertification) == before)
    #expect(
      try office.rows("SELECT channel_id, downgraded_on, from_star, to_star FROM downgrades") == [
        "CH-1 2027-01-01 3 2"
      ])
  }

  private static let blacklisted =
    "INSERT INTO major_events VALUES ('EV-1', 'CH-1', '2026-03-01', 'fraud', 'blacklist', '2026-05-01')"

  @Test func aRevocationBlacklistsTheChannel() throws {
    let office = try july(Self.blacklisted)
    try office.must("apply", "2026-07-review")
    #expect(
      try office.rows("SELECT channel_id, status FROM channels ORDER BY 1") == ["CH-1 blacklisted", "CH-2 active"])
    #expect(try office.rows("SELECT downgraded_on, from_star, to_star FROM downgrades") == ["2026-07-01 3 0"])
    #expect(
      try office.rows(Self.everyCertification) == [
        "CERT-1 CH-1 3 credits 2025-12-10 2026-01-01 2026-12-31 2026-07-01 -"
      ])
  }

  @Test func aRevocationOfAChannelPendingRenewalEndsNothing() throws {
    let office = try Office(Records(), Self.blacklisted)
    try office.must("review", "--as-of", "2027-01-15")
    let before = try office.rows(Self.everyCertification)
    try office.must("apply", "2027-01-review")
    #expect(try office.rows("SELECT status FROM channels") == ["blacklisted"])
    #expect(try office.rows("SELECT downgraded_on, from_star, to_star FROM downgrades") == ["2027-01-15 3 0"])
    #expect(try office.rows(Self.everyCertification) == before)
  }

  @Test func aBatchThatTakesNothingIsAppliedToo() throws {
    let office = try Office()
    try office.must("review", "--as-of", "2026-07-01")
    let before = try office.rows(Self.everyCertification)
    try office.must("apply", "2026-07-review")
    #expect(try office.rows(Self.everyCertification) == before)
    #expect(try office.rows("SELECT * FROM downgrades").isEmpty)
    #expect(try office.must("apply", "2026-07-review").errors.contains("already applied"))
  }

  @Test func whatIsRehearsedIsWhatIsWritten() throws {
    let office = try Office(channels: 120, seed: 6)
    try office.must("review", "--as-of", "2027-01-01")
    let copy = office.folder.path("copy.db")
    try FileManager.default.copyItem(atPath: office.database, toPath: copy)
    let before = try office.folder.snapshot()
    let bytes = office.folder.contents("records.db")
    let text = try office.must("apply", "2027-01-review", "--dry-run")
    let lines = try office.must("apply", "2027-01-review", "--dry-run", "--format", "jsonl").output
    #expect(try office.folder.snapshot() == before)
    #expect(office.folder.contents("records.db") == bytes)

    let rows = try lines.split(separator: UInt8(ascii: "\n")).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
    #expect(rows.count > 5)
    #expect(text.text.split(separator: "\n").count == rows.count)
    for row in rows { try Records.change(copy, statement(row)) }
    try office.must("apply", "2027-01-review")
    #expect(try Records.differences(office.database, copy) == ["applied_batches", "applied_causes", "applied_rows"])
  }

  /// The SQL that a rehearsed row stands for.
  private func statement(_ row: [String: Any]) throws -> String {
    func literal(_ value: Any) -> String {
      if value is NSNull { return "NULL" }
      if let number = value as? Int { return "\(number)" }
      return "'" + "\(value)".replacingOccurrences(of: "'", with: "''") + "'"
    }
    let table = try #require(row["table"] as? String)
    let values = try #require(row["values"] as? [String: Any]).sorted { $0.key < $1.key }
    let keys = row["key"] as? [String: Any] ?? [:]
    guard !keys.isEmpty else {
      return "INSERT INTO \(table) (\(values.map(\.key).joined(separator: ", "))) "
        + "VALUES (\(values.map { literal($0.value) }.joined(separator: ", ")))"
    }
    return "UPDATE \(table) SET \(values.map { "\($0.key) = \(literal($0.value))" }.joined(separator: ", ")) "
      + "WHERE \(keys.map { "\($0.key) = \(literal($0.value))" }.joined(separator: " AND "))"
  }

  @Test func applyingAgainChangesNothing() throws {
    let office = try july()
    try office.must("apply", "2026-07-review")
    let before = try office.folder.snapshot()
    let bytes = office.folder.contents("records.db")
    for more in [[], ["--dry-run"]] {
      let again = try Program.run(
        ["apply", office.batch("2026-07-review"), "--database", office.database] + more)
      #expect(again.status == 0)
      #expect(again.errors.contains("already applied"), "\(again.errors)")
    }
    #expect(office.folder.contents("records.db") == bytes)
    #expect(try office.folder.snapshot() == before)
  }

  @Test func aReviewOfAppliedDecisionsIsDoneAndTakesNoFurtherStar() throws {
    let office = try july()
    try office.must("apply", "2026-07-review")
    let bytes = office.folder.contents("records.db")
    let files = try office.files(of: "2026-07-review")
    try office.must("review", "--as-of", "2026-07-01")
    #expect(office.folder.contents("records.db") == bytes)
    #expect(try office.files(of: "2026-07-review") == files)
    try FileManager.default.removeItem(atPath: office.batch("2026-07-review"))
    try office.must("review", "--as-of", "2026-07-01")
    #expect(!office.has("2026-07-review"))
    let preview = try Report.preview(office.database)
    #expect(preview.outcome(of: "CH-1") == "retain")
    #expect(preview.decisions.first?["to_star"] as? Int == 2)
  }

  @Test func noReviewOfTheSameDayTakesAStarOfAppliedDecisions() throws {
    let office = try Office(channels: 120, seed: 2)
    try office.passJanuaryReview()
    let taken = try office.decisions(of: "2027-01-review").values.filter { $0["outcome"] as? String != "retain" }
    #expect(taken.count > 5)
    let preview = try Report.preview(office.database, asOf: "2027-01-01")
    #expect(preview.decisions.allSatisfy { ["retain", "hold"].contains($0["outcome"] as? String) })
  }

  @Test func verifyKnowsTheAppliedBatchFromAnotherOfItsName() throws {
    let office = try july()
    try office.must("apply", "2026-07-review")
    try office.must("verify", "2026-07-review")
    let other = try july("UPDATE channels SET name = 'Other'")
    let result = try Program.run(["verify", other.batch("2026-07-review"), "--database", office.database])
    #expect(result.status == 65)
    #expect(
      try Program.run(["apply", other.batch("2026-07-review"), "--database", office.database]).status == 65)
  }

  @Test func aDatabaseInWALModeIsChangedToo() throws {
    let office = try july()
    try office.change("PRAGMA journal_mode = WAL")
    try office.must("apply", "2026-07-review")
    #expect(try office.rows("SELECT channel_id FROM downgrades") == ["CH-1"])
  }

  @Test func tablesMadeAnewWithoutTypesAreChangedToo() throws {
    let office = try july()
    let tables = try office.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    #expect(tables.count >= 10)
    for table in tables {
      let columns = try office.rows("SELECT name FROM pragma_table_info('\(table)')").joined(separator: ", ")
      try office.change(
        "ALTER TABLE \(table) RENAME TO old_\(table)", "CREATE TABLE \(table) (\(columns))",
        "INSERT INTO \(table) SELECT * FROM old_\(table)")
    }
    for table in tables { try office.change("DROP TABLE old_\(table)") }
    try office.must("apply", "2026-07-review")
    let types = "SELECT typeof(from_star), typeof(to_star), typeof(downgraded_on) FROM downgrades"
    #expect(try office.rows(types) == ["integer integer text"])
    #expect(try office.rows("SELECT DISTINCT typeof(star) FROM certifications") == ["integer"])
    let preview = try Report.preview(office.database)
    #expect(preview.outcome(of: "CH-1") == "retain")
    #expect(preview.summary["holds"] as? [String] == [])
  }

  @Test func ofRunsAtTheSameTimeOneApplies() throws {
    let office = try july()
    let result = try Program.launch(
      "/usr/bin/env",
      [
        "python3", Python.file("run_three_times"), Program.path, "apply", office.batch("2026-07-review"), "--database",
        office.database,
      ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.components(separatedBy: "already applied").count == 3, "\(result.errors)")
    #expect(try office.rows("SELECT channel_id FROM downgrades") == ["CH-1"])
    #expect(try office.rows("SELECT batch FROM applied_batches") == ["2026-07-review"])
  }

  @Test func renewalNoticesAreNotApplied() throws {
    let office = try Office()
    try office.must("renewal-notices", "--year", "2026")
    let before = try office.folder.snapshot()
    for more in [[], ["--dry-run"]] {
      let result = try Program.run(
        ["apply", "2026-12-renewal-notices", "--database", office.database, "--outbox", office.outbox] + more)
      #expect(result.status == 64, "\(result.errors)")
    }
    #expect(try office.folder.snapshot() == before)
  }
}
