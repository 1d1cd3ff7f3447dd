import GRDBSQLite

/// What of a column decides how its fields are bound to a statement.
struct BoundColumn {
  let holdsNumbers: Bool
  /// Whether a field without anything is NULL; else it is an empty text.
  let isOptional: Bool

  /// Binds a field of a CSV file to a place of a statement that is stepped while the bytes last: SQLite need not copy them.
  @inline(__always)
  func bind(_ field: UnsafeRawBufferPointer, to handle: OpaquePointer, _ place: Int32) {
    if field.isEmpty {
      if isOptional { sqlite3_bind_null(handle, place) } else { sqlite3_bind_text(handle, place, "", 0, nil) }
    } else if holdsNumbers, let number = field.plainNumber {
      sqlite3_bind_int64(handle, place, number)
    } else {
      sqlite3_bind_text(
        handle, place, field.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: field.count), nil)
    }
  }
}
