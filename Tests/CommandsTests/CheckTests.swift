import Foundation
import Testing

/// `check` sees what a review and its applying will stumble over, and says it with the status that they would end with.
@Suite struct CheckTests {
  /// Runs a command as an account that is not root, which may do everything.
  private func asNobody(_ office: Office, _ outbox: String, _ command: String...) throws -> Program.Result {
    let arguments = command + ["--database", office.database, "--outbox", outbox]
    guard getuid() == 0 else { return try Program.run(arguments) }
    return try Program.launch(
      "/usr/bin/setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", Program.path] + arguments)
  }

  /// An outbox in which something is in the way, and what is said of it.
  struct Obstacle: CustomTestStringConvertible, Sendable {
    let expected: String
    /// Whether only another account is kept off.
    var isOfAnotherAccount = false
    /// Makes it, and tells the outbox's path.
    let make: @Sendable (Folder) throws -> String
    var testDescription: String { expected }
  }

  private static func makeFolder(_ folder: Folder, _ name: String, mode: Int = 0o777) throws {
    try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path(name))
  }

  static let obstacles: [Obstacle] = [
    Obstacle(expected: "cannot be made, for FOLDER/file is not a folder") { folder in
      try folder.write("x", to: "file") + "/in/outbox"
    },
    Obstacle(expected: "is not a folder") { try $0.write("x", to: "file") },
    Obstacle(expected: "is a link that leads nowhere") { folder in
      try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "nowhere")
      return folder.path("link")
    },
    Obstacle(expected: "cannot be made, for FOLDER/link is not a folder") { folder in
      try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "nowhere")
      return folder.path("link/outbox")
    },
    Obstacle(expected: "cannot be made by this account in FOLDER: Permission denied", isOfAnotherAccount: true) {
      $0.path("in/outbox")
    },
    Obstacle(expected: "may not be written by this account: Permission denied", isOfAnotherAccount: true) { folder in
      try makeFolder(folder, "outbox", mode: 0o755)
      return folder.path("outbox")
    },
    Obstacle(expected: "its .lock is not a file") { folder in
      try makeFolder(folder, "outbox")
      try makeFolder(folder, "outbox/.lock")
      return folder.path("outbox")
    },
    Obstacle(
      expected: "its .lock, of the account with the number 0, may not be opened by this account: Permission denied",
      isOfAnotherAccount: true
    ) { folder in
      try makeFolder(folder, "outbox")
      try folder.write("", to: "outbox/.lock")
      return folder.path("outbox")
    },
    Obstacle(
      expected: ".2026-07-review.partial, which a killed run left behind, may not be removed by this account",
      isOfAnotherAccount: true
    ) { folder in
      try makeFolder(folder, "outbox")
      try makeFolder(folder, "outbox/.2026-07-review.partial/notices", mode: 0o755)
      return folder.path("outbox")
    },
  ]

  @Test(arguments: obstacles)
  func anOutboxInWhichNoBatchCanBePublishedIsADefect(_ obstacle: Obstacle) throws {
    // Root is kept off by nothing, and others cannot make a file of another account.
    guard !obstacle.isOfAnotherAccount || getuid() == 0 else { return }
    let office = try Office()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: office.folder.path)
    let outbox = try obstacle.make(office.folder)
    let check = try asNobody(office, outbox, "check")
    #expect(check.status == 73, "\(check.text)")
    let expected = "outbox \(outbox): " + obstacle.expected.replacing("FOLDER", with: office.folder.path)
    #expect(check.text.contains(expected), "\(check.text)")
    #expect(check.text.contains("1 defect\n"))
    // It is what the review stumbles over.
    #expect(try asNobody(office, outbox, "review", "--as-of", "2026-07-01").status == 73)
    // And nothing was written to find out.
    #expect(!FileManager.default.fileExists(atPath: office.folder.path("in")))
  }

  @Test func anOutboxThatCanBeMadeIsARemark() throws {
    let office = try Office()
    let check = try Program.run(
      ["check", "--database", office.database, "--outbox", office.folder.path("some/where/outbox")])
    #expect(check.status == 0, "\(check.text)")
    #expect(check.text.contains("is not there yet; the first batch makes it in \(office.folder.path)\n"))
    #expect(check.text.contains("its disk needs about"))
    #expect(!FileManager.default.fileExists(atPath: office.folder.path("some")))
  }

  /// The room is that of the disk on which the outbox will be.
  @Test func theDiskOfAnOutboxThatIsNotThereYetIsAsked() throws {
    let office = try Office()
    let full = try Program.run(["check", "--database", office.database, "--outbox", "/proc/outbox"])
    // This file system has no room at all.
    #expect(full.text.contains("outbox /proc/outbox: its disk needs"), "\(full.text)")
    #expect(full.text.contains("and has 0 MiB free"))
    #expect(full.status == 73)
  }

  /// Without records, everything else is still looked at.
  @Test(arguments: [nil, "no database"]) func withoutRecordsEverythingElseIsStillSaid(_ content: String?) throws {
    let folder = try Folder()
    let database = folder.path("records.db")
    if let content { try folder.write(content, to: "records.db") }
    let file = try folder.write("x", to: "file")
    let config = try folder.write("max_downgrades: 3\n", to: "star-audit.yaml")
    let check = try Program.run([
      "check", "--config", config, "--database", database, "--outbox", folder.path("outbox"),
    ])
    #expect(check.status == (content == nil ? 66 : 65))
    #expect(check.text.hasPrefix(database + ": "), "\(check.text)")
    for words in ["remark: outbox", "remark: today is", "1 defect\n"] { #expect(check.text.contains(words)) }
    #expect(check.errors.isEmpty)
    // That there are no records goes before an outbox that is none.
    let both = try Program.run(["check", "--config", config, "--database", database, "--outbox", file])
    #expect(both.status == (content == nil ? 66 : 65))
    #expect(both.text.contains("outbox \(file): is not a folder"), "\(both.text)")
    #expect(both.text.contains("2 defects\n"))
    let json = try Program.run(
      ["check", "--config", config, "--database", database, "--outbox", file, "--format", "json"])
    let document = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    #expect((document["defects"] as? [Any])?.count == 2)
  }

  /// Views may be read, and nothing is applied to them: that is told before a batch is published.
  @Test(arguments: ["channels", "downgrades", "applied_batches", "credits"])
  func aViewThatNothingCanBeAppliedToIsARemark(_ table: String) throws {
    let office = try Office()
    try office.change("UPDATE credits SET points = 0")
    try office.change("ALTER TABLE \(table) RENAME TO kept", "CREATE VIEW \(table) AS SELECT * FROM kept")
    let check = try office.run("check")
    #expect(check.status == 0, "\(check.text)")
    let isWrittenTo = table != "credits"
    #expect(check.text.contains("remark: \(table) is a view: a review reads it, but `apply` cannot") == isWrittenTo)
    try office.must("review", "--as-of", "2026-07-01")
    let apply = try office.run("apply", "2026-07-review")
    guard isWrittenTo, table != "channels" else { return }
    #expect(apply.status == 65)
    #expect(apply.errors.contains("\(table) is a view, and `apply` writes to tables only; nothing was applied"))
    #expect(try office.rows("SELECT count(*) FROM downgrades") == ["0"])
  }
}
