import GRDB
import StarStandard

extension RecordReader {
  /// What applied batches wrote of a channel and is not taken back, in the order in which they did.
  package func appliedRows(of channelID: String) throws -> [AppliedRow] {
    let scope = ReadingScope.one(channelID)
    guard let cursor = try AppliedRowCursor(database, scope) else { return [] }
    try cursor.start(scope)
    return try Array(channelID.utf8).withUnsafeBytes { try cursor.take($0) }
  }

  /// What took the star of a channel in an applied batch; nothing where nobody kept account of it.
  package func causes(in batch: String, of channelID: String) throws -> [Reinstatement.Cause] {
    guard try OwnTable.isThere("applied_causes", columns: CauseColumns.names, in: database) else { return [] }
    return try Row.fetchAll(
      database,
      sql: "SELECT \(CauseColumns.names.joined(separator: ", ")) FROM main.applied_causes "
        + "WHERE batch = ? AND channel_id = ? ORDER BY rowid", arguments: [batch, channelID]
    ).compactMap { CauseColumns.cause(in: $0) }
  }

  /// Everything that was taken back of applied batches, by channel, in the order in which it was.
  package var reinstatements: [String: [Reinstatement]] { history.reinstatements }

  /// The channels that applied supplements decided, with the days on which these were made.
  package func supplementDecisions() throws -> [(batch: String, channelID: String, madeOn: CalendarDate)] {
    let columns = ["batch", "channel_id", "made_on"]
    guard try OwnTable.isThere("supplement_decisions", columns: columns, in: database) else { return [] }
    return try Row.fetchAll(
      database,
      sql: "SELECT \(columns.joined(separator: ", ")) FROM main.supplement_decisions ORDER BY batch, channel_id"
    ).compactMap { row in
      func text(_ column: String) -> String { String.fromDatabaseValue(row[column]) ?? "" }
      return CalendarDate(text("made_on")).map { (text("batch"), text("channel_id"), $0) }
    }
  }

  /// How many losses applied batches left out because a supplement supersedes them, by the supplement's name.
  package func supersededCounts() throws -> [String: Int] {
    let columns = ["batch", "channel_id", "superseded_by"]
    guard try OwnTable.isThere("superseded", columns: columns, in: database) else { return [:] }
    let rows = try Row.fetchAll(
      database, sql: "SELECT superseded_by, count(*) FROM main.superseded GROUP BY superseded_by")
    return Dictionary(
      rows.map { (String.fromDatabaseValue($0[0]) ?? "", Int.fromDatabaseValue($0[1]) ?? 0) }
    ) { first, _ in first }
  }
}
