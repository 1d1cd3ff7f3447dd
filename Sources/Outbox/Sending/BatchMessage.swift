import Foundation
import StarStandard

/// A message of a batch: the digest, or a channel's notice.
package struct BatchMessage: Sendable, Hashable {
  /// Its path in the batch.
  package let path: String
  /// `digest`, or the notice's kind.
  package let kind: String
  /// Whose notice it is; nil for the digest.
  package let channelID: String?

  /// The kind of the digest.
  package static let digest = "digest"

  /// What people are told of it: never an address.
  package var title: String { channelID.map { "\($0) (\(kind))" } ?? kind }
}

extension PublishedBatch {
  /// Its messages: the digest first, then the notices by their paths.
  ///
  /// - Throws: ``OutboxError``.
  package func messages() throws -> [BatchMessage] {
    struct Line: Decodable {
      let channel_id: String
      let notice: String?
    }
    var channels: [String: String] = [:]
    let decoder = JSONDecoder()
    try forEachDecision { bytes in
      guard let line = try? decoder.decode(Line.self, from: bytes), let notice = line.notice else { return }
      channels[notice] = line.channel_id
    }
    return messagePaths.map { path in
      guard path.hasPrefix(Self.notices) else {
        return BatchMessage(path: path, kind: BatchMessage.digest, channelID: nil)
      }
      let parts = path.dropFirst(Self.notices.count).dropLast(Self.messageEnding.count)
      let dot = parts.lastIndex(of: ".")
      return BatchMessage(
        path: path, kind: String(dot.map { parts[parts.index(after: $0)...] } ?? ""),
        channelID: channels[path] ?? String(parts[..<(dot ?? parts.endIndex)]))
    }
  }

  /// Where its messages are, in the same order; for this no decision is read.
  package var messagePaths: [String] {
    let paths = manifest.files.map(\.path)
    return paths.filter { $0 == BatchMessage.digest + Self.messageEnding }
      + paths.filter { $0.hasPrefix(Self.notices) && $0.hasSuffix(Self.messageEnding) }
  }

  private static let notices = "notices/"
  private static let messageEnding = ".eml"

  /// The bytes of one of its messages.
  ///
  /// - Throws: ``OutboxError``, also where these are not the bytes that were published.
  package func contents(of message: BatchMessage) throws -> [UInt8] {
    let bytes = try BatchFile(path, message.path).contents()
    guard let file = manifest.files.first(where: { $0.path == message.path }), file.size == bytes.count,
      file.sha256 == Fingerprint.sha256(bytes)
    else { throw OutboxError.damaged(path: path, reason: "\(message.path) was altered") }
    return bytes
  }
}

extension OutboxFolder {
  /// The channels of a review whose decision a later supplement in the outbox has superseded, with that batch.
  ///
  /// - Throws: ``OutboxError``: what cannot be read may supersede anything.
  package func superseded(in batch: String) throws -> [String: String] {
    guard let name = BatchName(batch), name.reviewed != nil else { return [:] }
    var channels: [String: String] = [:]
    let decoder = JSONDecoder()
    for later in BatchName.resting(on: name, among: try batches()) {
      try PublishedBatch(path: path(of: later)).forEachDecision { bytes in
        guard let line = try? decoder.decode(DecisionLine.self, from: bytes), line.supersedes?.batch == batch else {
          return
        }
        channels[line.channelID] = later
      }
    }
    return channels
  }

  /// The channels for which what a batch decided was taken back, and that a review or a supplement in the outbox tells so, with that
  /// one.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  package func withdrawn(since batch: PublishedBatch) throws -> [String: String] {
    let text = batch.manifest.batch
    guard let name = BatchName(text), name.reviewed != nil || name.renewalDay != nil else { return [:] }
    let half = HalfYear(containing: name.day)
    // Most lines withdraw nothing, and need not be taken apart.
    let (decoder, mark) = (JSONDecoder(), Data("\"withdraws\":".utf8))
    var told: [(channelID: String, by: PublishedBatch)] = []
    for other in try batches() where other != text {
      guard let reviewed = BatchName(other)?.reviewed, reviewed >= half else { continue }
      try OutboxError.ifSound {
        let later = try PublishedBatch(path: path(of: other))
        try later.forEachDecision { bytes in
          guard bytes.range(of: mark) != nil, let line = try? decoder.decode(DecisionLine.self, from: bytes),
            line.withdraws?.contains(where: { $0.batch == text }) ?? false
          else { return }
          told.append((line.channelID, later))
        }
      }
    }
    guard !told.isEmpty else { return [:] }
    let chain = try chain()
    let anew = try lastWithdrawal(before: batch)
    return Dictionary(
      told.filter { _, later in
        // What was withdrawn and is published anew is not what was taken back.
        !chain.isPublished(batch.digest, after: later.digest)
          && anew.map { $0 < (later.manifest.made_on ?? later.manifest.as_of) } ?? true
      }.map { ($0.channelID, $0.by.manifest.batch) }
    ) { $1 }
  }

  /// The day on which a batch was withdrawn that was then published anew just as it was; nil where it was not.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  package func lastWithdrawal(before batch: PublishedBatch) throws -> String? {
    (try OutboxError.ifSound { try withdrawn() } ?? []).compactMap(\.record)
      .filter { $0.manifestDigest == batch.digest }.map(\.madeOn).max()
  }
}
