import Foundation
import Testing

@Suite struct PublishTests {
  private static let names = ["decisions.csv", "decisions.jsonl", "manifest.json"]

  private func sample(_ folder: Folder, channels: Int = 60) throws -> String {
    let database = folder.path("records.db")
    let result = try Program.run(["sample", "--channels", "\(channels)", "--seed", "3", database, "--quiet"])
    #expect(result.status == 0, "\(result.errors)")
    return database
  }

  private func publish(
    _ database: String, _ outbox: String, _ more: [String] = [], environment: [String: String] = [:]
  ) throws -> Program.Result {
    try Program.run(
      ["review", "--as-of", "2027-01-01", "--database", database, "--outbox", outbox] + more, environment: environment)
  }

  @Test func theSameRecordsMakeTheSameBytesInAnyFolderZoneAndLocale() throws {
    let folder = try Folder()
    let database = try sample(folder)
    let first = try publish(database, folder.path("a/outbox"), environment: ["TZ": "UTC", "LC_ALL": "C"])
    let second = try publish(
      database, folder.path("b"),
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "ar_EG.UTF-8", "LANG": "tr_TR.UTF-8"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(second.status == 0, "\(second.errors)")
    for name in Self.names {
      let bytes = folder.contents("a/outbox/2027-01-review/" + name)
      #expect(!bytes.isEmpty)
      #expect(bytes == folder.contents("b/2027-01-review/" + name), "\(name)")
    }
  }

  @Test func theRowsOfABatchAreMarkedAsUTF8AndPrintedWithoutTheMark() throws {
    let folder = try Folder()
    let database = try sample(folder)
    #expect(try publish(database, folder.path("outbox")).status == 0)
    let file = folder.contents("outbox/2027-01-review/decisions.csv")
    let mark = Data([0xEF, 0xBB, 0xBF])
    #expect(file.starts(with: mark + Data("channel_id,".utf8)))
    for more in [[], ["--report-only"]] {
      #expect(
        try publish(database, folder.path("outbox"), ["--format", "csv"] + more).output == file.dropFirst(mark.count))
    }
  }

  @Test func publishingAgainChangesNothingAndSucceeds() throws {
    let folder = try Folder()
    let database = try sample(folder)
    #expect(try publish(database, folder.path("outbox")).status == 0)
    let before = try folder.snapshot().filter { $0.contains("2027-01-review/") }
    let again = try publish(database, folder.path("outbox"))
    #expect(again.status == 0)
    #expect(again.errors.contains("was published before and is the same"))
    #expect(try folder.snapshot().filter { $0.contains("2027-01-review/") } == before)
  }

  @Test func aBatchOfOtherRecordsIsNeverOverwritten() throws {
    let folder = try Folder()
    let database = try sample(folder)
    #expect(try publish(database, folder.path("outbox")).status == 0)
    let before = try folder.snapshot().filter { $0.contains("outbox") }
    try Records.change(database, "UPDATE channels SET name = 'Changed' WHERE channel_id = 'CH-0000003'")
    let result = try publish(database, folder.path("outbox"))
    #expect(result.status == 73)
    #expect(result.errors.contains("published already and is not the same: the records"), "\(result.errors)")
    #expect(try folder.snapshot().filter { $0.contains("outbox") } == before)
  }

  @Test func anAlteredBatchIsNotTheSame() throws {
    let folder = try Folder()
    let database = try sample(folder)
    #expect(try publish(database, folder.path("outbox")).status == 0)
    let file = "outbox/2027-01-review/decisions.csv"
    try folder.write(folder.contents(file) + Data("x".utf8), to: file)
    let result = try publish(database, folder.path("outbox"))
    #expect(result.status == 73)
    #expect(result.errors.contains("decisions.csv was altered"), "\(result.errors)")
  }

