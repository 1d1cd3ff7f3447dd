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
    let left = language.text("\(who) left on \(departure.departedOn)", zh: "\(who)于 \(departure.departedOn) 离职")
    return departure.isDeclared
      ? language.text(
        "\(left) and was not replaced by \(departure.deadline); on \(asOf) the vacancy is open.",
        zh: "\(left)，至 \(departure.deadline) 未补齐，\(asOf) 仍空缺。")
      : language.text(
        "\(left), undeclared; on \(asOf) the vacancy is open.", zh: "\(left)，未申报，\(asOf) 仍空缺。")
  }

  package func remedy(in language: Language) -> String {
    let person = departure.appointment.personID
    let who = language.person(person, standing.dossier.name(of: person))
    let role = language.newcomer(departure.appointment.role)
    let level =
      departure.level > .none
      ? language.text(" of \(language.level(departure.level))", zh: "（\(language.level(departure.level))）") : ""
    return language.text(
      "Register another \(role)\(level) in the place of \(who): from that day on it refuses no application.",
      zh: "请登记接替\(who)的\(role)\(level)；补齐之日起不再影响申请。")
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
