import Foundation
import Testing

@Suite struct VerifyTests {
  private func published(_ folder: Folder) throws -> (database: String, batch: String) {
    let database = folder.path("records.db")
    #expect(try Program.run(["sample", "--channels", "50", "--seed", "5", database, "--quiet"]).status == 0)
    let arguments = ["review", "--as-of", "2027-01-01", "--database", database, "--outbox", folder.path("outbox")]
    #expect(try Program.run(arguments).status == 0)
    return (database, folder.path("outbox/2027-01-review"))
  }

  @Test func aSoundBatchIsFoundByPathAndByName() throws {
    let folder = try Folder()
    let (database, batch) = try published(folder)
    #expect(try Program.run(["verify", batch]).status == 0)
    #expect(try Program.run(["verify", "2027-01-review", "--outbox", folder.path("outbox")]).status == 0)
    #expect(try Program.run(["verify", batch, "--database", database]).status == 0)
  }

  @Test(arguments: ["decisions.jsonl", "decisions.csv"])
  func aByteMoreOrLessIsNoticed(_ name: String) throws {
    let folder = try Folder()
    let (_, batch) = try published(folder)
    let file = "outbox/2027-01-review/" + name
    let bytes = folder.contents(file)
    try folder.write(bytes.dropLast(), to: file)
    let shorter = try Program.run(["verify", batch])
    #expect(shorter.status == 65)
    #expect(shorter.errors.contains("\(name) was altered"))
    try FileManager.default.removeItem(atPath: batch + "/" + name)
    #expect(try Program.run(["verify", batch]).status == 65)
    try folder.write(bytes, to: file)
    #expect(try Program.run(["verify", batch]).status == 0)
    try folder.write("x", to: "outbox/2027-01-review/extra.txt")
    let extra = try Program.run(["verify", batch])
    #expect(extra.status == 65)
    #expect(extra.errors.contains("extra.txt does not belong"))
  }

  @Test(arguments: [
    ("\"format\":1", "\"format\":2", "newer star-audit"), ("{\"format\"", "\"format\"", "damaged"),
    ("\"decisions.csv\"", "\"../secret\"", "outside of the batch"),
  ])
  func aManifestOfAnotherFormatOrDamagedIsRefused(_ from: String, _ to: String, _ expected: String) throws {
    let folder = try Folder()
    let (_, batch) = try published(folder)
    let file = "outbox/2027-01-review/manifest.json"
    let text = String(decoding: folder.contents(file), as: UTF8.self)
    try folder.write(text.replacingOccurrences(of: from, with: to), to: file)
    let result = try Program.run(["verify", batch])
    #expect(result.status == 65)
    #expect(result.errors.contains(expected), "\(result.errors)")
  }

  @Test func whatIsNoBatchIsRefused() throws {
    let folder = try Folder()
    #expect(try Program.run(["verify", folder.path("none")]).status == 65)
    #expect(try Program.run(["verify", folder.path]).status == 65)
  }

  @Test func everyFaultOfABatchIsNamed() throws {
    let folder = try Folder()
    let (_, batch) = try published(folder)
    for name in ["decisions.csv", "report.html"] {
      let file = "outbox/2027-01-review/" + name
      try folder.write(folder.contents(file) + Data("x".utf8), to: file)
    }
    try FileManager.default.removeItem(atPath: batch + "/digest.eml")
    try folder.write("x", to: "outbox/2027-01-review/extra.txt")
    let result = try Program.run(["verify", batch])
    #expect(result.status == 65)
    for fault in [
      "decisions.csv was altered", "report.html was altered", "digest.eml is missing", "extra.txt does not belong",
    ] {
      #expect(result.errors.contains(fault), "\(fault) in \(result.errors)")
    }
    #expect(result.errors.contains("damaged, 4 faults"), "\(result.errors)")
  }

  /// Altered is one thing, and that the records went on is another.
  @Test func whatIsAppliedIsAsPublishedThoughTheRecordsWentOn() throws {
    let folder = try Folder()
    let (database, batch) = try published(folder)
    let changed = ["verify", batch, "--database", database]
    try Records.change(database, "UPDATE credits SET points = points + 1")
    let before = try Program.run(changed)
    #expect(before.status == 65)
    #expect(before.text.contains("complete and unaltered"))
    #expect(before.errors.contains("is as it was published, but its decisions do not follow"), "\(before.errors)")
    try Records.change(database, "UPDATE credits SET points = points - 1")
    #expect(try Program.run(["apply", batch, "--database", database]).status == 0)
    try Records.change(database, "UPDATE credits SET points = points + 1")
    let after = try Program.run(changed)
    #expect(after.status == 0, "\(after.errors)")
    #expect(after.text.contains("gone on since"), "\(after.text)")
  }

  @Test func decisionsThatNoLongerFollowNameWhatChanged() throws {
    let folder = try Folder()
    let (database, batch) = try published(folder)
    try Records.change(database, "UPDATE credits SET points = 0")
    let records = try Program.run(["verify", batch, "--database", database])
    #expect(records.status == 65)
    #expect(records.errors.contains("the records (as many rows, other values)"), "\(records.errors)")
    try Records.change(database, "DELETE FROM participations")
    let rows = try Program.run(["verify", batch, "--database", database])
    #expect(rows.errors.contains("rows in participations"), "\(rows.errors)")
    let config = try folder.write("time_zone: UTC\n", to: "star-audit.yaml")
    let configured = try Program.run(["verify", batch, "--database", database, "--config", config])
    #expect(configured.errors.contains("the configuration"), "\(configured.errors)")
  }

  /// Where the decisions are the same, nobody blames the records.
  @Test func whatLeavesTheDecisionsAloneIsNotBlamedOnThem() throws {
    let folder = try Folder()
    let (database, batch) = try published(folder)
    let config = try folder.write(
      "mail: { from: audit@example.com, digest_to: desk@example.com, objections: elsewhere@example.com }\n",
      to: "star-audit.yaml")
    let configured = try Program.run(["verify", batch, "--database", database, "--config", config])
    #expect(configured.status == 65)
    #expect(configured.errors.contains("its decisions follow from these records"), "\(configured.errors)")
    #expect(
      configured.errors.contains("changed since: the configuration (a setting or a template)"), "\(configured.errors)")
    #expect(!configured.errors.contains("do not follow"), "\(configured.errors)")
  }

  /// `status` looks at sizes alone: what to do is said by whoever found it.
  @Test(arguments: [false, true]) func whatToDoAboutAnAlteredBatchIsSaid(_ isApplied: Bool) throws {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2027-01-01")
    if isApplied { try office.must("apply", "2027-01-review") }
    let file = "outbox/2027-01-review/decisions.jsonl"
    var bytes = office.folder.contents(file)
    bytes[bytes.count / 2] ^= 1
    try office.folder.write(bytes, to: file)
    for database in [office.database, "/none.db"] {
      let result = try Program.run(
        ["verify", "2027-01-review", "--outbox", office.outbox]
          + (database == "/none.db" ? [] : ["--database", database]),
        on: "2027-01-05")
      #expect(result.status == 65)
      #expect(!result.errors.contains("star-audit status"), "\(result.errors)")
      #expect(
        result.errors.contains(
          isApplied
            ? "bring what was applied back from a backup, in place of this; the records have what it decided"
            : "bring it back from a backup, in place of this; else, as long as it is not applied"), "\(result.errors)")
    }
  }
}
