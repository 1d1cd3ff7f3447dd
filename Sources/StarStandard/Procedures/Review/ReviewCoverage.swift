extension Dossier {
  /// Whether, and as what, the channel is reviewed as of the date (STANDARD 4; unreadable records: STANDARD 8).
  package func coverage(asOf date: CalendarDate, editions: Editions) -> Coverage<ReviewSubject> {
    let current = currentCertification(on: date)
    let edition = current?.appliedOn.map(editions.inForce) ?? editions.inForce(on: date)
    guard channel.isInScope(of: edition) else { return .outOfScope }
    if let status = status(on: date), status != .active { return .notConcerned(.status(status)) }
    func notReviewed(_ reason: NotConcerned) -> Coverage<ReviewSubject> {
      certificationsLeftOut ? .undetermined : .notConcerned(reason)
    }
    guard let current else { return notReviewed(.neverCertified) }
    if let endedOn = current.endedOn, endedOn <= date {
      return notReviewed(.ended(certificationID: current.id, on: endedOn))
    }
    let half = HalfYear(containing: date)
    var star = current.star
    var renewalPending = false
    if !current.isInForce(on: date) {
      // With a new year the certifications have run out and are only being renewed: without this a January review
      // would have nobody to review.
      let lastDayOfYear = half.closingDay
      guard date.month == 1, current.isInForce(on: lastDayOfYear) else {
        return notReviewed(.ranOut(certificationID: current.id, on: current.validUntil))
      }
      renewalPending = true
      if let lost = latestDowngrade(by: date), lost.downgradedOn > lastDayOfYear {
        if lost.toStar == .none { return notReviewed(.lostLastStar(on: lost.downgradedOn)) }
        star = lost.toStar
      }
    }
    let onClosingDay = currentCertification(on: half.closingDay)
    let awarded = onClosingDay.flatMap { $0.isInForce(on: half.closingDay) ? $0 : nil } ?? current
    let termStart = latestDowngrade(by: date).map { max(awarded.issuedOn, $0.downgradedOn.dayAfter) }
    return .concerned(
      ReviewSubject(
        certification: current, star: star, renewalPending: renewalPending, edition: edition, editions: editions,
        awardDate: awarded.issuedOn, termStart: termStart ?? awarded.issuedOn))
  }
}
