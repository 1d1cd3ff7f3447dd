import Foundation
import Outbox
import StarStandard

/// What a review and its supplements decided last about each channel (STANDARD 7a, "Supplement").
struct LastDecisions: Sendable {
  /// The batches, the review first, with the digests of their manifests.
  private(set) var batches: [(batch: String, sha256: String)] = []
  /// The day of the review.
  let asOf: CalendarDate
  private var decisions: [String: Last] = [:]

  /// Small, since there is one for each channel of the review.
  private struct Last {
    let batch: UInt16
    let outcome: Outcome
    let fromStar: Star?
    let toStar: Star?
    let wasTold: Bool
    let reapplyFrom: CalendarDate?
  }

  /// Reads them.
  ///
  /// - Parameter batches: the review first, its supplements by number.
  /// - Throws: ``OutboxError`` for one that is altered.
  init(_ batches: [PublishedBatch]) throws {
    guard let review = batches.first, let asOf = CalendarDate(review.manifest.as_of) else {
      throw OutboxError.damaged(path: batches.first?.path ?? "", reason: "its as-of date cannot be read")
    }
    self.asOf = asOf
    let decoder = JSONDecoder()
    for (index, batch) in batches.enumerated() {
      try batch.requireUnaltered()
      guard batch.manifest.as_of == review.manifest.as_of else {
        throw OutboxError.notABatch(path: batch.path, reason: "it is as of another day than \(review.manifest.batch)")
      }
      self.batches.append((batch.manifest.batch, batch.digest))
      try batch.forEachDecision { bytes in
        guard let line = try? decoder.decode(DecisionLine.self, from: bytes), let outcome = line.outcome
        else {
          throw OutboxError.damaged(path: batch.path, reason: "a decision cannot be read")
        }
        decisions[line.channelID] = Last(
          batch: UInt16(truncatingIfNeeded: index), outcome: outcome,
          fromStar: line.fromStar, toStar: line.toStar,
          wasTold: line.notice != nil, reapplyFrom: line.reapplyFrom)
      }
    }
  }

  /// The last decision about a channel; nil where none decided it.
  func of(_ channelID: String) -> EarlierDecision? {
    decisions[channelID].map { last in
      EarlierDecision(
        batch: batches[Int(last.batch)].batch, asOf: asOf, outcome: last.outcome, fromStar: last.fromStar,
        toStar: last.toStar, wasTold: last.wasTold, reapplyFrom: last.reapplyFrom)
    }
  }

  /// The ids of the channels whose star the last decision about them takes.
  var losers: Set<String> { Set(decisions.filter { $0.value.outcome.takesStar }.keys) }

  /// How many channels were decided.
  var count: Int { decisions.count }
}
