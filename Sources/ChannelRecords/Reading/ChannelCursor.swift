import GRDB
import Glibc
import StarStandard

/// The rows of one table in the order of the channels that they name, taken channel by channel in one pass.
///
/// The first column of the statement is the rowid, the second the id of the channel, then come the table's columns.
final class ChannelCursor {
  let table: Table
  let row: RowCursor
  /// Where the table's columns begin.
  let first: Int32 = 2
  private let columns: Range<Int32>
  private let hasID: Bool
  /// How many rows were handed over.
  private(set) var taken = 0
  private var fingerprint = RowFingerprint()
  private var previous = RowFingerprint()

  /// - Parameter sql: a statement of the scope that ``start(_:)`` is given.
  init(_ database: Database, table: Table, sql: String) throws {
    self.table = table
    columns = first..<first + Int32(table.columns.count)
    hasID = table.idColumn != nil
    row = try RowCursor(database, sql: sql)
  }

  /// Goes to the first row of the scope.
  func start(_ scope: ReadingScope) throws {
    try row.start(binding: scope.parameter)
    taken = 0
    fingerprint.removeAll()
    previous.removeAll()
    // What follows a channel's rows and names none was handed over with them, as a stray.
    guard case .after = scope else { return }
    while row.hasRow, !(row.text(1)?.isID ?? false) { try row.step() }
  }

  /// The statement that reads the table by its index in channel order.
  static func sql(_ table: Table, _ scope: ReadingScope) -> String {
    let names = table.columns.map(\.name).joined(separator: ", ")
    // In the order of the whole index, so that fully identical rows follow each other.
    let order = (["channel_id"] + table.columns.map(\.name).filter { $0 != "channel_id" }).joined(separator: ", ")
    return "SELECT rowid, channel_id, \(names) FROM \(table.name) INDEXED BY \(table.name)_of_channel "
      + scope.condition("WHERE", "channel_id") + " ORDER BY \(order), rowid"
  }

  /// The row's number in its table, where it has one.
  var rowID: Int64? { row.integer(0) }

  /// Hands over the rows that name the channel; those that name an earlier one or none are strays.
  func take(
    _ channel: UnsafeRawBufferPointer, each body: () throws -> Void, stray: () throws -> Void
  ) throws {
    while row.hasRow {
      if let named = row.text(1) {
        if named.isSame(as: channel) {
          try body()
          taken += 1
          try row.step()
          continue
        }
        if named.isID, compare(named, channel) > 0 { return }
      }
      try stray()
      taken += 1
      try row.step()
    }
  }

  /// Hands over what is left when all channels have been seen.
  func drain(stray: () throws -> Void) throws {
    while row.hasRow {
      try stray()
      taken += 1
      try row.step()
    }
  }

  /// Refuses a row that names a channel whose turn is over: an index that is in order has it before.
  ///
  /// - Parameter channel: the last one whose rows were taken.
  /// - Throws: `DatabaseError`.
  func requireOrder(after channel: [UInt8]) throws {
    guard let named = row.text(1), channel.withUnsafeBytes({ compare(named, $0) <= 0 }) else { return }
    throw Self.disorder(of: table)
  }

  /// Rows of a table that stand out of the order of their channels.
  static func disorder(of table: Table) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the rows of \(table.name) stand out of their order")
  }

  /// Whether the row is the same as the one before in every column: in a table without ids such rows are one.
  func repeatsPrevious() -> Bool {
    guard !hasID else { return false }
    swap(&fingerprint, &previous)
    fingerprint.removeAll()
    for column in columns { row.append(column, to: &fingerprint) }
    return fingerprint.equals(previous)
  }
}

/// Bytes in SQLite's BINARY order, which is the order of ids.
func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
  guard let start = left.baseAddress, let otherStart = right.baseAddress else { return left.count - right.count }
  let order = memcmp(start, otherStart, min(left.count, right.count))
  return order == 0 ? left.count - right.count : Int(order)
}