  @Test(arguments: ["2027-02-01", "2026-12-31", "2027-06-30", "2027-08-01"])
  func onlyDaysOfJanuaryAndJulyArePublished(_ date: String) throws {
    let folder = try Folder()
    let database = try sample(folder)
    let result = try Program.run(
      ["review", "--as-of", date, "--database", database, "--outbox", folder.path("outbox")])
    #expect(result.status == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.path("outbox")))
    #expect(
      try Program.run(["review", "--report-only", "--as-of", date, "--database", database, "--quiet"]).status == 0)
  }

  @Test(arguments: [
    ("2027-01-31", "2027-01-review"), ("2026-07-15", "2026-07-review"), ("9999-07-31", "9999-07-review"),
  ])
  func anyDayOfJanuaryAndJulyIsPublishedUnderTheNameOfItsHalfYear(_ date: String, _ batch: String) throws {
    let folder = try Folder()
    let database = try sample(folder)
    let result = try Program.run(
      [
        "review", "--as-of", date, "--database", database, "--outbox", folder.path("outbox"), "--allow-downgrades",
        "999",
      ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(FileManager.default.fileExists(atPath: folder.path("outbox/\(batch)/manifest.json")))
  }

  @Test func anEmptyBatchIsPublishedToo() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(database, "UPDATE channels SET status = 'closed'")
    #expect(try publish(database, folder.path("outbox")).status == 0)
    #expect(folder.contents("outbox/2027-01-review/decisions.jsonl").isEmpty)
    #expect(!folder.contents("outbox/2027-01-review/manifest.json").isEmpty)
  }

  @Test func recordsWithoutAChannelPublishNothingUnlessThatIsSaid() throws {
    let folder = try Folder()
    var records = Records()
    records.files = [:]
    try FileManager.default.createDirectory(atPath: folder.path("csv"), withIntermediateDirectories: true)
    let database = try records.database(in: folder)
    let refused = try publish(database, folder.path("outbox"))
    #expect(refused.status == 77)
    #expect(refused.errors.contains("the table channels is empty"), "\(refused.errors)")
    let preview = try Program.run(
      ["review", "--report-only", "--as-of", "2027-01-01", "--database", database, "--outbox", folder.path("outbox")])
    #expect(preview.status == 0)
    #expect(preview.errors.contains("warning: the records have no channel"), "\(preview.errors)")
    #expect(try publish(database, folder.path("outbox"), ["--allow-shrink"]).status == 0)
    #expect(try publish(database, folder.path("outbox")).status == 0)
  }

  @Test func channelsOnHoldPublishNothingUnlessThatIsSaid() throws {
    let folder = try Folder()
    let database = try sample(folder, channels: 40)
    let count = try folder.write("max_undecided: 2\n", to: "count.yaml")
    try Records.change(
      database, "UPDATE channels SET hotline = 'rarely' WHERE channel_id IN ('CH-0000001', 'CH-0000002', 'CH-0000003')")
    let refused = try publish(database, folder.path("outbox"), ["--config", count])
    #expect(refused.status == 77)
    #expect(refused.errors.contains("3 of "), "\(refused.errors)")
    #expect(refused.errors.contains("use --allow-undecided 3"), "\(refused.errors)")
    #expect(try publish(database, folder.path("outbox"), ["--config", count, "--allow-undecided", "2"]).status == 77)
    #expect(try publish(database, folder.path("outbox"), ["--config", count, "--allow-undecided", "3"]).status == 0)
  }

  /// What was exported once would hold for ever.
  @Test func anOverrideIsReadFromTheCommandLineAlone() throws {
    let folder = try Folder()
    let database = try sample(folder, channels: 200)
    let config = try folder.write("max_downgrades: 3\n", to: "star-audit.yaml")
    let result = try Program.run(
      [
        "review", "--as-of", "2027-01-01", "--database", database, "--outbox", folder.path("outbox"), "--config",
        config,
      ], environment: ["STAR_AUDIT_ALLOW_DOWNGRADES": "200", "STAR_AUDIT_ALLOW_SHRINK": "1"])
    #expect(result.status == 77, "\(result.errors)")
    for name in ["STAR_AUDIT_ALLOW_DOWNGRADES", "STAR_AUDIT_ALLOW_SHRINK"] {
      #expect(result.errors.contains("warning: \(name) is not used"), "\(result.errors)")
    }
    let configured = try folder.write("allow_downgrades: 200\n", to: "other.yaml")
    #expect(try publish(database, folder.path("outbox"), ["--config", configured]).status == 78)
  }

  @Test func theSafetyLimitRefusesAndListsTheChannels() throws {
    let folder = try Folder()
    let database = try sample(folder, channels: 200)
    let config = try folder.write("max_downgrades: 3\n", to: "star-audit.yaml")
    let refused = try publish(database, folder.path("outbox"), ["--config", config])
    #expect(refused.status == 77)
    #expect(refused.errors.contains("more than the limit of 3"), "\(refused.errors)")
    #expect(refused.errors.contains("CH-0000003"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("outbox/2027-01-review")))
    #expect(try publish(database, folder.path("outbox"), ["--config", config, "--allow-downgrades", "4"]).status == 77)

    let preview = try Program.run(
      ["review", "--report-only", "--as-of", "2027-01-01", "--database", database, "--config", config])
    #expect(preview.status == 0)
    #expect(preview.errors.contains("warning"))

    #expect(
      try publish(database, folder.path("outbox"), ["--config", config, "--allow-downgrades", "200"]).status == 0)
    // An identical batch that is there already is found first.
    #expect(try publish(database, folder.path("outbox"), ["--config", config]).status == 0)
  }

  @Test func aShareHasAFloorOfTenAndACountHasNone() throws {
    let folder = try Folder()
    let database = try sample(folder, channels: 40)
    let share = try folder.write("max_downgrades: 0%\n", to: "share.yaml")
    let count = try folder.write("max_downgrades: 0\n", to: "count.yaml")
    #expect(try publish(database, folder.path("outbox"), ["--config", count]).status == 77)
    #expect(try publish(database, folder.path("outbox"), ["--config", share]).status == 0)
  }

  @Test func detailedExitCodeTellsThatSomethingWasDecided() throws {
    let folder = try Folder()
    let database = try sample(folder)
    #expect(try publish(database, folder.path("outbox"), ["--detailed-exitcode"]).status == 2)
    let calm = try Records().database(in: folder, name: "calm.db")
    let preview = ["review", "--report-only", "--as-of", "2026-07-01", "--detailed-exitcode", "--database"]
    #expect(try Program.run(preview + [calm]).status == 0)
    try Records.change(calm, "UPDATE credits SET points = 449")
    #expect(try Program.run(preview + [calm]).status == 2)
  }

  @Test func anOutboxThatIsAFileIsRefused() throws {
    let folder = try Folder()
    let database = try sample(folder)
    let file = try folder.write("x", to: "outbox")
    let result = try publish(database, file)
    #expect(result.status == 73)
    #expect(folder.contents("outbox") == Data("x".utf8))
  }

  @Test func anotherRunHoldsTheOutbox() throws {
    let folder = try Folder()
    let database = try sample(folder)
    try FileManager.default.createDirectory(atPath: folder.path("outbox"), withIntermediateDirectories: true)
    let descriptor = open(folder.path("outbox/.lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let result = try publish(database, folder.path("outbox"))
    close(descriptor)
    #expect(result.status == 75)
    #expect(!FileManager.default.fileExists(atPath: folder.path("outbox/2027-01-review")))
    #expect(try publish(database, folder.path("outbox")).status == 0)
  }

  @Test(arguments: Array(stride(from: UInt32(0), to: 60_000, by: 4_000)))
  func aKilledRunLeavesAWholeBatchOrNone(_ microseconds: UInt32) throws {
    let folder = try Folder()
    let database = try sample(folder, channels: 400)
    let arguments = [
      "review", "--as-of", "2027-01-01", "--database", database, "--outbox", folder.path("outbox"), "--quiet",
    ]
    _ = try Program.runAndKill(arguments, after: microseconds)
    let batch = folder.path("outbox/2027-01-review")
    if FileManager.default.fileExists(atPath: batch) {
      #expect(try Program.run(["verify", batch, "--database", database]).status == 0)
    }
    let again = try Program.run(arguments)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try Program.run(["verify", batch, "--database", database]).status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("outbox")).sorted()
    #expect(left == [".lock", "2027-01-review"])
  }
}
