import StarStandard

/// The columns of `major_events` (STANDARD 8).
package enum MajorEventColumn: Int32, TableColumn {
  case eventID, channelID, occurredOn, kind, ruling, ruledOn

  package var definition: Column {
    switch self {
    case .eventID: Column("event_id", .id)
    case .channelID: Column("channel_id", .reference(.channels))
    case .occurredOn: Column("occurred_on", .date)
    case .kind: Column("kind", .text)
    case .ruling: Column("ruling", .words(Ruling.self), optional: true)
    case .ruledOn: Column("ruled_on", .date, optional: true)
    }
  }

  /// What a row of a channel has in this column, as CSV has it.
  package func text(of row: MajorEvent, at channelID: String, date: (CalendarDate) -> String = { $0.description })
    -> String
  {
    switch self {
    case .eventID: row.id
    case .channelID: channelID
    case .occurredOn: date(row.occurredOn)
    case .kind: row.kind
    case .ruling: row.ruled?.ruling.rawValue ?? ""
    case .ruledOn: row.ruled.map { date($0.on) } ?? ""
    }
  }
}
