/// One departure of key personnel, as the three departure rules report it (STANDARD 5).
struct DepartureEvidence: Evidence {
  let departure: Departure
  let name: String?
  let asOf: CalendarDate
  /// The day on which whoever is told reads it.
  let toldOn: CalendarDate
  let names: Names
  /// Whether an application asks for the place, too: of who left before the latest certification it does not (STANDARD 7).
  let isAskedByApplications: Bool
  /// The review that is still to come and asks for it; nil where it is asked on the day itself.
  private(set) var review: CalendarDate?
  /// Whether time to fill the place runs from a declaration that is still to be made.
  private let isGraceToBegin: Bool
  /// Whether who comes after the last day cures it all the same.
  private let isCuredLate: Bool
  /// What became of it between the day and a later one on which whoever is told reads it; nil where there is none.
  private let since: Departure?
  /// Of an engineer that costs the star if nobody fills the place in time, while there is time.
  private(set) var isToBeFilledInTime = false
  /// Whether no service manager is there, though the renewal and every application ask for one.
  private let isManagerWanted: Bool
  /// Whether no day is named for what is to be done.
  private var isUndated = false

  init(_ departure: Departure, _ standing: Standing) {
    toldOn = standing.toldOn
    let post = departure.appointment
    since = standing.departuresSince.first {
      $0.appointment.personID == post.personID && $0.appointment.role == post.role
        && $0.departedOn == departure.departedOn
    }
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
    isCuredLate = options.lateReplenishment != .violation
    isToBeFilledInTime =
      post.role == .engineer && departure.state == .unreplenished && filling == nil && !isCuredLate
      && departure.deadline >= toldOn && standing.edition.severity(of: Rule.departureUnreplenished.id) == .downgrade
      && standing.dossier.waiver(of: Rule.departureUnreplenished.id, about: subject, on: asOf) == nil
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
  private var declareBy: CalendarDate? {
    guard !isUndated else { return nil }
    return toldOn < asOf ? asOf : review.flatMap { toldOn < $0 ? $0 : nil }
  }

  /// How the place was filled, as is known on the day on which whoever is told reads it.
  private var filling: Departure.Replenishment? { since?.replenishment ?? departure.replenishment }
  /// Whether it was declared by that day.
  private var isDeclaredNow: Bool { since?.isDeclared ?? departure.isDeclared }

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
        ? language.text("place of \(who) was filled too late: a new application") { $0.placeOfWasFilledToo(who) }
        : language.text("a replacement for \(who)") { $0.aReplacementFor(who) }
    case .inGrace, .settled, .replenished: return nil
    }
  }

  private var person: String { departure.appointment.personID }
  private var daysLeft: Int { departure.deadline.days(since: asOf) }
  /// The same from the day on which whoever is told reads it, which may be another than that of the decision.
  private var daysToAct: Int { max(0, departure.deadline.days(since: toldOn)) }

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

  func message(in language: Language) -> String {
    let role = language.role(departure.appointment.role)
    let who = language.person(person, name, role)
    let isToCome = departure.departedOn > toldOn
    let left = language.text(
      "\(who) \(isToCome ? "leaves" : "left") on \(departure.departedOn)"
    ) { $0.departureEvidenceOn(who, isToCome, departure.departedOn) }
    let declaredOn = departure.appointment.declaredOn.map(\.description) ?? ""
    let isTold = departure.appointment.declaredOn.map { $0 <= toldOn } ?? true
    let told = language.text(
      isTold ? ", declared on \(declaredOn)" : ", to be declared on \(declaredOn)"
    ) { $0.declaredOnToBeDeclared(isTold, declaredOn) }
    let hasBegun = departure.graceBeginsOn <= toldOn
    let isOver = departure.deadline < toldOn
    let open =
      isToCome
      ? language.text("Nobody is on record for the place.") { $0.nobodyIsOnRecordFor }
      : language.text("The place is open.") { $0.thePlaceIsOpen }
    switch departure.state {
    case .undeclared:
      return language.sentences([
        left
          + language.text(
            toldOn < asOf ? ", which is not declared." : ", which had not been declared by \(asOf)."
          ) { $0.whichIsNotDeclaredWhich(toldOn < asOf, asOf) }, filled(in: language),
      ])
    case .inGrace:
      return language.sentences([
        left + told
          + language.text(
            ". The grace period \(hasBegun ? "began" : "begins") on \(departure.graceBeginsOn) and \(isOver ? "ended" : "ends") on "
              + "\(departure.deadline), that day included\(isOver ? "" : ": \(daysToAct.counting("day")) left")."
          ) { $0.theGracePeriodOnAnd(departure.graceBeginsOn, departure.deadline, daysToAct, isOver) },
        filling == nil ? open : filled(in: language),
      ])
    case .unreplenished:
      guard isOver || filling != nil else {
        return left + told
          + language.text(
            ". The grace period ends on \(departure.deadline), that day included, and nobody fills the place so far."
          ) { $0.theGracePeriodEndsOn(departure.deadline) }
      }
      guard filling == nil else {
        return language.sentences([
          left + told
            + language.text(
              ". The place \(isOver ? "was" : "is") to be filled by \(departure.deadline), that day included."
            ) { $0.thePlaceToBeFilled(departure.deadline) },
          filled(in: language),
        ])
      }
      return left + told
        + language.text(
          ", and was not replaced by \(departure.deadline). The place is open."
        ) { $0.departureEvidenceAndWasNotReplacedBy(departure.deadline) }
    case .settled, .replenished:
      return left + language.text(". Nothing is open.") { $0.nothingIsOpen }
    }
  }

  /// Since when the place is filled, and by whom; empty where it is open.
  private func filled(in language: Language) -> String {
    guard let replenishment = filling else { return "" }
    let isLate = departure.isDeclared && replenishment.on > departure.deadline
    let late = isLate ? language.text(", after the last day") { $0.afterTheLastDay } : ""
    let isToCome = replenishment.on > toldOn
    guard let by = replenishment.by else {
      return language.text(
        isToCome
          ? "From \(replenishment.on) on the channel meets its star without the place\(late)."
          : "Since \(replenishment.on) the channel has met its star without the place\(late)."
      ) { $0.theChannelMeetsItsStar(replenishment.on, late) }
    }
    guard by != person else {
      return language.text(
        isToCome
          ? "The same person is back from \(replenishment.on) on\(late)."
          : "The same person has been back since \(replenishment.on)\(late)."
      ) { $0.theSamePersonIsBack(isToCome, replenishment.on, late) }
    }
    let successor = language.person(by, names.name(of: by))
    return language.text(
      isToCome
        ? "\(successor) fills the place from \(replenishment.on) on\(late)."
        : "\(successor) has filled the place since \(replenishment.on)\(late)."
    ) { $0.fillsThePlace(isToCome, successor, replenishment.on, late) }
  }

  func remedy(in language: Language) -> String {
    let (who, role, level) = (language.person(person, name), newcomer(in: language), level(in: language))
    switch departure.state {
    case .settled, .replenished: return ""
    case .inGrace:
      guard filling == nil else { return "" }
      return departure.deadline < toldOn ? overdueSince(in: language) : replacement(in: language)
    case .undeclared:
      // Of what is done already nothing is asked again.
      let by =
        declareBy.map { item in language.text(" by \(item), that day included") { $0.byThatDayIncluded(item) } } ?? ""
      guard !isDeclaredNow else { return declaredSince(in: language) }
      guard isPastMending || filling == nil else {
        return language.text(
          "Declare the departure of \(who)\(by); the place is filled, and nobody else is needed for it."
        ) { $0.declareTheDepartureOfThe(who, by) }
      }
      // A declaration alone does not fill the place, and its last day may be over before the day that is told of.
      guard !isPastMending else {
        // Who came too late fills the place for an application.
        guard isAskedByApplications, filling == nil else {
          return language.text(
            "The last day to fill the place of \(who) was \(departure.deadline): declaring the departure now does not keep the star. "
              + "Declare it all the same."
          ) { $0.theLastDayToFillWas(who, departure.deadline) }
        }
        return language.text(
          "The last day to fill the place of \(who) was \(departure.deadline): declaring the departure now does not keep the star. "
            + "Declare it, and register another \(role)\(level) in that place before a new application (E.3.c)."
        ) { $0.theLastDayToFill(who, departure.deadline, role, level) }
      }
      // From when on the time runs that a declaration begins is not known before it is made.
      let fillBy = declareBy == nil || isGraceToBegin ? nil : departure.deadline
      let until =
        fillBy.map { item in language.text(" by \(item), that day included") { $0.byThatDayIncluded(item) } } ?? ""
      return language.text(
        "Declare the departure of \(who)\(by), and register another \(role)\(level) in that place\(until)."
      ) { $0.declareTheDepartureOfAnd(by, until, who, role, level) }
    case .unreplenished:
      // Who comes too late by the records may still come in time.
      guard filling == nil || departure.deadline >= toldOn else {
        return language.text(
          "Nothing more can be done about this place: it is filled, but after the last day to keep the star by it."
        ) { $0.nothingMoreCanBeDone }
      }
      return departure.deadline < toldOn ? overdue(in: language) : replacement(in: language)
    }
  }

  /// That it is declared is owed whatever becomes of the star (E.3).
  func owed(in language: Language) -> String {
    guard departure.state == .undeclared, !isDeclaredNow else { return "" }
    let who = language.person(person, name)
    return language.text("Declare the departure of \(who) all the same.") { $0.declareAllTheSame(who) }
  }

  /// Of what was declared only after the day that is told of.
  private func declaredSince(in language: Language) -> String {
    guard filling == nil else { return "" }
    return departure.deadline < toldOn ? overdue(in: language) : replacement(in: language)
  }

  /// Of a last day between that of the decision, when there was time still, and that on which it is told.
  private func overdueSince(in language: Language) -> String {
    guard !isCuredLate else { return overdue(in: language) }
    return language.text(
      "The next review takes the star for it, whatever is done now (E.3.a), unless somebody filled the place by \(departure.deadline), that "
        + "day included, who is not on record yet: have that recorded at once, and tell the department."
    ) { $0.theNextReviewTakesTheStarUnless(departure.deadline) }
  }

  /// Who is to be registered after the last day.
  private func overdue(in language: Language) -> String {
    guard isAskedByApplications else {
      return language.sentences([
        language.text(
          "The last day to keep the star by filling this place was \(departure.deadline)."
        ) { $0.theLastDayToKeepWas(departure.deadline) },
        isManagerWanted
          ? language.text(
            "Register a service manager all the same: the renewal and every application ask for one (D.1)."
          ) { $0.registerAServiceManagerAllTheSame } : "",
      ])
    }
    let (who, role, level) = (language.person(person, name), newcomer(in: language), level(in: language))
    return language.text(
      "The last day to keep the star by filling this place was \(departure.deadline). Register another \(role)\(level) in the place "
        + "of \(who) before a new application (E.3.c)."
    ) { $0.theLastDayToKeep(departure.deadline, who, role, level) }
  }

  private func newcomer(in language: Language) -> String { language.newcomer(departure.appointment.role) }

  private func level(in language: Language) -> String {
    guard departure.appointment.role == .engineer, departure.level > .none else { return "" }
    return language.text(" of \(language.level(departure.level))") {
      $0.departureEvidenceOf(language.level(departure.level))
    }
  }

  /// Who is to be registered while there is time.
  private func replacement(in language: Language) -> String {
    let (who, role, level) = (language.person(person, name), newcomer(in: language), level(in: language))
    guard !isUndated else {
      return language.text("Register a \(role)\(level) in the place of \(who).") {
        $0.registerInThePlace(who, role, level)
      }
    }
    return language.text(
      "Register a \(role)\(level) in the place of \(who) by \(departure.deadline), that day included."
    ) { $0.registerAInThePlace(departure.deadline, who, role, level) }
  }
}

