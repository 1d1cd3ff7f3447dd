/// A row that applying a batch wrote into the records, as the program keeps it (STANDARD 7a, "What was applied holds").
package struct AppliedRow: Sendable, Hashable {
  package let batch: String
  package let change: RecordChange

  package init(batch: String, change: RecordChange) {
    self.batch = batch
    self.change = change
  }
}
