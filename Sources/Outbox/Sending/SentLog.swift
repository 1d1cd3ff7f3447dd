import FileSystem
import Foundation

/// What was sent of a batch, below `.sent/`: a line for each time that a message was about to be handed over, and one for each
/// answer, written to the disk before anything else is done (Batch.md, "Sending").
package final class SentLog {
  /// What became of a message.
  package enum Status: String, Sendable {
    /// It was about to be handed over; without a later line the answer was lost.
    case handed
    case accepted
    case refused
  }

  private let batch: String
  private let manifestDigest: String
  private let file: Descriptor
  private let lock: Lock
  package private(set) var state: SentState

  /// Opens what is on record of a batch, for as long as this is held on to.
  ///
  /// - Throws: ``OutboxError``, also where another run is sending this batch.
  package init(of batch: PublishedBatch, in outbox: OutboxFolder) throws {
    let name = batch.manifest.batch
    self.batch = name
    manifestDigest = batch.digest
    let folder = outbox.sentPath
    (lock, file, state) = try OutboxError.writing(but: "nothing was sent") {
      try makeFolder(folder)
      let lock: Lock
      do {
        lock = try Lock("\(folder)/.\(name).lock")
      } catch let error as SystemError where error.isHeld {
        throw OutboxError.beingSent(batch: name)
      }
      let path = outbox.sentPath(of: name)
      let (state, whole) = try SentState.read(path, manifestDigest: batch.digest)
      let file = try Descriptor(appending: path)
      // What a killed run began to write says nothing.
      try file.truncate(to: whole)
      try syncNames(in: folder)
      try syncNames(in: outbox.path)
      return (lock, file, state)
    }
  }

  /// Writes down what becomes of a message; it is on the disk then.
  ///
  /// - Parameter moment: when, as `2027-01-02T03:04:05Z`.
  /// - Throws: ``OutboxError``.
  package func note(_ status: Status, _ path: String, at moment: String, exitStatus: Int32? = nil) throws {
    var json = JSONWriter()
    json.object { json in
      json.field("batch", batch)
      json.field("manifest_sha256", manifestDigest)
      json.field("path", path)
      json.field("status", status.rawValue)
      json.field("at", moment)
      if let exitStatus {
        json.field("exit_status", Int(exitStatus))
      }
    }
    json.endLine()
    let bytes = json.bytes
    try OutboxError.writing(but: status == .handed ? "it was not handed over" : "what was answered is not on record") {
      try file.write(bytes)
      try file.sync()
    }
    state.note(status, path, at: moment)
  }
}

extension OutboxFolder {
  /// Where it is written down what was sent; hidden, so that no reader takes it for a batch.
  var sentPath: String { path(of: ".sent") }

  func sentPath(of batch: String) -> String { "\(sentPath)/\(batch).jsonl" }

  /// What was sent of a batch.
  ///
  /// - Throws: ``OutboxError`` where nobody can say.
  package func sent(of batch: PublishedBatch) throws -> SentState {
    try OutboxError.reading {
      try SentState.read(sentPath(of: batch.manifest.batch), manifestDigest: batch.digest).state
    }
  }
}
