/// Finds out what would take a channel's star: asks the reviews and the renewals to come, in their order, as they will decide.
struct Forecaster {
  let dossier: Dossier
  let subject: ReviewSubject
  let rules: [Rule]
  /// On which days renewals are audited; nil: on 1 January.
  var schedule: Schedule?
  /// Whether the audit of the day itself is another's: of a renewal that is confirmed only after somebody is told.
  var skipsAuditOfTheDay = false

  /// How far ahead is looked, in months.
  static let months = 18

  /// The forecast of a channel without a violation; nil where nothing takes its star by then.
  func forecast(after standing: Standing) -> Forecast? {
    let today = max(standing.asOf, standing.toldOn)
    let horizon = today.adding(months: Self.months)
    var known = dossier
    var (renewed, unconfirmed): (CalendarDate?, CalendarDate?)
    for step in Self.steps(after: today, by: horizon, schedule, skippingToday: skipsAuditOfTheDay) {
      switch step {
      case .review(let date):
        let reviewer = ReviewAuditor(
          asOf: date, editions: subject.editions, rules: rules, toldOn: today)
        guard let taken = reviewer.taken(from: known) else { continue }
        return forecast(of: taken, on: date, known, after: standing, renewed: renewed, unconfirmed: unconfirmed)
      case .renewal(let date):
        guard let (certification, sought) = toRenew(known, on: date) else { continue }
        let requirements = RenewalRequirements(
          year: CalendarYear(containing: date), day: date, foreseenOn: today, editions: subject.editions)
        guard let result = requirements.audit(known, certification, seeking: sought) else { return nil }
        let isConfirmed = known.renewalConfirmedOn(certification, for: CalendarYear(containing: date)) != nil
        if !isConfirmed {
          unconfirmed = unconfirmed ?? certification.validUntil
        }
        guard result.star >= sought.star else {
          let refusing = result.findings.filter(\.refuses)
          return Forecast(
            cause: .renewal, fallsOn: date, violations: refusing, decidedOn: date,
            toStar: result.star, renewalNeededBy: certification.validUntil, unconfirmed: unconfirmed, isOrdinary: false,
            later: LaterAudits(
              after: date, renewing: result.star, for: refusing, isConfirmed: isConfirmed, schedule))
        }
        renewed = renewed ?? certification.validUntil
        known.certifications.append(requirements.renewed(certification, as: result.star))
      }
    }
    return nil
  }

  enum Step {
    case review(CalendarDate)
    case renewal(CalendarDate)

    var date: CalendarDate {
      switch self {
      case .review(let date), .renewal(let date): date
      }
    }
  }

