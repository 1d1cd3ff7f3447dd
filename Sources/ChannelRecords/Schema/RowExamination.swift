import StarStandard

/// Finds every defective value of one row (STANDARD 8).
struct RowExamination {
  let each: ValueExamination

  /// A value that is not what it should be.
  struct Flaw {
    let column: String
    let fault: Fault
    let reason: String
  }

  /// The flaws of a row, at most one a column, in the order of the columns.
  ///
  /// - Parameters:
  ///   - values: the row, in the order of the table's columns.
  ///   - dangling: columns that are known to point at no row.
  ///   - isDuplicate: whether an earlier row has the same id.
  func flaws(
    in values: [RawValue], of table: Table, dangling: [String] = [], isDuplicate: Bool = false
  ) -> [Flaw] {
    if dangling.isEmpty, !isDuplicate, isSound(values, of: table) { return [] }
    let columns = table.columns
    var found = [(fault: Fault, reason: String)?](repeating: nil, count: columns.count)
    for (index, column) in columns.enumerated() {
      found[index] = each.flaw(of: values[index], in: column)
      guard found[index] == nil else { continue }
      if dangling.contains(column.name), case .reference(let target) = column.kind {
        found[index] = (.dangling(target), "\(text(values[index])) points at no row of \(target.name)")
      }
      if isDuplicate, column.kind == .id {
        found[index] = (.duplicate, "\(text(values[index])) is the id of an earlier row too")
      }
    }
    func object(_ column: String, _ fault: Fault, _ reason: @autoclosure () -> String) {
      guard let index = table.index(of: column), found[index] == nil else { return }
      found[index] = (fault, reason())
    }
    func value(_ column: String) -> RawValue { table.index(of: column).map { values[$0] } ?? .absent }
    for pair in table.datesInOrder {
      guard let earlier = date(value(pair.earlier)), let later = date(value(pair.later)), later < earlier else {
        continue
      }
      object(pair.later, .backwards(pair.earlier), "is \(later), before \(pair.earlier) \(earlier)")
    }
    for pair in table.dependentColumns {
      guard case .absent = value(pair.needs) else { continue }
      if case .absent = value(pair.column) { continue }
      object(pair.column, .alone(pair.needs), "stands without \(pair.needs)")
    }
    if let pair = table.numbersFalling, case .integer(let from) = value(pair.from),
      case .integer(let to) = value(pair.to), to >= from
    {
      object(pair.to, .notLess(pair.from), "is \(to), not less than \(pair.from) \(from)")
    }
    return zip(columns, found).compactMap { column, found in
      found.map { Flaw(column: column.name, fault: $0.fault, reason: $0.reason) }
    }
  }

  /// Whether a row has no defect of its own: most have none, and then nothing is gathered.
  private func isSound(_ values: [RawValue], of table: Table) -> Bool {
    let columns = table.columns
    for index in columns.indices where each.flaw(of: values[index], in: columns[index]) != nil { return false }
    let places = table.places
    for pair in places.datesInOrder {
      if let earlier = date(values[pair.earlier]), let later = date(values[pair.later]), later < earlier {
        return false
      }
    }
    for pair in places.dependentColumns {
      guard case .absent = values[pair.needs] else { continue }
      guard case .absent = values[pair.column] else { return false }
    }
    if let pair = places.numbersFalling, case .integer(let from) = values[pair.from],
      case .integer(let to) = values[pair.to], to >= from
    {
      return false
    }
    return true
  }

  /// What names the row: its id, else its key columns joined by `/`, else `rowid N` (Decision.md, "A finding").
  func label(of values: [RawValue], of table: Table, rowID: Int64?) -> String {
    let keys = table.keyColumns.map { name -> String? in
      guard let index = table.index(of: name), each.flaw(of: values[index], in: table.columns[index]) == nil
      else { return nil }
      return text(values[index])
    }
    let readable = keys.compactMap(\.self)
    guard readable.count == keys.count else { return rowID.map { "rowid \($0)" } ?? "a row without a readable key" }
    return readable.joined(separator: "/")
  }

  private func date(_ value: RawValue) -> CalendarDate? {
    guard case .text(let bytes) = value else { return nil }
    return CalendarDate(iso: bytes)
  }

  private func text(_ value: RawValue) -> String {
    guard case .text(let bytes) = value else { return "" }
    return bytes.validText ?? ""
  }
}
