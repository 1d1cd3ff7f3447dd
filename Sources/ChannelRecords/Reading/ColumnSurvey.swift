import GRDB
import StarStandard

/// Counts in each column the rows that are defective, to tell a column that a tool wrote otherwise from rows that are wrong.
struct ColumnSurvey {
  let examination: RowExamination

  /// The columns of a table in which most rows are defective.
  func columns(of table: Table, _ database: Database) throws -> [DefectiveColumn] {
    let names = table.columns.map(\.name)
    let reading = try reading(table, database)
    let values = table.columns.map(reading.expression).joined(separator: ", ")
    let row = try RowCursor(database, sql: "SELECT \(values) FROM main.\(table.name)")
    var rows = 0
    var faults: [String: [Fault: Int]] = [:]
    var filled = [Int](repeating: 0, count: names.count)
    try row.step()
    while row.hasRow {
      rows += 1
      let values = names.indices.map { row.value(Int32($0)) }
      for index in names.indices {
        if case .absent = values[index] { continue }
        filled[index] += 1
      }
      for flaw in examination.flaws(in: values, of: table) {
        faults[flaw.column, default: [:]][flaw.fault, default: 0] += 1
      }
      try row.step()
    }
    for column in table.columns {
      guard case .reference(let target) = column.kind else { continue }
      let dangling = try dangling(table, column.name, target, database)
      if dangling > 0 { faults[column.name, default: [:]][.dangling(target)] = dangling }
    }
    let types = try Row.fetchAll(database, sql: "PRAGMA table_xinfo(\(table.name))")
    let indexes = try Self.indexes(of: table, database)
    return try table.columns.enumerated().compactMap { place, column in
      let type = types.first { ($0["name"] as String) == column.name }.map { ($0["type"] as String).uppercased() } ?? ""
      var mending = Mending(table: table, column: column, declaredType: type)
      mending.indexes = indexes(column.name)
      guard let faults = faults[column.name] else { return nil }
      // Only what can mean one thing is read: a date with an hour is not, nor one with a zone.
      let readable = try Lenience.allCases.filter {
        try LenientReading(kinds: [$0], of: table, database).count(column, of: table, database)
          >= faults.values.max() ?? 0
      }
      return DefectiveColumn(
        table, column.name, rows: rows, values: column.isOptional ? filled[place] : nil, faults: faults,
        suspicion: \.suspicion, mending: try Self.mends(mending, faults, database) ? mending : nil, readable: readable)
    }
  }

  /// Whether the statement for the commonest fault would mend more than half of the defective rows.
  private static func mends(_ mending: Mending, _ faults: [Fault: Int], _ database: Database) throws -> Bool {
    guard let commonest = faults.max(by: { ($0.value, $1.key.predicate) < ($1.value, $0.key.predicate) }),
      let condition = mending.condition(commonest.key)
    else { return true }
    let count = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM main.\(mending.table.name) WHERE \(condition)")
    return (count ?? 0) * 2 > faults.values.reduce(0, +)
  }

  /// The indexes on a column: nil where one is part of the table, and cannot be dropped.
  private static func indexes(of table: Table, _ database: Database) throws -> (String) -> [String]? {
    var all: [(name: String, canBeDropped: Bool, columns: Set<String>)] = []
    for row in try Row.fetchAll(database, sql: "PRAGMA main.index_list(\(table.name))") {
      guard let name = String.fromDatabaseValue(row["name"]) else { continue }
      let columns = try Row.fetchAll(database, sql: "SELECT name FROM pragma_index_info(?)", arguments: [name])
      all.append(
        (
          name, String.fromDatabaseValue(row["origin"]) == "c",
          Set(columns.compactMap { String.fromDatabaseValue($0["name"]) })
        ))
    }
    return { column in
      let on = all.filter { $0.columns.contains(column) }
      return on.allSatisfy(\.canBeDropped) ? on.map(\.name) : nil
    }
  }

  private func reading(_ table: Table, _ database: Database) throws -> LenientReading {
    try LenientReading(kinds: examination.each.recordLists.lenient, of: table, database)
  }

  /// How many rows point at no row of another table by an id that is one.
  private func dangling(_ table: Table, _ column: String, _ target: Table, _ database: Database) throws -> Int {
    guard let id = target.idColumn, let ids = target.columns.first(where: { $0.name == id }) else { return 0 }
    let known = try reading(target, database).expression(ids)
    // The ids of the other table are gathered once: it may have lost its index.
    return try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM main.\(table.name) WHERE typeof(\(column)) = 'text'
          AND length(\(column)) BETWEEN 1 AND \(Schema.longestID) AND \(column) NOT GLOB '*[^A-Za-z0-9._-]*'
          AND \(column) NOT IN (SELECT \(known) FROM main.\(target.name) WHERE \(id) IS NOT NULL)
        """) ?? 0
  }
}

extension RecordsDatabase {
  /// The columns of these tables in which most rows are defective; one pass over each table, and nothing is kept of a row.
  ///
  /// - Throws: ``RecordsError``.
  package func defectiveColumns(
    of tables: [Table] = Table.allCases, _ recordLists: RecordLists
  ) throws -> [DefectiveColumn] {
    let survey = ColumnSurvey(examination: RowExamination(each: ValueExamination(recordLists: recordLists)))
    return try look { database in try tables.flatMap { try survey.columns(of: $0, database) } }
  }
}
