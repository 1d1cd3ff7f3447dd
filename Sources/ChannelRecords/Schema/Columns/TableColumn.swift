/// The columns of one table, in the order of STANDARD 8. This is where they are named; the schema, the reading of rows, import,
/// sample and what `apply` writes take names and places from here.
package protocol TableColumn: CaseIterable, RawRepresentable, Sendable where RawValue == Int32 {
  /// Its name and what its values must be.
  var definition: Column { get }
}

extension TableColumn {
  /// Its name in SQL and CSV.
  package var name: String { definition.name }

  /// Its place among the table's columns, from 0.
  package var index: Int { Int(rawValue) }

  static var definitions: [Column] { allCases.map(\.definition) }

  /// The place of the column in a statement in which those of its table begin at `first`.
  @inline(__always)
  static func + (first: Int32, column: Self) -> Int32 { first + column.rawValue }
}
