import StarStandard

/// The columns of `downgrades` (STANDARD 8).
package enum DowngradeColumn: Int32, TableColumn {
  case channelID, downgradedOn, fromStar, toStar, reason

  package var definition: Column {
    switch self {
    case .channelID: Column("channel_id", .reference(.channels))
    case .downgradedOn: Column("downgraded_on", .date)
    case .fromStar: Column("from_star", .number(Star.held.map(\.rawValue)))
    case .toStar: Column("to_star", .number([Star.three, .two, .none].map(\.rawValue)))
    case .reason: Column("reason", .text)
    }
  }

  /// What a row of a channel has in this column, as CSV has it; a dossier keeps no reason.
  package func text(
    of row: Downgrade, at channelID: String, reason: String, date: (CalendarDate) -> String = { $0.description }
  ) -> String {
    switch self {
    case .channelID: channelID
    case .downgradedOn: date(row.downgradedOn)
    case .fromStar: row.fromStar.map { String($0.rawValue) } ?? ""
    case .toStar: String(row.toStar.rawValue)
    case .reason: reason
    }
  }
}
