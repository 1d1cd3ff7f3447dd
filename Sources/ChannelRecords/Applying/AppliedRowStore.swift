import GRDB
import StarStandard

/// The program's own table of what applied batches wrote (STANDARD 7a, "What was applied holds").
enum AppliedRowStore {
  static let tableName = "applied_rows"

  /// Its columns behind `step`, in the order in which ``arguments(_:)`` gives their values.
  static let columns = [
    "batch", "channel_id", "change", "downgraded_on", "from_star", "to_star", "reason", "certification_id", "star",
    "route", "applied_on", "issued_on", "valid_until", "ended_on", "renewal_confirmed_on", "ended_before",
  ]

  /// Whether it is there, and each of its rows is of a channel.
  ///
  /// - Throws: `DatabaseError` where one is not: whoever goes by the channels' ids would pass over it.
  static func isThere(in database: Database) throws -> Bool {
    guard try OwnTable.isThere(tableName, columns: ["step"] + columns, in: database) else { return false }
    let stray = try Row.fetchOne(
      database,
      sql: "SELECT 1 FROM main.\(tableName) WHERE channel_id IS NULL OR channel_id <= '' OR channel_id >= x''")
    guard stray == nil else { throw foreignRow(of: nil) }
    return true
  }

  private static func foreignRow(of channelID: String?) -> DatabaseError {
    DatabaseError(
      resultCode: .SQLITE_ERROR,
      message: "the table \(tableName) holds a row of \(channelID ?? "no channel") that this program did not write")
  }

  /// Keeps a row.
  static func add(_ row: AppliedRow, to database: Database) throws {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    try database.execute(
      sql: "INSERT INTO main.\(tableName) (\(columns.joined(separator: ", "))) VALUES (\(places))",
      arguments: StatementArguments(arguments(row)))
  }

  private static func arguments(_ row: AppliedRow) -> [(any DatabaseValueConvertible)?] {
    var values: [String: any DatabaseValueConvertible] = ["batch": row.batch, "channel_id": row.change.channelID]
    func certification(_ certification: Certification) {
      values["certification_id"] = certification.id
      values["star"] = certification.star?.rawValue
      values["route"] = certification.route?.rawValue
      values["applied_on"] = certification.appliedOn?.description
      values["issued_on"] = certification.issuedOn.description
      values["valid_until"] = certification.validUntil.description
      values["ended_on"] = certification.endedOn?.description
      values["renewal_confirmed_on"] = certification.renewalConfirmedOn?.description
    }
    switch row.change {
    case .downgrade(_, let date, let from, let to, let reason):
      values["change"] = AppliedChange.downgrade.rawValue
      values["downgraded_on"] = date.description
      values["from_star"] = from.rawValue
      values["to_star"] = to.rawValue
      values["reason"] = reason
    case .blacklist(_, let date):
      values["change"] = AppliedChange.blacklist.rawValue
      values["downgraded_on"] = date.description
    case .end(let ended, let before, _):
      values["change"] = AppliedChange.end.rawValue
      certification(ended)
      values["ended_before"] = before?.description
    case .certify(let added, _), .correct(let added, _):
      values["change"] = AppliedChange.certify.rawValue
      certification(added)
    }
    return columns.map { values[$0] }
  }

  /// The row at the cursor, whose columns are ``columns``.
  ///
  /// - Parameter first: where they begin.
  /// - Throws: `DatabaseError` for one that this program did not write.
  static func row(_ cursor: RowCursor, from first: Int32) throws -> AppliedRow {
    func text(_ name: String) -> String? {
      columns.firstIndex(of: name).flatMap { cursor.text(first + Int32($0)) }?.validText
    }
    func date(_ name: String) -> CalendarDate? { text(name).flatMap { CalendarDate($0) } }
    func star(_ name: String) -> Star? {
      columns.firstIndex(of: name).flatMap { cursor.integer(first + Int32($0)) }
        .flatMap { Star(rawValue: Int(truncatingIfNeeded: $0)) }
    }
    func certification() -> Certification? {
      guard let id = text("certification_id"), let issuedOn = date("issued_on"), let validUntil = date("valid_until")
      else { return nil }
      return Certification(
        id: id, star: star("star"), route: text("route").flatMap { Route(rawValue: $0) }, appliedOn: date("applied_on"),
        issuedOn: issuedOn, validUntil: validUntil, endedOn: date("ended_on"),
        renewalConfirmedOn: date("renewal_confirmed_on"))
    }
    func change(_ channelID: String) -> RecordChange? {
      switch text("change").flatMap({ AppliedChange(rawValue: $0) }) {
      case .downgrade:
        guard let date = date("downgraded_on"), let from = star("from_star"), let to = star("to_star"),
          let reason = text("reason")
        else { return nil }
        return .downgrade(channelID: channelID, on: date, from: from, to: to, reason: reason)
      case .blacklist: return date("downgraded_on").map { .blacklist(channelID: channelID, on: $0) }
      case .end: return certification().map { .end($0, endedBefore: date("ended_before"), channelID: channelID) }
      case .certify: return certification().map { .certify($0, channelID: channelID) }
      case nil: return nil
      }
    }
    guard let batch = text("batch"), let channelID = text("channel_id"), let change = change(channelID) else {
      throw foreignRow(of: text("channel_id"))
    }
    return AppliedRow(batch: batch, change: change)
  }
}
