import GRDB
import GRDBSQLite
import StarStandard

/// Brings the rows of one table that an update knows (``Table/updateColumns``) to what the files hold: as many of a key as there are
/// in the files, with their values.
///
/// A row that comes as it is is not touched, and one that comes otherwise is written where it stands: columns, triggers and references of the
/// department's own would be lost with a row that is taken away and added anew.
final class RowReplacer {
  private let search: Statement
  private let all: Statement
  /// What writes the columns that are no part of the key; nil where all are.
  private let rest: Statement?
  private let everything: Statement
  private let removal: Statement
  /// The places of the columns of the key, of the others, and of all.
  private let keys: [Int]
  private let others: [Int]
  private let places: [Int]
  /// What is compared may be NULL in any of them.
  private let compared: [BoundColumn]
  private let written: [BoundColumn]
  private let connection: OpaquePointer?
  private let table: Table
  /// The rows of keys that several rows have.
  private var several: [RowKey: KeyRows] = [:]
  /// Rows of a known key that no row is equal to. Which of those that are there is written anew is known when all have come.
  private var waiting: PreparedRows
  /// The rows that were there before and came anew, and from where.
  private(set) var lines = RowLines()
  /// How many rows were replaced by other values, how many came as they were, and how many were removed, since the files hold fewer of
  /// their key.
  private(set) var replaced = 0
  private(set) var unchanged = 0
  private(set) var removed = 0

  /// What becomes of a row.
  enum Outcome {
    /// None of its key is there, so that it is to be inserted.
    case new
    /// It is there now, or waits for the end.
    case taken
    /// An earlier row of the files has its id.
    case duplicate
    /// The database does not take it.
    case untaken(String)
  }

  private struct Match {
    let row: Int64
    let isSame: Bool
    let hasSameKey: Bool
  }

  /// The rows of a key that were found.
  private var matches: [Match] = []

  /// - Parameter first: the rowid of the first row that is not one of those that stood there before.
  init(_ table: Table, before first: Int64, _ database: Database) throws {
    self.table = table
    let names = table.columns.map(\.name)
    compared = table.columns.map { BoundColumn(holdsNumbers: $0.holdsNumbers, isOptional: true) }
    written = table.columns.map { BoundColumn(holdsNumbers: $0.holdsNumbers, isOptional: $0.isOptional) }
    let keys = table.updateColumns.compactMap { table.index(of: $0) }
    self.keys = keys
    places = Array(names.indices)
    others = places.filter { !keys.contains($0) }
    waiting = PreparedRows(of: table)
    connection = database.sqliteConnection
    let key = keys.map { "\(names[$0]) IS ?\($0 + 1)" }.joined(separator: " AND ") + " AND rowid < \(first)"
    // A REAL is equal to a whole number and is none. A table made anew may take letters of another case for the same.
    func same(_ places: [Int]) -> String {
      places.map { place in
        "ifnull(\(names[place]), '') = ifnull(?\(place + 1), '')"
          + (table.columns[place].holdsNumbers ? " AND typeof(\(names[place])) <> 'real'" : "")
      }.joined(separator: " AND ")
    }
    func update(_ places: [Int]) throws -> Statement {
      let values = places.map { "\(names[$0]) = ?\($0 + 1)" }.joined(separator: ", ")
      return try database.makeStatement(sql: "UPDATE \(table.name) SET \(values) WHERE rowid = ?\(names.count + 1)")
    }
    search = try database.makeStatement(
      sql: "SELECT rowid, \(same(places)), \(same(keys)) FROM \(table.name) WHERE \(key)")
    all = try database.makeStatement(
      sql: "SELECT rowid, \(names.joined(separator: ", ")) FROM \(table.name) WHERE \(key)")
    rest = others.isEmpty ? nil : try update(others)
    everything = try update(places)
    removal = try database.makeStatement(sql: "DELETE FROM \(table.name) WHERE rowid = ?1")
  }

  /// Whether the rows of the table have ids, so that the files hold one of a key at the most.
  private var hasID: Bool { table.indexOfID != nil }

  /// Takes a row of the files.
  func take(_ fields: PreparedRows.Fields, line: Int) throws -> Outcome {
    if !several.isEmpty {
      let key = key(fields)
      if several[key] != nil { return take(fields, line, amongRowsOf: key) }
    }
    try find(fields)
    guard let first = matches.first else { return .new }
    if hasID { return try take(fields, line, amongRowsOfItsID: matches) }
    if matches.count > 1 {
      let key = key(fields)
      several[key] = try KeyRows(values(fields))
      return take(fields, line, amongRowsOf: key)
    }
    if lines.line(of: first.row) != nil { return .new }
    if first.isSame { keep(first.row, line) } else { wait(fields, line) }
    return .taken
  }

