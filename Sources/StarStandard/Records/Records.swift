/// A partner company (`channels`). What cannot be read is nil, and then the dossier has a defect that says so.
package struct Channel: Sendable {
  package var id: String
  package var name: String?
  /// `AD`, `ACPD`, …: any word; an edition says which are in scope.
  package var kind: String?
  package var country: String?
  /// A BCP 47 tag; nil where the record has none.
  package var language: String?
  /// Where notices go.
  package var serviceEmail: String?
  /// The vendor's office that looks after the channel.
  package var officeEmail: String?
  /// Its after-sales hotline.
  package var hotline: Hotline?
  /// Whether it has a support e-mail.
  package var supportEmail: Bool?
  /// How it tracks customers' issues.
  package var trackingSystem: TrackingSystem?
  /// What it is to the vendor.
  package var status: ChannelStatus?

  /// A channel of which only the id is known yet.
  package init(id: String) {
    self.id = id
  }
}

/// One award of a star to a channel by one route (`certifications`). Star, route and the day of application are nil where
/// they cannot be read.
package struct Certification: Sendable {
  package var id: String
  package var star: Star?
  /// How it was earned.
  package var route: Route?
  package var appliedOn: CalendarDate?
  package var issuedOn: CalendarDate
  /// Its last day.
  package var validUntil: CalendarDate
  /// When it was ended early.
  package var endedOn: CalendarDate?
  /// When the channel confirmed its renewal.
  package var renewalConfirmedOn: CalendarDate?
  /// Whether the record of that day cannot be read; then the dossier has a defect that says so.
  package var isConfirmationUnreadable = false

  /// A certification with all that its row says.
  package init(
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
package struct Appointment: Hashable, Sendable {
  package var personID: String
  package var role: Role
  /// The first day in post.
  package var registeredOn: CalendarDate
  /// The first day no longer in post.
  package var departedOn: CalendarDate?
  /// When the channel told the vendor of the departure.
  package var declaredOn: CalendarDate?
  package var replacedBy: String?

  /// An appointment with all that its row says.
  package init(
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
  package func isInPost(on date: CalendarDate) -> Bool {
    guard registeredOn <= date else { return false }
    guard let departedOn else { return true }
    return date < departedOn
  }
}

/// Somebody with an appointment at the channel (`people`).
package struct Person: Sendable {
  package var id: String
  /// Their name; nil where it cannot be read.
  package var name: String?
  /// Their address, unchecked.
  package var email: String?

  /// A person as their row says.
  package init(id: String, name: String? = nil, email: String? = nil) {
    self.id = id
    self.name = name
    self.email = email
  }
}

/// A technical certificate of a person (`certificates`).
package struct Certificate: Sendable {
  package var id: String
  package var personID: String
  /// `H3CNE-RS+` and so on: any text; an edition says which codes count for what.
  package var code: String
  /// Its first day.
  package var issuedOn: CalendarDate
  /// Its last day.
  package var validUntil: CalendarDate

  /// A certificate with all that its row says.
  package init(id: String, personID: String, code: String, issuedOn: CalendarDate, validUntil: CalendarDate) {
    self.id = id
    self.personID = personID
    self.code = code
    self.issuedOn = issuedOn
    self.validUntil = validUntil
  }

  /// Valid: `issued_on <= date <= valid_until` (STANDARD 2).
  package func isValid(on date: CalendarDate) -> Bool {
    issuedOn <= date && date <= validUntil
  }
}

/// Credits earned for the channel (`credits`).
package struct CreditEntry: Sendable {
  package var id: String
  /// Who earned it.
  package var personID: String
  /// One of the edition's categories.
  package var category: String
  /// 0 to 1,000,000.
  package var points: Int
  package var earnedOn: CalendarDate
  /// Whether it was approved.
  package var status: CreditStatus

  /// An entry with all that its row says.
  package init(
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
package struct Participation: Sendable {
  package var heldOn: CalendarDate
  /// What it was.
  package var kind: ParticipationKind

  /// An event of the kind on the day.
  package init(heldOn: CalendarDate, kind: ParticipationKind = .training) {
    self.heldOn = heldOn
    self.kind = kind
  }
}

/// A serious complaint, fraud, false information, … (`major_events`).
package struct MajorEvent: Sendable {
  package var id: String
  package var occurredOn: CalendarDate
  /// What it was, in the department's words.
  package var kind: String
  /// What was ruled, with the day; nil while nothing is.
  package var ruled: (ruling: Ruling, on: CalendarDate)?

  /// An event with all that its row says.
  package init(id: String, occurredOn: CalendarDate, kind: String, ruled: (ruling: Ruling, on: CalendarDate)? = nil) {
    self.id = id
    self.occurredOn = occurredOn
    self.kind = kind
    self.ruled = ruled
  }
}

/// A star taken earlier (`downgrades`).
package struct Downgrade: Sendable {
  package var downgradedOn: CalendarDate
  /// The star before; nil where it cannot be read.
  package var fromStar: Star?
  package var toStar: Star

  /// A downgrade as its row says.
  package init(downgradedOn: CalendarDate, fromStar: Star?, toStar: Star) {
    self.downgradedOn = downgradedOn
    self.fromStar = fromStar
    self.toStar = toStar
  }
}

/// An exception that somebody granted (`waivers`).
package struct Waiver: Hashable, Sendable {
  /// The rule that it lifts.
  package var rule: RuleID
  package var reason: String
  package var grantedBy: String
  /// Its first day.
  package var grantedOn: CalendarDate
  /// Its last day.
  package var expiresOn: CalendarDate

  /// A waiver with all that its row says.
  package init(
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
package struct Defect: Hashable, Sendable {
  package var table: String
  /// The row's id, else its key columns joined by `/`, else `rowid N` (CONTRACT, "A decision").
  package var row: String
  package var column: String
  /// What is wrong and what was expected, without personal data.
  package var reason: String

  /// A defect in the value named.
  package init(table: String, row: String, column: String, reason: String) {
    self.table = table
    self.row = row
    self.column = column
    self.reason = reason
  }
}

extension Defect: CustomStringConvertible {
  /// `credits CR-1, points: is -1; expected …`
  package var description: String { "\(table) \(row), \(column): \(reason)" }
}
