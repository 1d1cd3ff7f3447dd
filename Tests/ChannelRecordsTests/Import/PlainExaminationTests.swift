import StarStandard
import Testing

@testable import ChannelRecords

private let lists = RecordLists(categories: ["training", "project-delivery"])

/// A row of a table without a flaw.
private func sound(_ table: Table) -> [String] {
  table.columns.map { column in
    switch column.kind {
    case .id: "X-1"
    case .reference: "Y-1"
    case .text: "text"
    case .email: "a@example.com"
    case .language: "en"
    case .date: "2026-02-28"
    case .points: "10"
    case .number(let numbers): "\(column.name == "to_star" ? numbers.min() ?? 0 : numbers.max() ?? 0)"
    case .word(let words): words[0]
    case .category: "training"
    case .rule: "hotline"
    }
  }
}

private func flaws(_ fields: [String], _ table: Table) -> [RowExamination.Flaw] {
  var rows = PreparedRows(of: table)
  rows.append(fields, line: 1)
  let examination = RowExamination(each: ValueExamination(recordLists: lists))
  var found: [RowExamination.Flaw] = []
  rows.forEach { _, fields in
    let values = table.columns.enumerated().map { RawValue(csv: fields[$0.offset], for: $0.element) }
    found = examination.flaws(in: values, of: table)
  }
  return found
}

private func isSound(_ fields: [String], _ table: Table) -> Bool {
  var rows = PreparedRows(of: table)
  rows.append(fields, line: 1)
  var seen = false
  rows.forEach { _, fields in seen = PlainExamination(table, lists).isSound(fields) }
  return seen
}

@Suite struct PlainExaminationTests {
  /// What a value may be instead: of each, the whole examination says whether it is one.
  private static let instead = [
    "", " ", "0", "4", "04", "+4", "-1", "1000000", "1000001", "99999999999999999999", "none", "None", "yes",
    "2026-02-29",
    "2026-2-28", "2026-02-27", "2026-03-01", "9999-12-31", "0000-01-01", "20260228", "a b", "Ä", "a\0", "training",
    "no-such", "hotline", "x@y",
    String(repeating: "x", count: 64), String(repeating: "x", count: 65),
  ]

  @Test(arguments: Table.allCases) func aGlanceObjectsWhereTheWholeExaminationDoes(table: Table) {
    let row = sound(table)
    #expect(flaws(row, table).isEmpty)
    for index in row.indices {
      for value in Self.instead {
        var other = row
        other[index] = value
        if !flaws(other, table).isEmpty {
          #expect(!isSound(other, table), "\(table.name).\(table.columns[index].name): \(value)")
        }
        for second in row.indices where second != index {
          for value in ["", "2020-01-01", "0"] {
            var both = other
            both[second] = value
            if isSound(both, table) { #expect(flaws(both, table).isEmpty, "\(table.name): \(both)") }
          }
        }
      }
    }
  }

  @Test(arguments: [
    Table.people, .certifications, .appointments, .certificates, .credits, .participations, .majorEvents,
  ])
  func mostRowsAreSoundAtAGlance(table: Table) {
    let row = sound(table)
    #expect(isSound(row, table))
  }
}
