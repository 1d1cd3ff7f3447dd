import ChannelRecords

extension EffectiveConfiguration {
  /// Changes the records, taken together with what was applied, in one transaction.
  ///
  /// - Throws: ``RecordsError``, or what the body throws. Then nothing was changed.
  func editRecords<T>(_ body: (RecordReader, RecordsEditor) throws -> T) throws -> T {
    try RecordsEditor.edit(
      path: self.database, recordLists: recordLists, recall: Recollection(outbox: self.outbox).decisions, body)
  }
}
