import GRDB
import StarStandard

extension RecordsEditor {
  /// Takes back what a change wrote, as far as it is there as it was written.
  ///
  /// - Returns: whether anything was.
  /// - Throws: ``RecordsError``.
  package func takeBack(_ change: RecordChange) throws -> Bool {
    let row = RecordRow(takingBack: change)
    try database.execute(sql: row.statement, arguments: StatementArguments(row.arguments))
    return database.changesCount > 0
  }

  /// Records that what a batch wrote of a channel was taken back, by whom and why.
  ///
  /// - Throws: ``RecordsError``.
  package func record(_ reinstatement: Reinstatement, of channelID: String) throws {
    try makeOwnTables()
    try ReinstatementStore.add(reinstatement, of: channelID, to: database)
    let batch = reinstatement.batch
    try database.execute(
      sql:
        "UPDATE main.applied_batches SET rows = (SELECT count(*) FROM main.applied_rows WHERE batch = ?1) WHERE batch = ?1",
      arguments: [batch])
  }

  /// Whether the records still have rows of a batch.
  package func hasRows(of batch: String) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM main.applied_rows WHERE batch = ?)", arguments: [batch]) ?? false
  }

  /// Forgets that a batch was applied.
  ///
  /// - Throws: ``RecordsError``.
  package func forget(_ batch: String) throws {
    try makeOwnTables()
    for table in ["left_on_hold", "supplement_decisions", "superseded", "applied_causes", "applied_batches"] {
      try database.execute(sql: "DELETE FROM main.\(table) WHERE batch = ?", arguments: [batch])
    }
  }
}
