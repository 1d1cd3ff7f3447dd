import ChannelRecords
import StarStandard

/// STANDARD 8 once more, independent of the importer: says what is wrong with the rows that it is shown, in order.
struct RowValidator {
  private(set) var faults: [String] = []
  private var ids: [Table: Set<String>] = [:]
  private let rules = Set(Rule.all.map(\.id.text))

  /// Looks at a row; its references must point to rows seen before.
  mutating func see(_ table: Table, _ values: [String]) {
    guard values.count == table.columns.count else {
      faults.append("\(table): \(values.count) values")
      return
    }
    for (column, value) in zip(table.columns, values) {
      if value.isEmpty {
        if !column.isOptional { faults.append("\(table).\(column.name) is empty") }
      } else if !accepts(value, column.kind, table) {
        faults.append("\(table).\(column.name): \(value)")
      }
    }
    let row = Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), values))
    let backwards = [
      ("applied_on", "issued_on"), ("issued_on", "valid_until"), ("issued_on", "ended_on"),
      ("registered_on", "departed_on"), ("occurred_on", "ruled_on"), ("granted_on", "expires_on"),
      ("to_star", "from_star"),
    ].contains { first, last in
      guard let first = row[first], let last = row[last], !first.isEmpty, !last.isEmpty else { return false }
      return first > last
    }
    let departure = row["departed_on"] == "" && (row["declared_on"] != "" || row["replaced_by"] != "")
    let ruling = (row["ruling"] ?? "").isEmpty != (row["ruled_on"] ?? "").isEmpty
    let star = row["from_star"] != nil && row["from_star"] == row["to_star"]
    if backwards || departure || ruling || star { faults.append("\(table): \(values)") }
  }

  private mutating func accepts(_ value: String, _ kind: Column.Kind, _ table: Table) -> Bool {
    guard !value.utf8.contains(0) else { return false }
    switch kind {
    case .id: return Self.isID(value) && ids[table, default: []].insert(value).inserted
    case .reference(let other): return ids[other, default: []].contains(value)
    case .text, .email: return true
    case .language: return Self.isLanguage(value)
    case .date: return CalendarDate(value)?.description == value
    case .points: return Int(value).map { String($0) == value && (0...1_000_000).contains($0) } ?? false
    case .number(let numbers): return numbers.map(String.init).contains(value)
    case .word(let words): return words.contains(value)
    case .category: return Edition2025.standard.categories.contains(value)
    case .rule: return rules.contains(value)
    }
  }

  private static func isID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { isAlphanumeric($0) || [UInt8](".-_".utf8).contains($0) }
  }

  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return (2...8).contains(parts[0].count)
      && parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
