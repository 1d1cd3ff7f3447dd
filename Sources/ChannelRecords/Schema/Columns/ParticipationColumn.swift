import StarStandard

/// The columns of `participations` (STANDARD 8).
package enum ParticipationColumn: Int32, TableColumn {
  case channelID, heldOn, kind, title

  package var definition: Column {
    switch self {
    case .channelID: Column("channel_id", .reference(.channels))
    case .heldOn: Column("held_on", .date)
    case .kind: Column("kind", .words(ParticipationKind.self))
    case .title: Column("title", .text)
    }
  }

  /// What a row of a channel has in this column, as CSV has it; a dossier keeps no title.
  package func text(
    of row: Participation, at channelID: String, title: String, date: (CalendarDate) -> String = { $0.description }
  ) -> String {
    switch self {
    case .channelID: channelID
    case .heldOn: date(row.heldOn)
    case .kind: row.kind.rawValue
    case .title: title
    }
  }
}
