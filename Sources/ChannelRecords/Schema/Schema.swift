import StarStandard

/// The SQL of an empty database. Constraints keep most defective rows out; a review trusts none of them.
///
/// Tables have rowids, so that a row whose key cannot be read can still be named. What a review reads in channel order it
/// reads from an index that holds every column, so that no look-up into the table is needed.
package enum Schema {
  /// `STAR`
  package static let applicationID: Int32 = 0x5354_4152
  /// Counts up when a table changes its meaning.
  package static let version: Int32 = 1
  /// The most points that one entry of credits may have (STANDARD 8).
  package static let mostPoints = 1_000_000
  /// The longest id (STANDARD 8).
  package static let longestID = 64

  /// An index that a review relies on for speed.
  struct Index: Sendable {
    let name: String
    let table: Table
    let columns: [String]
    let isUnique: Bool

    var sql: String {
      "CREATE \(isUnique ? "UNIQUE " : "")INDEX \(name) ON \(table.name) (\(columns.joined(separator: ", ")))"
    }
  }

  /// The indexes, of each table.
  static let indexes: [Index] = Table.allCases.flatMap { table -> [Index] in
    var indexes: [Index] = []
    if let id = table.idColumn {
      indexes.append(Index(name: "\(table.name)_by_id", table: table, columns: [id], isUnique: true))
    }
    let names = table.columns.map(\.name)
    if table.index(of: "channel_id") != nil, table != .channels {
      indexes.append(
        Index(
          name: "\(table.name)_of_channel", table: table,
          columns: ["channel_id"] + names.filter { $0 != "channel_id" }, isUnique: false))
    }
    switch table {
    case .appointments:
      indexes.append(
        Index(
          name: "appointments_of_person", table: table,
          columns: ["person_id", "channel_id", "role", "registered_on", "departed_on"], isUnique: false))
    case .certificates:
      indexes.append(
        Index(
          name: "certificates_of_person", table: table,
          columns: ["person_id"] + names.filter { $0 != "person_id" }, isUnique: false))
    default: break
    }
    return indexes
  }

  /// The statement that creates the table of what was applied; it is the program's own, and records may lack it.
  static let createAppliedBatches = """
    CREATE TABLE IF NOT EXISTS main.applied_batches (
      batch TEXT NOT NULL PRIMARY KEY,
      command TEXT NOT NULL,
      as_of TEXT NOT NULL,
      manifest_sha256 TEXT NOT NULL,
      applied_on TEXT NOT NULL,
      rows INTEGER
    )
    """

  /// The statements that create the table of the rows that applied batches wrote, in the order in which they did, and its
  /// index.
  static let createAppliedRows = """
    CREATE TABLE IF NOT EXISTS main.applied_rows (
      step INTEGER PRIMARY KEY,
      batch TEXT NOT NULL REFERENCES applied_batches (batch),
      channel_id TEXT NOT NULL,
      change TEXT NOT NULL CHECK (change IN (\(AppliedChange.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")))),
      downgraded_on TEXT,
      from_star INTEGER,
      to_star INTEGER,
      reason TEXT,
      certification_id TEXT,
      star INTEGER,
      route TEXT,
      applied_on TEXT,
      issued_on TEXT,
      valid_until TEXT,
      ended_on TEXT,
      renewal_confirmed_on TEXT,
      ended_before TEXT
    );
    CREATE INDEX IF NOT EXISTS main.applied_rows_of_channel ON applied_rows (channel_id, step)
    """

  /// The statement that creates the table of the channels that applying a review left on hold.
  static let createLeftOnHold = """
    CREATE TABLE IF NOT EXISTS main.left_on_hold (
      batch TEXT NOT NULL REFERENCES applied_batches (batch),
      channel_id TEXT NOT NULL,
      PRIMARY KEY (batch, channel_id)
    ) WITHOUT ROWID
    """

  /// The statement that creates a table.
  static func createTable(_ table: Table) -> String {
    var lines = table.columns.map { column in
      "  \(column.name) \(column.sqlType)\(column.isOptional ? "" : " NOT NULL")\(column.sqlReference)"
        + " CHECK (\(column.sqlCheck))"
    }
    for pair in table.datesInOrder {
      lines.append("  CHECK (\(pair.later) IS NULL OR \(pair.later) = '' OR \(pair.earlier) <= \(pair.later))")
    }
    for pair in table.dependentColumns {
      lines.append("  CHECK (ifnull(\(pair.column), '') = '' OR ifnull(\(pair.needs), '') <> '')")
    }
    if let pair = table.numbersFalling { lines.append("  CHECK (\(pair.to) < \(pair.from))") }
    return "CREATE TABLE \(table.name) (\n\(lines.joined(separator: ",\n"))\n)"
  }
}

extension Column {
  /// Whether its values are numbers.
  var holdsNumbers: Bool {
    switch kind {
    case .points, .number: true
    default: false
    }
  }

  /// The type of SQLite that its values have.
  var sqlType: String { holdsNumbers ? "INTEGER" : "TEXT" }

  fileprivate var sqlReference: String {
    // Where nothing may stand, an empty text may, too, and SQLite would look for a row of that id.
    guard !isOptional, case .reference(let table) = kind, let id = table.idColumn else { return "" }
    return " REFERENCES \(table.name) (\(id))"
  }

  fileprivate var sqlCheck: String {
    let check =
      switch kind {
      case .id, .reference:
        "typeof(\(name)) = 'text' AND length(\(name)) BETWEEN 1 AND \(Schema.longestID)"
          + " AND \(name) NOT GLOB '*[^A-Za-z0-9._-]*'"
      case .date: "\(name) IS date(\(name), '+0 days') AND \(name) >= '0001' AND length(\(name)) = 10"
      case .points: "typeof(\(name)) = 'integer' AND \(name) BETWEEN 0 AND \(Schema.mostPoints)"
      case .number(let numbers):
        "typeof(\(name)) = 'integer' AND \(name) IN (\(numbers.map(String.init).joined(separator: ", ")))"
      case .word(let words): "\(name) IN (\(words.map { "'\($0)'" }.joined(separator: ", ")))"
      case .email, .language: "typeof(\(name)) = 'text'"
      case .text, .category, .rule: "typeof(\(name)) = 'text' AND \(name) <> ''"
      }
    return isOptional ? "\(name) IS NULL OR \(name) = '' OR (\(check))" : check
  }
}
