/// A partner company (`channels`). What cannot be read is nil, and then the dossier has a defect that says so.
public struct Channel: Sendable {
  /// Its id.
  public var id: String
  /// Its name.
  public var name: String?
  /// `AD`, `ACPD`, …: any word; an edition says which are in scope.
  public var kind: String?
  /// Its country.
  public var country: String?
  /// A BCP 47 tag; nil where the record has none.
  public var language: String?
  /// Where notices go.
  public var serviceEmail: String?
  /// The vendor's office that looks after the channel.
  public var officeEmail: String?
  /// Its after-sales hotline.
  public var hotline: Hotline?
  /// Whether it has a support e-mail.
  public var supportEmail: Bool?
  /// How it tracks customers' issues.
  public var trackingSystem: TrackingSystem?
  /// What it is to the vendor.
  public var status: ChannelStatus?

  /// A channel of which only the id is known yet.
  public init(id: String) {
    self.id = id
  }
}

/// One award of a star to a channel by one route (`certifications`). Star, route and the day of application are nil where
/// they cannot be read.
public struct Certification: Sendable {
  /// Its id.
  public var id: String
  /// The star awarded.
  public var star: Star?
  /// How it was earned.
  public var route: Route?
  /// When the channel applied.
  public var appliedOn: CalendarDate?
  /// When it was awarded.
  public var issuedOn: CalendarDate
  /// Its last day.
  public var validUntil: CalendarDate
  /// When it was ended early.
  public var endedOn: CalendarDate?
  /// When the channel confirmed its renewal.
  public var renewalConfirmedOn: CalendarDate?
  /// Whether the record of that day cannot be read; then the dossier has a defect that says so.
  public var isConfirmationUnreadable = false

  /// A certification with all that its row says.
  public init(
    id: String, star: Star?, route: Route?, appliedOn: CalendarDate?, issuedOn: CalendarDate,
    validUntil: CalendarDate, endedOn: CalendarDate? = nil, renewalConfirmedOn: CalendarDate? = nil
  ) {
    self.id = id
    self.star = star
    self.route = route
    self.appliedOn = appliedOn
    self.issuedOn = issuedOn
    self.validUntil = validUntil
    self.endedOn = endedOn
    self.renewalConfirmedOn = renewalConfirmedOn
  }
}

/// A person in a role at the channel (`appointments`).
public struct Appointment: Hashable, Sendable {
  /// Who.
  public var personID: String
  /// As what.
  public var role: Role
  /// The first day in post.
  public var registeredOn: CalendarDate
  /// The first day no longer in post.
  public var departedOn: CalendarDate?
  /// When the channel told the vendor of the departure.
  public var declaredOn: CalendarDate?
  /// Who fills the vacancy.
  public var replacedBy: String?

  /// An appointment with all that its row says.
  public init(
    personID: String, role: Role, registeredOn: CalendarDate, departedOn: CalendarDate? = nil,
    declaredOn: CalendarDate? = nil, replacedBy: String? = nil
  ) {
    self.personID = personID
    self.role = role
    self.registeredOn = registeredOn
    self.departedOn = departedOn
    self.declaredOn = declaredOn
    self.replacedBy = replacedBy
  }

  /// In post: registered by the day, and not departed by it (STANDARD 2).
  public func isInPost(on date: CalendarDate) -> Bool {
    guard registeredOn <= date else { return false }
    guard let departedOn else { return true }
    return date < departedOn
  }
}

/// Somebody with an appointment at the channel (`people`).
public struct Person: Sendable {
  /// Their id.
  public var id: String
  /// Their address, unchecked.
  public var email: String?

  /// A person as their row says.
  public init(id: String, email: String? = nil) {
    self.id = id
    self.email = email
  }
}

/// A technical certificate of a person (`certificates`).
public struct Certificate: Sendable {
  /// Its id.
  public var id: String
  /// Whose.
  public var personID: String
  /// `H3CNE-RS+` and so on: any text; an edition says which codes count for what.
  public var code: String
  /// Its first day.
  public var issuedOn: CalendarDate
  /// Its last day.
  public var validUntil: CalendarDate

