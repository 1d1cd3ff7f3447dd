/// What became of one departure of key personnel, as of a date (STANDARD 5).
package struct Departure: Sendable {
  /// Who left, from which role.
  package let appointment: Appointment
  package let departedOn: CalendarDate
  /// Whether the vendor had been told by the as-of date.
  package let isDeclared: Bool
  /// From when the time for replacing them runs.
  package let graceBeginsOn: CalendarDate
  /// The last day for replacing them.
  package let deadline: CalendarDate
  /// What the replacement must hold at least.
  package let level: TechnicalLevel
  /// When the vacancy was filled, as known on the as-of date.
  package let replenishedOn: CalendarDate?
  /// From when on the departure costs a star.
  package let lapsesOn: CalendarDate
  package let state: State

  /// What follows from a departure.
  package enum State: Sendable {
    /// Nothing: filled in time, or judged before, or cured.
    case settled
    /// It was not declared: E.3.b.
    case undeclared
    /// The three months are running: E.3.a.
    case inGrace
    /// The three months passed without a replacement: E.3.a.
    case unreplenished
  }
}

/// Judges all departures of a channel as of a date.
struct DepartureJudge {
  let dossier: Dossier
  let date: CalendarDate
  let edition: Edition
  let awardDate: CalendarDate
  let termStart: CalendarDate

  /// The departures by the date, earliest first (ties: lower person id, then earlier registered).
  func judgeAll() -> [Departure] {
    var left = dossier.appointments.filter { appointment in
      guard let departedOn = appointment.departedOn else { return false }
      return departedOn <= date
    }
    guard !left.isEmpty else { return [] }
    left.sort(by: Self.isEarlier)
    var taken: Set<Vacancy> = []
    return left.map { appointment in
      var replacement = appointment.replacedBy
      if let name = replacement, !taken.insert(Vacancy(replacement: name, role: appointment.role)).inserted {
        replacement = nil
      }
      return judge(appointment, replacement: replacement)
    }
  }

  /// One person can fill one vacancy of a role.
  private struct Vacancy: Hashable {
    let replacement: String
    let role: Role
  }

  private static func isEarlier(_ left: Appointment, _ right: Appointment) -> Bool {
    func key(_ appointment: Appointment) -> (Int32, String, Int32, Int32, String, String) {
      (
        appointment.departedOn?.dayNumber ?? .max, appointment.personID, appointment.registeredOn.dayNumber,
        // Rows that differ only beyond what the standard orders by still need one order.
        appointment.declaredOn?.dayNumber ?? .max, appointment.role.rawValue, appointment.replacedBy ?? ""
      )
    }
    return key(left) < key(right)
  }

  private func judge(_ appointment: Appointment, replacement: String?) -> Departure {
    let departedOn = appointment.departedOn ?? date
    let declaredOn = appointment.declaredOn.flatMap { $0 <= date ? $0 : nil }
    let graceEnd = departedOn.adding(months: edition.periods.grace)
    var graceBeginsOn = departedOn
    if let declaredOn, edition.options.graceFrom == .declaration { graceBeginsOn = max(departedOn, declaredOn) }
    let deadline = graceBeginsOn.adding(months: edition.periods.grace)
    let level = level(of: appointment, on: departedOn)
    let replenishedOn = replacement.flatMap {
      firstDayReplaced(by: $0, role: appointment.role, from: departedOn, level: level)
    }
    let lapsesOn = declaredOn == nil ? departedOn : deadline.dayAfter

    let state: Departure.State
    if lapsesOn < termStart, !(declaredOn == nil && reachesPastAward(departedOn, graceEnd, replenishedOn)) {
      state = .settled
    } else if declaredOn == nil {
      state = .undeclared
    } else if let replenishedOn {
      let late = replenishedOn > deadline
      state = late && edition.options.lateReplenishment == .violation ? .unreplenished : .settled
    } else {
      state = date <= deadline ? .inGrace : .unreplenished
    }
    return Departure(
      appointment: appointment, departedOn: departedOn, isDeclared: declaredOn != nil, graceBeginsOn: graceBeginsOn,
      deadline: deadline, level: level,
      replenishedOn: replenishedOn, lapsesOn: lapsesOn, state: state)
  }

  /// Whether an undeclared departure before the award date is judged all the same: a renewal does not judge departures,
  /// they become known late, and silence must not pay (STANDARD 5, the exception).
  private func reachesPastAward(
    _ departedOn: CalendarDate, _ graceEnd: CalendarDate, _ replenishedOn: CalendarDate?
  ) -> Bool {
    guard graceEnd >= awardDate else { return false }
    if let replenishedOn, replenishedOn < awardDate { return false }
    return !dossier.downgrades.contains { departedOn <= $0.downgradedOn && $0.downgradedOn <= date }
  }

  private func level(of appointment: Appointment, on day: CalendarDate) -> TechnicalLevel {
    guard appointment.role == .engineer else { return .none }
    var level = TechnicalLevel.none
    for certificate in dossier.certificates
    where certificate.personID == appointment.personID && certificate.isValid(on: day) {
      level = max(level, TechnicalLevel(edition.grade(of: certificate.code)))
    }
    return level
  }

  /// The earliest day on which the person is in post in the role and holds a valid certificate of at least the level,
  /// from `start` to the as-of date.
  private func firstDayReplaced(
    by person: String, role: Role, from start: CalendarDate, level: TechnicalLevel
  ) -> CalendarDate? {
    var earliest: CalendarDate?
    func consider(_ first: CalendarDate, _ last: CalendarDate) {
      guard first <= min(last, date) else { return }
      earliest = min(earliest ?? first, first)
    }
    for post in dossier.appointments where post.personID == person && post.role == role {
      let first = max(start, post.registeredOn)
      let last = post.departedOn?.dayBefore ?? date
      if level == .none {
        consider(first, last)
        continue
      }
      for certificate in dossier.certificates
      where certificate.personID == person && TechnicalLevel(edition.grade(of: certificate.code)) >= level {
        consider(max(first, certificate.issuedOn), min(last, certificate.validUntil))
      }
    }
    return earliest
  }
}
