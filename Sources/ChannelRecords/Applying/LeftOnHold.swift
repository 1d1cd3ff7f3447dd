import GRDB

/// A channel that applying a batch left on hold: what was never judged is not renewed (STANDARD 7).
package struct LeftOnHold: Sendable, Hashable {
  package let batch: String
  /// The channel's id.
  package let channelID: String

  /// The table that names them.
  static let tableName = "left_on_hold"

  /// All that the database names; none where it has no such table.
  static func all(in database: Database) throws -> [LeftOnHold] {
    guard try OwnTable.isThere(tableName, columns: ["batch", "channel_id"], in: database) else { return [] }
    return try Row.fetchAll(database, sql: "SELECT batch, channel_id FROM main.left_on_hold ORDER BY batch, channel_id")
      .map { row in
        func text(_ index: Int) -> String { String.fromDatabaseValue(row[index]) ?? "" }
        return LeftOnHold(batch: text(0), channelID: text(1))
      }
  }
}
