import Foundation

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
}
