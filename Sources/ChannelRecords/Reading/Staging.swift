import GRDB
import StarStandard

/// Brings tables that `import` did not make into the shape that the reader relies on, in memory.
///
/// Somebody may have made a table anew without types, keys or indexes. Its rows are copied as they are into a temporary
/// table of the same name, which SQLite then finds in place of it; the reader need not know.
struct Staging {
  /// The rows, by rowid, whose id an earlier row has too.
  private(set) var duplicates: [Table: Set<Int64>] = [:]
  /// Whether any table was copied, so that one connection alone reads what is to be read.
  private(set) var isNeeded = false

  /// - Parameter lenient: what is read as what it can only mean.
  init(_ database: Database, lenient: Set<Lenience> = []) throws {
    for table in Table.allCases {
      let reading = try LenientReading(kinds: lenient, of: table, database)
      guard try !Self.isAsImportMakesIt(table, database) || reading.changes(table, database) else { continue }
      isNeeded = true
      try Self.copy(table, reading, database)
      if let id = table.idColumn {
        duplicates[table] = try Int64.fetchSet(
          database,
          sql: """
            SELECT row FROM (
              SELECT rowid AS row, row_number() OVER (PARTITION BY \(id) ORDER BY rowid) AS number
              FROM \(table.name) WHERE typeof(\(id)) = 'text' AND \(id) <> '')
            WHERE number > 1
            """)
      }
    }
  }

  /// Whether any row of the table has the id of an earlier one.
  func hasDuplicates(of table: Table) -> Bool { !(duplicates[table]?.isEmpty ?? true) }

  /// Whether the row has the id of an earlier one.
  func isDuplicate(_ rowID: @autoclosure () -> Int64?, of table: Table) -> Bool {
    guard !duplicates.isEmpty, let rows = duplicates[table], let rowID = rowID() else { return false }
    return rows.contains(rowID)
  }

  private static func isAsImportMakesIt(_ table: Table, _ database: Database) throws -> Bool {
    let kind = try String.fetchOne(
      database, sql: "SELECT type FROM sqlite_master WHERE name = ? COLLATE NOCASE", arguments: [table.name])
    guard kind == "table", hasRowID(table, database) else { return false }
    let columns = try Row.fetchAll(database, sql: "PRAGMA table_xinfo(\(table.name))")
    for column in table.columns {
      guard let found = columns.first(where: { ($0["name"] as String) == column.name }),
        (found["type"] as String).uppercased() == column.sqlType
      else { return false }
    }
    for index in Schema.indexes where index.table == table {
      let listed = try Row.fetchAll(database, sql: "PRAGMA index_list(\(table.name))")
      guard let found = listed.first(where: { ($0["name"] as String) == index.name }),
        (found["partial"] as Int) == 0, !index.isUnique || (found["unique"] as Int) == 1
      else { return false }
      let parts = try Row.fetchAll(database, sql: "PRAGMA index_xinfo(\(index.name))")
        .filter { ($0["key"] as Int) == 1 }
      guard parts.map({ $0["name"] as String? }) == index.columns,
        parts.allSatisfy({ ($0["desc"] as Int) == 0 && ($0["coll"] as String).uppercased() == "BINARY" })
      else { return false }
    }
    return true
  }

  private static func hasRowID(_ table: Table, _ database: Database) -> Bool {
    (try? database.makeStatement(sql: "SELECT rowid FROM main.\(table.name) LIMIT 0")) != nil
  }

  private static func copy(_ table: Table, _ reading: LenientReading, _ database: Database) throws {
    let names = table.columns.map(\.name).joined(separator: ", ")
    let values = table.columns.map(reading.expression).joined(separator: ", ")
    // Columns without a type keep every value as it is.
    try database.execute(sql: "CREATE TEMP TABLE \(table.name) (\(names))")
    try database.execute(
      sql: hasRowID(table, database)
        ? "INSERT INTO temp.\(table.name) (rowid, \(names)) SELECT rowid, \(values) FROM main.\(table.name)"
        : "INSERT INTO temp.\(table.name) (\(names)) SELECT \(values) FROM main.\(table.name)")
    for index in Schema.indexes where index.table == table {
      try database.execute(
        sql: "CREATE INDEX temp.\(index.name) ON \(table.name) (\(index.columns.joined(separator: ", ")))")
    }
  }
}
