import Foundation
import Outbox
import StarStandard

/// Whom published batches decided, whatever became of it.
struct PublishedOutcomes {
  /// The batches that decided a channel, by its id.
  private(set) var batches: [String: [String]] = [:]

  /// What batches of the outbox say; of one that is damaged or cannot be read nobody knows, and `status` names it. Who is on hold is
  /// not decided.
  ///
  /// - Parameter counts: which outcomes are looked for.
  /// - Throws: ``OutboxError`` where a disk failed.
  init(
    of names: [String], in outbox: OutboxFolder, counting counts: (Outcome) -> Bool = { $0 != .hold }
  ) throws {
    let decoder = JSONDecoder()
    for name in names {
      try OutboxError.ifSound {
        try PublishedBatch(path: outbox.path(of: name)).forEachDecision { bytes in
          guard let line = try? decoder.decode(DecisionLine.self, from: bytes), let outcome = line.outcome,
            counts(outcome)
          else { return }
          batches[line.channelID, default: []].append(name)
        }
      }
    }
  }
}
