import StarStandard

/// The columns of `channels` (STANDARD 8).
package enum ChannelColumn: Int32, TableColumn {
  case channelID, name, kind, country, language, serviceEmail, officeEmail, hotline, supportEmail, trackingSystem,
    status

  package var definition: Column {
    switch self {
    case .channelID: Column("channel_id", .id)
    case .name: Column("name", .text)
    case .kind: Column("kind", .text)
    case .country: Column("country", .text)
    case .language: Column("language", .language, optional: true)
    case .serviceEmail: Column("service_email", .email, optional: true)
    case .officeEmail: Column("office_email", .email, optional: true)
    case .hotline: Column("hotline", .words(Hotline.self))
    case .supportEmail: Column("support_email", .word(["yes", "no"]))
    case .trackingSystem: Column("tracking_system", .words(TrackingSystem.self))
    case .status: Column("status", .words(ChannelStatus.self))
    }
  }

  /// What a row has in this column, as CSV has it.
  package func text(of row: Channel) -> String {
    switch self {
    case .channelID: row.id
    case .name: row.name ?? ""
    case .kind: row.kind ?? ""
    case .country: row.country ?? ""
    case .language: row.language ?? ""
    case .serviceEmail: row.serviceEmail ?? ""
    case .officeEmail: row.officeEmail ?? ""
    case .hotline: row.hotline?.rawValue ?? ""
    case .supportEmail: row.supportEmail.map { $0 ? "yes" : "no" } ?? ""
    case .trackingSystem: row.trackingSystem?.rawValue ?? ""
    case .status: row.status?.rawValue ?? ""
    }
  }
}