  /// Takes the rows that waited, in place of those of their keys that no row was equal to, and removes what is left of these.
  ///
  /// - Parameters:
  ///   - insert: inserts a row for which there is none left; says why it was not taken, where it was not.
  ///   - refuse: told the line of a row that the database does not take, and why.
  func finish(
    insert: (PreparedRows.Fields, _ line: Int) throws -> String?,
    refuse: (_ line: Int, _ message: String) throws -> Void
  ) throws {
    let waited = waiting
    waiting = PreparedRows(of: table)
    try waited.withRows { all in
      for (index, line) in waited.lines.enumerated() {
        let fields = all[index]
        let message: String?
        if let row = try rowToWrite(fields) {
          message = try write(fields, line, into: row)
        } else {
          message = try insert(fields, line)
        }
        if let message { try refuse(line, message) }
      }
    }
    for row in several.values.flatMap(\.rows).sorted() where lines.line(of: row) == nil { try remove(row) }
    several = [:]
  }

  /// A row of the key that no row of the files took yet.
  private func rowToWrite(_ fields: PreparedRows.Fields) throws -> Match? {
    if !several.isEmpty {
      let key = key(fields)
      if several[key] != nil {
        let row = several[key]?.takeOther { lines.line(of: $0) != nil }
        return row.map { Match(row: $0, isSame: false, hasSameKey: false) }
      }
    }
    try find(fields)
    return matches.first { lines.line(of: $0.row) == nil }
  }

  private func take(_ fields: PreparedRows.Fields, _ line: Int, amongRowsOfItsID found: [Match]) throws -> Outcome {
    guard found.allSatisfy({ lines.line(of: $0.row) == nil }) else { return .duplicate }
    let first = found.min { $0.row < $1.row }
    guard let kept = found.first(where: \.isSame) ?? first else { return .new }
    for match in found where match.row != kept.row { try remove(match.row) }
    if kept.isSame {
      keep(kept.row, line)
      return .taken
    }
    return try write(fields, line, into: kept).map { .untaken($0) } ?? .taken
  }

  private func take(_ fields: PreparedRows.Fields, _ line: Int, amongRowsOf key: RowKey) -> Outcome {
    if let row = several[key]?.takeEqual(to: RowKey(fields, places, of: compared)) {
      keep(row, line)
    } else {
      wait(fields, line)
    }
    return .taken
  }

  private func keep(_ row: Int64, _ line: Int) {
    lines.note(row, line: line)
    unchanged += 1
  }

  private func wait(_ fields: PreparedRows.Fields, _ line: Int) {
    for index in compared.indices { waiting.append(fields[index]) }
    waiting.endRow(line: line)
  }

  private func key(_ fields: PreparedRows.Fields) -> RowKey { RowKey(fields, keys, of: compared) }

  // MARK: - Statements

  /// Finds the rows of the key of a row.
  private func find(_ fields: PreparedRows.Fields) throws {
    matches.removeAll(keepingCapacity: true)
    try step(search, fields, compared, places) {
      matches.append(
        Match(
          row: sqlite3_column_int64($0, 0), isSame: sqlite3_column_int64($0, 1) != 0,
          hasSameKey: sqlite3_column_int64($0, 2) != 0))
    }
  }

  /// The values of the rows of the key of a row.
  private func values(_ fields: PreparedRows.Fields) throws -> [(row: Int64, values: RowKey)] {
    var found: [(row: Int64, values: RowKey)] = []
    try step(all, fields, compared, keys) {
      found.append((sqlite3_column_int64($0, 0), RowKey($0, 1..<Int32(places.count + 1))))
    }
    return found
  }

  /// Writes a row in place of another; why the database does not take it, where it does not.
  private func write(_ fields: PreparedRows.Fields, _ line: Int, into match: Match) throws -> String? {
    // What a trigger does when an id is written is not to happen where it stays.
    let rest = match.hasSameKey ? rest : nil
    let statement = rest ?? everything
    sqlite3_bind_int64(statement.sqliteStatement, Int32(places.count + 1), match.row)
    do {
      try step(statement, fields, written, rest == nil ? places : others) { _ in }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT && !connection.hasLeftTransaction {
      return error.message ?? "a constraint"
    }
    guard changes > 0 else { return "a trigger of the table keeps the row that is there" }
    lines.note(match.row, line: line)
    replaced += 1
    return nil
  }

  private func remove(_ row: Int64) throws {
    sqlite3_bind_int64(removal.sqliteStatement, 1, row)
    try run(removal.sqliteStatement) { _ in }
    if changes > 0 { removed += 1 }
  }

  private var changes: Int { connection.map { Int(sqlite3_changes($0)) } ?? 0 }

  private func step(
    _ statement: Statement, _ fields: PreparedRows.Fields, _ columns: [BoundColumn], _ places: [Int],
    _ row: (OpaquePointer) -> Void
  ) throws {
    let handle = statement.sqliteStatement
    for index in places { columns[index].bind(fields[index], to: handle, Int32(index + 1)) }
    try run(handle, row)
  }

  private func run(_ handle: OpaquePointer, _ row: (OpaquePointer) -> Void) throws {
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW {
      row(handle)
      code = sqlite3_step(handle)
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: connection.map { String(cString: sqlite3_errmsg($0)) })
    }
  }
}

extension OpaquePointer? {
  /// Whether the connection is in no transaction any more: a trigger may have rolled it back. Whatever was written then would stay.
  var hasLeftTransaction: Bool { map { sqlite3_get_autocommit($0) != 0 } ?? true }
}
