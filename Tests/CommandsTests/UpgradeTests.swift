import Foundation
import Testing

/// What earlier versions wrote (`Tests/Upgrades`) is read, migrated, verified, applied and continued.
@Suite struct UpgradeTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Upgrades").standardizedFileURL.path

  /// A commit, and the name of what it wrote.
  struct Version: Sendable, CustomStringConvertible {
    let commit: String
    let name: String

    var description: String { name }
  }

  /// Those of which there is something.
  static let versions: [Version] = {
    let list = (try? String(contentsOfFile: folder + "/commits", encoding: .utf8)) ?? ""
    return list.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      return words.count == 2 ? Version(commit: words[0], name: words[1]) : nil
    }
  }()

  /// What was written, unpacked.
  private static func written() throws -> Folder {
    let folder = try Folder()
    let unpacked = try Program.launch(
      "/usr/bin/env", ["python3", "-m", "tarfile", "-e", Self.folder + "/written.tar.xz", folder.path])
    #expect(unpacked.status == 0, "\(unpacked.errors)")
    return folder
  }

  /// Records and an outbox as a version left them, and the present program at work on them.
  private final class Heirs {
    private let name: String
    private let written: Folder

    init(of version: Version) throws {
      written = try UpgradeTests.written()
      name = version.name
    }

    /// Where something of the version is.
    func path(_ file: String) -> String { written.path("\(name)/\(file)") }

    private func contents(_ file: String) -> Data { written.contents("\(name)/\(file)") }

    func run(_ arguments: String..., on day: String = "2027-06-30") throws -> Program.Result {
      try Program.run(
        arguments + ["--database", path("records.db"), "--outbox", path("outbox")], on: day)
    }

    @discardableResult
    func must(
      _ arguments: String..., on day: String = "2027-06-30", sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Program.Result {
      let result = try Program.run(
        arguments + ["--database", path("records.db"), "--outbox", path("outbox")], on: day)
      #expect(result.status == 0, "\(arguments): \(result.errors)\(result.text)", sourceLocation: sourceLocation)
      return result
    }

    var batches: [String] {
      get throws {
        try FileManager.default.contentsOfDirectory(atPath: path("outbox")).filter { !$0.hasPrefix(".") }
          .sorted()
      }
    }

    func json(_ file: String) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: contents(file)) as? [String: Any])
    }

    /// The channels that a batch renewed, with their stars.
    func renewed(_ batch: String) throws -> [(channel: String, star: Int)] {
      try contents("outbox/\(batch)/decisions.jsonl").split(separator: UInt8(ascii: "\n")).compactMap { line in
        let decision = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
        guard decision["outcome"] as? String == "renewed" else { return nil }
        return (try #require(decision["channel_id"] as? String), try #require(decision["to_star"] as? Int))
      }
    }
  }

  @Test func everyVersionThatIsListedIsWrittenAndDocumented() throws {
    #expect(Self.versions.count >= 9)
    let written = try Self.written()
    let names = try FileManager.default.contentsOfDirectory(atPath: written.path)
    #expect(names.sorted() == Self.versions.map(\.name).sorted())
    let page = try String(
      contentsOfFile: Self.folder + "/../../Sources/Handbook/Handbook.docc/Upgrades.md", encoding: .utf8)
    for version in Self.versions {
      #expect(page.contains("| `\(version.commit)` | \(version.name) |"), "\(version)")
    }
  }

  @Test(arguments: versions)
  func whatAVersionWroteIsReadMigratedVerifiedAppliedAndContinued(_ version: Version) throws {
    let heirs = try Heirs(of: version)
    let batches = try heirs.batches
    #expect(!batches.isEmpty)

    // Read, before and after it is migrated, with what was applied.
    #expect(try heirs.must("check").text.contains("no defect"))
    let register = try heirs.must("channels", "--as-of", "2027-03-01", "--format", "csv").text
    for (channel, star) in try batches.filter({ $0 == "2027-01-15-renewal" }).flatMap(heirs.renewed) {
      #expect(register.contains(try Regex("\(channel),[^\n]*,\(star),")), "\(channel): \(star) in \(register)")
    }
    try heirs.must("migrate")
    #expect(try heirs.must("migrate").errors.contains("has this schema already"))
    #expect(try heirs.must("channels", "--as-of", "2027-03-01", "--format", "csv").text == register)

    // Verified: as they were published, and what was applied is what the records have.
    let status = try #require(
      try JSONSerialization.jsonObject(with: heirs.must("status", "--format", "json").output) as? [String: Any])
    let states = try #require(status["batches"] as? [[String: Any]])
    #expect(states.compactMap { $0["batch"] as? String }.sorted() == batches)
    for state in states {
      let batch = try #require(state["batch"] as? String)
      #expect(state["fault"] is NSNull, "\(state)")
      #expect(try Program.run(["verify", heirs.path("outbox/" + batch)]).status == 0)
      guard state["applied_on"] is String else { continue }
      #expect(try heirs.must("verify", batch).text.contains("it is the batch that was applied to the records"))
      #expect(try heirs.must("apply", batch, "--yes").errors.contains("already applied"))
    }
    let unchained = try heirs.run("verify", "--chain")
    #expect(unchained.status == 65)
    for batch in batches { #expect(unchained.errors.contains("\(batch): is in no chain"), "\(unchained.errors)") }

    // Applied, what was not, and continued.
    for batch in batches where !batch.hasSuffix("-notices") && !batch.hasSuffix("-reminders") {
      try heirs.must("apply", batch, "--yes")
    }
    try heirs.must("review", "--as-of", "2027-07-01", on: "2027-07-01")
    #expect(try heirs.must("review", "--as-of", "2027-07-01", on: "2027-07-01").errors.contains("is the same"))
    #expect(try heirs.must("verify", "2027-07-review", on: "2027-07-01").text.contains("follow from the records"))
    let after = try heirs.json("outbox/2027-07-review/manifest.json")["after"] as? [[String: Any]]
    #expect(try Set(#require(after).compactMap { $0["batch"] as? String }) == Set(batches))
    #expect(try heirs.must("verify", "--chain").text.contains("one chain of "))
    try heirs.must("apply", "2027-07-review", "--yes", on: "2027-07-01")
    try heirs.must("renewal-notices", "--year", "2027", on: "2027-12-01")
    try heirs.must("verify", "--chain", on: "2027-12-01")
    #expect(try heirs.must("check", on: "2027-12-01").text.contains("no defect"))
  }
}
