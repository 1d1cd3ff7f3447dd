import ChannelRecords
import SampleRecords
import StarStandard

/// All rows of sample records, read back as the review would.
struct RecordBook {
  private(set) var rows: [(table: Table, values: [String])] = []

  init(channels: Int, seed: UInt64, around asOf: CalendarDate) {
    SampleRecords(channels: channels, seed: seed, around: asOf, edition: Edition2025.standard).forEachRow {
      rows.append(($0, $1))
    }
  }

  /// The rows of a table as dictionaries by column.
  func rows(of table: Table) -> [[String: String]] {
    let columns = table.columns.map(\.name)
    return rows.lazy.filter { $0.table == table }.map { row in
      Dictionary(uniqueKeysWithValues: zip(columns, row.values))
    }
  }

  /// The rows of a table by the value of a column.
  private func grouped(_ table: Table, by column: String) -> [String: [[String: String]]] {
    Dictionary(grouping: rows(of: table)) { $0[column] ?? "" }
  }

  /// One dossier a channel, in the order of the rows.
  func dossiers() -> [Dossier] {
    let certifications = grouped(.certifications, by: "channel_id")
    let appointments = grouped(.appointments, by: "channel_id")
    let posts = grouped(.appointments, by: "person_id")
    let certificates = grouped(.certificates, by: "person_id")
    let credits = grouped(.credits, by: "channel_id")
    let participations = grouped(.participations, by: "channel_id")
    let events = grouped(.majorEvents, by: "channel_id")
    let downgrades = grouped(.downgrades, by: "channel_id")
    let waivers = grouped(.waivers, by: "channel_id")
    return rows(of: .channels).map { row in
      let id = row["channel_id", default: ""]
      var dossier = Dossier(channel: Self.channel(row))
      dossier.certifications = certifications[id, default: []].map(Self.certification)
      dossier.appointments = appointments[id, default: []].map(Self.appointment)
      let people = Set(dossier.appointments.map(\.personID)).sorted()
      dossier.certificates = people.flatMap { certificates[$0, default: []].map(Self.certificate) }
      dossier.sharedEngineers = people.map { person in
        let engineering = posts[person, default: []].filter { Self.appointment($0).role == .engineer }
        return EngineerPosts(
          of: person,
          engineering.map { row in
            let appointment = Self.appointment(row)
            return EngineerPosts.Post(
              channelID: row["channel_id", default: ""], registeredOn: appointment.registeredOn,
              departedOn: appointment.departedOn)
          })
      }
      dossier.credits = credits[id, default: []].map(Self.credit)
      dossier.participations = participations[id, default: []].map { Participation(heldOn: date($0, "held_on")) }
      dossier.majorEvents = events[id, default: []].map(Self.event)
      dossier.downgrades = downgrades[id, default: []].map(Self.downgrade)
      dossier.waivers = waivers[id, default: []].map(Self.waiver)
      return dossier
    }
  }
}

private typealias Row = [String: String]

private func date(_ row: Row, _ column: String) -> CalendarDate { on(row[column, default: ""]) }
private func optionalDate(_ row: Row, _ column: String) -> CalendarDate? { CalendarDate(row[column, default: ""]) }
private func present(_ row: Row, _ column: String) -> String? {
  row[column].flatMap { $0.isEmpty ? nil : $0 }
}
private func star(_ row: Row, _ column: String) -> Star? { Int(row[column, default: ""]).flatMap(Star.init) }

extension RecordBook {
  private static func channel(_ row: Row) -> Channel {
    var channel = Channel(id: row["channel_id", default: ""])
    channel.kind = present(row, "kind")
    channel.hotline = Hotline(rawValue: row["hotline", default: ""])
    channel.supportEmail = row["support_email"] == "yes"
    channel.trackingSystem = TrackingSystem(rawValue: row["tracking_system", default: ""])
    channel.status = ChannelStatus(rawValue: row["status", default: ""])
    return channel
  }

  private static func certification(_ row: Row) -> Certification {
    Certification(
      id: row["certification_id", default: ""], star: star(row, "star"),
      route: Route(rawValue: row["route", default: ""]), appliedOn: date(row, "applied_on"),
      issuedOn: date(row, "issued_on"), validUntil: date(row, "valid_until"), endedOn: optionalDate(row, "ended_on"),
      renewalConfirmedOn: optionalDate(row, "renewal_confirmed_on"))
  }

  private static func appointment(_ row: Row) -> Appointment {
    Appointment(
      personID: row["person_id", default: ""],
      role: row["role"] == Role.engineer.rawValue ? .engineer : .serviceManager,
      registeredOn: date(row, "registered_on"), departedOn: optionalDate(row, "departed_on"),
      declaredOn: optionalDate(row, "declared_on"), replacedBy: present(row, "replaced_by"))
  }

  private static func certificate(_ row: Row) -> Certificate {
    Certificate(
      id: row["certificate_id", default: ""], personID: row["person_id", default: ""], code: row["code", default: ""],
      issuedOn: date(row, "issued_on"), validUntil: date(row, "valid_until"))
  }

  private static func credit(_ row: Row) -> CreditEntry {
    CreditEntry(
      id: row["entry_id", default: ""], personID: row["person_id", default: ""], category: row["category", default: ""],
      points: Int(row["points", default: ""]) ?? -1, earnedOn: date(row, "earned_on"),
      status: CreditStatus(rawValue: row["status", default: ""]) ?? .rejected)
  }

  private static func event(_ row: Row) -> MajorEvent {
    var event = MajorEvent(
      id: row["event_id", default: ""], occurredOn: date(row, "occurred_on"), kind: row["kind", default: ""])
    if let ruling = Ruling(rawValue: row["ruling", default: ""]) { event.ruled = (ruling, date(row, "ruled_on")) }
    return event
  }

  private static func downgrade(_ row: Row) -> Downgrade {
    Downgrade(
      downgradedOn: date(row, "downgraded_on"), fromStar: star(row, "from_star"), toStar: star(row, "to_star") ?? .none)
  }

  private static func waiver(_ row: Row) -> Waiver {
    Waiver(
      rule: RuleID(row["rule", default: ""]), reason: row["reason", default: ""],
      grantedBy: row["granted_by", default: ""],
      grantedOn: date(row, "granted_on"), expiresOn: date(row, "expires_on"))
  }
}
