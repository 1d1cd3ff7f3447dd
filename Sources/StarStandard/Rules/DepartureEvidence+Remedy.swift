/// What is to be done about a departure, as long as something can be.
extension DepartureEvidence {
  func remedy(in language: Language) -> String {
    language.sentences([whatIsAsked(in: language), asksForSomebody ? naming(in: language) : ""])
  }

  /// Whether nobody fills the place.
  var isOpen: Bool { filling == nil && departure.state != .settled && departure.state != .replenished }

  /// Whether who fills the place, as far as is known, does it in time, or so that it cures.
  private var isFilledInTime: Bool {
    filling.map { isCuredLate || isGraceToBegin || $0.on <= departure.deadline } ?? false
  }

  /// Who is named for the place; nil where nobody is.
  var namedForIt: String? { departure.appointment.replacedBy }

  /// Whether somebody is to be registered, in time or before an application.
  private var asksForSomebody: Bool {
    guard !isSettledByLoss, !isFilledInTime, departure.state != .settled, departure.state != .replenished else {
      return false
    }
    let isInTime = departure.deadline >= toldOn
    // Of a place that somebody fills, be it too late, an application asks for nobody.
    let isAskedLater = isOpen && isAskedByApplications
    return switch departure.state {
    case .inGrace: isOpen && (isInTime || !takesTheStar && isAskedLater)
    case .undeclared: isDeclaredNow ? isOpen && (isInTime || isAskedLater) : !isPastMending || isAskedLater
    case .unreplenished: isInTime || isAskedLater
    case .settled, .replenished: false
    }
  }

  /// That whoever comes is to be named, too: another one is, the edition asks for it, or else they fill another place (STANDARD 5).
  func naming(in language: Language) -> String {
    guard let successor = namedForIt else {
      guard isFilledByNamedOnly else { return isBehindAnother ? namingBesideAnother(in: language) : "" }
      return language.text("Only who is named as the replacement fills the place: name the newcomer there.") {
        $0.onlyWhoIsNamedFillsThePlace
      }
    }
    let who = names.text(successor, in: language)
    return language.text(
      "As the replacement \(who) is named, so that nobody else fills the place: name the newcomer instead, unless \(who) is to hold what is asked for."
    ) { $0.somebodyIsNamedSoThatNobodyElse(who) }
  }

  private func namingBesideAnother(in language: Language) -> String {
    let who = language.person(person, name)
    return language.text(
      "Another place may still be filled in time, and whoever comes fills that one first: name the newcomer as the replacement of \(who)."
    ) { $0.whoeverComesFillsAnotherFirst(who) }
  }

  private func whatIsAsked(in language: Language) -> String {
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
      guard !isSettledByLoss || isPastMending else { return owed(in: language) }
      guard isPastMending || !isFilledInTime else {
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
    guard takesTheStar else { return overdue(in: language) }
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

  func newcomer(in language: Language) -> String { language.newcomer(departure.appointment.role) }

  func level(in language: Language) -> String {
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

/// What other languages than English say for `DepartureEvidence+Remedy.swift`, each named by the English beside it.
package protocol DepartureRemedyWording {
  func theNextReviewTakesTheStarUnless(_ deadline: CalendarDate) -> String
  func departureEvidenceOf(_ level: String) -> String
  /// `by` and `until` are empty, or of `byThatDayIncluded`.
  func declareTheDepartureOfThe(_ who: String, _ by: String) -> String
  func theLastDayToFill(_ who: String, _ deadline: CalendarDate, _ role: String, _ level: String) -> String
  func declareTheDepartureOfAnd(_ by: String, _ until: String, _ who: String, _ role: String, _ level: String)
    -> String
  var nothingMoreCanBeDone: String { get }
  var onlyWhoIsNamedFillsThePlace: String { get }
  func whoeverComesFillsAnotherFirst(_ who: String) -> String
  func somebodyIsNamedSoThatNobodyElse(_ who: String) -> String
  func theLastDayToFillWas(_ who: String, _ deadline: CalendarDate) -> String
  func theLastDayToKeepWas(_ deadline: CalendarDate) -> String
  func theLastDayToKeep(_ deadline: CalendarDate, _ who: String, _ role: String, _ level: String) -> String
  func registerAInThePlace(_ deadline: CalendarDate, _ who: String, _ role: String, _ level: String) -> String
  func declareAllTheSame(_ who: String) -> String
  func registerInThePlace(_ who: String, _ role: String, _ level: String) -> String
  var registerAServiceManagerAllTheSame: String { get }
}
