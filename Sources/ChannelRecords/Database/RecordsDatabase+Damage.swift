import GRDB

extension RecordsDatabase {
  /// So many findings are told; of a damaged page there may be one for each of its rows.
  private static let mostTold = 10
  /// What SQLite says of rows that break a rule of their table: they are defects of records, which are told by name elsewhere.
  private static let ofRows = ["CHECK constraint failed", "NULL value in"]

  /// What is damaged in the file: pages that are none, and indexes that say otherwise than their tables. Reading finds the most of it, but
  /// only a look at each row of each index finds a value that differs.
  ///
  /// - Returns: sentences of SQLite's own, without values; none where the database is whole.
  /// - Throws: ``RecordsError``.
  package func damage() throws -> [String] { try look(Self.damage) }

  private static func damage(in database: Database) throws -> [String] {
    try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
    defer { try? database.execute(sql: "PRAGMA ignore_check_constraints = OFF") }
    let tables = Table.allCases.map(\.name) + Schema.ownTables.flatMap(\.names)
    let lines = try tables.flatMap { try findings(about: $0, database) }
    if let failure = lines.lazy.compactMap(Self.failure(in:)).first { throw failure }
    // A first line says of which database the rest is.
    let found = lines.filter { line in
      line != "ok" && !line.hasPrefix("***") && !Self.ofRows.contains { line.hasPrefix($0) }
        && !Self.isOfStrictTable(line)
    }
    return Array(found.prefix(Self.mostTold))
  }

  /// What SQLite says of a table and its indexes. What else is in the file is another's, and may ask for functions that only its own program has.
  private static func findings(about table: String, _ database: Database) throws -> [String] {
    guard try database.tableExists(table, in: "main") else { return [] }
    do {
      return try Row.fetchAll(database, sql: "PRAGMA main.integrity_check(\(table))").flatMap { row in
        (String.fromDatabaseValue(row[0]) ?? "").split(separator: "\n").map(String.init)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // An index of the table that was made with such a function.
      return []
    }
  }

  /// Refuses a database that is damaged: what follows from it cannot be taken back.
  ///
  /// - Throws: ``RecordsError``.
  package func requireSound() throws { try look { try Self.requireSound($0, path: path) } }

  /// The same over a connection that may write.
  static func requireSound(_ database: Database, path: String) throws {
    let found = try damage(in: database)
    guard let first = found.first else { return }
    let more = found.count == 1 ? "" : ", and more: see `star-audit check`"
    throw RecordsError.wrongInput(
      path: path, reason: "the database is damaged (\(first)\(more)); restore it from a backup")
  }

  /// What kept a page from being read at all, which says nothing of the page: `unable to get the page. error code=266`. A file that ends too early
  /// is damage.
  private static func failure(in line: String) -> DatabaseError? {
    guard line.contains("unable to get the page"), let number = line.split(separator: "=").last.flatMap({ Int32($0) })
    else {
      return nil
    }
    let code = ResultCode(rawValue: number)
    guard code != .SQLITE_IOERR_SHORT_READ, [.SQLITE_IOERR, .SQLITE_NOMEM].contains(code.primaryResultCode) else {
      return nil
    }
    return DatabaseError(resultCode: code)
  }

  /// `non-INTEGER value in t.c`, `TEXT value in t.c`.
  private static func isOfStrictTable(_ line: String) -> Bool {
    let words = line.split(separator: " ", maxSplits: 3)
    return words.count == 4 && words[1] == "value" && words[2] == "in"
  }
}
