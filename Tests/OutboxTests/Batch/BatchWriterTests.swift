import Foundation
import StarStandard
import Testing

@testable import Outbox

/// The files of a batch, written by one thread and by several.
@Suite struct BatchWriterTests {
  private static let names = ["decisions.jsonl", "decisions.csv", "report.html", "digest.eml"]

  /// What is made of a decision follows from it alone, in whatever order and on whatever thread.
  @Test func whatIsMadeOfDecisionsIsTheSameFromEveryThread() throws {
    let batch = try Batch.ofEveryRule(address: "service@one.example.com")
    let (one, several) = (try BatchFolder(), try BatchFolder())
    let manifest = try one.write(batch)
    let other = try several.write(batch) { writer, decisions in
      let (entries, made) = (writer.entries, Made())
      DispatchQueue.concurrentPerform(iterations: decisions.count) { index in
        let place = decisions.count - 1 - index
        made.keep(Result { try entries.entry(of: decisions[place]) }, at: place)
      }
      for entry in try made.inOrder() { try writer.add(entry) }
    }
    #expect(manifest == other)
    for name in Self.names { #expect(try one.bytes(name) == several.bytes(name), "\(name)") }
    let notices = try FileManager.default.contentsOfDirectory(atPath: one.path + "/batch/notices").sorted()
    #expect(notices.count > 10)
    for name in notices { #expect(try one.bytes("notices/" + name) == several.bytes("notices/" + name), "\(name)") }
  }

  /// What the threads made, by place.
  private final class Made: @unchecked Sendable {
    private let lock = NSLock()
    private var entries: [Int: Result<BatchEntry, any Error>] = [:]

    func keep(_ entry: Result<BatchEntry, any Error>, at place: Int) { lock.withLock { entries[place] = entry } }

    func inOrder() throws -> [BatchEntry] {
      try entries.sorted { $0.key < $1.key }.map { try $0.value.get() }
    }
  }

  @Test func aFileThatIsThereAlreadyIsNotOverwritten() throws {
    let batch = try Batch.ofEveryRule(address: "service@one.example.com")
    let folder = try BatchFolder()
    let plan = NoticePlan(for: try #require(batch.decisions.first { NoticePlan(for: $0).path != nil }))
    #expect(throws: OutboxError.self) {
      try folder.write(batch) { writer, decisions in
        _ = FileManager.default.createFile(atPath: folder.path + "/batch/" + (plan.path ?? ""), contents: nil)
        for decision in decisions { try writer.add(decision) }
      }
    }
  }
}
