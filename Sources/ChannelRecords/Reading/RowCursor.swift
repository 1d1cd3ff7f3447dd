import GRDB
import GRDBSQLite

/// Steps through the rows of a statement and shows their values as SQLite holds them: no value is converted, and none
/// is copied before somebody asks for it. A text is looked at only until the next step.
final class RowCursor {
  private let statement: Statement
  private let handle: OpaquePointer
  /// Whether there is a row to look at.
  private(set) var hasRow = false

  init(_ database: Database, sql: String) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  deinit { sqlite3_reset(handle) }

  /// Goes to the next row, if there is one.
  func step() throws {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: hasRow = true
    case SQLITE_DONE: hasRow = false
    default:
      hasRow = false
      let message = sqlite3_db_handle(handle).map { String(cString: sqlite3_errmsg($0)) }
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  /// Goes to the first row, with a text in place of the parameter where the statement has one.
  func start(binding text: String?) throws {
    if var text {
      try text.withUTF8 { try restart(binding: UnsafeRawBufferPointer($0)) }
    } else {
      sqlite3_reset(handle)
    }
    try step()
  }

  /// Starts again with a text in place of the first parameter.
  func restart(binding bytes: UnsafeRawBufferPointer) throws {
    sqlite3_reset(handle)
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let code = sqlite3_bind_text(
      handle, 1, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), transient)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Starts again with a number in place of the first parameter.
  func restart(binding number: Int64) throws {
    sqlite3_reset(handle)
    let code = sqlite3_bind_int64(handle, 1, number)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  // A connection has one thread at a time, so that its values need no protection; asking a value costs less than asking the
  // statement.

  /// The bytes of a text that is not empty; nil for every other value.
  @inline(__always)
  func text(_ column: Int32) -> UnsafeRawBufferPointer? {
    let value = sqlite3_column_value(handle, column)
    guard sqlite3_value_type(value) == SQLITE_TEXT, let start = sqlite3_value_text(value) else { return nil }
    let count = Int(sqlite3_value_bytes(value))
    return count == 0 ? nil : UnsafeRawBufferPointer(start: start, count: count)
  }

  /// A text that is not empty, or nothing; nil for every other value.
  @inline(__always)
  func optionalText(_ column: Int32) -> UnsafeRawBufferPointer?? {
    let value = sqlite3_column_value(handle, column)
    switch sqlite3_value_type(value) {
    case SQLITE_NULL: return .some(nil)
    case SQLITE_TEXT:
      guard let start = sqlite3_value_text(value) else { return nil }
      let count = Int(sqlite3_value_bytes(value))
      return count == 0 ? .some(nil) : .some(UnsafeRawBufferPointer(start: start, count: count))
    default: return nil
    }
  }

  /// Whether the value is NULL or an empty text.
  @inline(__always)
  func isAbsent(_ column: Int32) -> Bool {
    if case .some(nil) = optionalText(column) { return true }
    return false
  }

  /// The whole number; nil for every other value.
  @inline(__always)
  func integer(_ column: Int32) -> Int64? {
    let value = sqlite3_column_value(handle, column)
    return sqlite3_value_type(value) == SQLITE_INTEGER ? sqlite3_value_int64(value) : nil
  }

  /// The value, whatever it is.
  func value(_ column: Int32) -> RawValue {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: return .absent
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
    case SQLITE_BLOB: return .blob
    default: return text(column).map { .text($0) } ?? .absent
    }
  }

  /// Adds the value's type and bytes to a fingerprint.
  @inline(__always)
  func append(_ column: Int32, to fingerprint: inout RowFingerprint) {
    let value = sqlite3_column_value(handle, column)
    let type = sqlite3_value_type(value)
    switch type {
    case SQLITE_NULL: fingerprint.append(type, nil, 0)
    case SQLITE_INTEGER:
      withUnsafeBytes(of: sqlite3_value_int64(value)) { fingerprint.append(type, $0.baseAddress, $0.count) }
    case SQLITE_FLOAT:
      withUnsafeBytes(of: sqlite3_value_double(value)) { fingerprint.append(type, $0.baseAddress, $0.count) }
    case SQLITE_TEXT:
      let start = sqlite3_value_text(value)
      fingerprint.append(type, UnsafeRawPointer(start), Int(sqlite3_value_bytes(value)))
    default:
      let start = sqlite3_value_blob(value)
      fingerprint.append(type, start, Int(sqlite3_value_bytes(value)))
    }
  }
}
