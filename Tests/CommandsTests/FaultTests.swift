import Foundation
import Testing

/// What file systems do that are not the usual one, and disks that fail midway: all or nothing, and the truth about it.
@Suite struct FaultTests {
  /// Everything below a folder, but for the lock of the outbox.
  private func all(_ folder: Folder, _ name: String) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path(name))) ?? []).filter { $0 != ".lock" }
  }

  // MARK: - Importing

  private func `import`(_ folder: Folder, _ faults: Faults) throws -> Program.Result {
    for (file, text) in Records().files { try folder.write(text, to: "csv/" + file) }
    try FileManager.default.createDirectory(atPath: folder.path("data"), withIntermediateDirectories: true)
    return try Program.run(
      ["import", folder.path("csv"), "--database", folder.path("data/records.db"), "--quiet"],
      environment: faults.environment())
  }

  /// A folder that cannot be read to its end is not an empty one.
  @Test(arguments: [0, 1, 4]) func aFolderThatCannotBeReadToItsEndIsNotImported(_ entries: Int) throws {
    let folder = try Folder()
    let result = try `import`(folder, .fail("readdir", EIO, after: entries, at: "/csv"))
    #expect(result.status == 74)
    #expect(result.errors.contains("csv: cannot be read: Input/output error; nothing was imported"), "\(result.errors)")
    #expect(all(folder, "data").isEmpty)
  }

  @Test func aFileThatCannotBeReadToItsEndIsNotImported() throws {
    let folder = try Folder()
    let result = try `import`(folder, .fail("read", EIO, after: 1, at: "/people.csv"))
    #expect(result.status == 74)
    #expect(result.errors.contains("people.csv: cannot be read: Input/output error"), "\(result.errors)")
    #expect(all(folder, "data").isEmpty)
  }

  /// File systems on which importing works: NFS and 9p; vfat and exfat; these by way of FUSE; NFS of version 4.
  static let importing: [Faults] = [
    .nfs, .fail("link", EPERM) + .fail("chmod", EPERM), .fail("renameat2", EINVAL) + .fail("link", EPERM),
    .fail("renameat2", EINVAL) + .nfs, .fail("fsync", EINVAL, after: 1, at: "data"),
  ]

  @Test(arguments: importing) func importingWorks(_ fileSystem: Faults) throws {
    let folder = try Folder()
    let result = try `import`(folder, fileSystem)
    #expect(result.status == 0, "\(result.errors)")
    #expect(all(folder, "data") == ["records.db"])
    #expect(try Report.preview(folder.path("data/records.db")).outcome(of: "CH-1") == "retain")
  }

  @Test func importingIntoAnExistingDatabaseWorksOnNFS() throws {
    let folder = try Folder()
    #expect(try `import`(folder, .nfs).status == 0)
    try folder.write("person_id,name,email\nE4,Fourth,\n", to: "more/people.csv")
    let result = try Program.run(
      ["import", folder.path("more"), "--database", folder.path("data/records.db"), "--quiet"],
      environment: Faults.nfs.environment())
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test(arguments: [
    (Faults.fail("fsync", EIO, at: "data"), 74, "Input/output error"),
    (.fail("renameat2", EIO), 74, "it cannot be renamed from its hidden name: Input/output error"),
    (.fail("flock", ENOLCK), 74, "No locks available"),
    (.fail("flock", EACCES), 75, "another import is making this database"),
  ])
  func anImportThatFailsLeavesNothingToBeSeen(_ fault: Faults, _ status: Int, _ expected: String) throws {
    let folder = try Folder()
    let result = try `import`(folder, fault)
    #expect(result.status == status)
    #expect(result.errors.contains(expected), "\(result.errors)")
    #expect(all(folder, "data").filter { !$0.hasSuffix(".lock") }.isEmpty)
  }

  // MARK: - Publishing

  private func review(_ office: Office, _ faults: Faults) throws -> Program.Result {
    try office.run("review", "--as-of", "2027-01-01", environment: faults.environment())
  }

  private static let files: Set<String> = [
    "decisions.csv", "decisions.jsonl", "digest.eml", "manifest.json", "notices", "register.csv", "register.html",
    "report.html",
  ]

  /// File systems on which publishing works: shares of Windows and Samba; those without an exclusive rename; those on which no
  /// folder is synced.
  static let publishing: [Faults] = [
    .cifs, .fail("renameat2", EINVAL), .fail("renameat2", EINVAL) + .cifs, .fail("renameat2", ENOSYS), .nfs,
    .fail("fsync", EINVAL, at: "outbox"), .fail("chmod", EPERM),
  ]

  @Test(arguments: publishing) func publishingWorks(_ fileSystem: Faults) throws {
    let office = try Office()
    let result = try review(office, fileSystem)
    #expect(result.status == 0, "\(result.errors)")
    #expect(Set(try office.files(of: "2027-01-review").keys) == Self.files)
    #expect(Set(all(office.folder, "outbox").filter { !$0.contains("/") }) == ["2027-01-review"])
    try office.must("verify", "2027-01-review")
  }

  /// A file that cannot be taken away may stay in the outbox for a while, hidden, and never in a batch.
  @Test func whatCannotBeTakenAwayIsNeverInABatch() throws {
    let office = try Office()
    let result = try review(
      office, .fail("nameless", EOPNOTSUPP, at: "outbox") + .fail("unlink", EIO, at: ".spool"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(Set(try office.files(of: "2027-01-review").keys) == Self.files)
    let left = all(office.folder, "outbox").filter { !$0.hasPrefix("2027-01-review") }
    #expect(left.count == 5)
    #expect(left.allSatisfy { $0.hasPrefix(".spool-") })
    try office.must("review", "--as-of", "2027-01-01")
    #expect(all(office.folder, "outbox").allSatisfy { $0.hasPrefix("2027-01-review") })
  }

  /// What is not as it was written when it is read back is taken back.
  @Test func aBatchThatReadsBackOtherwiseIsNotPublished() throws {
    let office = try Office()
    let result = try review(office, .rclone)
    #expect(result.status == 74)
    #expect(result.errors.contains("2027-01-review: manifest.json reads back as 0 bytes, which are not the"))
    #expect(result.errors.contains("nothing was published"))
    #expect(all(office.folder, "outbox").isEmpty)
    #expect(try review(office, .cifs).status == 0)
  }

  /// Faults of a disk, and the file or folder that is named.
  @Test(arguments: [
    (Faults.fail("syncfs", EIO), 74, ".partial: Input/output error; nothing was published"),
    (.fail("fsync", EIO, at: "outbox"), 74, "2027-01-review: Input/output error; nothing was published"),
    (.fail("close", ENOSPC, at: "decisions.csv"), 74, "decisions.csv: the disk is full; nothing was published"),
    (.fail("close", EDQUOT, at: "digest.eml"), 74, "digest.eml: the disk is full; nothing was published"),
    (.fail("renameat2", EACCES), 73, "it cannot be renamed from its hidden name: Permission denied"),
    (
      .fail("read", EIO, at: "2027-01-review/manifest.json"), 74,
      "manifest.json cannot be read back (Input/output error)"
    ),
    (.fail("readdir", EIO, after: 1, at: "/outbox"), 74, "outbox: Input/output error; nothing was published"),
    (.fail("flock", ENOLCK), 73, ".lock: the outbox cannot be written: No locks available"),
    // Without `nobrl` a share says of a lock that is taken that it is forbidden.
    (.fail("flock", EACCES), 75, "another run holds the outbox"),
  ])
  func aFaultLeavesNothingToBeSeen(_ fault: Faults, _ status: Int, _ expected: String) throws {
    let office = try Office()
    let result = try review(office, fault)
    #expect(result.status == status)
    #expect(result.errors.contains(expected), "\(result.errors)")
    #expect(all(office.folder, "outbox").isEmpty)
    #expect(result.output.isEmpty)
  }

  // MARK: - Reading

  /// An outbox or a batch that cannot be read to its end, or not be looked at, is neither empty nor whole.
  @Test(arguments: [
    (["status", "--as-of", "2027-01-02"], Faults.fail("readdir", EIO, after: 1, at: "/outbox"), 74),
    (["review", "--as-of", "2027-07-01"], .fail("readdir", EIO, after: 1, at: "/outbox"), 74),
    (["verify", "2027-01-review"], .fail("readdir", EIO, after: 1, at: "/2027-01-review"), 74),
    (["verify", "2027-01-review"], .fail("readdir", EIO, at: "/2027-01-review/notices"), 74),
    (["review", "--as-of", "2027-01-01"], .fail("readdir", EIO, after: 1, at: "/2027-01-review"), 74),
    (["review", "--as-of", "2027-01-01"], .fail("stat", EACCES, at: "/2027-01-review"), 73),
    (["review", "--as-of", "2027-07-01"], .fail("stat", EACCES, at: "/2027-01-review/manifest.json"), 66),
    (
      ["review", "--supplement", "--as-of", "2027-01-02"], .fail("stat", EACCES, at: "/2027-01-review/manifest.json"),
      66
    ),
    (
      ["withdraw", "2027-01-review", "--reason", "x", "--by", "A. Clerk"],
      .fail("stat", EACCES, at: "/2027-01-review/manifest.json"), 66
    ),
    (["verify", "2027-01-review"], .fail("stat", EACCES, at: "/2027-01-review/decisions.csv"), 66),
    (["verify", "2027-01-review"], .fail("read", EIO, at: "/2027-01-review/decisions.csv"), 74),
  ])
  func whatCannotBeReadIsNotWhole(_ command: [String], _ fault: Faults, _ status: Int) throws {
    let office = try Office()
    try office.must("review", "--as-of", "2027-01-01")
    let result = try Program.run(
      command + ["--database", office.database, "--outbox", office.outbox], environment: fault.environment())
    #expect(result.status == status, "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  /// Editions and templates that cannot be listed are not those that the program carries.
  @Test(arguments: ["editions", "templates"]) func aConfiguredFolderThatCannotBeReadIsAnError(_ key: String) throws {
    let office = try Office()
    let carried = Project.file("config/" + key)
    try FileManager.default.copyItem(atPath: carried.path, toPath: office.folder.path(key))
    let config = try office.folder.write("\(key): \(key)\n", to: "star-audit.yaml")
    let result = try office.run(
      "check", "--config", config, environment: Faults.fail("readdir", EIO, after: 2, at: "/\(key)").environment())
    #expect(result.status == 74, "\(result.text)")
    #expect(result.errors.contains("cannot be read: Input/output error"), "\(result.errors)")
  }

  /// A log that cannot be looked at is not one without changes.
  @Test func aLogThatCannotBeLookedAtIsAnError() throws {
    let office = try Office()
    try office.change("PRAGMA journal_mode = WAL")
    let result = try office.run(
      "review", "--report-only", environment: Faults.fail("stat", EIO, at: "-wal").environment())
    #expect(result.status == 74, "\(result.errors)")
    #expect(result.output.isEmpty)
  }
}
