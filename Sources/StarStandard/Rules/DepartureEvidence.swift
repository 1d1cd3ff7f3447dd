/// One departure of key personnel, as the three departure rules report it (STANDARD 5).
struct DepartureEvidence: Evidence {
  let departure: Departure
  let name: String?
  let asOf: CalendarDate
  /// The day on which whoever is told reads it.
  let toldOn: CalendarDate
  let names: Names

  init(_ departure: Departure, _ standing: Standing) {
    toldOn = standing.toldOn
    names = Names(standing.dossier)
    self.departure = departure
    name = standing.dossier.name(of: departure.appointment.personID)
    asOf = standing.asOf
  }

  var subject: FindingSubject? {
    .departure(personID: person, role: departure.appointment.role, on: departure.departedOn)
  }

  var days: [DayToKeep] {
    let isOpen = departure.state == .inGrace || departure.state == .unreplenished && departure.deadline >= toldOn
    guard isOpen, departure.replenishment == nil else { return [] }
    let role = departure.appointment.role
    return [
      DayToKeep(
        .graceEnds, of: "\(person)\n\(role.rawValue)\n\(departure.departedOn)", on: departure.deadline,
        title: Localized(
          "Last day to fill the place of \(Language.english.person(person, name, Language.english.role(role)))",
          zh: "补齐\(Language.chinese.person(person, name, Language.chinese.role(role)))所空岗位的最后一日"),
        toDo: Localized { remedy(in: $0) })
    ]
  }

  var lastDayToMend: CalendarDate? { departure.state == .inGrace ? departure.deadline : nil }

  func need(in language: Language) -> String? {
    let who = name.map { language.text("\($0) (\(person))", zh: "\($0)（\(person)）") } ?? person
    let isFilled = departure.replenishedOn != nil
    switch departure.state {
    case .undeclared:
      return isFilled
        ? language.text("departure of \(who) declared", zh: "申报\(who)离职")
        : language.text("departure of \(who) declared, and a replacement", zh: "申报\(who)离职并补齐空缺")
    case .unreplenished:
      return isFilled
        ? language.text("place of \(who) was filled too late: a new application", zh: "\(who)的空缺补齐过迟：须重新申请")
        : language.text("a replacement for \(who)", zh: "补齐\(who)的空缺")
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
      "\(who) \(isToCome ? "leaves" : "left") on \(departure.departedOn)",
      zh: "\(who)\(isToCome ? "将" : "")于 \(departure.departedOn) 离职")
    let declaredOn = departure.appointment.declaredOn.map(\.description) ?? ""
    let isTold = departure.appointment.declaredOn.map { $0 <= toldOn } ?? true
    let told = language.text(
      isTold ? ", declared on \(declaredOn)" : ", to be declared on \(declaredOn)",
      zh: "，\(isTold ? "已" : "将")于 \(declaredOn) 申报")
    let hasBegun = departure.graceBeginsOn <= toldOn
    let open =
      isToCome
      ? language.text("Nobody is on record for the place.", zh: "该岗位尚无人接替。")
      : language.text("The place is open.", zh: "该岗位目前空缺。")
    switch departure.state {
    case .undeclared:
      return language.sentences([
        left
          + language.text(
            toldOn < asOf ? ", which is not declared." : ", which had not been declared by \(asOf).",
            zh: toldOn < asOf ? "，尚未申报。" : "，截至 \(asOf) 未申报。"), filled(in: language),
      ])
    case .inGrace:
      return language.sentences([
        left + told
          + language.text(
            ". The grace period \(hasBegun ? "began" : "begins") on \(departure.graceBeginsOn) and ends on "
              + "\(departure.deadline), that day included: \(language.count(daysToAct, "day", zh: "天")) left.",
            zh: "。宽限期自 \(departure.graceBeginsOn) 起，至 \(departure.deadline)（含当日）止，尚余 \(daysToAct) 天。"), open,
      ])
    case .unreplenished:
      guard departure.deadline < toldOn || departure.replenishment != nil else {
        return left + told
          + language.text(
            ". The grace period ends on \(departure.deadline), that day included, and nobody fills the place so far.",
            zh: "。宽限期至 \(departure.deadline)（含当日）止，目前无人接替。")
      }
      guard departure.replenishment == nil else {
        return language.sentences([
          left + told
            + language.text(
              ". The place \(departure.deadline < toldOn ? "was" : "is") to be filled by \(departure.deadline).",
              zh: "，应于 \(departure.deadline)（含当日）之前补齐。"),
          filled(in: language),
        ])
      }
      return left + told
        + language.text(
          ", and was not replaced by \(departure.deadline). The place is open.",
          zh: "，至 \(departure.deadline) 未补齐，该岗位目前空缺。")
    case .settled, .replenished:
      return left + language.text(". Nothing is open.", zh: "。无待办事项。")
    }
  }