  /// A certificate with all that its row says.
  public init(id: String, personID: String, code: String, issuedOn: CalendarDate, validUntil: CalendarDate) {
    self.id = id
    self.personID = personID
    self.code = code
    self.issuedOn = issuedOn
    self.validUntil = validUntil
  }

  /// Valid: `issued_on <= date <= valid_until` (STANDARD 2).
  public func isValid(on date: CalendarDate) -> Bool {
    issuedOn <= date && date <= validUntil
  }
}

/// Credits earned for the channel (`credits`).
public struct CreditEntry: Sendable {
  /// Its id.
  public var id: String
  /// Who earned it.
  public var personID: String
  /// One of the edition's categories.
  public var category: String
  /// 0 to 1,000,000.
  public var points: Int
  /// When.
  public var earnedOn: CalendarDate
  /// Whether it was approved.
  public var status: CreditStatus

  /// An entry with all that its row says.
  public init(
    id: String, personID: String, category: String, points: Int, earnedOn: CalendarDate,
    status: CreditStatus = .approved
  ) {
    self.id = id
    self.personID = personID
    self.category = category
    self.points = points
    self.earnedOn = earnedOn
    self.status = status
  }
}

/// A training, meeting or forum attended (`participations`); fully identical rows are one.
public struct Participation: Sendable {
  /// When it was held.
  public var heldOn: CalendarDate

  /// An event on the day.
  public init(heldOn: CalendarDate) {
    self.heldOn = heldOn
  }
}

/// A serious complaint, fraud, false information, … (`major_events`).
public struct MajorEvent: Sendable {
  /// Its id.
  public var id: String
  /// When it happened.
  public var occurredOn: CalendarDate
  /// What it was, in the department's words.
  public var kind: String
  /// What was ruled, with the day; nil while nothing is.
  public var ruled: (ruling: Ruling, on: CalendarDate)?

  /// An event with all that its row says.
  public init(id: String, occurredOn: CalendarDate, kind: String, ruled: (ruling: Ruling, on: CalendarDate)? = nil) {
    self.id = id
    self.occurredOn = occurredOn
    self.kind = kind
    self.ruled = ruled
  }
}

/// A star taken earlier (`downgrades`).
public struct Downgrade: Sendable {
  /// When.
  public var downgradedOn: CalendarDate
  /// The star before; nil where it cannot be read.
  public var fromStar: Star?
  /// The star after.
  public var toStar: Star

  /// A downgrade as its row says.
  public init(downgradedOn: CalendarDate, fromStar: Star?, toStar: Star) {
    self.downgradedOn = downgradedOn
    self.fromStar = fromStar
    self.toStar = toStar
  }
}

/// An exception that somebody granted (`waivers`).
public struct Waiver: Hashable, Sendable {
  /// The rule that it lifts.
  public var rule: RuleID
  /// Why.
  public var reason: String
  /// By whom.
  public var grantedBy: String
  /// Its first day.
  public var grantedOn: CalendarDate
  /// Its last day.
  public var expiresOn: CalendarDate

  /// A waiver with all that its row says.
  public init(
    rule: RuleID, reason: String, grantedBy: String, grantedOn: CalendarDate, expiresOn: CalendarDate
  ) {
    self.rule = rule
    self.reason = reason
    self.grantedBy = grantedBy
    self.grantedOn = grantedOn
    self.expiresOn = expiresOn
  }
}

/// One value of one row that is not what STANDARD 8 asks for.
public struct Defect: Hashable, Sendable {
  /// The table.
  public var table: String
  /// The row's id, else its key columns joined by `/`, else `rowid N` (CONTRACT, "A decision").
  public var row: String
  /// The column.
  public var column: String
  /// What is wrong and what was expected, without personal data.
  public var reason: String

  /// A defect in the value named.
  public init(table: String, row: String, column: String, reason: String) {
    self.table = table
    self.row = row
    self.column = column
    self.reason = reason
  }
}

extension Defect: CustomStringConvertible {
  /// `credits CR-1, points: is -1; expected …`
  public var description: String { "\(table) \(row), \(column): \(reason)" }
}
