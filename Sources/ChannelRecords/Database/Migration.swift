import FileSystem
import GRDB

/// Moves a database that an earlier version made, or that a tool made anew, to this version's schema: what is missing of the
/// program's own tables, and the indexes that reading is fast by. No row of the records is touched.
package enum Migration {
  /// What was done, in words: nothing, where nothing was missing.
  ///
  /// - Throws: ``RecordsError``; then nothing was changed. One that is in use is left for later.
  package static func migrate(_ path: String) throws -> [String] {
    do {
      let queue = try WritableDatabase.existing(path: path, isWhole: false)
      let steps = try queue.perform { database in
        // Nobody reads it meanwhile, or has begun to write.
        try database.transaction(.exclusive) { try addWhatIsMissing(to: database) }
      }
      try queue.close()
      return steps
    } catch {
      throw RecordsError.wrappingWrite(error, path: path)
    }
  }

  private static func addWhatIsMissing(to database: Database) throws -> [String] {
    var steps: [String] = []
    for table in Table.allCases
    where try !database.tableExists(table.name, in: "main") && !database.viewExists(table.name, in: "main") {
      try database.execute(sql: Schema.createTable(table))
      steps.append("made the table \(table.name), without rows: import what it held")
    }
    let kinds = try Row.fetchAll(database, sql: "SELECT lower(name) AS name, type FROM main.sqlite_schema")
    func kind(_ name: String) -> String? { kinds.first { ($0["name"] as String) == name }?["type"] }
    for table in Schema.ownTables {
      let missing = table.names.filter { kind($0) == nil }
      guard !missing.isEmpty else { continue }
      try database.execute(sql: table.sql)
      steps += missing.map { "made the table \($0)" }
    }
    if kind(AppliedBatch.tableName) == "table", try !AppliedBatch.keepsRows(database) {
      try database.execute(sql: "ALTER TABLE main.\(AppliedBatch.tableName) ADD COLUMN rows INTEGER")
      steps.append("added the column \(AppliedBatch.tableName).rows")
    }
    if kind(ReinstatementStore.tableName) == "table", try ReinstatementStore.complete(database) {
      steps.append("added the column \(ReinstatementStore.tableName).\(ReinstatementStore.digestColumn)")
    }
    for index in Schema.indexes where kind(index.name) == nil && kind(index.table.name) == "table" {
      do {
        try database.execute(sql: index.sql)
        steps.append("made the index \(index.name)")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        steps.append("left out the index \(index.name): \(index.table.name) has an id twice, see `star-audit check`")
      }
    }
    return steps
  }
}
