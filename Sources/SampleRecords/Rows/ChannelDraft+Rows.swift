import ChannelRecords
import StarStandard

extension ChannelDraft {
  /// The rows, in the order of the tables, so that each refers only to earlier ones.
  func forEachRow(_ body: (Table, [String]) throws -> Void) rethrows {
    let id = channel.id
    try body(.channels, ChannelColumn.allCases.map { $0.text(of: channel) })
    for row in certifications {
      try body(.certifications, CertificationColumn.allCases.map { $0.text(of: row, at: id, date: DateText.of) })
    }
    for row in people {
      try body(
        .people,
        PersonColumn.allCases.map { column in
          switch column {
          case .personID: row.id
          case .name: row.name
          case .email: row.email ?? ""
          }
        })
    }
    for row in appointments {
      try body(.appointments, AppointmentColumn.allCases.map { $0.text(of: row, at: id, date: DateText.of) })
    }
    for row in certificates {
      try body(.certificates, CertificateColumn.allCases.map { $0.text(of: row, date: DateText.of) })
    }
    for row in credits {
      try body(.credits, CreditColumn.allCases.map { $0.text(of: row, at: id, date: DateText.of) })
    }
    for row in participations {
      let event = Participation(heldOn: row.heldOn, kind: row.kind)
      try body(
        .participations,
        ParticipationColumn.allCases.map { $0.text(of: event, at: id, title: row.title, date: DateText.of) })
    }
    for row in majorEvents {
      try body(.majorEvents, MajorEventColumn.allCases.map { $0.text(of: row, at: id, date: DateText.of) })
    }
    for row in downgrades {
      try body(
        .downgrades,
        DowngradeColumn.allCases.map { $0.text(of: row.downgrade, at: id, reason: row.reason, date: DateText.of) })
    }
    for row in waivers {
      try body(.waivers, WaiverColumn.allCases.map { $0.text(of: row, at: id, date: DateText.of) })
    }
  }
}
