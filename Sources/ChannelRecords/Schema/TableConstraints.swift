/// What the values of one row must be to each other (STANDARD 8).
extension Table {
  /// Pairs of dates that may not run backwards; the later one is at fault.
  var datesInOrder: [(earlier: String, later: String)] {
    switch self {
    case .certifications:
      Self.named([
        (CertificationColumn.appliedOn, .issuedOn), (.issuedOn, .validUntil), (.issuedOn, .endedOn),
      ])
    case .certificates: Self.named([(CertificateColumn.issuedOn, .validUntil)])
    case .appointments: Self.named([(AppointmentColumn.registeredOn, .departedOn)])
    case .majorEvents: Self.named([(MajorEventColumn.occurredOn, .ruledOn)])
    case .waivers: Self.named([(WaiverColumn.grantedOn, .expiresOn)])
    default: []
    }
  }

  /// Columns that may not stand without another; the one that stands is at fault.
  var dependentColumns: [(column: String, needs: String)] {
    switch self {
    case .majorEvents: Self.named([(MajorEventColumn.ruling, .ruledOn), (.ruledOn, .ruling)])
    case .appointments: Self.named([(AppointmentColumn.declaredOn, .departedOn), (.replacedBy, .departedOn)])
    default: []
    }
  }

  /// A pair of numbers of which the second must be less; the second is at fault.
  var numbersFalling: (from: String, to: String)? {
    self == .downgrades ? (DowngradeColumn.fromStar.name, DowngradeColumn.toStar.name) : nil
  }

  private static func named<TableOfColumn: TableColumn>(
    _ pairs: [(TableOfColumn, TableOfColumn)]
  ) -> [(String, String)] {
    pairs.map { ($0.name, $1.name) }
  }
}

/// The same constraints by the places of the columns, worked out once.
struct ConstraintPlaces: Sendable {
  let datesInOrder: [(earlier: Int, later: Int)]
  let dependentColumns: [(column: Int, needs: Int)]
  let numbersFalling: (from: Int, to: Int)?

  fileprivate init(_ table: Table) {
    func places(_ first: String, _ second: String) -> (Int, Int)? {
      guard let first = table.index(of: first), let second = table.index(of: second) else { return nil }
      return (first, second)
    }
    datesInOrder = table.datesInOrder.compactMap { places($0.earlier, $0.later) }
    dependentColumns = table.dependentColumns.compactMap { places($0.column, $0.needs) }
    numbersFalling = table.numbersFalling.flatMap { places($0.from, $0.to) }
  }

  fileprivate static let all = Dictionary(uniqueKeysWithValues: Table.allCases.map { ($0, ConstraintPlaces($0)) })
  fileprivate static let none = ConstraintPlaces(.people)
}

extension Table {
  /// The constraints by the places of the columns.
  var places: ConstraintPlaces { ConstraintPlaces.all[self] ?? .none }
}
