import GRDB
import StarStandard

/// Finds what only all rows together show: references to rows that are neither in the database nor among those added, and
/// ids that a table without a unique index let pass.
struct CrossRowExamination {
  let database: Database
  let target: ImportTarget
  let inserters: [Table: RowInserter]
  /// What wrote rows that were there before; empty where rows are only added.
  let replacers: [Table: RowReplacer]
  /// The tables whose files were not read whole.
  let open: Set<Table>

  /// The ids that stand in rows that were refused: who points at them is not at fault.
  static let createSpared = """
    CREATE TEMP TABLE spared (target TEXT, id TEXT, PRIMARY KEY (target, id)) WITHOUT ROWID
    """

  /// What is wrong with a row whose id is taken.
  static func taken(_ id: String, wasThere: Bool) -> (fault: Fault, reason: String) {
    wasThere
      ? (.present, "is in the database already (\"\(id)\")")
      : (.duplicate, "is the id of an earlier row too (\"\(id)\")")
  }

  /// Tells every defect by fault, table, line, column and reason.
  ///
  /// - Returns: the tables of which nobody can tell whether others point at their rows.
  func run(_ refuse: (Fault, Table, Int, String, String) throws -> Void) throws -> [Table] {
    var unjudged: Set<Table> = []
    for table in Table.allCases {
      guard let inserter = inserters[table], !inserter.lines.isEmpty || replacers[table]?.lines.isEmpty == false
      else { continue }
      for column in table.columns {
        guard case .reference(let referenced) = column.kind else { continue }
        if open.contains(referenced) {
          unjudged.insert(referenced)
        } else {
          let before = replacers[table]?.lines
          // Each range has a row that was there before, so that something is left of it.
          let known = (before?.ranges ?? []).map { $0.clamped(to: Int64.min...inserter.firstRow - 1) }
          for rows in known + [inserter.firstRow...Int64.max] {
            try findDangling(rows, table, column.name, referenced) {
              guard let line = inserter.line(of: $0) ?? before?.line(of: $0) else { return }
              try refuse(.dangling(referenced), table, line, column.name, $1)
            }
          }
        }
      }
      guard let id = table.idColumn, try !target.hasUniqueIndex(on: id, of: table, database) else { continue }
      try findTaken(inserter, table, id) { try refuse($1, table, $0, id, $2) }
    }
    return Table.allCases.filter(unjudged.contains)
  }

  private func findDangling(
    _ range: ClosedRange<Int64>, _ table: Table, _ column: String, _ referenced: Table,
    _ refuse: (_ row: Int64, _ reason: String) throws -> Void
  ) throws {
    guard let id = referenced.idColumn else { return }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT t.rowid AS row, t.\(column) AS id FROM \(table.name) t
          WHERE t.rowid BETWEEN ? AND ? AND ifnull(t.\(column), '') <> ''
            AND NOT EXISTS (SELECT 1 FROM \(referenced.name) o WHERE o.\(id) = t.\(column))
            AND NOT EXISTS (SELECT 1 FROM temp.spared s WHERE s.target = ? AND s.id = t.\(column))
          """), arguments: [range.lowerBound, range.upperBound, referenced.name])
    while let row = try rows.next() {
      guard let id = Self.id(row) else { continue }
      try refuse(row["row"], "\"\(id)\" points at no row of \(referenced.name)")
    }
  }

  private func findTaken(
    _ inserter: RowInserter, _ table: Table, _ id: String,
    _ refuse: (_ line: Int, _ fault: Fault, _ reason: String) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT row, id, first FROM (
          SELECT rowid AS row, \(id) AS id, row_number() OVER ids AS number, min(rowid) OVER ids AS first
          FROM \(table.name) WINDOW ids AS (PARTITION BY \(id) ORDER BY rowid))
        WHERE number > 1 AND row >= ?
        """, arguments: [inserter.firstRow])
    while let row = try rows.next() {
      guard let line = inserter.line(of: row["row"]), let id = Self.id(row) else { continue }
      let (fault, reason) = Self.taken(id, wasThere: (row["first"] as Int64) < inserter.firstRow)
      try refuse(line, fault, reason)
    }
  }

  /// The row's id where it is one; what is none is a defect of its own.
  private static func id(_ row: Row) -> String? {
    guard var id = String.fromDatabaseValue(row["id"]), id.withUTF8({ UnsafeRawBufferPointer($0).isID }) else {
      return nil
    }
    return id
  }
}
