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

  private init<TableOfColumn: TableColumn>(
    _ table: Table, _ values: [(TableOfColumn, String?)], of keys: [(TableOfColumn, String)] = []
  ) {
    self.table = table
    self.values = values.map { ($0.name, $1) }
    self.keys = keys.map { ($0.name, $1) }
  }

  /// The row that a change writes.
  package init(_ change: RecordChange) {
    switch change {
    case .downgrade(let channelID, let date, let from, let to, let reason):
      let row = Downgrade(downgradedOn: date, fromStar: from, toStar: to)
      self.init(.downgrades, DowngradeColumn.allCases.map { ($0, $0.text(of: row, at: channelID, reason: reason)) })
    case .end(let certification, _, let channelID):
      self.init(
        .certifications, Self.values(of: certification, [.endedOn], at: channelID),
        of: [(.certificationID, certification.id), (.channelID, channelID)])
    case .correct(let certification, let channelID):
      self.init(
        .certifications,
        Self.values(
          of: certification, [.star, .route, .appliedOn, .issuedOn, .validUntil, .endedOn], at: channelID),
        of: [(.certificationID, certification.id), (.channelID, channelID)])
    case .certify(let certification, let channelID):
      self.init(.certifications, Self.values(of: certification, CertificationColumn.allCases, at: channelID))
    case .blacklist(let channelID, _):
      self.init(
        .channels, [(ChannelColumn.status, ChannelStatus.blacklisted.rawValue)], of: [(.channelID, channelID)])
    }
  }

  /// The row that takes back what a change wrote (STANDARD 7a, "Reinstate"): as far as it is still there as it was written.
  package init(takingBack change: RecordChange) {
    switch change {
    case .downgrade(let channelID, let date, let from, let to, _):
      let row = Downgrade(downgradedOn: date, fromStar: from, toStar: to)
      let columns: [DowngradeColumn] = [.channelID, .downgradedOn, .fromStar, .toStar]
      self.init(.downgrades, [], of: columns.map { ($0, $0.text(of: row, at: channelID, reason: "")) })
    case .end(let certification, let before, let channelID):
      self.init(
        .certifications, [(CertificationColumn.endedOn, before?.description)],
        of: [
          (.certificationID, certification.id), (.channelID, channelID),
          (.endedOn, certification.endedOn?.description ?? ""),
        ])
    case .certify(let certification, let channelID), .correct(let certification, let channelID):
      self.init(
        .certifications, [], of: [(CertificationColumn.certificationID, certification.id), (.channelID, channelID)])
    case .blacklist(let channelID, _):
      self.init(
        .channels, [(ChannelColumn.status, ChannelStatus.active.rawValue)],
        of: [(.channelID, channelID), (.status, ChannelStatus.blacklisted.rawValue)])
    }
  }

  /// What a certification has in some columns; NULL where it has nothing.
  private static func values(
    of certification: Certification, _ columns: [CertificationColumn], at channelID: String
  ) -> [(CertificationColumn, String?)] {
    columns.map { column in
      let text = column.text(of: certification, at: channelID)
      return (column, text.isEmpty ? nil : text)
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
