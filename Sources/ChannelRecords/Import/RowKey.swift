import GRDBSQLite

/// Values of a row as bytes, equal where a file and the database hold the same: of a text each byte counts, and nothing is an empty text.
struct RowKey: Hashable {
  private var bytes: [UInt8] = []

  private enum Kind: UInt8 {
    case nothing, integer, text, other
  }

  /// The fields of some columns of a row.
  init(_ fields: PreparedRows.Fields, _ places: [Int], of columns: [BoundColumn]) {
    for place in places {
      let field = fields[place]
      if columns[place].holdsNumbers, let number = field.plainNumber { add(number) } else { add(field) }
    }
  }

  /// The values that a statement found, from a column of it on.
  init(_ handle: OpaquePointer, _ columns: Range<Int32>) {
    for column in columns {
      switch sqlite3_column_type(handle, column) {
      case SQLITE_NULL: add(UnsafeRawBufferPointer(start: nil, count: 0))
      case SQLITE_INTEGER: add(sqlite3_column_int64(handle, column))
      case SQLITE_TEXT:
        let text = sqlite3_column_text(handle, column)
        add(UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : Int(sqlite3_column_bytes(handle, column))))
      default: bytes.append(Kind.other.rawValue)
      }
    }
  }

  private mutating func add(_ number: Int64) {
    bytes.append(Kind.integer.rawValue)
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }

  private mutating func add(_ text: UnsafeRawBufferPointer) {
    guard !text.isEmpty else { return bytes.append(Kind.nothing.rawValue) }
    bytes.append(Kind.text.rawValue)
    withUnsafeBytes(of: text.count) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: text)
  }
}
