import Foundation
import Testing

/// A disk that fails to read says nothing of what is on it: no batch counts as none, and no database as damaged, for that reason.
@Suite struct FailingDiskTests {
  private func fails(_ call: String, after times: Int = 0, at text: String) throws -> [String: String] {
    try Faults.fail(call, EIO, after: times, at: text).environment()
  }

  private func expectFailure(_ result: Program.Result, _ sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(result.status == 74, "\(result.errors)", sourceLocation: sourceLocation)
    #expect(result.errors.contains("Input/output error"), "\(result.errors)", sourceLocation: sourceLocation)
  }

  /// SQLite itself takes it for damage, which a backup would cure.
  @Test(arguments: [10, 20, 30]) func aDatabaseThatCannotBeReadIsNotDamaged(_ reads: Int) throws {
    let office = try Office()
    let result = try office.run(
      "review", "--report-only", "--as-of", "2027-01-01",
      environment: fails("pread", after: reads, at: "records.db"))
    #expect(result.status == 74, "\(result.errors)")
    #expect(result.errors.contains("reading or writing failed (disk I/O error)"), "\(result.errors)")
    #expect(!result.errors.contains("backup"))
  }

  /// The look at every page tells of pages that it cannot read among those that are damaged.
  @Test(arguments: [15, 20, 30, 50]) func checkFindsNoDamageWhereTheDiskFails(_ reads: Int) throws {
    let office = try Office()
    let result = try office.run(
      "check", environment: Faults.fail("pread", EIO, after: reads, at: "records.db").environment())
    #expect(result.status == 74, "\(result.text) \(result.errors)")
    #expect(!(result.text + result.errors).contains("backup"), "\(result.text)")
  }

  /// The disk fails before there is a connection that could be asked why, and goes on failing.
  @Test func aDatabaseThatCannotBeOpenedForTheDiskIsNotDamaged() throws {
    let office = try Office()
    let faults = Faults.fail("pread", EIO, after: 2, at: "records.db") + .fail("read", EIO, after: 1, at: "records.db")
    let result = try office.run(
      "review", "--report-only", "--as-of", "2027-01-01", environment: faults.environment())
    expectFailure(result)
    #expect(!result.errors.contains("backup"))
  }

  @Test func anImportIntoADatabaseThatCannotBeReadFindsNoDamage() throws {
    let office = try Office()
    try office.folder.write("person_id,name,email\nE9,Ninth,\n", to: "more/people.csv")
    let result = try Program.run(
      ["import", office.folder.path("more"), "--database", office.database],
      environment: fails("pread", after: 12, at: "records.db"))
    #expect(result.status == 74, "\(result.errors)")
    #expect(!result.errors.contains("backup"), "\(result.errors)")
  }

  @Test func whereTheRecordOfAWithdrawalCannotBeReadNothingIsAppliedOrSent() throws {
    let office = try Office()
    try office.must("review", "--as-of", "2027-01-01")
    let copy = office.folder.path("2027-01-review")
    try FileManager.default.copyItem(atPath: office.batch("2027-01-review"), toPath: copy)
    try office.must("withdraw", "2027-01-review", "--reason", "wrong", "--by", "A. Clerk")
    let record = ".withdrawn/2027-01-review.1.json"
    expectFailure(try office.run("apply", copy, environment: fails("read", at: record)))
    expectFailure(try office.run("send", copy, "--with", "false", environment: fails("read", at: record)))
  }

  @Test(arguments: ["manifest.json", "decisions.jsonl"])
  func aBatchThatCannotBeReadIsNotWithdrawnUnseen(_ file: String) throws {
    let office = try Office()
    try office.must("review", "--as-of", "2027-01-01")
    let result = try office.run(
      "withdraw", "2027-01-review", "--reason", "wrong", "--by", "A. Clerk",
      environment: fails("read", at: "2027-01-review/" + file))
    expectFailure(result)
    #expect(office.has("2027-01-review"))
  }

  @Test(arguments: ["manifest.json", "decisions.jsonl"])
  func aCertificateThatCannotBeLookedForIsNotUnknown(_ file: String) throws {
    let office = try Office()
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    let result = try office.run(
      "verify", "--code", "0123456789abcdef", environment: fails("read", at: "2027-01-15-renewal/" + file))
    expectFailure(result)
  }

  /// Whenever the disk begins to fail: what status says then is not that a batch cannot be applied.
  @Test func statusConcludesNothingFromADiskThatFails() throws {
    let office = try Office()
    try office.must("review", "--as-of", "2027-01-01")
    let sound = try office.must("status", "--as-of", "2027-01-10").text
    #expect(sound.contains("to be applied: star-audit apply 2027-01-review"))
    var failures = 0
    for times in 0..<12 {
      let faults = Faults.fail("stat", EIO, after: times, at: "outbox/2027-01-review")
      let result = try office.run("status", "--as-of", "2027-01-10", environment: faults.environment())
      if result.status == 0 {
        #expect(result.text == sound)
      } else {
        #expect(result.status == 74, "\(times): \(result.errors)")
        failures += 1
      }
    }
    #expect(failures >= 3)
  }

  @Test func aCertificateThatMayNotBeLookedForIsNotUnknown() throws {
    let office = try Office()
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    let faults = Faults.fail("stat", EACCES, at: "2027-01-15-renewal/manifest.json")
    let result = try office.run("verify", "--code", "0123456789abcdef", environment: faults.environment())
    #expect(result.status == 66, "\(result.errors)")
  }

  /// What the records were then is what they are held against.
  @Test func wherePlausibilityCannotBeJudgedNothingIsPublished() throws {
    let office = try Office()
    try office.passJanuaryReview()
    let result = try office.run(
      "review", "--as-of", "2027-07-01", environment: fails("read", at: "2027-01-review/manifest.json"))
    expectFailure(result)
    #expect(!office.has("2027-07-review"))
  }

  /// Whom a batch decided that cannot be read is not told as if it had decided nobody.
  @Test func whatABatchDecidedThatCannotBeReadIsNotNothing() throws {
    let office = try Office(
      Records().adding("CH-2"),
      "UPDATE certifications SET renewal_confirmed_on = '2026-12-05' WHERE channel_id = 'CH-1'")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-03-31")
    try office.must("remind", on: "2027-04-20")
    let sound = try office.run("status", on: "2027-04-20")
    for batch in ["2027-03-31-renewal", "2027-04-20-reminders"] {
      for reads in 0..<6 {
        let faults = Faults.fail("read", EIO, after: reads, at: batch + "/decisions.jsonl")
        let result = try office.run("status", on: "2027-04-20", environment: faults.environment())
        guard result.status != sound.status || result.text != sound.text else { continue }
        expectFailure(result)
      }
    }
  }
}
