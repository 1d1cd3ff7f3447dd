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
  /// Which appointments could fill it, the preferred first, beside those of the share.
  var candidates: [VacancyAssignment.Candidate] = []
  /// Who of those that could fill others, too, could fill it.
  var share: CandidatePool.Share?
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
