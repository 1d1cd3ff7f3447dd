import ChannelRecords
import Outbox
import StarStandard

/// What batches decided that were applied by a version that kept no account of the rows: it is told from the batches in the
/// outbox (STANDARD 7a, "What was applied holds").
struct Recollection {
  private let outbox: OutboxFolder

  /// - Parameter outbox: where batches are.
  init(outbox path: String) { outbox = OutboxFolder(path: path, temporaryFolder: "") }

  /// The decisions of a batch that wrote rows; nil where what stands in the outbox is not what was applied.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  func decisions(of record: AppliedBatch) throws -> [PublishedDecision]? {
    let decisions = try OutboxError.ifSound { () throws -> [PublishedDecision]? in
      let batch = try PublishedBatch(path: outbox.path(of: record.batch))
      guard batch.digest == record.manifestDigest else { return nil }
      try batch.requireUnaltered()
      return try batch.decisions()
    }
    return decisions ?? nil
  }

  /// What all that can be told wrote, and whom it left on hold, in the order of the batches.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  func decisions(of records: [AppliedBatch]) throws -> [PublishedDecision] {
    try records.flatMap { record in
      let leavesOnHold = record.command == Procedure.review.command
      return (try decisions(of: record) ?? []).filter { $0.writes || leavesOnHold && $0.outcome == .hold }
    }
  }
}

extension EffectiveConfiguration {
  /// The records, taken together with what was applied.
  ///
  /// - Throws: ``RecordsError``, ``OutboxError``.
  package func records() throws -> RecordsDatabase {
    try RecordsDatabase(path: self.database, recall: Recollection(outbox: self.outbox).decisions)
  }
}
