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
    case .people: Self.personColumns
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
    case .appointments: [AppointmentColumn.personID, .channelID, .role, .registeredOn].map(\.name)
    case .participations: [ParticipationColumn.channelID, .heldOn, .kind].map(\.name)
    case .downgrades: [DowngradeColumn.channelID, .downgradedOn].map(\.name)
    case .waivers: [WaiverColumn.channelID, .rule, .grantedOn].map(\.name)
    default: []
    }
  }

  /// The columns by which an update knows a row that is there already: its id; an appointment by who, where, as what and since
  /// when; a waiver by whom, for what and since when it was granted. Of other tables a row says all that there is: two trainings of
  /// one day are two.
  package var updateColumns: [String] {
    switch self {
    case .participations, .downgrades: columns.map(\.name)
    case .waivers: keyColumns + [WaiverColumn.grantedBy.name]
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

// Made once: a row that is imported asks for them.
extension Table {
  private static let channelColumns = ChannelColumn.definitions
  private static let certificationColumns = CertificationColumn.definitions
  private static let personColumns = PersonColumn.definitions
  private static let appointmentColumns = AppointmentColumn.definitions
  private static let certificateColumns = CertificateColumn.definitions
  private static let creditColumns = CreditColumn.definitions
  private static let participationColumns = ParticipationColumn.definitions
  private static let majorEventColumns = MajorEventColumn.definitions
  private static let downgradeColumns = DowngradeColumn.definitions
  private static let waiverColumns = WaiverColumn.definitions
}
