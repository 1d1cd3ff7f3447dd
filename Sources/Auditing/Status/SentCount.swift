import Outbox

/// How much of a batch was sent.
package struct SentCount: Sendable, Equatable {
  /// How many messages it has, without those that a later batch has superseded and those that are withheld.
  package let messages: Int
  package let accepted: Int
  package let refused: Int
  /// Handed over, and the answer was lost.
  package let unanswered: Int
  /// When the last one was accepted.
  package let lastAt: String?

  /// - Parameter withheld: the channels to which nothing of it is sent.
  /// - Throws: ``OutboxError`` where nobody can say.
  init(of batch: PublishedBatch, in outbox: OutboxFolder, without withheld: Set<String> = []) throws {
    let sent = try outbox.sent(of: batch)
    let superseded = withheld.union(try outbox.superseded(in: batch.manifest.batch).keys)
    if superseded.isEmpty {
      messages = batch.messagePaths.count
    } else {
      messages = try batch.messages().count { message in
        sent.isAccepted(message.path) || message.channelID.map { !superseded.contains($0) } ?? true
      }
    }
    accepted = sent.count(.accepted)
    refused = sent.count(.refused)
    unanswered = sent.count(.handed)
    lastAt = sent.lastAcceptedAt
  }

  /// The same for people: `3 of 4 messages sent, the last at 2027-01-02T03:04:05Z, 1 refused`.
  package var text: String {
    var text =
      accepted == 0 ? "nothing sent of \(messages.counting("message"))" : "\(accepted) of \(messages) messages sent"
    if let lastAt { text += ", the last at \(lastAt)" }
    if refused > 0 { text += ", \(refused) refused" }
    if unanswered > 0 { text += ", \(unanswered) without an answer" }
    return text
  }
}

extension JSONWriter {
  /// How much was sent, or null.
  mutating func sent(_ sent: SentCount?) {
    guard let sent else { return text(nil) }
    object { json in
      json.field("messages", sent.messages)
      json.field("accepted", sent.accepted)
      json.field("refused", sent.refused)
      json.field("unanswered", sent.unanswered)
      json.field("last_at", sent.lastAt)
    }
  }
}
