import GRDB
import StarStandard

/// The rows that applied batches wrote, taken channel by channel in the order of their ids, like the records themselves.
final class AppliedRowCursor {
  private let cursor: RowCursor
  private var rows: [AppliedRow] = []

  /// - Parameter channel: the one channel that is read; nil for all.
  /// - Returns: nil where nothing was ever applied, or not since rows are kept.
  init?(_ database: Database, channel: String?) throws {
    guard try AppliedRowStore.isThere(in: database) else { return nil }
    let columns = AppliedRowStore.columns.joined(separator: ", ")
    cursor = try RowCursor(
      database,
      sql: "SELECT channel_id, \(columns) FROM main.\(AppliedRowStore.tableName) "
        + (channel == nil ? "" : "WHERE channel_id = ? ") + "ORDER BY channel_id, step")
    try cursor.start(binding: channel)
  }

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
