import GRDB
import GRDBSQLite
import StarStandard

/// Takes away the rows of one table that stood there before and that an update brings anew (``Table/updateColumns``).
final class RowReplacer {
  private let same: Statement
  private let removal: Statement
  private let keys: [Int]
  /// What is compared may be NULL in any of them.
  private let columns: [BoundColumn]
  private let connection: OpaquePointer?
  private let table: Table
  /// How many rows were replaced by other values, and how many came as they were.
  private(set) var replaced = 0
  private(set) var unchanged = 0

  /// - Parameter first: the rowid of the first row that is not one of those that stood there before.
  init(_ table: Table, before first: Int64, _ database: Database) throws {
    self.table = table
    let names = table.columns.map(\.name)
    columns = table.columns.map { BoundColumn(holdsNumbers: $0.holdsNumbers, isOptional: true) }
    keys = table.updateColumns.compactMap { table.index(of: $0) }
    connection = database.sqliteConnection
    let key = keys.map { "\(names[$0]) IS ?\($0 + 1)" }.joined(separator: " AND ")
    let all = names.enumerated().map { "ifnull(\($1), '') = ifnull(?\($0 + 1), '')" }.joined(separator: " AND ")
    same = try database.makeStatement(
      sql: "SELECT count(*) FROM \(table.name) WHERE \(key) AND rowid < \(first) AND \(all)")
    removal = try database.makeStatement(sql: "DELETE FROM \(table.name) WHERE \(key) AND rowid < \(first)")
  }

  /// Takes away what has the key of a row that is about to be inserted.
  func makeWay(for fields: PreparedRows.Fields) throws {
    var isSame = false
    try step(same.sqliteStatement, fields, columns: Array(columns.indices)) {
      isSame = sqlite3_column_int64($0, 0) > 0
    }
    try step(removal.sqliteStatement, fields, columns: keys) { _ in }
    let removed = connection.map { Int(sqlite3_changes($0)) } ?? 0
    guard removed > 0 else { return }
    if isSame { unchanged += 1 } else { replaced += 1 }
  }

  private func step(
    _ handle: OpaquePointer, _ fields: PreparedRows.Fields, columns places: [Int], _ row: (OpaquePointer) -> Void
  ) throws {
    for index in places { columns[index].bind(fields[index], to: handle, Int32(index + 1)) }
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { row(handle) }
    guard code == SQLITE_ROW || code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: connection.map { String(cString: sqlite3_errmsg($0)) })
    }
  }
}
