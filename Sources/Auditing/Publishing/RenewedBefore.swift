import Foundation
import Outbox
import StarStandard

/// The channels that published batches renewed for a year, whatever became of the records since: nobody gets a second
/// certificate for it.
struct RenewedBefore {
  /// The batch that renewed a channel, by the channel's id.
  private var batches: [String: String] = [:]

  /// What the batches of the outbox say but for the one of the day; of damaged ones the records alone tell.
  ///
  /// - Parameter reinstatements: what was taken back, by channel: who was renewed there is so no more.
  init(
    asOf: CalendarDate, in outbox: OutboxFolder, _ reinstatements: [String: [Reinstatement]] = [:]
  ) throws {
    let year = CalendarYear(containing: asOf)
    for name in try outbox.batches() {
      guard let day = BatchName(name)?.renewalDay, year.contains(day), day != asOf else { continue }
      let decoder = JSONDecoder()
      try OutboxError.ifSound {
        try PublishedBatch(path: outbox.path(of: name)).forEachDecision { bytes in
          guard let line = try? decoder.decode(DecisionLine.self, from: bytes), line.outcome == .renewed else { return }
          guard !(reinstatements[line.channelID] ?? []).contains(where: { $0.batch == name }) else { return }
          batches[line.channelID] = name
        }
      }
    }
  }

  /// Refuses to renew a channel twice.
  ///
  /// - Throws: ``AuditError``.
  func require(_ decision: Decision) throws {
    guard decision.outcome == .renewed, let batch = batches[decision.channel.id] else { return }
    throw AuditError(
      .wrongInput,
      "\(decision.channel.id) is renewed in \(batch) already, and would be renewed a second time: these records do not have "
        + "what applying that batch wrote. Nothing was published; write it again with `star-audit apply --restore \(batch)`"
    )
  }
}
