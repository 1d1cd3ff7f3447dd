import Foundation
import Testing

/// Input that means harm, or that somebody mistook for something else.
@Suite struct SuspicionTests {
  private func review(_ database: String, _ folder: Folder, _ more: String...) -> [String] {
    ["review", "--as-of", "2026-07-01", "--database", database, "--outbox", folder.path("outbox")] + more
  }

  private func makePipe(_ path: String) { #expect(mkfifo(path, 0o600) == 0) }

  @Test func aPipeInPlaceOfAFileIsRefusedAndNobodyWaitsForIt() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    makePipe(folder.path("pipe"))
    for command in [["review", "--report-only"], ["check"], ["explain", "CH-1"], ["import", folder.path("csv")]] {
      #expect(try Program.run(command + ["--database", folder.path("pipe")]).status == 66)
    }
    #expect(try Program.run(["check", "--config", folder.path("pipe")]).status == 66)
    try FileManager.default.removeItem(atPath: folder.path("csv/people.csv"))
    makePipe(folder.path("csv/people.csv"))
    #expect(try Program.run(["import", folder.path("csv"), "--database", folder.path("new.db")]).status == 66)

    #expect(try Program.run(review(database, folder)).status == 0)
    let batch = folder.path("outbox/2026-07-review")
    try FileManager.default.removeItem(atPath: batch + "/decisions.csv")
    makePipe(batch + "/decisions.csv")
    #expect(try Program.run(["verify", batch]).status == 65)
    #expect(try Program.run(review(database, folder)).status == 73)
  }

  @Test(arguments: ["jsonl", "json", "csv", "text"])
  func aRefusedBatchPrintsNoDecisions(_ format: String) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(database, "UPDATE credits SET points = 0")
    let config = try folder.write("max_downgrades: 0\n", to: "star-audit.yaml")
    let refused = try Program.run(review(database, folder, "--format", format, "--config", config))
    #expect(refused.status == 77)
    #expect(refused.output.isEmpty)
    let published = try Program.run(review(database, folder, "--format", format))
    #expect(published.status == 0)
    #expect(!published.output.isEmpty)
    if format == "jsonl" { #expect(published.output == folder.contents("outbox/2026-07-review/decisions.jsonl")) }
    if format == "json" { #expect(try Report(published).outcome(of: "CH-1") == "downgrade") }
  }

  @Test func aPreviewAskedForInTheEnvironmentPublishesNothing() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let result = try Program.run(review(database, folder), environment: ["STAR_AUDIT_REPORT_ONLY": "1"])
    #expect(result.status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path("outbox")))
    #expect(try Program.run(review(database, folder), environment: ["STAR_AUDIT_REPORT_ONLY": "maybe"]).status == 64)
  }

  @Test(arguments: [
    ("\"files\":[{", "\"files\":[],\"x\":[{", "does not name decisions.csv"),
    ("\"retain\":1", "\"retain\":2", "does not count"),
    ("\"as_of\":\"2026-07-01\"", "\"as_of\":\"2026-07-02\"", "as of another date"),
  ])
  func aManifestThatSaysOtherThanItsDecisionsIsAltered(_ from: String, _ to: String, _ expected: String) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    #expect(try Program.run(review(database, folder)).status == 0)
    let file = "outbox/2026-07-review/manifest.json"
    let text = String(decoding: folder.contents(file), as: UTF8.self)
    #expect(text.contains(from))
    try folder.write(text.replacingOccurrences(of: from, with: to), to: file)
    let result = try Program.run(["verify", folder.path("outbox/2026-07-review")])
    #expect(result.status == 65)
    #expect(result.errors.contains(expected), "\(result.errors)")
  }

  @Test func checkReportsEveryMistakeAndStillLooksAtTheRecordsNamed() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(database, "UPDATE credits SET points = -1")
    let config = try folder.write("database: records.db\nfoo: 1\ntime_zone: Mars\n", to: "star-audit.yaml")
    let result = try Program.run(["check", "--config", config])
    #expect(result.status == 78)
    for words in ["unknown key \"foo\"", "time_zone", "credits CR-1, points", "3 defects"] {
      #expect(result.text.contains(words), "\(words) in \(result.text)")
    }
  }

  @Test func whatAnArgumentSaysCannotForgeALine() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let forged = try Program.run(["explain", "a\nstar-audit: published", "--database", database])
    #expect(forged.status == 65)
    #expect(forged.errors.split(separator: "\n").count == 1)
    let escaped = try Program.run(["review", "--format", "\u{1B}[31m"])
    #expect(escaped.status == 64)
    #expect(!escaped.errors.contains("\u{1B}"))
  }

  @Test func aFileThatMayNotGrowIsAnErrorAndLeavesNothing() throws {
    let folder = try Folder()
    let database = folder.path("records.db")
    #expect(try Program.run(["sample", "--channels", "200", "--seed", "1", database, "--quiet"]).status == 0)
    let script = "ulimit -f 8; exec \"$0\" review --as-of 2027-01-01 --database \"$1\" --outbox \"$2\""
    let result = try Program.launch(
      "/bin/sh", ["-c", script, Program.path, database, folder.path("outbox")],
      environment: Clock.environment("2027-01-01"))
    #expect(result.status == 74, "\(result.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("outbox")) == [".lock"])
  }
}
