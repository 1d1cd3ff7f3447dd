import Foundation
import Outbox

/// Which decisions of a review or a supplement later supplements of the outbox supersede (STANDARD 7a).
struct SupersededDecisions {
  /// The channels in the byte order of their ids, with the supplement that supersedes the decision.
  private(set) var channels: [(channelID: String, by: String)] = []

  /// - Throws: ``OutboxError`` for a supplement that is altered.
  init(of name: BatchName, _ batch: String, in outbox: OutboxFolder) throws {
    let later = BatchName.resting(on: name, among: try outbox.batches())
    var superseding: [String: String] = [:]
    let decoder = JSONDecoder()
    for text in later {
      let supplement = try PublishedBatch(path: outbox.path(of: text))
      try supplement.requireUnaltered()
      try supplement.forEachDecision { bytes in
        guard let line = try? decoder.decode(Line.self, from: bytes), line.supersedes?.batch == batch else { return }
        superseding[line.channel_id] = text
      }
    }
    channels = superseding.map { ($0.key, $0.value) }
      .sorted { $0.channelID.utf8.lexicographicallyPrecedes($1.channelID.utf8) }
  }

  private struct Line: Decodable {
    let channel_id: String
    let supersedes: Superseded?

    struct Superseded: Decodable {
      let batch: String
    }
  }
}
