import FileSystem
import Foundation

/// What was handed to a mail transfer agent of a batch: `.sent/NAME.jsonl` in the outbox, a line for each attempt.
package final class SentLog {
  private let file: Descriptor
  private let lock: Lock
  private let manifestDigest: String
  /// The paths of what was accepted.
  package private(set) var accepted: Set<String>

  /// What is on record of one message.
  private struct Line: Decodable {
    let manifest_sha256: String
    let path: String
    let status: Int
  }

  /// Opens the log of a batch, for as long as nobody else sends it.
  ///
  /// - Throws: ``OutboxError``.
  package init(of batch: String, manifestDigest: String, in outbox: OutboxFolder) throws {
    self.manifestDigest = manifestDigest
    let folder = outbox.path(of: Self.folderName)
    let path = folder + "/" + batch + ".jsonl"
    do {
      try makeFolder(folder)
      lock = try Lock(path + ".lock", isTemporary: true)
      file = try Descriptor(appendingTo: path)
      accepted = Self.accepted(try contents(of: path), manifestDigest)
      // A run that was killed while it wrote left half a line.
      if let last = try contents(of: path).last, last != UInt8(ascii: "\n") { try file.write([UInt8(ascii: "\n")]) }
      try syncFolder(folder)
    } catch let error as SystemError where error.isHeld {
      throw OutboxError.held(path: path)
    } catch let error as SystemError {
      throw OutboxError.unwritable(path: path, reason: error.reason)
    }
  }

  /// Notes what became of a message; it is on the disk when this returns.
  ///
  /// - Parameter status: 0: accepted; else the status with which the agent ended.
  /// - Throws: ``OutboxError``.
  package func note(_ path: String, status: Int, at time: String) throws {
    var json = JSONWriter()
    json.object { json in
      json.key("manifest_sha256")
      json.text(manifestDigest)
      json.key("path")
      json.text(path)
      json.key("at")
      json.text(time)
      json.key("status")
      json.number(status)
    }
    json.endLine()
    try OutboxError.writing {
      try file.write(json.bytes)
      try file.sync()
    }
    if status == 0 { accepted.insert(path) }
  }

  private static let folderName = ".sent"

  private static func accepted(_ bytes: [UInt8], _ manifestDigest: String) -> Set<String> {
    let decoder = JSONDecoder()
    return Set(
      bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
        guard let line = try? decoder.decode(Line.self, from: Data(line)), line.manifest_sha256 == manifestDigest,
          line.status == 0
        else { return nil }
        return line.path
      })
  }

  /// How many messages of a batch were accepted; 0 where nothing was sent, or nobody can say.
  package static func acceptedCount(of batch: PublishedBatch, in outbox: OutboxFolder) -> Int {
    let path = outbox.path(of: folderName) + "/" + batch.manifest.batch + ".jsonl"
    guard let bytes = try? contents(of: path) else { return 0 }
    return accepted(bytes, batch.digest).count
  }
}
