/// One departure of key personnel, as the three departure rules report it (STANDARD 5).
struct DepartureEvidence: Evidence {
  let departure: Departure
  let name: String?
  let asOf: CalendarDate

  init(_ departure: Departure, _ standing: Standing) {
    self.departure = departure
    name = standing.dossier.name(of: departure.appointment.personID)
    asOf = standing.asOf
  }

  var subject: FindingSubject? {
    .departure(personID: person, role: departure.appointment.role, on: departure.departedOn)
  }

  private var person: String { departure.appointment.personID }
  private var daysLeft: Int { departure.deadline.days(since: asOf) }

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
    let left = language.text(
      "\(person), \(role), left on \(departure.departedOn)", zh: "\(person)（\(role)）于 \(departure.departedOn) 离职")
    let declaredOn = departure.appointment.declaredOn.map(\.description) ?? ""
    switch departure.state {
    case .undeclared:
      return left
        + language.text(", which had not been declared by \(asOf).", zh: "，截至 \(asOf) 未申报。")
    case .inGrace:
      return left
        + language.text(
          ", declared on \(declaredOn). The grace period began on \(departure.graceBeginsOn) and ends on "
            + "\(departure.deadline): \(language.count(daysLeft, "day", zh: "天")) left.",
          zh: "，已于 \(declaredOn) 申报。宽限期自 \(departure.graceBeginsOn) 起，至 \(departure.deadline) 止，尚余 \(daysLeft) 天。")
    case .unreplenished:
      let late = departure.replenishedOn.map {
        language.text("; the vacancy was filled only on \($0)", zh: "；空缺直至 \($0) 才补齐")
      }
      return left
        + language.text(
          ", declared on \(declaredOn), and was not replaced by \(departure.deadline)",
          zh: "，已于 \(declaredOn) 申报，但至 \(departure.deadline) 未补齐")
        + (late ?? "") + language.text(".", zh: "。")
    case .settled, .replenished:
      return left + language.text(". Nothing is open.", zh: "。无待办事项。")
    }
  }

  func remedy(in language: Language) -> String {
    let role = language.role(departure.appointment.role)
    let level =
      departure.appointment.role == .engineer && departure.level > .none
      ? language.text(" of \(language.level(departure.level))", zh: "（\(language.level(departure.level))）") : ""
    switch departure.state {
    case .settled, .replenished: return ""
    case .inGrace:
      return language.text(
        "Register a replacement\(level) and name them for \(person) by \(departure.deadline).",
        zh: "请于 \(departure.deadline) 前为 \(person) 登记接替人员\(level)。")
    case .undeclared:
      // Of what is done already nothing is asked again.
      guard departure.replenishment == nil else {
        return language.text("Declare the departure of \(person).", zh: "请申报 \(person) 离职。")
      }
      return language.text(
        "Declare the departure of \(person) and register another \(role)\(level) as the replacement.",
        zh: "请申报 \(person) 离职，并登记接替的\(role)\(level)。")
    case .unreplenished:
      guard departure.replenishedOn == nil else {
        return language.text(
          "The vacancy is filled; it was filled after the last day, so the star needs a new application.",
          zh: "空缺已补齐，但已逾期，星级须重新申请。")
      }
      return language.text(
        "Register another \(role)\(level) as the replacement of \(person), in post and certified before a new application.",
        zh: "请登记接替 \(person) 的\(role)\(level)，到岗并持证后方可重新申请。")
    }
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

/// No departure is in the state that a rule looks for.
private struct DeparturesSettled: Evidence {
  let departures: Int

  var fields: [EvidenceField] { [EvidenceField("departures", .number(departures))] }

  func message(in language: Language) -> String {
    language.text(
      "Of \(language.count(departures, "departure", zh: "次离职")) on record, none is such.",
      zh: "在案 \(departures) 次离职中无此情形。")
  }

  func remedy(in language: Language) -> String { "" }
}
