import StarStandard

/// The tables of STANDARD 8, each also a CSV file of the same name.
package enum Table: String, CaseIterable, Sendable {
  /// Partner companies.
  case channels
  /// Awards of a star.
  case certifications
  case people
  /// Persons in roles at channels.
  case appointments
  /// Technical certificates of persons.
  case certificates
  /// Credits earned for channels.
  case credits
  /// Events attended.
  case participations
  /// Complaints, fraud, …
  case majorEvents = "major_events"
  case downgrades
  /// Exceptions granted.
  case waivers

  /// Its name in SQL.
  package var name: String { rawValue }
  package var fileName: String { rawValue + ".csv" }

  /// Its columns, in the order of STANDARD 8.
  package var columns: [Column] {
    switch self {
    case .channels: Self.channelColumns
    case .certifications: Self.certificationColumns
    case .people: Self.peopleColumns
    case .appointments: Self.appointmentColumns
    case .certificates: Self.certificateColumns
    case .credits: Self.creditColumns
    case .participations: Self.participationColumns
    case .majorEvents: Self.majorEventColumns
    case .downgrades: Self.downgradeColumns
    case .waivers: Self.waiverColumns
    }
  }

  /// The columns that name a row, for people who look for it: its id, else what tells rows apart, without free text.
  package var keyColumns: [String] {
    if let id = idColumn { return [id] }
    return switch self {
    case .appointments: ["person_id", "channel_id", "role", "registered_on"]
    case .participations: ["channel_id", "held_on", "kind"]
    case .downgrades: ["channel_id", "downgraded_on"]
    case .waivers: ["channel_id", "rule", "granted_on"]
    default: []
    }
  }

  /// The columns by which an update knows a row that is there already: its id; an appointment by who, where, as what and since
  /// when; a waiver by whom, for what and since when it was granted. Of other tables a row says all that there is: two trainings of
  /// one day are two.
  var updateColumns: [String] {
    switch self {
    case .participations, .downgrades: columns.map(\.name)
    case .waivers: keyColumns + ["granted_by"]
    default: keyColumns
    }
  }

  /// The column that holds the row's own id, where the table has one.
  package var idColumn: String? { columns.first { $0.kind == .id }?.name }

  /// The position of the column of the row's own id, where the table has one.
  var indexOfID: Int? { columns.firstIndex { $0.kind == .id } }

  /// The tables that rows of others point at.
  static let referenced = Set(
    allCases.flatMap(\.columns).compactMap { column -> Table? in
      guard case .reference(let table) = column.kind else { return nil }
      return table
    })

  /// The position of a column, by its name in SQL.
  func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

extension Table {
  private static func words<Word: RawRepresentable & CaseIterable>(_: Word.Type) -> Column.Kind
  where Word.RawValue == String {
    .word(Word.allCases.map(\.rawValue))
  }

  private static let channelColumns: [Column] = [
    Column("channel_id", .id), Column("name", .text), Column("kind", .text), Column("country", .text),
    Column("language", .language, optional: true), Column("service_email", .email, optional: true),
    Column("office_email", .email, optional: true), Column("hotline", words(Hotline.self)),
    Column("support_email", .word(["yes", "no"])), Column("tracking_system", words(TrackingSystem.self)),
    Column("status", words(ChannelStatus.self)),
  ]

  private static let certificationColumns: [Column] = [
    Column("certification_id", .id), Column("channel_id", .reference(.channels)),
    Column("star", .number(Star.held.map(\.rawValue))), Column("route", words(Route.self)),
    Column("applied_on", .date), Column("issued_on", .date), Column("valid_until", .date),
    Column("ended_on", .date, optional: true), Column("renewal_confirmed_on", .date, optional: true),
  ]

  private static let peopleColumns: [Column] = [
    Column("person_id", .id), Column("name", .text), Column("email", .email, optional: true),
  ]

  private static let appointmentColumns: [Column] = [
    Column("person_id", .reference(.people)), Column("channel_id", .reference(.channels)),
    Column("role", words(Role.self)), Column("registered_on", .date), Column("departed_on", .date, optional: true),
    Column("declared_on", .date, optional: true), Column("replaced_by", .reference(.people), optional: true),
  ]

  private static let certificateColumns: [Column] = [
    Column("certificate_id", .id), Column("person_id", .reference(.people)), Column("code", .text),
    Column("issued_on", .date), Column("valid_until", .date),
  ]

  private static let creditColumns: [Column] = [
    Column("entry_id", .id), Column("channel_id", .reference(.channels)), Column("person_id", .reference(.people)),
    Column("category", .category), Column("points", .points), Column("earned_on", .date),
    Column("status", words(CreditStatus.self)),
  ]

  private static let participationColumns: [Column] = [
    Column("channel_id", .reference(.channels)), Column("held_on", .date),
    Column("kind", words(ParticipationKind.self)),
    Column("title", .text),
  ]

  private static let majorEventColumns: [Column] = [
    Column("event_id", .id), Column("channel_id", .reference(.channels)), Column("occurred_on", .date),
    Column("kind", .text), Column("ruling", words(Ruling.self), optional: true),
    Column("ruled_on", .date, optional: true),
  ]

  private static let downgradeColumns: [Column] = [
    Column("channel_id", .reference(.channels)), Column("downgraded_on", .date),
    Column("from_star", .number(Star.held.map(\.rawValue))),
    Column("to_star", .number([Star.three, .two, .none].map(\.rawValue))), Column("reason", .text),
  ]

  private static let waiverColumns: [Column] = [
    Column("channel_id", .reference(.channels)), Column("rule", .rule), Column("reason", .text),
    Column("granted_by", .text), Column("granted_on", .date), Column("expires_on", .date),
  ]
}
