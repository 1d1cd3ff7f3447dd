/// One departure of key personnel, as the three departure rules report it (STANDARD 5).
struct DepartureEvidence: Evidence {
  let departure: Departure
  let name: String?
  let asOf: CalendarDate
  /// The day on which whoever is told reads it.
  let toldOn: CalendarDate
  let names: Names
  /// Whether an application asks for the place, too: of who left before the latest certification it does not (STANDARD 7).
  private(set) var isAskedByApplications: Bool
  /// Whether the star is lost for it, and what is left of another term, so that nobody asks for the place any more.
  private(set) var isSettledByLoss = false
  /// The review that is still to come and asks for it; nil where it is asked on the day itself.
  private(set) var review: CalendarDate?
  /// Whether time to fill the place runs from a declaration that is still to be made.
  let isGraceToBegin: Bool
  /// Whether who comes after the last day cures it all the same.
  let isCuredLate: Bool
  /// What became of it between the day and a later one on which whoever is told reads it; nil where there is none.
  private let since: Departure?
  /// Whether a place that nobody filled in time costs the star, and is not waived.
  private(set) var takesTheStar = false
  /// Of an engineer that costs the star if nobody fills the place in time, while there is time.
  private(set) var isToBeFilledInTime = false
  /// Whether no service manager is there, though the renewal and every application ask for one.
  let isManagerWanted: Bool
  /// Whether only who is named as the replacement fills the place, also where nobody is.
  let isFilledByNamedOnly: Bool
  /// Whether another place of the role may still be filled in time, and whoever comes fills that one first (STANDARD 5).
  let isBehindAnother: Bool
  /// Whether no day is named for what is to be done.
  private(set) var isUndated = false

  init(_ departure: Departure, _ standing: Standing) {
    toldOn = standing.toldOn
    let post = departure.appointment
    since = standing.since(departure)
    let latest = standing.dossier.currentCertification(on: standing.asOf)?.issuedOn
    isAskedByApplications = latest.map { $0 <= departure.departedOn } ?? false
    names = Names(standing.dossier)
    self.departure = departure
    name = standing.dossier.name(of: departure.appointment.personID)
    asOf = standing.asOf
    // It is judged by the edition of its day (STANDARD 5).
    let certification = standing.dossier.certificationOfStar(on: departure.departedOn)
    let options = standing.editions.inForce(on: certification?.appliedOn ?? departure.departedOn).options
    isGraceToBegin = departure.state == .undeclared && options.graceFrom == .declaration
    isManagerWanted =
      post.role == .serviceManager && standing.serviceManagersInPost.isEmpty && standing.requirement.serviceManager
      && standing.has(Rule.serviceManager.id)
    isFilledByNamedOnly = options.replenishment == .named
    isCuredLate = options.lateReplenishment != .violation
    isBehindAnother = standing.isBehindAnother(departure)
    takesTheStar =
      !isCuredLate && standing.edition.severity(of: Rule.departureUnreplenished.id) == .downgrade
      && standing.dossier.waiver(of: Rule.departureUnreplenished.id, about: subject, on: asOf) == nil
    isToBeFilledInTime =
      takesTheStar && post.role == .engineer && departure.state == .unreplenished && filling == nil
      && departure.deadline >= toldOn
  }

  /// The same once a loss has begun a new term, with an award of its own.
  ///
  /// - Parameter isStarLost: whether this is what the star is lost for.
  func ofTermBefore(isStarLost: Bool) -> DepartureEvidence {
    var evidence = self
    evidence.isAskedByApplications = false
    evidence.isSettledByLoss = isStarLost
    return evidence
  }

  /// Nothing fills a place in time once its last day is over, nor does a declaration.
  var isPastMending: Bool {
    guard !isCuredLate, !isGraceToBegin, departure.deadline < toldOn else { return false }
    switch departure.state {
    case .undeclared: return filling.map { $0.on > departure.deadline } ?? true
    case .unreplenished: return true
    case .inGrace, .settled, .replenished: return false
    }
  }

  func asked(by review: CalendarDate) -> any Evidence {
    var evidence = self
    evidence.review = review
    return evidence
  }

  func due(by day: CalendarDate?) -> any Evidence {
    var evidence = self
    evidence.isUndated = day == nil
    return evidence
  }

