import StarStandard

/// A column in which most rows are defective: then hardly the rows are wrong, but how they came there.
package struct DefectiveColumn: Sendable {
  package let table: Table
  /// The column; nil where whole rows are defective.
  package let column: String?
  /// How many rows there are; of a column that may be empty, how many have a value in it.
  package let rows: Int
  /// Whether only those rows are counted that have a value.
  private let isOfValues: Bool
  /// How many of them are defective in this column.
  package let defective: Int
  /// What rows do, and what may be the reason.
  package let reason: String
  /// How to mend it, as SQL; nil where nobody can tell what is meant.
  package let mending: String?
  /// What the configuration may say to have it read as it is.
  package let lenience: String?

  /// - Parameters:
  ///   - rows: how many there are.
  ///   - values: how many of them have a value, of a column that may be empty; nil of any other.
  ///   - faults: how many rows have which fault.
  ///   - suspicion: what may be the reason where most rows have the fault.
  ///   - mending: how the column may be mended; nil where it is not one of a database.
  ///   - readable: by which words of the configuration the defective values are read as they are.
  init?(
    _ table: Table, _ column: String?, rows all: Int, values: Int? = nil, faults: [Fault: Int],
    suspicion: (Fault) -> String?,
    mending: Mending? = nil, readable: [Lenience] = []
  ) {
    let defective = faults.values.reduce(0, +)
    let rows = values ?? all
    isOfValues = values.map { $0 < all } ?? false
    // One row alone is told well enough by its defect.
    guard defective > 1, defective > rows / 2, rows > 0,
      let commonest = faults.max(by: { ($0.value, $1.key.predicate) < ($1.value, $0.key.predicate) })
    else { return nil }
    self.table = table
    self.column = column
    self.rows = rows
    self.defective = defective
    let predicate = commonest.key.predicate
    reason =
      (commonest.value == defective ? predicate : "are defective, \(commonest.value) of them \(predicate)")
      + (suspicion(commonest.key).map { "; \($0)" } ?? "")
    self.mending = mending?.sql(commonest.key)
    lenience = mending?.lenience(commonest.key).flatMap { readable.contains($0) ? "lenient: [\($0)]" : nil }
  }

  /// In one sentence: `certifications.star: 79 of 79 rows hold TEXT; was the table made anew by a tool?`
  package var text: String {
    "\(table.name)\(column.map { "." + $0 } ?? ""): \(defective) of \(rows) rows \(isOfValues ? "with a value " : "")\(reason)"
      + (mending.map { " Mend it with: \($0)" } ?? "")
      + (lenience.map { " Or have it read as it is, by the configuration: \($0)" } ?? "")
  }
}
