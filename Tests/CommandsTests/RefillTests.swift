import Foundation
import Testing

/// Departments fill their tables anew every night, with tools that replace a table: what was applied holds (STANDARD 7a).
@Suite struct RefillTests {
  /// CH-1 loses a star, CH-2 every one, CH-3 is excluded, CH-4 keeps its star; all have confirmed their renewal.
  private func january() throws -> Office {
    let records = Records().adding("CH-2", "CH-3", "CH-4")
    let office = try Office(
      records, "UPDATE credits SET points = 300 WHERE channel_id = 'CH-1'",
      "UPDATE credits SET points = 0 WHERE channel_id = 'CH-2'",
      "INSERT INTO major_events VALUES ('EV', 'CH-3', '2026-09-01', 'fraud', 'blacklist', '2026-10-01')",
      "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
    try FileManager.default.copyItem(atPath: office.database, toPath: office.folder.path("portal.db"))
    try office.passJanuaryReview()
    #expect(try office.rows("SELECT channel_id, to_star FROM downgrades ORDER BY 1") == ["CH-1 2", "CH-2 0", "CH-3 0"])
    return office
  }

  private func outcomes(_ office: Office, _ batch: String) throws -> [String] {
    try office.decisions(of: batch).map { "\($0.key) \($0.value["outcome"] ?? "") \($0.value["to_star"] ?? "")" }
      .sorted()
  }

  private static let renewed = ["CH-1 renewed 2", "CH-2 not-renewed 0", "CH-4 renewed 3"]

  @Test func afterARefillARenewalGoesByWhatWasApplied() throws {
    let office = try january()
    try office.refill("channels", "certifications", "downgrades")
    try office.must("renew", "--as-of", "2027-01-15")
    #expect(try outcomes(office, "2027-01-15-renewal") == Self.renewed)
  }

  /// With rows lost, certificates of the stars that were taken would be issued.
  @Test(arguments: ["channels", "certifications", "downgrades"])
  func eachTableAloneIsRefilledWithoutHarm(_ table: String) throws {
    let office = try january()
    try office.refill(table)
    try office.must("renew", "--as-of", "2027-01-15")
    #expect(try outcomes(office, "2027-01-15-renewal") == Self.renewed)
    try office.must("apply", "2027-01-15-renewal")
    try office.refill(table)
    let again = try office.run("renew", "--as-of", "2027-02-01", "--report-only", "--format", "jsonl")
    #expect(!again.text.contains("\"renewed\""), "\(again.text)")
  }

  @Test func everyReadingTakesBothTogether() throws {
    let office = try january()
    let before = try ["CH-1", "CH-2", "CH-3"].map { channel in
      try office.must("explain", channel, "--as-of", "2027-01-20", "--format", "json").text
    }
    #expect(before[2].contains("its status is blacklisted"))
    try office.refill("channels", "certifications", "downgrades")
    for (channel, before) in zip(["CH-1", "CH-2", "CH-3"], before) {
      let after = try office.must("explain", channel, "--as-of", "2027-01-20", "--format", "json").text
      func part(_ text: String, _ key: String) throws -> String {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let value = try JSONSerialization.data(withJSONObject: [object[key]], options: .sortedKeys)
        return String(decoding: value, as: UTF8.self)
      }
      #expect(try part(after, "coverage") == part(before, "coverage"))
      #expect(try part(after, "decision") == part(before, "decision"))
      #expect(try part(after, "applied").contains("2027-01-review") && part(before, "applied") == "[[]]")
    }
    let assessed = try office.run("assess", "CH-3", "--star", "2", "--route", "credits", "--on", "2027-01-20")
    #expect(assessed.text.contains("not-eligible-status"), "\(assessed.text)")
    let barred = try office.run("assess", "CH-1", "--star", "3", "--route", "credits", "--on", "2027-01-20")
    #expect(barred.text.contains("reapplication-bar"), "\(barred.text)")
  }

  @Test func whatTheRecordsLostIsARemarkAndWhatTheySayOtherwiseADefect() throws {
    let office = try january()
    try office.refill("downgrades")
    let lost = try office.run("check")
    #expect(lost.text.contains("remark: 2027-01-review was applied, and of CH-1 the records lost it"), "\(lost.text)")
    #expect(!lost.text.contains("say otherwise"))
    #expect(try office.run("status", "--as-of", "2027-01-12").text.contains("apply --restore 2027-01-review"))
    try office.refill("channels")
    let otherwise = try office.run("status", "--as-of", "2027-01-12")
    #expect(otherwise.status == 65, "\(otherwise.errors)")
    #expect(otherwise.text.contains("CH-3 the records say otherwise"), "\(otherwise.text)")
    #expect(try office.run("check").text.contains("channels.status is active, applied was blacklisted on 2027-01-01"))
  }

  @Test func restoringWritesItAgainAndNothingElse() throws {
    let office = try january()
    let applied = try office.database(as: "applied.db")
    try office.refill("channels", "certifications", "downgrades")
    let refilled = office.folder.contents("records.db")
    let rehearsed = try office.must("apply", "--restore", "2027-01-review", "--dry-run")
    #expect(rehearsed.errors.contains("4 rows would be restored"), "\(rehearsed.errors)")
    #expect(office.folder.contents("records.db") == refilled)
    #expect(try office.must("apply", "--restore", "2027-01-review").text == rehearsed.text)
    #expect(try Records.differences(office.database, applied).isEmpty)
    let again = try office.must("apply", "--restore", "2027-01-review")
    #expect(again.errors.contains("the records have everything that it wrote"), "\(again.errors)")
    #expect(try office.must("status", "--as-of", "2027-01-12").text.contains("lost") == false)
  }

  /// One call that writes to the records fails, or all from one on, or the program is killed before one.
  @Test(arguments: ["WRITE \(EIO)", "WRITE \(ENOSPC)", "WRITES \(EIO)", "WRITES 0"], [[], ["--restore"]])
  func whatEndsMidwayIsWrittenWholeOrNotAtAll(_ fault: String, _ option: [String]) throws {
    let office = try january()
    if option.isEmpty {
      // As before the batch was applied.
      try FileManager.default.removeItem(atPath: office.database)
      try FileManager.default.copyItem(atPath: office.folder.path("portal.db"), toPath: office.database)
    } else {
      try office.refill("channels", "certifications", "downgrades")
    }
    let before = try office.database(as: "before.db")
    try office.must("apply", "2027-01-review")
    if !option.isEmpty { try office.must("apply", "--restore", "2027-01-review") }
    let after = try office.database(as: "after.db")
    var calls = 0
    while calls < 200 {
      try FileManager.default.removeItem(atPath: office.database)
      try FileManager.default.copyItem(atPath: before, toPath: office.database)
      let faults = Faults(rules: "\(fault) \(calls) /records.db")
      let arguments = ["apply", "2027-01-review"] + option
      let result = try Program.run(
        arguments + ["--database", office.database, "--outbox", office.outbox], environment: faults.environment())
      let moment = "\(fault) at call \(calls): \(result.status) \(result.errors)"
      if result.status == 0 { break }
      #expect(fault.hasSuffix(" 0") ? result.status == -SIGKILL : [74, 75].contains(result.status), "\(moment)")
      // Whoever opens the records next sees what was before, or all of it; the next run ends it.
      let isUntouched = try Records.differences(office.database, before).isEmpty
      if !isUntouched { #expect(try Records.differences(office.database, after).isEmpty, "\(moment)") }
      _ = try Program.run(arguments + ["--database", office.database, "--outbox", office.outbox])
      #expect(try Records.differences(office.database, after).isEmpty, "\(moment)")
      calls += 1
    }
    #expect((3..<200).contains(calls), "\(calls) calls write")
  }

  @Test func onlyAnAppliedBatchIsRestored() throws {
    let office = try january()
    try office.must("renew", "--as-of", "2027-01-15")
    #expect(try office.run("apply", "--restore", "2027-01-15-renewal").status == 65)
    #expect(try office.run("apply", "--restore", "no-such-batch").status == 65)
  }

  @Test func anAppliedBatchThatTheOutboxLostIsAppliedAndRestoredAllTheSame() throws {
    let office = try january()
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review"))
    let result = try office.must("apply", "2027-01-review")
    #expect(result.errors.contains("already applied"), "\(result.errors)")
    try office.refill("downgrades")
    try office.must("apply", "--restore", "2027-01-review")
    #expect(try office.rows("SELECT count(*) FROM downgrades") == ["3"])
  }

  /// An earlier version kept no account of the rows that it wrote.
  @Test func aBatchAppliedByAnEarlierVersionIsToldFromTheOutbox() throws {
    let office = try january()
    try office.change(
      "DROP TABLE applied_rows", "DROP TABLE left_on_hold", "ALTER TABLE applied_batches DROP COLUMN rows")
    try office.refill("channels", "certifications", "downgrades")
    #expect(try office.run("status", "--as-of", "2027-01-12").status == 65)
    try office.must("renew", "--as-of", "2027-01-15")
    #expect(try outcomes(office, "2027-01-15-renewal") == Self.renewed)
    // The next batch that is applied makes the account up.
    try office.must("apply", "2027-01-15-renewal")
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review"))
    try office.must("apply", "--restore", "2027-01-review")
    #expect(try office.rows("SELECT channel_id, to_star FROM downgrades ORDER BY 1") == ["CH-1 2", "CH-2 0", "CH-3 0"])
    #expect(try office.rows("SELECT status FROM channels WHERE channel_id = 'CH-3'") == ["blacklisted"])
  }

  /// A batch that was published before a refill is the same after it.
  @Test func aBatchPublishedBeforeARefillIsStillTheSame() throws {
    let office = try january()
    try office.must("renew", "--as-of", "2027-01-15")
    try office.refill("channels", "certifications", "downgrades")
    let again = try office.must("renew", "--as-of", "2027-01-15")
    #expect(again.errors.contains("was published before and is the same"), "\(again.errors)")
    try office.must("verify", "2027-01-15-renewal")
    try office.must("apply", "2027-01-15-renewal")
    try office.refill("certifications")
    let check = try office.run("check")
    #expect(
      check.text.contains("certifications has no row \(newCertificationID("2027-01-15-renewal", "CH-4"))"),
      "\(check.text)")
  }

  /// A tool dropped the program's own table of rows.
  @Test func whereTheRowsAreGoneTheBatchInTheOutboxTells() throws {
    let office = try january()
    try office.change("DROP TABLE applied_rows")
    try office.refill("channels", "certifications", "downgrades")
    try office.must("renew", "--as-of", "2027-01-15")
    #expect(try outcomes(office, "2027-01-15-renewal") == Self.renewed)
    let restored = try office.must("apply", "--restore", "2027-01-review")
    #expect(restored.errors.contains("4 rows restored"), "\(restored.errors)")
    #expect(try office.rows("SELECT count(*) FROM applied_rows") == ["4"])
  }

  /// What stands at no channel would be passed over by whoever goes by the channels' ids.
  @Test(arguments: ["x'ff'", "''"]) func aRowOfWhatWasAppliedThatIsOfNoChannelIsRefused(_ id: String) throws {
    let office = try january()
    try office.change("UPDATE applied_rows SET channel_id = \(id) WHERE channel_id = 'CH-1'")
    for command in ["check", "renew"] {
      let result = try office.run(command, "--as-of", "2027-01-15")
      #expect(result.status == 65, "\(command): \(result.status) \(result.errors)")
      let said = result.text + result.errors
      #expect(said.contains("the table applied_rows holds a row of"), "\(command): \(said)")
    }
  }

  @Test func aBatchOfAnEarlierVersionThatTheOutboxLostIsNamed() throws {
    let office = try january()
    try office.change("DROP TABLE applied_rows", "UPDATE applied_batches SET rows = NULL")
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review"))
    let check = try office.run("check")
    #expect(check.text.contains("2027-01-review was applied before the rows that it wrote were kept"), "\(check.text)")
    #expect(try office.run("apply", "--restore", "2027-01-review").status == 65)
  }

  @Test func theOutboxNotesWhatWasAppliedAndTheRecordsDecide() throws {
    let office = try january()
    let note = "outbox/.applied/2027-01-review.json"
    let text = String(decoding: office.folder.contents(note), as: UTF8.self)
    #expect(text.contains("\"batch\":\"2027-01-review\""), "\(text)")
    try FileManager.default.removeItem(atPath: office.folder.path("outbox/.applied"))
    try office.must("apply", "2027-01-review")
    #expect(String(decoding: office.folder.contents(note), as: UTF8.self) == text)
    // Records that were brought back from before.
    try FileManager.default.removeItem(atPath: office.database)
    try FileManager.default.copyItem(atPath: office.folder.path("portal.db"), toPath: office.database)
    let status = try office.run("status", "--as-of", "2027-01-12")
    #expect(status.text.contains("these records do not know it"), "\(status.text)")
    #expect(status.text.contains("published, to be applied"), "\(status.text)")
  }

  /// A later batch ends what an earlier one added, and the records have lost both.
  @Test func aBatchIsAppliedOnTopOfWhatTheRecordsLost() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try FileManager.default.copyItem(atPath: office.database, toPath: office.folder.path("portal.db"))
    try office.must("review", "--as-of", "2026-07-01")
    try office.must("apply", "2026-07-review")
    try office.refill("certifications", "downgrades")
    try office.change(
      "INSERT INTO major_events VALUES ('EV', 'CH-1', '2026-07-03', 'fraud', 'blacklist', '2026-07-04')",
      "UPDATE certifications SET valid_until = '2027-12-31'")
    try office.must("review", "--as-of", "2027-01-01")
    #expect(try office.decisions(of: "2027-01-review")["CH-1"]?["from_star"] as? Int == 2)
  }
}

extension Office {
  /// A copy of the records as they stand.
  func database(as name: String) throws -> String {
    try FileManager.default.copyItem(atPath: database, toPath: folder.path(name))
    return folder.path(name)
  }
}
