import StarStandard

/// STANDARD 3 to 6 a second time, as slowly and literally as its text allows, to be compared with the library.
struct Reference {
  let dossier: Dossier
  let day: CalendarDate
  let edition: Edition

  /// What section 4 says of a channel under review.
  struct Review {
    let certification: Certification
    let star: Star?
    let renewalPending: Bool
    let award: CalendarDate
    let termStart: CalendarDate
  }

  /// "An end before the day", "no end yet".
  private func isEnded(_ certification: Certification, by day: CalendarDate) -> Bool {
    if let endedOn = certification.endedOn { !(day < endedOn) } else { false }
  }

  private func isInForce(_ certification: Certification, on day: CalendarDate) -> Bool {
    certification.issuedOn <= day && day <= certification.validUntil && !isEnded(certification, by: day)
  }

  /// The latest issued; of those the ones not ended early, if any; of those the highest id.
  func current(on day: CalendarDate) -> Certification? {
    let issued = dossier.certifications.filter { $0.issuedOn <= day }
    let latest = issued.filter { one in issued.allSatisfy { $0.issuedOn <= one.issuedOn } }
    let notEnded = latest.filter { !isEnded($0, by: day) }
    return (notEnded.isEmpty ? latest : notEnded).max { Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8)) }
  }

  /// "The last day of the half-year before D's half-year."
  var closingDay: CalendarDate {
    var day = day
    let isFirst = day.month <= 6
    while (day.month <= 6) == isFirst { day = day.dayBefore }
    return day
  }

  /// The downgrades by the day.
  var pastDowngrades: [Downgrade] { dossier.downgrades.filter { $0.downgradedOn <= day } }

  var review: Review? {
    guard dossier.channel.status == .active, edition.kinds.contains(dossier.channel.kind ?? "") else { return nil }
    guard let current = current(on: day) else { return nil }
    var star = current.star
    var pending = false
    if !isInForce(current, on: day) {
      let yearEnd = CalendarDate(year: day.year - 1, month: 12, day: 31) ?? day
      guard day.month == 1, isInForce(current, on: yearEnd), !isEnded(current, by: day) else { return nil }
      pending = true
      let thisYear = pastDowngrades.filter { $0.downgradedOn.year == day.year }
      if let last = thisYear.map(\.downgradedOn).max() {
        star = thisYear.filter { $0.downgradedOn == last }.map(\.toStar).min()
        if star == Star.none { return nil }
      }
    }
    let closing = self.current(on: closingDay)
    let award = closing.map { isInForce($0, on: closingDay) } == true ? closing?.issuedOn : current.issuedOn
    let start = award ?? current.issuedOn
    return Review(
      certification: current, star: star, renewalPending: pending, award: start,
      termStart: pastDowngrades.map(\.downgradedOn.dayAfter).reduce(start, max))
  }

  func isInPost(_ appointment: Appointment, on day: CalendarDate) -> Bool {
    if appointment.registeredOn > day { return false }
    if let departedOn = appointment.departedOn, departedOn <= day { return false }
    return true
  }

  func inPost(_ role: Role) -> Set<String> {
    Set(dossier.appointments.filter { $0.role == role && isInPost($0, on: day) }.map(\.personID))
  }
}
