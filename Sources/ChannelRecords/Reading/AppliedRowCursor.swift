import GRDB
import StarStandard

/// The rows that applied batches wrote, taken channel by channel in the order of their ids, like the records themselves.
final class AppliedRowCursor {
  private let cursor: RowCursor
  private var rows: [AppliedRow] = []

  /// Rows of a scope, or of another of its kind; it has to be started.
  ///
  /// - Returns: nil where nothing was ever applied, or not since rows are kept.
  init?(_ database: Database, _ scope: ReadingScope) throws {
    guard try AppliedRowStore.isThere(in: database) else { return nil }
    let columns = AppliedRowStore.columns.joined(separator: ", ")
    cursor = try RowCursor(
      database,
      sql: "SELECT channel_id, \(columns) FROM main.\(AppliedRowStore.tableName) "
        + scope.condition("WHERE", "channel_id") + " ORDER BY channel_id, step")
  }

  /// Goes to the first row of the scope.
  func start(_ scope: ReadingScope) throws { try cursor.start(binding: scope.parameter) }

  /// What was written for the channel, in the order in which it was; channels that are no longer on record are passed over.
  func take(_ channel: UnsafeRawBufferPointer) throws -> [AppliedRow] {
    rows.removeAll(keepingCapacity: true)
    while cursor.hasRow {
      guard let named = cursor.text(0) else {
        try cursor.step()
        continue
      }
      let order = compare(named, channel)
      if order > 0 { break }
      if order == 0 { rows.append(try AppliedRowStore.row(cursor, from: 1)) }
      try cursor.step()
    }
    return rows
  }
}
