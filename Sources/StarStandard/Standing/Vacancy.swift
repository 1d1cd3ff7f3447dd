/// A departure while it is being judged: what it left open, and by which edition.
struct Vacancy {
  /// The joined appointment that ended.
  let appointment: Appointment
  let departedOn: CalendarDate
  /// When the vendor was told, if by the as-of date.
  let declaredOn: CalendarDate?
  /// The edition of the certification by which the channel was star-rated on the day: a deadline once told is not taken back
  /// by a newer one.
  let edition: Edition
  let graceBeginsOn: CalendarDate
  let deadline: CalendarDate
  let level: TechnicalLevel
  /// Which appointments could fill it, the preferred first.
  var candidates: [VacancyAssignment.Candidate] = []
  var isJudged = false
  var replenishment: Departure.Replenishment?

  /// The order of departures.
  var key: (CalendarDate, String, CalendarDate, String) {
    (departedOn, appointment.personID, appointment.registeredOn, appointment.role.rawValue)
  }
}

/// What a channel has to meet for a vacancy to count as covered (STANDARD 5, option `replenishment: covered`).
struct CoverTarget {
  /// The star under review, or sought by an application.
  let star: Star
  let route: Route
  /// The day of application from which the margin of certificates is taken.
  let appliedOn: CalendarDate
}

/// When a channel would meet its star without whoever left (STANDARD 5, option `replenishment: covered`).
struct VacancyCover {
  let dossier: Dossier
  /// The joined appointments as of the date.
  let appointments: [Appointment]
  let date: CalendarDate
  let target: CoverTarget

  /// The first day, from the departure to the as-of date, on which the channel, without anybody held by grace, meets the star in
  /// headcount and, by the certificates route, in certificates; of a service manager's departure: on which somebody is in post
  /// as one. Nil where there is none, or where the edition of the day does not ask this.
  func firstDay(_ vacancy: Vacancy) -> CalendarDate? {
    guard vacancy.edition.options.replenishment == .covered else { return nil }
    // Time alone makes no certificate count and nobody come: what was not met can be only on the day on which somebody or
    // something new is there.
    var days = [vacancy.departedOn]
    days += appointments.map(\.registeredOn)
    if vacancy.appointment.role == .engineer, target.route == .certificates {
      days += dossier.certificates.map(\.issuedOn)
    }
    return days.filter { vacancy.departedOn <= $0 && $0 <= date }.sorted().first { isMet(vacancy, on: $0) }
  }

  private func isMet(_ vacancy: Vacancy, on day: CalendarDate) -> Bool {
    guard vacancy.appointment.role == .engineer else {
      return !appointments.inPost(as: .serviceManager, on: day).isEmpty
    }
    let edition = vacancy.edition
    let required = edition.requirement(of: target.star)
    let engineers = appointments.inPost(as: .engineer, on: day)
    guard engineers.count >= required.registeredEngineers else { return false }
    guard target.route == .certificates else { return true }
    let counting = CertificateCounting(
      date: day, edition: edition, appliedOn: target.appliedOn, marginAtDate: edition.options.margin == .review)
    return counting.tally(dossier.certificates, of: engineers).meets(required.certificates)
  }
}
