import Foundation
import Testing

@testable import Outbox

/// A batch as it is read back: what of it another is not, and what is wrong with it.
@Suite struct PublishedBatchTests {
  private let folder: BatchFolder

  init() throws {
    folder = try BatchFolder()
    var batch = Batch()
    for decision in try Batch.ofEveryRule().decisions where decision.effectiveOn == batch.run.asOf {
      batch.add(decision)
    }
    try folder.write(batch)
  }

  private var path: String { folder.path + "/batch" }
  private var manifest: String { get throws { String(decoding: try folder.bytes("manifest.json"), as: UTF8.self) } }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  /// Puts a file in place of another, and has the manifest name it as if it had been published so.
  private func replace(_ name: String, by text: String) throws {
    let batch = try PublishedBatch(path: path)
    let file = try #require(batch.manifest.files.first { $0.path == name })
    try write(text, to: name)
    try write(
      manifest.replacing(file.sha256, with: Fingerprint.sha256(Array(text.utf8)))
        .replacing("\"size\":\(file.size),", with: "\"size\":\(text.utf8.count),"), to: "manifest.json")
  }

  private func damage() throws -> String? {
    do {
      _ = try PublishedBatch(path: path)
      return nil
    } catch let error as OutboxError {
      return error.fault
    }
  }

  @Test(arguments: [
    ([("star-audit 1.2.3", "star-audit 9.9.9")], "the program (published: star-audit 1.2.3)"),
    ([("aa11", "ff11")], "the editions"),
    ([("\"as_of\":\"2026-07-01\"", "\"as_of\":\"2026-07-02\"")], "the as-of date (published: 2026-07-01)"),
    ([("cc33", "ff33")], "the configuration (a setting or a template)"),
    ([("\"channels\":1234", "\"channels\":1235")], "the records (rows in channels)"),
    (
      [("star-audit 1.2.3", "star-audit 9.9.9"), ("cc33", "ff33")],
      "the program (published: star-audit 1.2.3), the configuration (a setting or a template)"
    ),
    ([], "the manifest"),
  ])
  func whatIsNotTheSameIsNamed(_ changes: [(String, String)], _ difference: String) throws {
    var other = try manifest
    for (published, now) in changes {
      #expect(other.contains(published))
      other = other.replacing(published, with: now)
    }
    #expect(try PublishedBatch(path: path).difference(from: Array(other.utf8)) == difference)
  }

  /// As many rows, and another digest of a file: a value of the records is another.
  @Test func otherValuesAreSaidToBe() throws {
    let batch = try PublishedBatch(path: path)
    let file = try #require(batch.manifest.files.first { $0.path == "decisions.jsonl" })
    let other = try manifest.replacing(file.sha256, with: String(repeating: "0", count: 64))
    #expect(try batch.difference(from: Array(other.utf8)) == "the records (as many rows, other values)")
  }

  /// Another release says the same decisions otherwise: the one that published is named, by the program where it named none.
  @Test func theReleaseThatPublishedIsNamed() throws {
    func named(_ own: String?, _ other: String?) throws -> String? {
      func with(_ release: String?) throws -> String {
        let batch = try BatchFolder()
        var decided = try Batch.ofEveryRule()
        decided.run.release = release
        return String(decoding: try batch.write(decided), as: UTF8.self)
      }
      try write(with(own), to: "manifest.json")
      guard case .butForRelease(let release) = try PublishedBatch(path: path).sameness(as: Array(with(other).utf8))
      else { return nil }
      return release
    }
    #expect(try named(nil, "1.2.4") == "star-audit 1.2.3")
    #expect(try named("1.2.4", nil) == "star-audit 1.2.4")
    #expect(try named("1.2.4", "1.2.5") == "star-audit 1.2.4")
    #expect(try named("1.2.4", "1.2.4") == nil)
  }

  @Test(arguments: [
    ("", "it is damaged: manifest.json cannot be read"), ("{}", "it is damaged: manifest.json cannot be read"),
    ("{\"format\":1}", "it is damaged: manifest.json cannot be read"),
    ("{\"format\":2}", "it has format 2, which a newer star-audit reads"),
  ])
  func aManifestThatIsNoneIsDamage(_ text: String, _ fault: String) throws {
    #expect(try damage() == nil)
    try write(text, to: "manifest.json")
    #expect(try damage() == fault)
  }

  @Test func aNameThatLeadsElsewhereIsDamage() throws {
    try write(manifest.replacing("\"batch\":\"2026-07-review\"", with: "\"batch\":\"../x\""), to: "manifest.json")
    #expect(try damage() == "it is damaged: manifest.json does not give it the name of a batch")
  }

  @Test func aDecisionThatIsNoneIsAFault() throws {
    #expect(try PublishedBatch(path: path).faults().isEmpty)
    try replace("decisions.jsonl", by: "{}\n")
    #expect(
      try PublishedBatch(path: path).faults() == ["manifest.json was altered: a decision cannot be read"])
  }

  /// What is whole may hold what no decision is: nothing is compared with that.
  @Test func aDecisionOfNoChannelIsNotComparedWith() throws {
    #expect(try BatchChanges(since: PublishedBatch(path: path)).totals.decided > 0)
    let decisions = String(decoding: try folder.bytes("decisions.jsonl"), as: UTF8.self)
    try replace("decisions.jsonl", by: decisions.replacing("\"channel_id\":\"CH", with: "\"channel_id\":\"\\u0007"))
    #expect(try PublishedBatch(path: path).faults().isEmpty)
    #expect { try BatchChanges(since: PublishedBatch(path: path)) } throws: { error in
      (error as? OutboxError)?.fault == "it is damaged: a decision cannot be read"
    }
  }

  /// The last line may have lost its end.
  @Test func aLineWithoutAnEndIsALine() throws {
    try write("{\"a\":1}\n{\"b\":2}", to: "lines")
    var lines: [String] = []
    try BatchFile(path, "lines").forEachLine { lines.append(String(decoding: $0, as: UTF8.self)) }
    #expect(lines == ["{\"a\":1}", "{\"b\":2}"])
  }

  /// A folder without anything in it belongs to no batch, but for that of the notices.
  @Test func anEmptyFolderIsAFault() throws {
    for name in ["extra", "notices"] {
      try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }
    #expect(try PublishedBatch(path: path).faults() == ["extra/ does not belong to the batch"])
  }
}
