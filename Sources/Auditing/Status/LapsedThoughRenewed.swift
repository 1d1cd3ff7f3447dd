import Outbox
import StarStandard

/// Whom reminders tell that their renewal lapsed, though a renewal renews them that is published and not applied. The records decide
/// (STANDARD 7a), so the notice stands as it is; nobody is to send it in silence.
struct LapsedThoughRenewed {
  private let outbox: OutboxFolder

  init(in outbox: OutboxFolder) { self.outbox = outbox }

  /// Says so beside each such batch of reminders.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  func advise(_ batches: inout [BatchState]) throws {
    let renewals = batches.filter { $0.isToBeApplied }.compactMap { batch in
      BatchName(batch.name)?.renewalDay.map { (day: $0, name: batch.name) }
    }
    guard !renewals.isEmpty else { return }
    for index in batches.indices where batches[index].isPublished {
      guard case .reminders(let day) = BatchName(batches[index].name), !RenewalAuditor.isRegular(asOf: day) else {
        continue
      }
      let before = renewals.filter { $0.day.year == day.year && $0.day <= day }.map(\.name)
      guard !before.isEmpty else { continue }
      let lapsed = try PublishedOutcomes(of: [batches[index].name], in: outbox) { $0 == .lapsed }.batches.keys
      let renewed = try PublishedOutcomes(of: before, in: outbox) { $0 == .renewed }.batches
      let both = lapsed.filter { renewed[$0] != nil }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      guard !both.isEmpty else { continue }
      let names = Set(both.flatMap { renewed[$0] ?? [] }).sorted().joined(separator: ", ")
      let shown = both.prefix(Self.most).joined(separator: ", ") + (both.count > Self.most ? ", …" : "")
      batches[index].advice.append(
        "do not send it as it is: \(both.count.counting("channel is", "channels are")) told of a lapsed renewal, and renewed in "
          + "\(names), which is not applied: \(shown)")
    }
  }

  private static let most = 10
}
