import ChannelRecords
import StarStandard

/// Keeps the rows of batches that were applied by a version that kept no account of them, so that they hold when the outbox
/// loses these batches, too.
struct LateAccount {
  let configuration: EffectiveConfiguration

  /// - Throws: ``RecordsError``.
  func make(up records: RecordReader, _ editor: RecordsEditor) throws {
    let recollection = Recollection(outbox: configuration.outbox)
    for record in try records.batchesWithoutRows() {
      guard let decisions = try recollection.decisions(of: record) else { continue }
      var rows: [RecordChange] = []
      for decision in decisions where decision.writes {
        // The dossier has everything that the decision wrote, be it in the records or only in the batch.
        guard let dossier = try records.dossier(of: decision.channelID) else { continue }
        rows += decision.written(in: dossier)
      }
      try editor.recordLate(rows, of: record.batch)
    }
  }
}
