import GRDB
import StarStandard

/// A change as the row that it writes: a table, and the values by the names of its columns.
package struct RecordRow: Sendable {
  package let table: Table
  /// The columns that are written, with their values; nil is NULL.
  package let values: [(column: String, value: String?)]
  /// The columns that say which row is changed; none where a row is added.
  package let keys: [(column: String, value: String)]

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
    case .end(let certificationID, let channelID, let date):
      table = .certifications
      values = [("ended_on", date.description)]
      keys = [("certification_id", certificationID), ("channel_id", channelID)]
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
    case .blacklist(let channelID):
      table = .channels
      values = [("status", ChannelStatus.blacklisted.rawValue)]
      keys = [("channel_id", channelID)]
    }
  }

  /// The statement, on the records themselves: a copy of a table that the reader works on has the same name.
  var statement: String {
    if keys.isEmpty {
      let places = values.map { _ in "?" }.joined(separator: ", ")
      return "INSERT INTO main.\(table.name) (\(values.map(\.column).joined(separator: ", "))) VALUES (\(places))"
    }
    return "UPDATE main.\(table.name) SET \(values.map { "\($0.column) = ?" }.joined(separator: ", ")) "
      + "WHERE \(keys.map { "\($0.column) = ?" }.joined(separator: " AND "))"
  }

  /// The values of the statement: numbers as numbers, for a table may have no types.
  var arguments: [(any DatabaseValueConvertible)?] {
    values.map { column, value in
      guard let value else { return nil }
      return table.columns.first { $0.name == column }?.sqlType == "INTEGER" ? Int64(value) : value
    } + keys.map(\.value)
  }
}
