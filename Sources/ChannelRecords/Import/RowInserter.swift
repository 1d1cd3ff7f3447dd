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
  private let placesRows: Bool
  /// The rowid of the first row inserted.
  let firstRow: Int64
  /// The line of each row inserted, in order.
  private(set) var lines: ContiguousArray<UInt32> = []

  /// - Parameters:
  ///   - path: where the database is, for the error.
  ///   - placesRows: whether rows are put behind the last that was there at first, also when that goes away.
  /// - Throws: ``RecordsError/wrongInput(path:reason:)`` for a table in which no row can follow the last.
  init(_ table: Table, _ database: Database, path: String, placesRows: Bool = false) throws {
    self.placesRows = placesRows
    self.table = table
    self.path = path
    let last = try Int64.fetchOne(database, sql: "SELECT max(rowid) FROM \(table.name)") ?? 0
    guard last < .max else { throw Self.isFull(table, path) }
    firstRow = last + 1
    let names = table.columns.map(\.name).joined(separator: ", ")
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    statement = try database.makeStatement(
      sql: placesRows
        ? "INSERT INTO \(table.name) (\(names), rowid) VALUES (\(places), ?)"
        : "INSERT INTO \(table.name) (\(names)) VALUES (\(places))")
    handle = statement.sqliteStatement
    connection = database.sqliteConnection
  }

  /// What became of a row.
  enum Outcome {
    case inserted
    /// The database does not take it: its id is taken, or it says another reason.
    case refused(String)
  }

  /// Inserts a row. Rows with defects are inserted too, for other rows may point at them: the import is refused in the end.
  func insert(_ values: [RawValue], fields: (Int) -> UnsafeRawBufferPointer, line: Int) throws -> Outcome {
    for (index, value) in values.enumerated() {
      Self.bind(value, fields(index), to: handle, Int32(index + 1), isOptional: table.columns[index].isOptional)
    }
    if placesRows {
      let place = firstRow.addingReportingOverflow(Int64(lines.count))
      guard !place.overflow else { throw Self.isFull(table, path) }
      sqlite3_bind_int64(handle, Int32(values.count + 1), place.partialValue)
    }
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

  /// Binds a value to a place of a statement that is stepped while the bytes last: SQLite need not copy them.
  static func bind(
    _ value: RawValue, _ bytes: UnsafeRawBufferPointer, to handle: OpaquePointer, _ place: Int32, isOptional: Bool
  ) {
    switch value {
    case .integer(let number): sqlite3_bind_int64(handle, place, number)
    case .absent where isOptional: sqlite3_bind_null(handle, place)
    case .absent: sqlite3_bind_text(handle, place, "", 0, nil)
    default:
      sqlite3_bind_text(
        handle, place, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil)
    }
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
