import StarStandard

/// Rows of one table, read and examined, that wait to be inserted. Their fields lie one after the other in one piece of memory, so that a
/// portion of them goes whole from the thread that reads to the one that writes.
package struct PreparedRows: Sendable {
  package let table: Table
  private let width: Int
  private var bytes: [UInt8] = []
  /// Where each field ends in `bytes`; as many a row as the table has columns.
  private var ends: [Int] = []
  /// The line that each row comes from.
  private(set) var lines: [Int] = []
  /// What is wrong with rows, by their place; most have nothing.
  private(set) var flaws: [Int: [RowExamination.Flaw]] = [:]

  /// No rows yet, of the table.
  package init(of table: Table) {
    self.table = table
    width = table.columns.count
  }

  /// How many there are.
  package var count: Int { lines.count }

  /// How many bytes their fields have together.
  var size: Int { bytes.count }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - fields: the values as in a CSV file, in the order of the table's columns; those that are left out at the end are empty, and those
  ///     beyond the last column are none.
  ///   - line: where the row comes from.
  package mutating func append(_ fields: [String], line: Int) {
    for field in fields.prefix(width) {
      bytes += field.utf8
      ends.append(bytes.count)
    }
    endRow(line: line)
  }

  /// Adds a field to the row that is under way, which ``endRow(line:)`` ends.
  package mutating func append(_ field: String) {
    var field = field
    field.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// The same.
  @inline(__always)
  mutating func append(_ field: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: field)
    ends.append(bytes.count)
  }

  /// Ends a row; what it lacks is empty.
  package mutating func endRow(line: Int) {
    lines.append(line)
    while ends.count < lines.count * width { ends.append(bytes.count) }
  }

  /// Notes what is wrong with each row (STANDARD 8), as far as the row alone shows it.
  package mutating func examine(by examiner: RowExaminer) {
    let (columns, glance) = (table.columns, examiner.glance(at: table))
    var values: [RawValue] = []
    var found: [Int: [RowExamination.Flaw]] = [:]
    forEach { row, fields in
      if glance.isSound(fields) { return }
      values.removeAll(keepingCapacity: true)
      for index in columns.indices { values.append(RawValue(csv: fields[index], for: columns[index])) }
      let flaws = examiner.examination.flaws(in: values, of: table)
      if !flaws.isEmpty { found[row] = flaws }
    }
    flaws = found
  }

  /// The fields of a row, for as long as the rows are looked at.
  struct Fields {
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let ends: UnsafeBufferPointer<Int>
    /// The place of the row's first field among all.
    fileprivate let first: Int

    /// The bytes of the field of a column, by its place.
    @inline(__always)
    subscript(column: Int) -> UnsafeRawBufferPointer {
      let place = first + column
      return UnsafeRawBufferPointer(rebasing: bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]])
    }
  }

  /// Shows each row by its place and its fields.
  func forEach(_ body: (Int, Fields) throws -> Void) rethrows {
    try withRows { rows in
      for row in lines.indices { try body(row, rows[row]) }
    }
  }

  /// The fields of all rows, for as long as they are looked at.
  struct Rows {
    fileprivate let bytes: UnsafeRawBufferPointer
    fileprivate let ends: UnsafeBufferPointer<Int>
    fileprivate let width: Int

    /// The fields of a row, by its place.
    @inline(__always)
    subscript(row: Int) -> Fields { Fields(bytes: bytes, ends: ends, first: row * width) }
  }

  /// Shows all rows.
  func withRows<T>(_ body: (Rows) throws -> T) rethrows -> T {
    try bytes.withUnsafeBytes { bytes in
      try ends.withUnsafeBufferPointer { try body(Rows(bytes: bytes, ends: $0, width: width)) }
    }
  }
}