  /// What decides after a day, and by another, in order; of a year's audits the first that is still to come.
  static func steps(
    after today: CalendarDate, by horizon: CalendarDate, _ schedule: Schedule?, skippingToday: Bool = false
  ) -> [Step] {
    var steps: [Step] = []
    var half = HalfYear(containing: today).next
    while half.firstDay <= horizon, half.firstDay.year < 9999 {
      steps.append(.review(half.firstDay))
      half = half.next
    }
    let first = CalendarYear(containing: today)
    for year in [first, first.next, first.next.next] {
      let day =
        schedule.map { $0.audit(in: year, from: today, skippingIt: skippingToday) }
        ?? (year.firstDay >= today ? year.firstDay : nil)
      if let day, day <= horizon { steps.append(.renewal(day)) }
    }
    // The review of a day comes before its audit, which rests on it.
    return steps.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// The certification that an audit would renew if it is confirmed, and the star that it seeks; nil where there is none.
  func toRenew(_ dossier: Dossier, on date: CalendarDate) -> (Certification, StarToRenew)? {
    dossier.toRenew(on: date, subject.editions)
  }

  /// The forecast of what a review takes: since when rules that take the star then are violated.
  private func forecast(
    of taken: ReviewAuditor.Taken, on review: CalendarDate, _ known: Dossier, after standing: Standing,
    renewed: CalendarDate?, unconfirmed: CalendarDate?
  ) -> Forecast {
    let subject = taken.subject
    let found = taken.findings.filter(\.costsStar)
    let rulesTaking = Set(found.map(\.rule))
    var fallsOn = review
    let concerned = rules.filter { rulesTaking.contains($0.id) }
    let first = max(standing.asOf.dayAfter, subject.certification.issuedOn)
    for day in turningPoints(after: standing).reversed() where day < review && day >= first {
      guard !violations(of: concerned, known, subject, on: day).isEmpty else { break }
      fallsOn = day
    }
    let neededBy =
      renewed.flatMap { $0 < review.dayBefore ? $0 : nil } ?? confirmationNeeded(review, known, subject)
    return Forecast(
      cause: .review, fallsOn: fallsOn, violations: found, decidedOn: review, toStar: taken.toStar,
      renewalNeededBy: neededBy, unconfirmed: neededBy.flatMap { unconfirmed ?? (renewed == nil ? $0 : nil) },
      isOrdinary: found.count == 1 && found.allSatisfy { $0.evidence.isOrdinary(at: review, after: standing) })
  }

  /// The last day of the certification, where it has run out before the review of a January.
  private func confirmationNeeded(
    _ review: CalendarDate, _ known: Dossier, _ subject: ReviewSubject
  ) -> CalendarDate? {
    // Who is under review with what has run out needs no renewal to be reviewed.
    subject.certification.isInForce(on: review) || subject.renewalPending ? nil : subject.certification.validUntil
  }

  /// What would take the star on a day.
  private func violations(
    of rules: [Rule], _ dossier: Dossier, _ subject: ReviewSubject, on date: CalendarDate
  ) -> [Finding] {
    guard let standing = Standing(of: dossier, as: subject, asOf: date) else { return [] }
    let isReviewDate = HalfYear(containing: date).firstDay == date
    return rules.flatMap { rule -> [Finding] in
      guard isReviewDate || !rule.isAskedOnReviewDaysOnly else { return [] }
      return rule.findings(about: standing).filter(\.costsStar)
    }
  }

  /// The later days on which the verdict of a rule that may take the star may change, in order.
  func turningPoints(after standing: Standing) -> [CalendarDate] {
    let today = standing.asOf
    let days = standing.edition.turns.flatMap { $0.days(standing) } + daysOfWaivers
    let later = days.filter { $0 > today && $0 <= .last }.sorted()
    return later.indices.filter { $0 == 0 || later[$0 - 1] != later[$0] }.map { later[$0] }
  }

  /// The days on which a finding of any rule may begin or cease to be waived.
  private var daysOfWaivers: [CalendarDate] {
    // Granted for a time to come, a waiver breaks a row of days.
    dossier.waivers.flatMap { [$0.grantedOn, $0.expiresOn.dayAfter] }
      // What was reinstated, of most rules, is waived as of its batch's day alone.
      + dossier.reinstatements.map { $0.decision.asOf.dayAfter }
  }
}

extension Dossier {
  /// The certification that an audit would renew if it is confirmed, and the star that it seeks; nil where there is none.
  func toRenew(on date: CalendarDate, _ editions: Editions) -> (Certification, StarToRenew)? {
    let year = CalendarYear(containing: date)
    let lastDay = year.previous.lastDay
    // What cannot be read counts as active (STANDARD 8).
    guard status(on: date) ?? .active == .active,
      channel.isInScope(of: editions.inForce(on: year.firstDay)),
      !certifications.contains(where: { year.contains($0.issuedOn) && $0.issuedOn <= date }),
      let certification = currentCertification(on: lastDay), certification.isInForce(on: lastDay),
      let star = certification.star
    else { return nil }
    let sought = starToRenew(star, in: year, by: date)
    return sought.star == .none ? nil : (certification, sought)
  }

  /// Whether a certification for the year of a day is there by it.
  func isRenewed(by day: CalendarDate) -> Bool {
    let year = CalendarYear(containing: day)
    return certifications.contains { year.contains($0.issuedOn) && $0.issuedOn <= day }
  }
}