  /// Since when the place is filled, and by whom; empty where it is open.
  private func filled(in language: Language) -> String {
    guard let replenishment = departure.replenishment else { return "" }
    let isLate = departure.isDeclared && replenishment.on > departure.deadline
    let late = isLate ? language.text(", after the last day", zh: "，已逾期") : ""
    let isToCome = replenishment.on > toldOn
    let since = isToCome ? "from \(replenishment.on) on" : "since \(replenishment.on)"
    guard let by = replenishment.by else {
      return language.text(
        "\(since.capitalized) the channel meets its star without the place\(late).",
        zh: "自 \(replenishment.on) 起，渠道不计该岗位亦满足星级要求\(late)。")
    }
    guard by != person else {
      return language.text(
        "The same person is back \(since)\(late).", zh: "该人员\(isToCome ? "将" : "已")于 \(replenishment.on) 回岗\(late)。")
    }
    let successor = language.person(by, names.name(of: by))
    return language.text(
      "\(successor) fills the place \(since)\(late).",
      zh: "该岗位\(isToCome ? "将" : "已")由\(successor)于 \(replenishment.on) 接替\(late)。")
  }

  func remedy(in language: Language) -> String {
    let role = language.newcomer(departure.appointment.role)
    let who = language.person(person, name)
    let level =
      departure.appointment.role == .engineer && departure.level > .none
      ? language.text(" of \(language.level(departure.level))", zh: "（\(language.level(departure.level))）") : ""
    switch departure.state {
    case .settled, .replenished: return ""
    case .inGrace: return replacement(in: language)
    case .undeclared:
      // Of what is done already nothing is asked again.
      guard departure.replenishment == nil else {
        return language.text(
          "Declare the departure of \(who); the place is filled, and nobody else is needed for it.",
          zh: "请申报\(who)离职；该岗位已有人接替，无须另行补充。")
      }
      // A declaration alone does not fill the place, and its last day may be over before the day that is told of.
      guard departure.deadline >= toldOn else {
        return language.text(
          "The last day to fill the place of \(who) was \(departure.deadline): declaring the departure now does not keep the star. "
            + "Declare it, and register another \(role)\(level) in that place before a new application (E.3.c).",
          zh: "补齐\(who)空缺的最后一日为 \(departure.deadline)，现在申报离职已不能保留星级。请申报，并在重新申请前登记接替的\(role)\(level)（E.3.c）。")
      }
      return language.text(
        "Declare the departure of \(who)\(toldOn < asOf ? " by \(asOf)" : ""), and register another \(role)\(level) in that place.",
        zh: "请\(toldOn < asOf ? "于 \(asOf)（含当日）之前" : "")申报\(who)离职，并登记接替的\(role)\(level)。")
    case .unreplenished:
      // Who comes too late by the records may still come in time.
      guard departure.replenishment == nil || departure.deadline >= toldOn else {
        return language.text(
          "Nothing more can be done about this place: it is filled, but after the last day to keep the star by it.",
          zh: "该岗位已补齐，但已超过以此保留星级的最后期限，无法再行补救。")
      }
      guard departure.deadline < toldOn else { return replacement(in: language) }
      return language.text(
        "The last day to keep the star by filling this place was \(departure.deadline). Register another \(role)\(level) in the place "
          + "of \(who) before a new application (E.3.c).",
        zh: "补齐该空缺以保留星级的最后一日为 \(departure.deadline)。请在重新申请前登记接替\(who)的\(role)\(level)（E.3.c）。")
    }
  }

  /// Who is to be registered while there is time.
  private func replacement(in language: Language) -> String {
    let role = language.newcomer(departure.appointment.role)
    let level =
      departure.appointment.role == .engineer && departure.level > .none
      ? language.text(" of \(language.level(departure.level))", zh: "（\(language.level(departure.level))）") : ""
    let who = language.person(person, name)
    return language.text(
      "Register a \(role)\(level) in the place of \(who) by \(departure.deadline), that day included.",
      zh: "请于 \(departure.deadline)（含当日）之前为\(who)登记接替的\(role)\(level)。")
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
      "Of \(language.count(departures, "departure", zh: "次离职")) on record, none is such.",
      zh: "在案 \(departures) 次离职中无此情形。")
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
