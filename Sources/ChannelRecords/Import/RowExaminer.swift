/// Examines rows of all tables; made once, for whoever has many rows.
package struct RowExaminer: Sendable {
  let examination: RowExamination
  private let recordLists: RecordLists
  private let glances: [Table: PlainExamination]

  /// - Parameter recordLists: what the editions call categories and rules.
  package init(_ recordLists: RecordLists) {
    self.recordLists = recordLists
    examination = RowExamination(each: ValueExamination(recordLists: recordLists))
    glances = Dictionary(uniqueKeysWithValues: Table.allCases.map { ($0, PlainExamination($0, recordLists)) })
  }

  func glance(at table: Table) -> PlainExamination { glances[table] ?? PlainExamination(table, recordLists) }
}
