import GRDB
import StarStandard

/// Names what is wrong with a row that could not be decoded.
struct DefectFinder {
  let examination: RowExamination
  let staging: Staging

  /// How to find the row, and its defects.
  ///
  /// - Parameters:
  ///   - first: where the table's columns begin; the rowid is in the statement's first column unless it is given.
  ///   - dangling: columns known to point at no row.
  func defects(
    in cursor: RowCursor, of table: Table, from first: Int32, rowID: Int64? = nil, dangling: [String] = []
  ) -> (row: String, defects: [Defect]) {
    let rowID = rowID ?? cursor.integer(0)
    let values = (0..<table.columns.count).map { cursor.value(first + Int32($0)) }
    let row = examination.label(of: values, of: table, rowID: rowID)
    let flaws = examination.flaws(
      in: values, of: table, dangling: dangling, isDuplicate: staging.isDuplicate(rowID, of: table))
    guard !flaws.isEmpty else {
      // Never lost: what could not be decoded is a defect even if nobody can say why.
      let column = table.keyColumns.first ?? table.columns.first?.name ?? ""
      return (row, [Defect(table: table.name, row: row, column: column, reason: "cannot be read")])
    }
    return (row, flaws.map { Defect(table: table.name, row: row, column: $0.column, reason: $0.reason) })
  }
}

/// Tells whether there is a person of an id, and what they are called.
final class PeopleLookup {
  private let cursor: RowCursor
  private let names: RowCursor

  init(_ database: Database) throws {
    names = try RowCursor(
      database, sql: "SELECT name FROM people INDEXED BY people_by_id WHERE person_id = ? ORDER BY rowid LIMIT 1")
    cursor = try RowCursor(database, sql: "SELECT 1 FROM people INDEXED BY people_by_id WHERE person_id = ?")
  }

  func has(_ id: UnsafeRawBufferPointer) throws -> Bool {
    // An id that is none is reported as such, not as pointing nowhere.
    guard id.isID else { return true }
    try cursor.restart(binding: id)
    try cursor.step()
    return cursor.hasRow
  }

  /// The name of somebody who is there; nil where it cannot be read.
  func name(_ id: UnsafeRawBufferPointer) throws -> String? {
    try names.restart(binding: id)
    try names.step()
    return names.hasRow ? names.text(0)?.validText : nil
  }
}
