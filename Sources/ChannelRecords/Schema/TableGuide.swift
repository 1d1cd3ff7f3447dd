import StarStandard

/// A table as it is told to those who fill it: columns, words, what may be empty, and a statement to begin with.
package struct TableGuide: Sendable {
  package let table: Table
  package let columns: [Column]
  /// What the values of a row must be to each other.
  package let constraints: [String]
  /// What is often done to it, as SQL with what it is for.
  package let examples: [(purpose: String, sql: String)]

  package struct Column: Sendable {
    package let name: String
    /// The type in SQLite.
    package let type: String
    package let mayBeEmpty: Bool
    /// What its values must be, in words.
    package let expected: String
  }

  package init(_ table: Table, _ recordLists: RecordLists) {
    self.table = table
    let examination = ValueExamination(recordLists: recordLists)
    columns = table.columns.map {
      Column(
        name: $0.name, type: $0.sqlType, mayBeEmpty: $0.isOptional, expected: examination.expectation(of: $0))
    }
    constraints =
      table.datesInOrder.map { "\($0.later) is not before \($0.earlier)" }
      + table.dependentColumns.map { "\($0.column) stands only with \($0.needs)" }
      + (table.numbersFalling.map { ["\($0.to) is less than \($0.from)"] } ?? [])
    examples = [("a row", Self.insertion(into: table, recordLists))] + Self.usualChanges(of: table)
  }

  /// What is often done to a table whose rows change later.
  private static func usualChanges(of table: Table) -> [(purpose: String, sql: String)] {
    switch table {
    case .certifications:
      [
        (
          "a confirmation of the renewal",
          "UPDATE certifications SET renewal_confirmed_on = '2027-01-05' WHERE certification_id = 'CERT-1';"
        )
      ]
    case .appointments:
      [
        (
          "a departure that was declared",
          "UPDATE appointments SET departed_on = '2027-02-10', declared_on = '2027-02-12' "
            + "WHERE person_id = 'P-1' AND channel_id = 'CH-0042' AND departed_on IS NULL;"
        )
      ]
    case .majorEvents:
      [
        (
          "a ruling",
          "UPDATE major_events SET ruling = 'downgrade', ruled_on = '2027-03-02' WHERE event_id = 'EV-1';"
        )
      ]
    default: []
    }
  }

  /// A statement that adds a row, without what may be empty.
  private static func insertion(into table: Table, _ recordLists: RecordLists) -> String {
    let columns = table.columns.filter { !$0.isOptional }
    let values = columns.map { value(of: $0, in: table, recordLists) }
    return "INSERT INTO \(table.name) (\(columns.map(\.name).joined(separator: ", "))) "
      + "VALUES (\(values.joined(separator: ", ")));"
  }

  private static func value(
    of column: ChannelRecords.Column, in table: Table, _ recordLists: RecordLists
  ) -> String {
    func quoted(_ text: String?) -> String { "'\(text ?? "")'" }
    switch column.kind {
    case .id: return quoted(id(in: table))
    case .reference(let other): return quoted(id(in: other))
    case .date: return quoted(column.name == "valid_until" ? "2027-12-31" : "2027-01-05")
    case .points: return "40"
    case .number(let numbers): return "\((column.name == "to_star" ? numbers.min() : numbers.max()) ?? 0)"
    case .word(let words): return quoted(words.first)
    case .category: return quoted(recordLists.categories.first)
    case .rule: return quoted(recordLists.rules.first)
    case .text, .email, .language: return quoted("text")
    }
  }

  private static func id(in table: Table) -> String {
    switch table {
    case .channels: "CH-0042"
    case .certifications: "CERT-1"
    case .people: "P-1"
    case .certificates: "C-1"
    case .credits: "CR-1"
    case .majorEvents: "EV-1"
    default: "ID-1"
    }
  }
}
