import ChannelRecords
import Outbox

extension EffectiveConfiguration {
  /// Writes down in the outbox what is applied, as the records say (Batch.md, "Applying").
  ///
  /// - Parameter takenBack: what is not applied any more.
  /// - Throws: ``OutboxError``, ``RecordsError``.
  package func noteApplied(notAnyMore takenBack: [String] = []) throws {
    let notes = try records().appliedBatches().map { record in
      AppliedNote(
        batch: record.batch, command: record.command, asOf: record.asOf, manifestDigest: record.manifestDigest,
        appliedOn: record.appliedOn)
    }
    let outbox = OutboxFolder(path: self.outbox, temporaryFolder: "")
    try outbox.note(notes)
    // What was taken back is not applied any more.
    for name in takenBack { try outbox.removeNote(of: name) }
    let earlier = try records().read(recordLists) { records in
      Set(records.reinstatements.values.joined().map(\.batch))
    }
    for name in outbox.notedAsApplied() where earlier.contains(name) && !notes.contains(where: { $0.batch == name }) {
      try outbox.removeNote(of: name)
    }
  }
}
