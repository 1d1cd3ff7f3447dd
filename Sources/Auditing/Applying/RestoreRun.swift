import ChannelRecords
import StarStandard

/// Writes again what the records lost, or say otherwise, of a batch that was applied (STANDARD 7a, "What was applied holds").
package struct RestoreRun {
  private let batch: String
  private let configuration: EffectiveConfiguration
  private let today: CalendarDate

  /// What restoring a batch does.
  package struct Changes {
    package let record: AppliedBatch
    package fileprivate(set) var rows: [RecordChange] = []
    /// The channels that are no longer on record, so that nothing can be written of them.
    package fileprivate(set) var gone: [String] = []
  }

  /// - Parameters:
  ///   - batch: its name; the batch itself need not be in the outbox any more.
  ///   - today: the day on which a waiver of a revocation counts.
  package init(_ batch: String, configuration: EffectiveConfiguration, today: CalendarDate) {
    self.batch = batch
    self.configuration = configuration
    self.today = today
  }

  /// Finds out what would be written; writes nothing.
  ///
  /// - Throws: ``AuditError`` where the batch is not applied; ``RecordsError``.
  package func rehearse() throws -> Changes {
    try configuration.records().read(configuration.recordLists, changes)
  }

  /// Writes it, all in one transaction.
  ///
  /// - Throws: ``AuditError`` where the batch is not applied; ``RecordsError``. Then nothing was changed.
  package func restore() throws -> Changes {
    try configuration.editRecords { records, editor in
      let changes = try changes(records)
      try LateAccount(configuration: configuration).make(up: records, editor)
      for change in changes.rows { try editor.make(change) }
      return changes
    }
  }

  private func changes(_ records: RecordReader) throws -> Changes {
    guard let record = try records.appliedBatches().first(where: { $0.batch == batch }) else {
      throw AuditError(
        .wrongInput,
        "\(batch.visible): no batch of this name is applied in these records, so there is nothing to restore")
    }
    guard let written = try records.written(by: batch) else {
      throw AuditError(
        .wrongInput,
        "\(batch): it was applied on \(record.appliedOn) by a version that kept no account of its rows, and the batch that was "
          + "applied is not in the outbox; bring it back from a backup, then restore")
    }
    var changes = Changes(record: record)
    for (channelID, certifications) in written.sorted(by: { $0.key < $1.key }) {
      guard let dossier = try records.dossier(of: channelID) else {
        changes.gone.append(channelID)
        continue
      }
      for difference in dossier.differences(on: today) where difference.isOfApplied {
        // What a later batch made of the same certification is what holds of it.
        let isOfBatch =
          difference.batch == batch || difference.change.certification.map { certifications.contains($0.id) } ?? false
        if isOfBatch { changes.rows.append(difference.change) }
      }
    }
    return changes
  }
}
