import Foundation
import StarStandard
import Testing

@testable import Outbox

/// What stands in an outbox beside what was published as it should be.
@Suite struct OutboxFolderTests {
  private let folder: BatchFolder
  private let outbox: OutboxFolder

  init() throws {
    folder = try BatchFolder()
    outbox = OutboxFolder(path: folder.path + "/outbox", temporaryFolder: folder.path)
    try FileManager.default.createDirectory(atPath: outbox.path, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { outbox.path + "/" + name }

  private func write(_ text: String, to name: String) throws {
    let path = path(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func names(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }

  private func note(_ batch: String, digest: String = "aa") -> AppliedNote {
    AppliedNote(
      batch: batch, command: "review", asOf: "2027-01-01", manifestDigest: digest, appliedOn: "2027-01-10")
  }

  // MARK: - What was applied

  @Test func whatWasAppliedIsNotedOnce() throws {
    try outbox.note([note("2027-01-review"), note("../elsewhere")])
    try outbox.note([note("2027-01-review")])
    #expect(outbox.notedAsApplied() == ["2027-01-review"])
    #expect(try names(".applied") == ["2027-01-review.json"])
    // The records decide what is applied: what is said otherwise gives way.
    try outbox.note([note("2027-01-review", digest: "bb")])
    let said = try String(contentsOfFile: path(".applied/2027-01-review.json"), encoding: .utf8)
    #expect(said.contains("\"manifest_sha256\":\"bb\""))
  }

  /// Where the file cannot be built nothing is left of it, and what was said stays.
  @Test func aNoteThatCannotBeWrittenLeavesNothingBehind() throws {
    try outbox.note([note("2027-01-review")])
    // The name itself would do; that of the file while it is built is too long.
    let long = String(repeating: "a", count: 247)
    #expect(throws: OutboxError.self) { try outbox.note([note(long)]) }
    #expect(try names(".applied") == ["2027-01-review.json"])
  }

  @Test func onlyTheNoteOfABatchIsRemoved() throws {
    try outbox.note([note("2027-01-review")])
    try write("{}", to: "kept.json")
    try outbox.removeNote(of: "../kept")
    #expect(FileManager.default.fileExists(atPath: path("kept.json")))
    try outbox.removeNote(of: "2027-01-review")
    try outbox.removeNote(of: "2027-01-review")
    #expect(outbox.notedAsApplied().isEmpty)
  }

  // MARK: - What was withdrawn

  private let withdrawal = Withdrawal(
    batch: "2027-01-review", reason: "wrong", by: "A. Clerk", madeOn: on("2027-01-05"), manifestDigest: "aa")

  @Test func aRecordIsReadBackAsItWasWritten() {
    #expect(Withdrawal(json: withdrawal.json) == withdrawal)
  }

  @Test(arguments: ["", "{", "{}", "{\"format\":1}"]) func whatIsNoRecordIsNone(_ text: String) {
    #expect(Withdrawal(json: Array(text.utf8)) == nil)
  }

  @Test func aRecordOfAnotherFormatIsNone() {
    let later = String(decoding: withdrawal.json, as: UTF8.self).replacing("\"format\":1", with: "\"format\":2")
    #expect(later != String(decoding: withdrawal.json, as: UTF8.self))
    #expect(Withdrawal(json: Array(later.utf8)) == nil)
  }

  /// A batch whose record is missing or none was withdrawn all the same; nobody knows why.
  @Test func aWithdrawnBatchWithoutARecordIsOne() throws {
    try write("", to: ".withdrawn/2027-01-review.1/manifest.json")
    try write("", to: ".withdrawn/2027-01-review.2/manifest.json")
    try write("{", to: ".withdrawn/2027-01-review.2.json")
    try write("", to: ".withdrawn/other/manifest.json")
    let withdrawn = try outbox.withdrawn()
    #expect(withdrawn.map(\.name) == ["2027-01-review.1", "2027-01-review.2"])
    #expect(withdrawn.allSatisfy { $0.record == nil })
  }

  @Test func whatIsNotThereIsNotWithdrawn() {
    #expect(throws: OutboxError.self) { try outbox.withdraw(withdrawal) { Issue.record("it is asked for") } }
    #expect(!FileManager.default.fileExists(atPath: path(".withdrawn")))
  }

  // MARK: - What stands there

  /// What is no batch that can be read is named, with why; what was withdrawn so is told by the batch that names it.
  @Test func whatCannotBeReadIsInNoChain() throws {
    try write("{}", to: "2027-07-review/decisions.jsonl")
    try write("{}", to: ".withdrawn/2027-01-review.1/decisions.jsonl")
    let chain = try outbox.chain()
    #expect(chain.links.isEmpty && chain.unreadable.map(\.batch) == ["2027-07-review"])
    #expect(chain.unreadable.first?.reason.isEmpty == false)
  }

  /// Where the review before cannot be read, a report tells of none before it: it does not leap over a half-year in silence.
  @Test func aReviewThatCannotBeReadEndsTheHistory() throws {
    func publish(_ name: String) throws {
      let written = try BatchFolder()
      var batch = try Batch.ofEveryRule()
      batch.run.batch = name
      try written.write(batch)
      try FileManager.default.copyItem(atPath: written.path + "/batch", toPath: path(name))
    }
    for name in ["2025-07-review", "2026-01-review", "2026-07-review"] { try publish(name) }
    let last = try PublishedBatch(path: path("2026-07-review"))
    #expect(try outbox.reviews(before: last).map(\.manifest.batch) == ["2025-07-review", "2026-01-review"])
    try write("{", to: "2026-01-review/manifest.json")
    #expect(try outbox.reviews(before: last).isEmpty)
    // What bears no name of a batch comes after none.
    try publish("other")
    #expect(try outbox.reviews(before: PublishedBatch(path: path("other"))).isEmpty)
  }

  /// A manifest may name anything as what it was compared with.
  @Test(arguments: ["../../etc", ".withdrawn", "2026-01-review"])
  func whatItWasComparedWithIsLookedForInTheOutboxAlone(_ name: String) throws {
    let written = try BatchFolder()
    try written.write(.ofEveryRule())
    let manifest = String(decoding: try written.bytes("manifest.json"), as: UTF8.self)
      .replacing("\"files\":", with: "\"compared_with\":{\"batch\":\"\(name)\",\"sha256\":\"aa\"},\"files\":")
    try Data(manifest.utf8).write(to: URL(fileURLWithPath: written.path + "/batch/manifest.json"))
    let batch = try PublishedBatch(path: written.path + "/batch")
    #expect(batch.manifest.compared_with?.batch == name)
    #expect(try outbox.comparison(of: batch) == nil)
  }

  // MARK: - What keeps a batch from being published

  @Test func whatIsInTheWayIsSaid() throws {
    #expect(outbox.obstacles().isEmpty)
    try FileManager.default.createDirectory(atPath: path(".lock"), withIntermediateDirectories: true)
    #expect(outbox.obstacles() == ["its .lock is not a file: remove it"])
    #expect { try outbox.prepare() } throws: { "\($0)".contains("its .lock is not a file: remove it") }
    func obstacles(_ path: String) -> [String] { OutboxFolder(path: path, temporaryFolder: folder.path).obstacles() }
    #expect(obstacles(folder.path + "/new/outbox").isEmpty)
    try write("", to: "file")
    #expect(obstacles(path("file")) == ["is not a folder"])
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("nowhere"))
    #expect(obstacles(path("link")) == ["is a link that leads nowhere"])
    #expect(obstacles(path("file/outbox")).count == 1)
  }
}
