import GRDB

/// A batch whose decisions are in the records, as the records themselves say.
package struct AppliedBatch: Sendable, Hashable {
  package let batch: String
  /// The command that made it.
  package let command: String
  /// Its as-of date, as `YYYY-MM-DD`.
  package let asOf: String
  /// The SHA-256 of its manifest, in hexadecimal digits.
  package let manifestDigest: String
  /// The day on which it was applied, as `YYYY-MM-DD`.
  package let appliedOn: String
  /// How many rows it wrote; nil where it was applied before they were kept.
  package let rows: Int?

  /// A batch applied on a day.
  package init(
    batch: String, command: String, asOf: String, manifestDigest: String, appliedOn: String, rows: Int? = nil
  ) {
    self.batch = batch
    self.command = command
    self.asOf = asOf
    self.manifestDigest = manifestDigest
    self.appliedOn = appliedOn
    self.rows = rows
  }

  /// The table that names them.
  static let tableName = "applied_batches"

  /// All that the database names; none where it has no such table.
  static func all(in database: Database) throws -> [AppliedBatch] {
    let columns = ["batch", "command", "as_of", "manifest_sha256", "applied_on"]
    guard try OwnTable.isThere(tableName, columns: columns, in: database) else { return [] }
    let rows = try keepsRows(database) ? "rows" : "NULL"
    return try Row.fetchAll(
      database, sql: "SELECT \(columns.joined(separator: ", ")), \(rows) FROM main.\(tableName) ORDER BY batch"
    ).map { row in
      func text(_ index: Int) -> String { String.fromDatabaseValue(row[index]) ?? "" }
      return AppliedBatch(
        batch: text(0), command: text(1), asOf: text(2), manifestDigest: text(3), appliedOn: text(4),
        rows: Int.fromDatabaseValue(row[5]))
    }
  }

  /// Those of which nobody kept the rows that they wrote, by their day: applied by an earlier version, or the table of these
  /// rows is gone.
  static func unkept(in database: Database) throws -> [AppliedBatch] {
    let isKept = try AppliedRowStore.isThere(in: database)
    return try all(in: database).filter { !isKept || $0.rows == nil }.sorted {
      ($0.asOf, $0.batch) < ($1.asOf, $1.batch)
    }
  }

  /// Whether the table says how many rows each batch wrote: one that an earlier version made does not.
  static func keepsRows(_ database: Database) throws -> Bool {
    try database.columns(in: tableName, in: "main").contains { $0.name == "rows" }
  }
}
