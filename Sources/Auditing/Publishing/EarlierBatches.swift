import Foundation
import Outbox
import StarStandard

/// What the batches of an outbox say of the records as they were: to be held against the records as they are.
struct EarlierBatches {
  private let outbox: OutboxFolder
  /// What each is, and its name, the latest first.
  private let batches: [(kind: BatchName, name: String)]

  /// - Parameter name: the batch that is made; what stands under its name is no earlier one.
  /// - Throws: ``OutboxError`` for an outbox that cannot be read.
  init(in outbox: OutboxFolder, than name: String) throws {
    self.outbox = outbox
    batches = try outbox.batches().filter { $0 != name }
      .compactMap { name in BatchName(name).map { ($0, name) } }
      .sorted { $0.kind > $1.kind }
  }

  /// The latest that can be read.
  func latest() -> ManifestHead? { head(of: batches.map(\.name)) }

  /// The latest of a procedure from before a day that can be read.
  func latest(of procedure: Procedure, before day: CalendarDate) -> ManifestHead? {
    head(of: batches.filter { $0.kind.procedure == procedure && $0.kind.day < day }.map(\.name))
  }

  private func head(of names: [String]) -> ManifestHead? {
    names.lazy.compactMap { ManifestHead(path: outbox.path(of: $0)) }.first
  }

  /// Whom the renewal batch before a day of its year did not renew; nil where there is none, or none that is sound.
  func notRenewed(before day: CalendarDate) -> (batch: String, channels: Set<String>)? {
    let year = CalendarYear(containing: day)
    let before = batches.filter { $0.kind.renewalDay.map { $0 < day && year.contains($0) } ?? false }
    return before.lazy.compactMap { batch in notRenewed(in: batch.name).map { (batch.name, $0) } }.first
  }

  private func notRenewed(in name: String) -> Set<String>? {
    let decoder = JSONDecoder()
    var channels: Set<String> = []
    do {
      let batch = try PublishedBatch(path: outbox.path(of: name))
      // Whoever alters it must not thereby lift the limit.
      try batch.requireUnaltered()
      try batch.forEachDecision { bytes in
        let line = try decoder.decode(DecisionLine.self, from: bytes)
        if line.outcome == .notRenewed { channels.insert(line.channelID) }
      }
      return channels
    } catch {
      return nil
    }
  }
}
