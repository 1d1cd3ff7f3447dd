import GRDB

/// A channel that applying a batch left on hold: what was never judged is not renewed (STANDARD 7).
package struct LeftOnHold: Sendable, Hashable {
  package let batch: String
  /// The channel's id.
  package let channelID: String

  /// All that the database names; none where it has no such table.
  static func all(in database: Database) throws -> [LeftOnHold] {
    guard try database.tableExists("left_on_hold", in: "main") else { return [] }
    let columns = try database.columns(in: "left_on_hold", in: "main").map(\.name)
    guard ["batch", "channel_id"].allSatisfy(columns.contains) else {
      throw DatabaseError(
        resultCode: .SQLITE_ERROR,
        message: "the table left_on_hold is not this program's own; rename it, and the program makes its own")
    }
    return try Row.fetchAll(database, sql: "SELECT batch, channel_id FROM main.left_on_hold ORDER BY batch, channel_id")
      .map { row in
        func text(_ index: Int) -> String { String.fromDatabaseValue(row[index]) ?? "" }
        return LeftOnHold(batch: text(0), channelID: text(1))
      }
  }
}
