import GRDB

/// Rows of a table without ids that were added though one of the same key (``Table/updateColumns``) was in the database with other values.
/// Both are legal (STANDARD 8), but whoever adds a row again with a departure has two: the open one counts as before.
package struct StandingBeside: Sendable {
  /// How many there are.
  package private(set) var count = 0
  /// The lines of the first ones.
  package private(set) var lines: [Int] = []
  private static let shown = 3

  /// None.
  init() {}

  /// Those of the rows that an import added.
  init(_ inserter: RowInserter, _ table: Table, _ database: Database) throws {
    let key = table.updateColumns
    let names = table.columns.map(\.name)
    // Where the key is all that there is, nothing else can differ.
    guard table.idColumn == nil, key.count < names.count else { return }
    func values(_ alias: String) -> String { names.map { "ifnull(\(alias).\($0), '')" }.joined(separator: ", ") }
    // The rows that were there are gathered once, and only where there is a key to be compared. Behind NOT IN, SQLite would look through
    // all of them for a NULL, row by row.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT n.rowid AS row FROM \(table.name) n
        WHERE n.rowid >= ?1
          AND EXISTS (SELECT 1 FROM \(table.name) o
            WHERE \(key.map { "o.\($0) = n.\($0)" }.joined(separator: " AND ")) AND o.rowid < ?1)
          AND CASE WHEN (\(values("n"))) IN (SELECT \(values("o")) FROM \(table.name) o WHERE o.rowid < ?1)
            THEN 0 ELSE 1 END
        ORDER BY n.rowid
        """, arguments: [inserter.firstRow])
    while let row = try rows.next() {
      count += 1
      if lines.count < Self.shown, let line = inserter.line(of: row["row"]) { lines.append(line) }
    }
  }
}
