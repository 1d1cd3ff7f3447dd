import GRDB
import StarStandard

/// The program's own tables of what was taken back of applied batches, by whom and why (STANDARD 7a, "Reinstate").
enum ReinstatementStore {
  static let tableName = "reinstatements"
  private static let columns = [
    "batch", "command", "as_of", "channel_id", "outcome", "from_star", "to_star", "reason", "reinstated_by",
    "reinstated_on",
  ]

  static let digestColumn = "manifest_sha256"

  /// Whether the table says of which batch of the name it was taken back: one that an earlier version made does not.
  private static func keepsDigests(_ database: Database) throws -> Bool {
    try database.columns(in: tableName, in: "main").contains { $0.name == digestColumn }
  }

  /// Makes up for what an earlier version left out of the table.
  ///
  /// - Returns: whether it did.
  @discardableResult static func complete(_ database: Database) throws -> Bool {
    guard try !keepsDigests(database) else { return false }
    try database.execute(sql: "ALTER TABLE main.\(tableName) ADD COLUMN \(digestColumn) TEXT")
    return true
  }

  /// Everything that was reinstated, by channel, in the order in which it was; nothing where nothing ever was.
  static func all(in database: Database) throws -> [String: [Reinstatement]] {
    guard try OwnTable.isThere(tableName, columns: ["step"] + columns, in: database) else { return [:] }
    var causes: [Int64: [Reinstatement.Cause]] = [:]
    let ofCauses = try Row.fetchAll(
      database,
      sql: "SELECT reinstatement, \(CauseColumns.names.joined(separator: ", ")) FROM main.reinstated_causes "
        + "ORDER BY rowid")
    for row in ofCauses {
      guard let step = Int64.fromDatabaseValue(row["reinstatement"]), let cause = CauseColumns.cause(in: row) else {
        continue
      }
      causes[step, default: []].append(cause)
    }
    let takenBack = try rows(in: database)
    let digest = try keepsDigests(database) ? digestColumn : "NULL AS \(digestColumn)"
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT step, \(columns.joined(separator: ", ")), \(digest) FROM main.\(tableName) ORDER BY step")
    var all: [String: [Reinstatement]] = [:]
    for row in rows {
      let (channelID, reinstatement) = try reinstatement(row, causes, takenBack)
      all[channelID, default: []].append(reinstatement)
    }
    return all
  }

  /// The rows that were taken back, by the step of the reinstatement, as they were written.
  private static func rows(in database: Database) throws -> [Int64: [RecordChange]] {
    let kept = AppliedRowStore.columns.joined(separator: ", ")
    let cursor = try RowCursor(
      database, sql: "SELECT reinstatement, \(kept) FROM main.reinstated_rows ORDER BY reinstatement, step")
    try cursor.start(binding: nil)
    var rows: [Int64: [RecordChange]] = [:]
    while cursor.hasRow {
      if let step = cursor.integer(0) {
        rows[step, default: []].append(try AppliedRowStore.row(cursor, from: 1).change)
      }
      try cursor.step()
    }
    return rows
  }

  private static func reinstatement(
    _ row: Row, _ causes: [Int64: [Reinstatement.Cause]], _ takenBack: [Int64: [RecordChange]]
  ) throws -> (channelID: String, Reinstatement) {
    func text(_ column: String) -> String { String.fromDatabaseValue(row[column]) ?? "" }
    func star(_ column: String) -> Star? { Int.fromDatabaseValue(row[column]).flatMap { Star(rawValue: $0) } }
    let step = Int64.fromDatabaseValue(row["step"]) ?? 0
    guard let asOf = CalendarDate(text("as_of")), let madeOn = CalendarDate(text("reinstated_on")),
      let outcome = Outcome(rawValue: text("outcome"))
    else {
      throw DatabaseError(
        resultCode: .SQLITE_ERROR,
        message: "the table \(tableName) holds a row \(step) that this program did not write")
    }
    return (
      text("channel_id"),
      Reinstatement(
        of: EarlierDecision(
          batch: text("batch"), asOf: asOf, outcome: outcome, fromStar: star("from_star"), toStar: star("to_star"),
          wasTold: true),
        command: text("command"), manifestDigest: String.fromDatabaseValue(row[digestColumn]), reason: text("reason"),
        by: text("reinstated_by"),
        madeOn: madeOn, causes: causes[step] ?? [],
        rows: takenBack[step] ?? [])
    )
  }

  /// Records a reinstatement and what was taken back with it, and forgets that it was applied.
  static func add(_ reinstatement: Reinstatement, of channelID: String, to database: Database) throws {
    let (decision, batch) = (reinstatement.decision, reinstatement.batch)
    try database.execute(
      sql: "INSERT INTO main.\(tableName) (\(columns.joined(separator: ", ")), \(digestColumn)) "
        + "VALUES (\(places(columns.count + 1)))",
      arguments: [
        batch, reinstatement.command, decision.asOf.description, channelID, decision.outcome.rawValue,
        decision.fromStar?.rawValue, decision.toStar?.rawValue, reinstatement.reason, reinstatement.by,
        reinstatement.madeOn.description, reinstatement.manifestDigest,
      ])
    let step = database.lastInsertedRowID
    for cause in reinstatement.causes {
      try database.execute(
        sql: "INSERT INTO main.reinstated_causes (reinstatement, \(CauseColumns.names.joined(separator: ", "))) "
          + "VALUES (\(places(1 + CauseColumns.names.count)))",
        arguments: StatementArguments([step] + CauseColumns.values(of: cause)))
    }
    let kept = AppliedRowStore.columns.joined(separator: ", ")
    try database.execute(
      sql: "INSERT INTO main.reinstated_rows (reinstatement, step, \(kept)) "
        + "SELECT ?, step, \(kept) FROM main.applied_rows WHERE batch = ? AND channel_id = ? ORDER BY step",
      arguments: [step, batch, channelID])
    for table in ["applied_rows", "applied_causes"] {
      try database.execute(
        sql: "DELETE FROM main.\(table) WHERE batch = ? AND channel_id = ?", arguments: [batch, channelID])
    }
  }

  private static func places(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}
