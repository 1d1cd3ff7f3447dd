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
    let outbox = OutboxFolder(path: self.outbox, temporaryFolder: "")
    try outbox.note(notes)
    // What was taken back is not applied any more.
    let takenBack = try records().read(recordLists) { records in
      Set(records.reinstatements.values.joined().map(\.batch))
    }
    for name in outbox.notedAsApplied() where takenBack.contains(name) && !notes.contains(where: { $0.batch == name }) {
      try outbox.removeNote(of: name)
    }
  }
}
