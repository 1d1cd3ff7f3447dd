import StarStandard

/// The columns of `appointments` (STANDARD 8).
package enum AppointmentColumn: Int32, TableColumn {
  case personID, channelID, role, registeredOn, departedOn, declaredOn, replacedBy

  package var definition: Column {
    switch self {
    case .personID: Column("person_id", .reference(.people))
    case .channelID: Column("channel_id", .reference(.channels))
    case .role: Column("role", .words(Role.self))
    case .registeredOn: Column("registered_on", .date)
    case .departedOn: Column("departed_on", .date, optional: true)
    case .declaredOn: Column("declared_on", .date, optional: true)
    case .replacedBy: Column("replaced_by", .reference(.people), optional: true)
    }
  }

  /// What a row of a channel has in this column, as CSV has it.
  package func text(of row: Appointment, at channelID: String, date: (CalendarDate) -> String = { $0.description })
    -> String
  {
    switch self {
    case .personID: row.personID
    case .channelID: channelID
    case .role: row.role.rawValue
    case .registeredOn: date(row.registeredOn)
    case .departedOn: row.departedOn.map(date) ?? ""
    case .declaredOn: row.declaredOn.map(date) ?? ""
    case .replacedBy: row.replacedBy ?? ""
    }
  }
}
