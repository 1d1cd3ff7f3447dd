import StarStandard

/// Finds every defective value of one row (STANDARD 8).
struct RowExamination {
  let check: ValueCheck

  /// A value that is not what it should be.
  struct Objection {
    let column: String
    let reason: String
  }

  /// The objections to a row, at most one a column, in the order of the columns.
  ///
  /// - Parameters:
  ///   - values: the row, in the order of the table's columns.
  ///   - dangling: columns that are known to point at no row.
  ///   - isDuplicate: whether an earlier row has the same id.
  func objections(
    to values: [RawValue], of table: Table, dangling: [String] = [], isDuplicate: Bool = false
  ) -> [Objection] {
    let columns = table.columns
    var reasons = [String?](repeating: nil, count: columns.count)
    for (index, column) in columns.enumerated() {
      reasons[index] = check.objection(to: values[index], in: column)
      guard reasons[index] == nil else { continue }
      if dangling.contains(column.name), case .reference(let target) = column.kind {
        reasons[index] = "\(text(values[index])) points at no row of \(target.name)"
      }
      if isDuplicate, column.kind == .id { reasons[index] = "\(text(values[index])) is the id of an earlier row too" }
    }
    func object(_ column: String, _ reason: @autoclosure () -> String) {
      guard let index = table.index(of: column), reasons[index] == nil else { return }
      reasons[index] = reason()
    }
    func value(_ column: String) -> RawValue { table.index(of: column).map { values[$0] } ?? .absent }
    for pair in table.datesInOrder {
      guard let earlier = date(value(pair.earlier)), let later = date(value(pair.later)), later < earlier else {
        continue
      }
      object(pair.later, "is \(later), before \(pair.earlier) \(earlier)")
    }
    for pair in table.dependentColumns {
      guard case .absent = value(pair.needs) else { continue }
      if case .absent = value(pair.column) { continue }
      object(pair.column, "stands without \(pair.needs)")
    }
    if let pair = table.numbersFalling, case .integer(let from) = value(pair.from),
      case .integer(let to) = value(pair.to), to >= from
    {
      object(pair.to, "is \(to), not less than \(pair.from) \(from)")
    }
    return zip(columns, reasons).compactMap { column, reason in
      reason.map { Objection(column: column.name, reason: $0) }
    }
  }

  /// What names the row: its id, else its key columns joined by `/`, else `rowid N` (CONTRACT, "A decision").
  func label(of values: [RawValue], of table: Table, rowID: Int64?) -> String {
    let keys = table.keyColumns.map { name -> String? in
      guard let index = table.index(of: name), check.objection(to: values[index], in: table.columns[index]) == nil
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
