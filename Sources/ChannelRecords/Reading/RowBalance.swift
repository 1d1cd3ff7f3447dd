import GRDB

/// Holds what was read against what the tables have.
///
/// Records are read by indexes that hold whole rows, and SQLite believes them: a damaged one that lost a row loses it silently, and
/// the credits of somebody's star with it. Tables are only counted, page by page, which costs next to nothing.
struct RowBalance {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// - Parameter read: how many rows of tables were read by their index in the order of channels.
  /// - Throws: `DatabaseError` where a table has more or fewer.
  func require(_ read: [Table: Int]) throws {
    for table in Table.allCases {
      guard let read = read[table] else { continue }
      try require(read, of: table, by: table == .channels ? "channels_by_id" : "\(table.name)_of_channel")
    }
    // Certificates are met by way of appointments, and not all of them are.
    let index = "certificates_of_person"
    let certificates = try count("count(1) FROM \(Table.certificates.name) INDEXED BY \(index)")
    try require(certificates, of: .certificates, by: index)
  }

  private func require(_ read: Int, of table: Table, by index: String) throws {
    let rows = try count("count(*) FROM \(table.name) NOT INDEXED")
    guard rows == read else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "\(table.name) has \(rows) rows, and its index \(index) has \(read)")
    }
  }

  private func count(_ what: String) throws -> Int { try Int.fetchOne(database, sql: "SELECT \(what)") ?? 0 }
}
