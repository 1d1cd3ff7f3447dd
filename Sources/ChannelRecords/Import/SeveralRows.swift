import GRDB
import GRDBSQLite

/// What inserts several rows of a new table at once. A row whose id is taken is left out, and those beside it are not.
struct SeveralRows {
  let insertion: Statement
  /// The place of the id's column, where the table has one.
  let idIndex: Int?
  private let search: Statement?

  init(_ table: Table, _ database: Database, rows: Int) throws {
    let names = table.columns.map(\.name).joined(separator: ", ")
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    // Without a journal nothing of a statement could be taken back: so none ends half-way.
    insertion = try database.makeStatement(
      sql: "INSERT OR IGNORE INTO \(table.name) (\(names)) VALUES "
        + Array(repeating: "(\(places))", count: rows).joined(separator: ", "))
    idIndex = table.indexOfID
    search = try table.idColumn.map {
      try database.makeStatement(sql: "SELECT rowid FROM \(table.name) WHERE \($0) = ?")
    }
  }

  /// The rowid of the row of an id.
  func row(of id: UnsafeRawBufferPointer) throws -> Int64? {
    guard let handle = search?.sqliteStatement else { return nil }
    BoundColumn(holdsNumbers: false, isOptional: false).bind(id, to: handle, 1)
    defer { sqlite3_reset(handle) }
    let code = sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return code == SQLITE_ROW ? sqlite3_column_int64(handle, 0) : nil
  }
}
