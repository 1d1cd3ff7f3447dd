import GRDB
import StarStandard

/// SQL that reads a value as what it can only mean, where the configuration says so; everything else it leaves as it is.
struct LenientReading {
  let kinds: Set<Lenience>
  /// The columns of the table, by name, that keep every value as it was written: an integer there is what a tool made of an id,
  /// while in a column of numbers `012` has become 12.
  private let untyped: Set<String>

  init(kinds: Set<Lenience>, of table: Table, _ database: Database) throws {
    self.kinds = kinds
    guard kinds.contains(.numbers) else {
      untyped = []
      return
    }
    let columns = try Row.fetchAll(database, sql: "PRAGMA main.table_xinfo(\(table.name))")
    untyped = Set(
      columns.filter {
        let type = ($0["type"] as String).uppercased()
        return type.isEmpty || type.contains("BLOB") && !type.contains("INT")
      }.map { ($0["name"] as String).lowercased() })
  }

  /// The expression for a column; its name alone where nothing is to be done.
  func expression(_ column: Column) -> String {
    let name = column.name
    switch column.kind {
    case .id where untyped.contains(name), .reference where untyped.contains(name):
      return "CASE WHEN typeof(\(name)) = 'integer' AND \(name) >= 0 THEN CAST(\(name) AS TEXT) ELSE \(name) END"
    case .date where kinds.contains(.dates):
      return """
        CASE WHEN typeof(\(name)) = 'text' AND length(\(name)) > 10
          AND (substr(\(name), 11) IN (' 00:00', 'T00:00', ' 00:00:00', 'T00:00:00')
            OR substr(\(name), 11, 10) IN (' 00:00:00.', 'T00:00:00.') AND length(\(name)) > 20
              AND trim(substr(\(name), 21), '0') = '')
        THEN substr(\(name), 1, 10) ELSE \(name) END
        """
    // A point may stand before decimals or between thousands; a single zero behind it is no thousands.
    case .points where kinds.contains(.numbers), .number where kinds.contains(.numbers):
      return """
        CASE typeof(\(name))
          WHEN 'real' THEN CASE WHEN abs(\(name)) < 1e15 AND \(name) = CAST(\(name) AS INTEGER)
            THEN CAST(\(name) AS INTEGER) ELSE \(name) END
          WHEN 'text' THEN CASE WHEN length(\(name)) BETWEEN 1 AND 15 AND \(name) GLOB '[0-9]*'
              AND (\(name) NOT GLOB '*[^0-9]*'
                OR \(name) GLOB '*.0' AND substr(\(name), 1, length(\(name)) - 2) NOT GLOB '*[^0-9]*')
            THEN CAST(\(name) AS INTEGER) ELSE \(name) END
          ELSE \(name) END
        """
    case .word(["yes", "no"]) where kinds.contains(.booleans):
      return """
        CASE WHEN typeof(\(name)) IN ('integer', 'real') AND \(name) IN (0, 1)
            OR typeof(\(name)) = 'text' AND lower(\(name)) IN ('1', '0', '1.0', '0.0', 'true', 'false')
          THEN CASE WHEN lower(CAST(\(name) AS TEXT)) IN ('1', '1.0', 'true') THEN 'yes' ELSE 'no' END
          ELSE \(name) END
        """
    default: return name
    }
  }

  /// The condition that a value of a column is read as another; nil where none is.
  private func condition(_ column: Column) -> String? {
    let expression = expression(column)
    return expression == column.name
      ? nil : "typeof(\(column.name)) <> typeof(\(expression)) OR \(column.name) IS NOT (\(expression))"
  }

  /// How many values of a column are read as others.
  func count(_ column: Column, of table: Table, _ database: Database) throws -> Int {
    guard let condition = condition(column) else { return 0 }
    return try Int.fetchOne(database, sql: "SELECT count(*) FROM main.\(table.name) WHERE \(condition)") ?? 0
  }

  /// Whether a table has a value that is read as another.
  func changes(_ table: Table, _ database: Database) throws -> Bool {
    let conditions = table.columns.compactMap(condition)
    guard !conditions.isEmpty else { return false }
    return try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM main.\(table.name) WHERE \(conditions.joined(separator: " OR ")))")
      ?? false
  }
}
