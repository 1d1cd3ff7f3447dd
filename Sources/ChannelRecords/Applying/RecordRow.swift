import GRDB
import StarStandard

/// A change as the row that it writes: a table, and the values by the names of its columns.
package struct RecordRow: Sendable {
  package let table: Table
  /// The columns that are written, with their values; nil is NULL.
  package let values: [(column: String, value: String?)]
  /// The columns that say which row is changed or removed; none where a row is added.
  package let keys: [(column: String, value: String)]

  /// Whether the row goes.
  package var isRemoved: Bool { values.isEmpty }

  /// The row that a change writes.
  package init(_ change: RecordChange) {
    switch change {
    case .downgrade(let channelID, let date, let from, let to, let reason):
      table = .downgrades
      values = [
        ("channel_id", channelID), ("downgraded_on", date.description), ("from_star", "\(from.rawValue)"),
        ("to_star", "\(to.rawValue)"), ("reason", reason),
      ]
      keys = []
    case .end(let certification, _, let channelID):
      table = .certifications
      values = [("ended_on", certification.endedOn?.description)]
      keys = [("certification_id", certification.id), ("channel_id", channelID)]
    case .correct(let certification, let channelID):
      table = .certifications
      values = [
        ("star", certification.star.map { "\($0.rawValue)" }), ("route", certification.route?.rawValue),
        ("applied_on", certification.appliedOn?.description), ("issued_on", certification.issuedOn.description),
        ("valid_until", certification.validUntil.description), ("ended_on", certification.endedOn?.description),
      ]
      keys = [("certification_id", certification.id), ("channel_id", channelID)]
    case .certify(let certification, let channelID):
      table = .certifications
      values = [
        ("certification_id", certification.id), ("channel_id", channelID),
        ("star", certification.star.map { "\($0.rawValue)" }), ("route", certification.route?.rawValue),
        ("applied_on", certification.appliedOn?.description), ("issued_on", certification.issuedOn.description),
        ("valid_until", certification.validUntil.description), ("ended_on", certification.endedOn?.description),
        ("renewal_confirmed_on", certification.renewalConfirmedOn?.description),
      ]
      keys = []
    case .blacklist(let channelID, _):
      table = .channels
      values = [("status", ChannelStatus.blacklisted.rawValue)]
      keys = [("channel_id", channelID)]
    }
  }

  /// The row that takes back what a change wrote (STANDARD 7a, "Reinstate"): as far as it is still there as it was written.
  package init(takingBack change: RecordChange) {
    switch change {
    case .downgrade(let channelID, let date, let from, let to, _):
      table = .downgrades
      values = []
      keys = [
        ("channel_id", channelID), ("downgraded_on", date.description), ("from_star", "\(from.rawValue)"),
        ("to_star", "\(to.rawValue)"),
      ]
    case .end(let certification, let before, let channelID):
      table = .certifications
      values = [("ended_on", before?.description)]
      keys = [
        ("certification_id", certification.id), ("channel_id", channelID),
        ("ended_on", certification.endedOn?.description ?? ""),
      ]
    case .certify(let certification, let channelID), .correct(let certification, let channelID):
      table = .certifications
      values = []
      keys = [("certification_id", certification.id), ("channel_id", channelID)]
    case .blacklist(let channelID, _):
      table = .channels
      values = [("status", ChannelStatus.active.rawValue)]
      keys = [("channel_id", channelID), ("status", ChannelStatus.blacklisted.rawValue)]
    }
  }

  /// The statement, on the records themselves: a copy of a table that the reader works on has the same name.
  var statement: String {
    if keys.isEmpty {
      let places = values.map { _ in "?" }.joined(separator: ", ")
      return "INSERT INTO main.\(table.name) (\(values.map(\.column).joined(separator: ", "))) VALUES (\(places))"
    }
    let condition = "WHERE \(keys.map(condition).joined(separator: " AND "))"
    guard !isRemoved else { return "DELETE FROM main.\(table.name) \(condition)" }
    return "UPDATE main.\(table.name) SET \(values.map { "\($0.column) = ?" }.joined(separator: ", ")) \(condition)"
  }

  /// An id of digits may be stored as a number, in a column without a type (`lenient: [numbers]`).
  private func condition(_ column: String, _ value: String) -> String {
    guard isID(column), let number = Self.number(value) else { return "\(column) = ?" }
    return "\(column) IN (?, \(number))"
  }

  /// The number that an id may be stored as; nil for an id that no number is written as.
  static func number(_ id: String) -> Int64? { Int64(id).flatMap { "\($0)" == id ? $0 : nil } }

  private func isID(_ column: String) -> Bool { table.columns.first { $0.name == column }?.isID ?? false }

  /// The values of the statement: numbers as numbers, for a table may have no types.
  var arguments: [(any DatabaseValueConvertible)?] {
    (values + keys.map { ($0.column, $0.value) }).map { column, value in
      guard let value else { return nil }
      return isNumber(column) ? Int64(value) : value
    }
  }

  /// Whether the values of a column are numbers.
  package func isNumber(_ column: String) -> Bool {
    table.columns.first { $0.name == column }?.sqlType == "INTEGER"
  }
}
