import StarStandard

/// The columns of `certifications` (STANDARD 8).
package enum CertificationColumn: Int32, TableColumn {
  case certificationID, channelID, star, route, appliedOn, issuedOn, validUntil, endedOn, renewalConfirmedOn

  package var definition: Column {
    switch self {
    case .certificationID: Column("certification_id", .id)
    case .channelID: Column("channel_id", .reference(.channels))
    case .star: Column("star", .number(Star.held.map(\.rawValue)))
    case .route: Column("route", .words(Route.self))
    case .appliedOn: Column("applied_on", .date)
    case .issuedOn: Column("issued_on", .date)
    case .validUntil: Column("valid_until", .date)
    case .endedOn: Column("ended_on", .date, optional: true)
    case .renewalConfirmedOn: Column("renewal_confirmed_on", .date, optional: true)
    }
  }

  /// What a row of a channel has in this column, as CSV has it.
  package func text(of row: Certification, at channelID: String, date: (CalendarDate) -> String = { $0.description })
    -> String
  {
    switch self {
    case .certificationID: row.id
    case .channelID: channelID
    case .star: row.star.map { String($0.rawValue) } ?? ""
    case .route: row.route?.rawValue ?? ""
    case .appliedOn: row.appliedOn.map(date) ?? ""
    case .issuedOn: date(row.issuedOn)
    case .validUntil: date(row.validUntil)
    case .endedOn: row.endedOn.map(date) ?? ""
    case .renewalConfirmedOn: row.renewalConfirmedOn.map(date) ?? ""
    }
  }
}
