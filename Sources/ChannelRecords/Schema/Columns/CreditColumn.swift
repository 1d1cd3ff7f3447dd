import StarStandard

/// The columns of `credits` (STANDARD 8).
package enum CreditColumn: Int32, TableColumn {
  case entryID, channelID, personID, category, points, earnedOn, status

  package var definition: Column {
    switch self {
    case .entryID: Column("entry_id", .id)
    case .channelID: Column("channel_id", .reference(.channels))
    case .personID: Column("person_id", .reference(.people))
    case .category: Column("category", .category)
    case .points: Column("points", .points)
    case .earnedOn: Column("earned_on", .date)
    case .status: Column("status", .words(CreditStatus.self))
    }
  }

  /// What a row of a channel has in this column, as CSV has it.
  package func text(of row: CreditEntry, at channelID: String, date: (CalendarDate) -> String = { $0.description })
    -> String
  {
    switch self {
    case .entryID: row.id
    case .channelID: channelID
    case .personID: row.personID
    case .category: row.category
    case .points: String(row.points)
    case .earnedOn: date(row.earnedOn)
    case .status: row.status.rawValue
    }
  }
}