  /// The last day to declare it; nil where the day is not told beforehand.
  var declareBy: CalendarDate? {
    guard !isUndated else { return nil }
    return toldOn < asOf ? asOf : review.flatMap { toldOn < $0 ? $0 : nil }
  }

  /// How the place was filled, as is known on the day on which whoever is told reads it.
  var filling: Departure.Replenishment? { since?.replenishment ?? departure.replenishment }
  /// Whether it was declared by that day.
  var isDeclaredNow: Bool { since?.isDeclared ?? departure.isDeclared }

  var subject: FindingSubject? {
    .departure(personID: person, role: departure.appointment.role, on: departure.departedOn)
  }

  var days: [DayToKeep] {
    let isOpen = departure.state == .inGrace || departure.state == .unreplenished && departure.deadline >= toldOn
    guard isOpen, filling == nil else { return [] }
    let role = departure.appointment.role
    return [
      DayToKeep(
        .graceEnds, of: "\(person)\n\(role.rawValue)\n\(departure.departedOn)", on: departure.deadline,
        title: Localized(
          "Last day to fill the place of \(Language.english.person(person, name, Language.english.role(role)))"
        ) { $0.lastDayToFillThe($0.language.person(person, name, $0.language.role(role))) },
        toDo: Localized { remedy(in: $0) })
    ]
  }

  var gracePeriod: GracePeriod? {
    GracePeriod(
      personID: person, personName: name, beginsOn: departure.graceBeginsOn, deadline: departure.deadline,
      filledOn: filling?.on)
  }

  var lastDayToMend: CalendarDate? {
    departure.state == .inGrace && filling == nil && departure.deadline >= toldOn ? departure.deadline : nil
  }

  func need(in language: Language) -> String? {
    let who = name.map { item in language.text("\(item) (\(person))") { $0.personNamed(item, person) } } ?? person
    let isFilled = departure.replenishedOn != nil
    switch departure.state {
    case .undeclared:
      return isFilled
        ? language.text("departure of \(who) declared") { $0.departureOfDeclared(who) }
        : language.text("departure of \(who) declared, and a replacement") { $0.departureOfDeclaredAndA(who) }
    case .unreplenished:
      return isFilled
        ? language.text("a new application, since the place of \(who) was filled too late") {
          $0.placeOfWasFilledToo(who)
        }
        : language.text("a replacement for \(who)") { $0.aReplacementFor(who) }
    case .inGrace, .settled, .replenished: return nil
    }
  }

  var person: String { departure.appointment.personID }
  private var daysLeft: Int { departure.deadline.days(since: asOf) }
  /// The same from the day on which whoever is told reads it, which may be another than that of the decision.
  var daysToAct: Int { max(0, departure.deadline.days(since: toldOn)) }

  var fields: [EvidenceField] {
    var fields = [
      EvidenceField("person_id", .text(person)), EvidenceField("person_name", name.map { .text($0) } ?? .null),
      EvidenceField("role", .text(departure.appointment.role.rawValue)),
      EvidenceField("registered_on", .date(departure.appointment.registeredOn)),
      EvidenceField("departed_on", .date(departure.departedOn)),
      EvidenceField("declared_on", .date(departure.appointment.declaredOn)),
      EvidenceField("grace_begins_on", .date(departure.graceBeginsOn)),
      EvidenceField("deadline", .date(departure.deadline)), EvidenceField("level", .text(departure.level.word)),
      EvidenceField("replaced_by", departure.appointment.replacedBy.map { .text($0) } ?? .null),
      EvidenceField("replenished_on", .date(departure.replenishedOn)),
      EvidenceField("replenished_by", departure.replenishment?.by.map { .text($0) } ?? .null),
    ]
    if departure.state == .inGrace { fields.append(EvidenceField("days_left", .number(daysLeft))) }
    return fields
  }

}

extension Period {
  /// For replacing somebody who left (E.3.a).
  package static let grace = Period.months("grace")
}

extension Periods {
  package var grace: Int { self[.grace] }
}

/// What other languages than English say for `DepartureEvidence.swift`, each named by the English beside it.
package protocol DepartureEvidenceWording {
  func lastDayToFillThe(_ who: String) -> String
  func personNamed(_ value: String, _ person: String) -> String
  func departureOfDeclared(_ who: String) -> String
  func departureOfDeclaredAndA(_ who: String) -> String
  func placeOfWasFilledToo(_ who: String) -> String
  func aReplacementFor(_ who: String) -> String
}
