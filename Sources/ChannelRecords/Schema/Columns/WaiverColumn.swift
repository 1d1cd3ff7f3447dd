import StarStandard

/// The columns of `waivers` (STANDARD 8).
package enum WaiverColumn: Int32, TableColumn {
  case channelID, rule, reason, grantedBy, grantedOn, expiresOn

  package var definition: Column {
    switch self {
    case .channelID: Column("channel_id", .reference(.channels))
    case .rule: Column("rule", .rule)
    case .reason: Column("reason", .text)
    case .grantedBy: Column("granted_by", .text)
    case .grantedOn: Column("granted_on", .date)
    case .expiresOn: Column("expires_on", .date)
    }
  }

  /// What a row of a channel has in this column, as CSV has it.
  package func text(of row: Waiver, at channelID: String, date: (CalendarDate) -> String = { $0.description }) -> String
  {
    switch self {
    case .channelID: channelID
    case .rule: row.rule.text
    case .reason: row.reason
    case .grantedBy: row.grantedBy
    case .grantedOn: date(row.grantedOn)
    case .expiresOn: date(row.expiresOn)
    }
  }
}
