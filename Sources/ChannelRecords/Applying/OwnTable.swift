import GRDB

/// A table of the program's own, beside the records.
enum OwnTable {
  /// Whether it is there.
  ///
  /// - Throws: `DatabaseError` where a table of its name is another program's.
  static func isThere(_ name: String, columns: [String], in database: Database) throws -> Bool {
    guard try database.tableExists(name, in: "main") else { return false }
    let found = Set(try database.columns(in: name, in: "main").map(\.name))
    guard columns.allSatisfy(found.contains) else {
      throw DatabaseError(
        resultCode: .SQLITE_ERROR,
        message: "the table \(name) is not this program's own; rename it, and the program makes its own")
    }
    return true
  }
}
