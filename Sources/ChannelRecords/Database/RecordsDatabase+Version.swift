import GRDBSQLite

extension RecordsDatabase {
  /// The version of SQLite that the program runs with.
  package static var sqliteVersion: String { String(cString: sqlite3_libversion()) }
}
