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

  /// A batch applied on a day.
  package init(batch: String, command: String, asOf: String, manifestDigest: String, appliedOn: String) {
    self.batch = batch
    self.command = command
    self.asOf = asOf
    self.manifestDigest = manifestDigest
    self.appliedOn = appliedOn
  }

  /// All that the database names; none where it has no such table.
  static func all(in database: Database) throws -> [AppliedBatch] {
    guard try database.tableExists("applied_batches", in: "main") else { return [] }
    let columns = try database.columns(in: "applied_batches", in: "main").map(\.name)
    guard ["batch", "command", "as_of", "manifest_sha256", "applied_on"].allSatisfy(columns.contains) else {
      throw DatabaseError(
        resultCode: .SQLITE_ERROR,
        message: "the table applied_batches is not this program's own; rename it, and the program makes its own")
    }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT batch, command, as_of, manifest_sha256, applied_on FROM main.applied_batches ORDER BY batch
        """)
    return rows.map { row in
      func text(_ index: Int) -> String { String.fromDatabaseValue(row[index]) ?? "" }
      return AppliedBatch(
        batch: text(0), command: text(1), asOf: text(2), manifestDigest: text(3), appliedOn: text(4))
    }
  }
}
