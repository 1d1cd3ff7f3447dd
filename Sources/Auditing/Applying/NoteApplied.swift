import ChannelRecords
import Outbox

extension EffectiveConfiguration {
  /// Writes down in the outbox what is applied, as the records say (CONTRACT, "The outbox").
  ///
  /// - Throws: ``OutboxError``, ``RecordsError``.
  package func noteApplied() throws {
    let notes = try records().appliedBatches().map { record in
      AppliedNote(
        batch: record.batch, command: record.command, asOf: record.asOf, manifestDigest: record.manifestDigest,
        appliedOn: record.appliedOn)
    }
    try OutboxFolder(path: self.outbox, temporaryFolder: "").note(notes)
  }
}
