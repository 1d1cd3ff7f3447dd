import GRDB
import GRDBSQLite
import StarStandard

/// Inserts rows of one table and remembers where each came from.
final class RowInserter {
  private let table: Table
  private let columns: [BoundColumn]
  private let statement: Statement
  private let handle: OpaquePointer
  private let connection: OpaquePointer?
  private let path: String
  private let placesRows: Bool
  private let several: SeveralRows?
  private static let rowsOfSeveral = 16
  /// The rowid of the first row inserted.
  let firstRow: Int64
  /// The line of each row inserted, in order.
  private(set) var lines: ContiguousArray<UInt32> = []

  /// - Parameters:
  ///   - path: where the database is, for the error.
  ///   - placesRows: whether rows are put behind the last that was there at first, also when that goes away.
  ///   - isAlone: whether the table is new and ours, so that a row which is not taken has an id that is.
  /// - Throws: ``RecordsError/wrongInput(path:reason:)`` for a table in which no row can follow the last.
  init(
    _ table: Table, _ database: Database, path: String, placesRows: Bool, isAlone: Bool
  ) throws {
    self.placesRows = placesRows
    self.table = table
    self.path = path
    columns = table.columns.map { BoundColumn(holdsNumbers: $0.holdsNumbers, isOptional: $0.isOptional) }
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
    several = isAlone ? try SeveralRows(table, database, rows: Self.rowsOfSeveral) : nil
    connection = database.sqliteConnection
  }

  /// A row that the database did not take: its id is taken, or it says another reason.
  struct Untaken {
    let row: Int
    let message: String
    /// Whether an earlier row of the files has its id; nil where that is to be looked up.
    var isDuplicate: Bool?
  }

  /// How many rows are inserted by one statement at most.
  var mostAtOnce: Int { several == nil ? 1 : Self.rowsOfSeveral }

  /// Inserts rows, as many as are inserted at once or fewer. Those with defects are inserted too, for other rows may point at them: the
  /// import is refused in the end.
  ///
  /// - Returns: the rows that were not taken.
  func insert(_ some: Range<Int>, of rows: PreparedRows.Rows, lines: [Int]) throws -> [Untaken] {
    if let several, some.count == Self.rowsOfSeveral { return try insert(some, of: rows, lines: lines, by: several) }
    var untaken: [Untaken] = []
    for row in some {
      if let message = try insert(rows[row], line: lines[row]) { untaken.append(Untaken(row: row, message: message)) }
    }
    return untaken
  }

  /// Inserts a row; why it was not taken, where it was not.
  func insert(_ fields: PreparedRows.Fields, line: Int) throws -> String? {
    for index in columns.indices { columns[index].bind(fields[index], to: handle, Int32(index + 1)) }
    if placesRows { sqlite3_bind_int64(handle, Int32(columns.count + 1), try nextRow()) }
    defer { sqlite3_reset(handle) }
    let code = sqlite3_step(handle)
    if code == SQLITE_DONE {
      try note([line])
      return nil
    }
    let message = connection.map { String(cString: sqlite3_errmsg($0)) }
    if code & 0xff == SQLITE_CONSTRAINT, !connection.hasLeftTransaction { return message ?? "a constraint" }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  /// Inserts rows by one statement, which costs half of what one for each does.
  private func insert(
    _ some: Range<Int>, of rows: PreparedRows.Rows, lines: [Int], by several: SeveralRows
  ) throws -> [Untaken] {
    let handle = several.insertion.sqliteStatement
    var place: Int32 = 1
    for row in some {
      let fields = rows[row]
      for index in columns.indices {
        columns[index].bind(fields[index], to: handle, place)
        place += 1
      }
    }
    defer { sqlite3_reset(handle) }
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: connection.map { String(cString: sqlite3_errmsg($0)) })
    }
    guard let connection, Int(sqlite3_changes(connection)) < some.count else {
      try note(lines[some])
      return []
    }
    // Those that were taken have the next rowids, one after the other.
    var untaken: [Untaken] = []
    var next = try nextRow()
    var noted: [Int] = []
    for row in some {
      if let index = several.idIndex, try several.row(of: rows[row][index]) == next {
        noted.append(lines[row])
        next += 1
      } else {
        untaken.append(Untaken(row: row, message: "its id is taken"))
      }
    }
    try note(noted[...])
    return untaken
  }

  /// Notes where the rows came from that were just inserted.
  private func note(_ lines: ArraySlice<Int>) throws {
    for line in lines { self.lines.append(UInt32(clamping: line)) }
    // After the last number that there is, SQLite takes any: then nobody could tell any more which row is of which line.
    guard let connection, !lines.isEmpty else { return }
    guard sqlite3_last_insert_rowid(connection) == (try nextRow()) - 1 else { throw Self.isFull(table, path) }
  }

  /// The rowid of the next row.
  private func nextRow() throws -> Int64 {
    let place = firstRow.addingReportingOverflow(Int64(lines.count))
    guard !place.overflow else { throw Self.isFull(table, path) }
    return place.partialValue
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