extension Standing {
  /// The verdict of a departure rule: a finding for each departure in the state.
  func examineDepartures(_ state: Departure.State) -> Verdict {
    let found = departures.filter { $0.state == state }
    guard found.isEmpty else { return .found(found.map { DepartureEvidence($0, self) }) }
    return .passed { DeparturesSettled(departures: self.departures.count) }
  }
}

extension Standing {
  /// The places of engineers that nobody fills by the day, and that are to be filled before, in time: of a review that is still to come.
  var placesToFillInTime: [DepartureEvidence] {
    guard occasion.isReview, isForeseen else { return [] }
    return departures.filter { $0.state == .unreplenished }.map { DepartureEvidence($0, self) }
      .filter(\.isToBeFilledInTime)
  }
}

extension Language {
  /// What is to be done for something that the filling of places mends, too, and what for the rest of it; that alone where no place
  /// is to be filled.
  func mended(byFilling places: [DepartureEvidence], besides rest: String) -> String {
    guard !places.isEmpty else { return rest }
    let filling = sentences(places.map { $0.remedy(in: self) })
    return sentences([
      text(
        "To fill \(places.count == 1 ? "the open place" : "the open places") in time mends this, too: \(filling) "
          + "After its last day nobody counts for a place any more, in a review or in a renewal."
      ) { $0.toFillInTimeMendsThis(filling) },
      rest.isEmpty ? "" : text("Besides: \(rest)") { $0.besides(rest) },
    ])
  }
}

