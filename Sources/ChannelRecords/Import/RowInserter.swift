import GRDB
import GRDBSQLite
import StarStandard

/// Inserts rows of one table and remembers where each came from.
final class RowInserter {
  private let table: Table
  private let statement: Statement
  private let handle: OpaquePointer
  private let connection: OpaquePointer?
  private let path: String
  /// The rowid of the first row inserted.
  let firstRow: Int64
  /// How many rows that were there before gave way to one inserted.
  private(set) var replaced = 0
  /// Removes the row that is there of one to be inserted; nil where rows are only added.
  private let removal: (statement: Statement, columns: [Int])?
  /// The line of each row inserted, in order.
  private(set) var lines: ContiguousArray<UInt32> = []

  /// - Parameters:
  ///   - updates: whether a row takes the place of one that is there already.
  ///   - path: where the database is, for the error.
  /// - Throws: ``RecordsError/wrongInput(path:reason:)`` for a table in which no row can follow the last.
  init(_ table: Table, _ database: Database, updates: Bool = false, path: String) throws {
    self.table = table
    self.path = path
    let last = try Int64.fetchOne(database, sql: "SELECT max(rowid) FROM \(table.name)") ?? 0
    guard last < .max else { throw Self.isFull(table, path) }
    firstRow = last + 1
    // With rows removed meanwhile, SQLite would begin before the first one.
    let columns = (updates ? ["rowid"] : []) + table.columns.map(\.name)
    let names = columns.joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    statement = try database.makeStatement(sql: "INSERT INTO \(table.name) (\(names)) VALUES (\(places))")
    handle = statement.sqliteStatement
    removal = try updates ? Self.removal(of: table, before: firstRow, database) : nil
    connection = database.sqliteConnection
  }

  private static func removal(
    of table: Table, before row: Int64, _ database: Database
  ) throws -> (statement: Statement, columns: [Int]) {
    let condition = table.updateColumns.map { "\($0) IS ?" }.joined(separator: " AND ")
    let statement = try database.makeStatement(
      sql: "DELETE FROM \(table.name) WHERE rowid < \(row) AND \(condition)")
    return (statement, table.updateColumns.compactMap(table.index(of:)))
  }

  /// What became of a row.
  enum Outcome {
    case inserted
    /// The database does not take it: its id is taken, or it says another reason.
    case refused(String)
  }

  /// Inserts a row. Rows with defects are inserted too, for other rows may point at them: the import is refused in the end.
  func insert(_ values: [RawValue], fields: (Int) -> UnsafeRawBufferPointer, line: Int) throws -> Outcome {
    if let removal {
      try remove(values, fields, removal)
      let (place, isBeyond) = firstRow.addingReportingOverflow(Int64(lines.count))
      guard !isBeyond else { throw Self.isFull(table, path) }
      sqlite3_bind_int64(handle, 1, place)
    }
    let first = removal == nil ? 1 : 2
    for index in values.indices { bind(values[index], index, Int32(first + index), fields, to: handle) }
    defer { sqlite3_reset(handle) }
    let code = sqlite3_step(handle)
    if code == SQLITE_DONE {
      // After the last number that there is, SQLite takes any: then nobody could tell any more which row is of which line.
      let place = firstRow.addingReportingOverflow(Int64(lines.count))
      guard !place.overflow, connection.map({ sqlite3_last_insert_rowid($0) == place.partialValue }) ?? true else {
        throw Self.isFull(table, path)
      }
      lines.append(UInt32(clamping: line))
      return .inserted
    }
    let message = connection.map { String(cString: sqlite3_errmsg($0)) }
    if code & 0xff == SQLITE_CONSTRAINT { return .refused(message ?? "a constraint") }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  private func bind(
    _ value: RawValue, _ index: Int, _ place: Int32, _ fields: (Int) -> UnsafeRawBufferPointer, to handle: OpaquePointer
  ) {
    switch value {
    case .integer(let number): sqlite3_bind_int64(handle, place, number)
    case .absent where table.columns[index].isOptional: sqlite3_bind_null(handle, place)
    case .absent: sqlite3_bind_text(handle, place, "", 0, nil)
    default:
      let bytes = fields(index)
      // The bytes outlive the step, so SQLite need not copy them.
      sqlite3_bind_text(
        handle, place, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil)
    }
  }

  private func remove(
    _ values: [RawValue], _ fields: (Int) -> UnsafeRawBufferPointer, _ removal: (statement: Statement, columns: [Int])
  ) throws {
    let handle = removal.statement.sqliteStatement
    for (place, index) in removal.columns.enumerated() {
      bind(values[index], index, Int32(place + 1), fields, to: handle)
    }
    defer { sqlite3_reset(handle) }
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: connection.map { String(cString: sqlite3_errmsg($0)) })
    }
    replaced += connection.map { Int(sqlite3_changes($0)) } ?? 0
  }

  /// Where a row came from; nil for one that was there before.
  func line(of row: Int64) -> Int? {
    guard row >= firstRow else { return nil }
    let (index, isBeyond) = row.subtractingReportingOverflow(firstRow)
    guard !isBeyond, index < lines.count else { return nil }
    return Int(lines[Int(index)])
  }

  private static func isFull(_ table: Table, _ path: String) -> RecordsError {
    .wrongInput(
      path: path,
      reason: "\(table.name) has rows up to the last rowid that there is, \(Int64.max), so that no more can be added; "
        + "move the last ones with: sqlite3 \(path) 'UPDATE \(table.name) SET rowid = -rowid WHERE rowid > \(1 << 40)'")
  }
}
