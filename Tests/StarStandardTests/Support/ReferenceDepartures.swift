import StarStandard

/// STANDARD 5, with the replenishment looked for day by day.
extension Reference {
  struct Result: Hashable {
    let appointment: Appointment
    let state: Departure.State
    let replenishedOn: CalendarDate?
  }

  func departures(_ review: Review) -> [Result] {
    let departed = dossier.appointments.filter { $0.departedOn.map { $0 <= day } == true }
    return departed.map { appointment in
      let replenished = replenishedOn(appointment, among: departed)
      return Result(
        appointment: appointment, state: state(appointment, replenished, review), replenishedOn: replenished)
    }
  }

  private func level(_ person: String, on day: CalendarDate) -> Int {
    let held = dossier.certificates.filter { $0.personID == person && $0.issuedOn <= day && day <= $0.validUntil }
    let levels = held.map { certificate in
      if edition.codes[.senior, default: []].contains(certificate.code) { return 2 }
      return edition.codes[.junior, default: []].contains(certificate.code) ? 1 : 0
    }
    return levels.max() ?? 0
  }

  /// Whether the first departure comes before the second where both name the same replacement.
  private func comesBefore(_ one: Appointment, _ other: Appointment) -> Bool {
    if one.departedOn != other.departedOn { return (one.departedOn ?? day) < (other.departedOn ?? day) }
    if one.personID != other.personID { return one.personID < other.personID }
    return one.registeredOn < other.registeredOn
  }

  private func replenishedOn(_ appointment: Appointment, among departed: [Appointment]) -> CalendarDate? {
    guard let departedOn = appointment.departedOn, let name = appointment.replacedBy else { return nil }
    let isTaken = departed.contains {
      $0.role == appointment.role && $0.replacedBy == name && comesBefore($0, appointment)
    }
    if isTaken { return nil }
    let level = appointment.role == .engineer ? level(appointment.personID, on: departedOn) : 0
    let posts = dossier.appointments.filter { $0.personID == name && $0.role == appointment.role }
    var date = departedOn
    while date <= day {
      if posts.contains(where: { isInPost($0, on: date) }), self.level(name, on: date) >= level { return date }
      date = date.dayAfter
    }
    return nil
  }

  private func state(_ appointment: Appointment, _ replenished: CalendarDate?, _ review: Review) -> Departure.State {
    guard let departedOn = appointment.departedOn else { return .settled }
    guard let declaredOn = appointment.declaredOn, declaredOn <= day else {
      if departedOn >= review.termStart { return .undeclared }
      let reaches = departedOn.adding(months: edition.periods.grace) >= review.award
      let filledBefore = replenished.map { $0 < review.award } ?? false
      let punished = pastDowngrades.contains { departedOn <= $0.downgradedOn }
      return reaches && !filledBefore && !punished ? .undeclared : .settled
    }
    let start = edition.options.graceFrom == .departure ? departedOn : max(departedOn, declaredOn)
    let deadline = start.adding(months: edition.periods.grace)
    if deadline.dayAfter < review.termStart { return .settled }
    if let replenished {
      if replenished <= deadline { return .settled }
      return edition.options.lateReplenishment == .cured ? .settled : .unreplenished
    }
    return day <= deadline ? .inGrace : .unreplenished
  }
}