extension Standing {
  /// The last days to fill the places that are open and held by grace.
  var vacanciesInGrace: [Rule.Reminder.Deadline] {
    departures.filter { $0.state == .inGrace && $0.replenishment == nil }.map {
      Rule.Reminder.Deadline(
        date: $0.deadline, evidence: DepartureEvidence($0, self), heading: Rule.departureInGrace.title)
    }
  }
}

/// No departure is in the state that a rule looks for.
private struct DeparturesSettled: Evidence {
  let departures: Int

  var fields: [EvidenceField] { [EvidenceField("departures", .number(departures))] }

  func message(in language: Language) -> String {
    language.text(
      "Of \(departures.counting("departure")) on record, none is such."
    ) { $0.ofOnRecordNoneIs(departures) }
  }

  func remedy(in language: Language) -> String { "" }
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
  func theNextReviewTakesTheStarUnless(_ deadline: CalendarDate) -> String
  func lastDayToFillThe(_ who: String) -> String
  func personNamed(_ value: String, _ person: String) -> String
  func departureOfDeclared(_ who: String) -> String
  func departureOfDeclaredAndA(_ who: String) -> String
  func placeOfWasFilledToo(_ who: String) -> String
  func aReplacementFor(_ who: String) -> String
  func departureEvidenceOn(_ who: String, _ isToCome: Bool, _ departedOn: CalendarDate) -> String
  func declaredOnToBeDeclared(_ isTold: Bool, _ declaredOn: String) -> String
  var nobodyIsOnRecordFor: String { get }
  var thePlaceIsOpen: String { get }
  func whichIsNotDeclaredWhich(_ isToCome: Bool, _ asOf: CalendarDate) -> String
  func theGracePeriodOnAnd(
    _ graceBeginsOn: CalendarDate, _ deadline: CalendarDate, _ daysToAct: Int, _ isOver: Bool
  ) -> String
  func theGracePeriodEndsOn(_ deadline: CalendarDate) -> String
  func thePlaceToBeFilled(_ deadline: CalendarDate) -> String
  func departureEvidenceAndWasNotReplacedBy(_ deadline: CalendarDate) -> String
  var nothingIsOpen: String { get }
  var afterTheLastDay: String { get }
  func theChannelMeetsItsStar(_ replenishmentOn: CalendarDate, _ late: String) -> String
  func theSamePersonIsBack(_ isToCome: Bool, _ replenishmentOn: CalendarDate, _ late: String) -> String
  func fillsThePlace(_ isToCome: Bool, _ successor: String, _ replenishmentOn: CalendarDate, _ late: String) -> String
  func departureEvidenceOf(_ level: String) -> String
  /// `by` and `until` are empty, or of `byThatDayIncluded`.
  func declareTheDepartureOfThe(_ who: String, _ by: String) -> String
  func theLastDayToFill(_ who: String, _ deadline: CalendarDate, _ role: String, _ level: String) -> String
  func declareTheDepartureOfAnd(_ by: String, _ until: String, _ who: String, _ role: String, _ level: String)
    -> String
  var nothingMoreCanBeDone: String { get }
  func theLastDayToFillWas(_ who: String, _ deadline: CalendarDate) -> String
  func theLastDayToKeepWas(_ deadline: CalendarDate) -> String
  func theLastDayToKeep(_ deadline: CalendarDate, _ who: String, _ role: String, _ level: String) -> String
  func registerAInThePlace(_ deadline: CalendarDate, _ who: String, _ role: String, _ level: String) -> String
  func declareAllTheSame(_ who: String) -> String
  func registerInThePlace(_ who: String, _ role: String, _ level: String) -> String
  func ofOnRecordNoneIs(_ departures: Int) -> String
  func toFillInTimeMendsThis(_ filling: String) -> String
  func besides(_ rest: String) -> String
  var registerAServiceManagerAllTheSame: String { get }
}
