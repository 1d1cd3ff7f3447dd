extension Dossier {
  /// The certification by which the channel was star-rated on a day; nil where it was not (STANDARD 5, "Star-rated on a
  /// day"): the current one, in force; or, from January to March, the one that was current and in force on 31 December and
  /// has merely run out, unless the channel has lost its last star since.
  func certificationOfStar(on day: CalendarDate) -> Certification? {
    if let current = currentCertification(on: day), current.isInForce(on: day) { return current }
    guard RenewalAuditor.isRegular(asOf: day) else { return nil }
    let year = CalendarYear(containing: day)
    let lastDay = year.previous.lastDay
    guard let before = currentCertification(on: lastDay), before.isInForce(on: lastDay), before.validUntil < day,
      !before.isEnded(by: day)
    else { return nil }
    let lostLastStar = downgrades.contains {
      year.firstDay <= $0.downgradedOn && $0.downgradedOn <= day && $0.toStar == .none
    }
    return lostLastStar ? nil : before
  }
}
