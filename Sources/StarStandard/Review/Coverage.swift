/// Whether a channel is under review on a date, and as what (STANDARD 4 and 8).
package enum Coverage: Sendable {
  /// It is decided.
  case underReview(ReviewSubject)
  /// It is none of the review's business.
  case notUnderReview(NotUnderReview)
  /// Its kind is out of scope: listed, never decided.
  case outOfScope
  /// A certification that cannot be read leaves it open.
  case undetermined

  /// Why a channel is not under review.
  package enum NotUnderReview: Sendable {
    /// Its status is not active.
    case status(ChannelStatus)
    /// It has no certification issued by the date.
    case neverCertified
    /// Its current certification was ended early.
    case ended(certificationID: String, on: CalendarDate)
    /// Its current certification has run out.
    case ranOut(certificationID: String, on: CalendarDate)
    /// It lost its last star in the year of the renewal pending.
    case lostLastStar(on: CalendarDate)
  }
}

/// What of a channel is reviewed (STANDARD 4).
package struct ReviewSubject: Sendable {
  /// The current certification.
  package let certification: Certification
  /// The star reviewed; nil where it cannot be read.
  package let star: Star?
  /// Whether the certification has run out and the renewals are only starting.
  package let renewalPending: Bool
  /// The edition by which it is reviewed.
  package let edition: Edition
  /// All editions: a departure is judged by that of its day.
  package let editions: Editions
  /// The `issued_on` of the certification that the half-year under review began with.
  package let awardDate: CalendarDate
  /// From when on things count against the channel: what was before was judged before.
  package let termStart: CalendarDate
}

extension Certification {
  /// Whether it was ended early by the date.
  package func isEnded(by date: CalendarDate) -> Bool {
    guard let endedOn else { return false }
    return endedOn <= date
  }

  /// In force: issued by the date, valid on it, not ended early by it (STANDARD 4).
  package func isInForce(on date: CalendarDate) -> Bool {
    issuedOn <= date && date <= validUntil && !isEnded(by: date)
  }

  /// Whether this one, rather than the other, is current on a date by which both are issued: the later issued; else the
  /// one not ended early; else the higher id in byte order (STANDARD 4).
  func precedes(_ other: Certification, on date: CalendarDate) -> Bool {
    if issuedOn != other.issuedOn { return issuedOn > other.issuedOn }
    let (ended, otherEnded) = (isEnded(by: date), other.isEnded(by: date))
    if ended != otherEnded { return !ended }
    return other.id.utf8.lexicographicallyPrecedes(id.utf8)
  }
}

extension Dossier {
  /// The current certification on the date, in force or not (STANDARD 4).
  package func currentCertification(on date: CalendarDate) -> Certification? {
    var current: Certification?
    for certification in certifications where certification.issuedOn <= date {
      if let chosen = current, !certification.precedes(chosen, on: date) { continue }
      current = certification
    }
    return current
  }

  /// Whether, and as what, the channel is reviewed as of the date (STANDARD 4; unreadable records: STANDARD 8).
  package func coverage(asOf date: CalendarDate, editions: Editions) -> Coverage {
    let current = currentCertification(on: date)
    let edition = current?.appliedOn.map(editions.inForce) ?? editions.inForce(on: date)
    guard channel.isInScope(of: edition) else { return .outOfScope }
    if let status = channel.status, !channel.isActive { return .notUnderReview(.status(status)) }
    func notReviewed(_ reason: Coverage.NotUnderReview) -> Coverage {
      certificationsLeftOut ? .undetermined : .notUnderReview(reason)
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
    return .underReview(
      ReviewSubject(
        certification: current, star: star, renewalPending: renewalPending, edition: edition, editions: editions,
        awardDate: awarded.issuedOn, termStart: termStart ?? awarded.issuedOn))
  }
}
