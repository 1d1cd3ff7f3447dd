import Foundation
import GRDB
import Testing

/// Commands that only read create, change and lock nothing.
@Suite struct ReadOnlyCommandsTests {
  static let commands = [
    ["renew", "--as-of", "2027-01-15", "--report-only"], ["renewal-notices", "--year", "2026", "--report-only"],
    ["review", "--as-of", "2027-07-01", "--report-only", "--compare", "2027-01-review"],
    ["assess", "CH-1", "--all", "--on", "2027-01-15"], ["status", "--as-of", "2027-01-20"],
    ["apply", "2027-01-review", "--dry-run"], ["verify", "2027-01-review"], ["explain", "CH-1"],
  ]

  /// Records with a published review.
  private func office() throws -> Office {
    let office = try Office(
      Records(), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'", "UPDATE credits SET points = 449")
    try office.must("review", "--as-of", "2027-01-01")
    return office
  }

  private func run(_ office: Office, _ command: [String]) throws -> Program.Result {
    try Program.run(
      command + ["--database", office.database, "--outbox", office.outbox], environment: ["TMPDIR": office.folder.path],
      in: office.folder.path)
  }

  @Test(arguments: commands)
  func nothingIsCreatedOrChanged(_ command: [String]) throws {
    let office = try office()
    let before = try office.folder.snapshot()
    let bytes = office.folder.contents("records.db")
    let result = try run(office, command)
    #expect([0, 3].contains(result.status), "\(result.errors)")
    #expect(!result.output.isEmpty)
    #expect(try office.folder.snapshot() == before)
    #expect(office.folder.contents("records.db") == bytes)
  }

  @Test(arguments: commands)
  func aWALDatabaseAtRestIsReadWithoutMakingALog(_ command: [String]) throws {
    let office = try office()
    try office.change("PRAGMA journal_mode = WAL")
    let before = try office.folder.snapshot()
    let result = try run(office, command)
    #expect([0, 3].contains(result.status), "\(result.errors)")
    #expect(try office.folder.snapshot() == before)
  }

  @Test(arguments: commands)
  func nobodyElseIsKeptWaiting(_ command: [String]) throws {
    let office = try office()
    let expected = try run(office, command)
    let descriptor = open(office.outbox + "/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let queue = try DatabaseQueue(path: office.database)
    try queue.inDatabase { connection in
      // Another program has begun to write.
      try connection.execute(sql: "BEGIN IMMEDIATE")
      let result = try run(office, command)
      #expect(result.status == expected.status, "\(result.errors)")
      #expect(result.output == expected.output)
      try connection.execute(sql: "ROLLBACK")
    }
    try queue.close()
    close(descriptor)
  }

  @Test(arguments: [
    ["renew", "--as-of", "2027-01-15", "--report-only"], ["renewal-notices", "--year", "2026", "--report-only"],
  ])
  func aPreviewDecidesWhatTheBatchDecides(_ command: [String]) throws {
    let office = try office()
    try office.must("apply", "2027-01-review")
    let preview = try run(office, command + ["--format", "jsonl"])
    let published = try run(office, command.filter { $0 != "--report-only" } + ["--format", "jsonl"])
    #expect(published.status == 0, "\(published.errors)")
    #expect(!preview.output.isEmpty)
    #expect(preview.output == published.output)
  }

  /// A temporary folder that is not there is no fault of the outbox, and is named.
  @Test(arguments: [
    ["verify", "2026-07-review"], ["send", "2026-07-review", "--with", "true"], ["review", "--as-of", "2026-07-01"],
  ])
  func aTemporaryFolderThatCannotBeUsedIsNamed(_ command: [String]) throws {
    let office = try Office(Records(), "UPDATE credits SET points = 0")
    try office.must("review", "--as-of", "2026-07-01")
    let before = try office.folder.snapshot()
    let result = try Program.run(
      command + ["--database", office.database, "--outbox", office.outbox],
      environment: ["TMPDIR": office.folder.path("nowhere")])
    #expect(result.status == 74, "\(result.errors)")
    #expect(
      result.errors.contains("nowhere: the temporary folder (TMPDIR) cannot be used: No such file or directory"),
      "\(result.errors)")
    #expect(!result.errors.contains("the outbox"), "\(result.errors)")
    guard command[0] == "send" else { return #expect(try office.folder.snapshot() == before) }
    // Nothing was handed over, and nothing says so.
    let sent = try office.must("send", "2026-07-review", "--with", "true")
    #expect(!sent.errors.contains("the agent's answer was lost"), "\(sent.errors)")
  }
}
