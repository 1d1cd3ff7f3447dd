/// Key personnel that left and is missing when the channel applies (E.3.c): the same values as a departure of a review, told
/// for an application.
struct VacancyEvidence: Evidence {
  let departure: Departure
  let standing: Standing

  private var asOf: CalendarDate { standing.asOf }

  var fields: [EvidenceField] { DepartureEvidence(departure, standing).fields }

  func message(in language: Language) -> String {
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

  func remedy(in language: Language) -> String {
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
