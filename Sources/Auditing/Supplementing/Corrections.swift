import ChannelRecords
import Foundation
import Outbox
import StarStandard

/// Of which losses the channels are to be told, in a batch, that they do not hold any more (STANDARD 7a): what was reinstated,
/// and what stood in a batch of the same name that was withdrawn.
package struct Corrections: Sendable {
  /// By the channel's id, the oldest first.
  private var losses: [String: [EarlierDecision]] = [:]
  /// The channels that are to be told of what was reinstated.
  package private(set) var reinstated: Set<String> = []

  /// Nobody is to be told of anything.
  static let none = Corrections()

  private init() {}

  /// What a batch of the name tells.
  ///
  /// - Parameter reinstatements: what was taken back of applied batches, by channel.
  /// - Throws: ``OutboxError`` for an outbox that cannot be read.
  init(
    in batch: String, _ reinstatements: [String: [Reinstatement]], outbox: OutboxFolder
  ) throws {
    guard let name = BatchName(batch) else { return }
    if let half = name.reviewed { try addReinstated(reinstatements, half, name, outbox) }
    try addWithdrawn(batch, outbox)
  }

  private mutating func addReinstated(
    _ reinstatements: [String: [Reinstatement]], _ half: HalfYear, _ name: BatchName, _ outbox: OutboxFolder
  ) throws {
    var open = reinstatements.mapValues { all in
      all.filter { reinstatement in
        guard let batch = BatchName(reinstatement.batch), batch != name else { return false }
        if let reviewed = batch.reviewed { return reviewed < half || reviewed == half && batch < name }
        return HalfYear(containing: batch.day) <= half
      }
    }.filter { !$0.value.isEmpty }
    guard !open.isEmpty else { return }
    // By channel and batch.
    var reapplyFrom: [String: [String: CalendarDate]] = [:]
    let decoder = JSONDecoder()
    for text in try outbox.batches() {
      guard let other = BatchName(text), other < name, other.reviewed != nil,
        let published = try OutboxError.ifSound({ try PublishedBatch(path: outbox.path(of: text)) })
      else { continue }
      let digest = published.digest
      let read = { (bytes: Data) in
        guard let line = try? decoder.decode(DecisionLine.self, from: bytes), let all = open[line.channelID] else {
          return
        }
        if all.contains(where: { $0.batch == text && $0.manifestDigest.map { $0 == digest } ?? true }) {
          reapplyFrom[line.channelID, default: [:]][text] = line.reapplyFrom
        }
        open[line.channelID]?.removeAll { reinstatement in
          guard text == reinstatement.batch else {
            return line.withdraws?.contains { $0.batch == reinstatement.batch } ?? false
          }
          // Made anew since what was applied was taken back: it has held the channel, and told whoever had a notice. The one that
          // was applied itself tells of another of its name, withdrawn before.
          return reinstatement.manifestDigest.map { $0 != digest } ?? false
        }
      }
      try OutboxError.ifSound { try published.forEachDecision(read) }
    }
    for (channelID, reinstated) in open where !reinstated.isEmpty {
      self.reinstated.insert(channelID)
      losses[channelID, default: []] += reinstated.map { reinstatement in
        var decision = reinstatement.decision
        decision.reapplyFrom = reapplyFrom[channelID]?[reinstatement.batch]
        return decision
      }.uniqued()
    }
  }

  /// What the latest withdrawn batch of the name told of losses.
  private mutating func addWithdrawn(_ batch: String, _ outbox: OutboxFolder) throws {
    guard let latest = try outbox.withdrawn().last(where: { $0.batch == batch }) else { return }
    let path = outbox.path(of: ".withdrawn") + "/" + latest.name
    // A damaged one may have lost its manifest; the day of a review is that of its decisions, too.
    let manifest = try OutboxError.ifSound { try PublishedBatch(path: path).manifest }
    // A copy of another batch that stood under the name told nobody anything.
    guard manifest.map({ $0.batch == batch }) ?? true else { return }
    let asOf = manifest.flatMap { CalendarDate($0.as_of) }
    let decoder = JSONDecoder()
    try OutboxError.ifSound {
      try PublishedBatch.forEachDecision(in: path) { bytes in
        guard let line = try? decoder.decode(DecisionLine.self, from: bytes), line.notice != nil,
          let outcome = line.outcome, outcome.takesStar, let day = asOf ?? line.effectiveOn
        else { return }
        losses[line.channelID, default: []].append(
          EarlierDecision(
            batch: batch, asOf: day, outcome: outcome, fromStar: line.fromStar, toStar: line.toStar, wasTold: true,
            reapplyFrom: line.reapplyFrom))
      }
    }
  }

  /// The decision with the losses that it takes back or replaces.
  func noted(_ decision: consuming Decision) -> Decision {
    let withdrawn = withdrawn(by: decision)
    if !withdrawn.isEmpty { decision.withdraws = withdrawn }
    return decision
  }

  private func withdrawn(by decision: borrowing Decision) -> [EarlierDecision] {
    guard !losses.isEmpty || decision.supersedes != nil else { return [] }
    var withdrawn = losses[decision.channel.id] ?? []
    if let superseded = decision.supersedes, superseded.wasTold, superseded.isLoss,
      !withdrawn.contains(where: { $0.batch == superseded.batch })
    {
      withdrawn.append(superseded)
    }
    return withdrawn
  }
}
