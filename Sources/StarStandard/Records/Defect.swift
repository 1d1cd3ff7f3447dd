/// One value of one row that is not what STANDARD 8 asks for.
package struct Defect: Hashable, Sendable {
  package var table: String
  /// The row's id, else its key columns joined by `/`, else `rowid N` (Decision.md, "A finding").
  package var row: String
  package var column: String
  /// What is wrong and what was expected, without personal data.
  package var reason: String

  /// A defect in the value named.
  package init(table: String, row: String, column: String, reason: String) {
    self.table = table
    self.row = row
    self.column = column
    self.reason = reason
  }
}

extension Defect: CustomStringConvertible {
  /// `credits CR-1, points: is -1; expected …`
  package var description: String { "\(table) \(row), \(column): \(reason)" }
}
