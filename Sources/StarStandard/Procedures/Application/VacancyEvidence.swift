/// Key personnel that left and is missing when the channel applies (E.3.c): the same values as a departure of a review, told
/// for an application.
package struct VacancyEvidence: Evidence {
  let departure: Departure
  let standing: Standing

  private var asOf: CalendarDate { standing.asOf }

  package var fields: [EvidenceField] { DepartureEvidence(departure, standing).fields }

  package func message(in language: Language) -> String {
    let appointment = departure.appointment
    let role = language.role(appointment.role)
    let who = language.person(appointment.personID, standing.dossier.name(of: appointment.personID), role)
    let left = language.text("\(who) left on \(departure.departedOn)") { $0.leftOn(who, departure.departedOn) }
    return departure.isDeclared
      ? language.text(
        "\(left) and was not replaced by \(departure.deadline); on \(asOf) the vacancy is open."
      ) { $0.andWasNotReplacedBy(left, departure.deadline, asOf) }
      : language.text(
        "\(left), undeclared; on \(asOf) the vacancy is open."
      ) { $0.undeclaredOnTheVacancyIs(left, asOf) }
  }

  package func remedy(in language: Language) -> String {
    let person = departure.appointment.personID
    let who = language.person(person, standing.dossier.name(of: person))
    let role = language.newcomer(departure.appointment.role)
    let level =
      departure.level > .none
      ? language.text(" of \(language.level(departure.level))") { $0.of(language.level(departure.level)) } : ""
    let another = language.text(
      "Register another \(role)\(level) in the place of \(who): from that day on it refuses no application."
    ) { $0.registerAnotherInThePlace(who, role, level) }
    return language.sentences([another, DepartureEvidence(departure, standing).naming(in: language)])
  }
}

extension Standing {
  /// Key personnel that is missing: who left from the award on, undeclared or past the deadline, and was not replenished by
  /// the day (E.3.c); of these the ones that are asked for.
  func vacancies(where isAsked: (Departure) -> Bool) -> [VacancyEvidence] {
    departures.filter {
      $0.isJudged && $0.replenishment == nil && (!$0.isDeclared || asOf > $0.deadline) && isAsked($0)
    }.map { VacancyEvidence(departure: $0, standing: self) }
  }
}

/// What other languages than English say for `VacancyEvidence.swift`, each named by the English beside it.
package protocol VacancyEvidenceWording {
  func leftOn(_ who: String, _ departedOn: CalendarDate) -> String
  func andWasNotReplacedBy(_ left: String, _ deadline: CalendarDate, _ asOf: CalendarDate) -> String
  func undeclaredOnTheVacancyIs(_ left: String, _ asOf: CalendarDate) -> String
  func of(_ level: String) -> String
  func registerAnotherInThePlace(_ who: String, _ role: String, _ level: String) -> String
}
