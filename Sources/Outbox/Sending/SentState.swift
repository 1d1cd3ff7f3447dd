import FileSystem
import Foundation

/// What is on record of the messages of a batch.
package struct SentState: Sendable {
  /// The last that is known of each message, by its path.
  package private(set) var statuses: [String: SentLog.Status] = [:]
  /// When the last one was accepted, as `2027-01-02T03:04:05Z`.
  package private(set) var lastAcceptedAt: String?

  package func isAccepted(_ path: String) -> Bool { statuses[path] == .accepted }

  /// The number of messages of which the last is known to be this.
  package func count(_ status: SentLog.Status) -> Int { statuses.count { $0.value == status } }

  mutating func note(_ status: SentLog.Status, _ path: String, at moment: String) {
    guard !isAccepted(path) else { return }
    statuses[path] = status
    if status == .accepted { lastAcceptedAt = moment }
  }

  /// Reads what was written down of a batch. Lines of another manifest are of another batch of this name.
  ///
  /// - Returns: the state, and how many bytes whole lines take: what follows them is what a killed run began to write.
  /// - Throws: ``OutboxError`` for a line that cannot be read: who knows what was sent.
  static func read(_ path: String, manifestDigest: String) throws -> (state: SentState, whole: Int) {
    struct Line: Decodable {
      let manifest_sha256: String
      let path: String
      let status: String
      let at: String
    }
    var state = SentState()
    guard try kind(of: path) != nil else { return (state, 0) }
    let bytes = try FileSystem.contents(of: path)
    let whole = (bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }) ?? 0
    let decoder = JSONDecoder()
    for (number, text) in bytes[..<whole].split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let line = try? decoder.decode(Line.self, from: Data(text)),
        let status = SentLog.Status(rawValue: line.status)
      else { throw OutboxError.sentUnreadable(path: path, line: number + 1) }
      guard line.manifest_sha256 == manifestDigest else { continue }
      state.note(status, line.path, at: line.at)
    }
    return (state, whole)
  }
}
