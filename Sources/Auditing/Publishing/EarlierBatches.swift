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

  /// The latest that is sound.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  func latest() throws -> ManifestHead? { try head(of: batches.map(\.name)) }

  /// The latest of a procedure from before a day that is sound.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  func latest(of procedure: Procedure, before day: CalendarDate) throws -> ManifestHead? {
    try head(of: batches.filter { $0.kind.procedure == procedure && $0.kind.day < day }.map(\.name))
  }

  private func head(of names: [String]) throws -> ManifestHead? {
    for name in names {
      if let head = try ManifestHead(path: outbox.path(of: name)) { return head }
    }
    return nil
  }

  /// Whom the renewal batch before a day of its year did not renew; nil where there is none, or none that is sound.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  func notRenewed(before day: CalendarDate) throws -> (batch: String, channels: Set<String>)? {
    let year = CalendarYear(containing: day)
    let before = batches.filter { $0.kind.renewalDay.map { $0 < day && year.contains($0) } ?? false }
    for batch in before {
      if let channels = try notRenewed(in: batch.name) { return (batch.name, channels) }
    }
    return nil
  }

  private func notRenewed(in name: String) throws -> Set<String>? {
    let decoder = JSONDecoder()
    return try OutboxError.ifSound {
      var channels: Set<String> = []
      let batch = try PublishedBatch(path: outbox.path(of: name))
      // Whoever alters it must not thereby lift the limit.
      try batch.requireUnaltered()
      try batch.forEachDecision { bytes in
        let line = try decoder.decode(DecisionLine.self, from: bytes)
        if line.outcome == .notRenewed { channels.insert(line.channelID) }
      }
      return channels
    }
  }
}
