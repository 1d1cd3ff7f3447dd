/// Finds out when a channel would fall: asks the rules that take stars on each later day on which their answer may change.
struct Forecaster {
  let dossier: Dossier
  let subject: ReviewSubject
  let rules: [Rule]

  /// The forecast of a channel without a violation; nil where no review would take its star.
  func forecast(after standing: Standing) -> Forecast? {
    let deciding = rules.filter { rule in
      guard rule.stage == .requirement else { return false }
      let severity = standing.edition.severity(of: rule.id)
      return severity == .downgrade || rule.id == Rule.majorEvent.id && severity != .off
    }
    guard !deciding.isEmpty else { return nil }
    let days = turningPoints(after: standing)
    var asked: CalendarDate?
    for day in days {
      // Between two turning points nothing changes, so that the first review after each is asked and no other.
      let half = HalfYear(containing: day)
      let review = half.firstDay == day ? day : half.next.firstDay
      guard review != asked else { continue }
      asked = review
      let found = violations(of: deciding, on: review)
      if !found.isEmpty { return forecast(of: found, at: review, by: deciding, days) }
    }
    return nil
  }

  /// The forecast of what a review finds: since when rules that take the star then are violated.
  private func forecast(
    of found: [Finding], at review: CalendarDate, by rules: [Rule], _ days: [CalendarDate]
  ) -> Forecast {
    let taking = Set(found.map(\.rule))
    var fallsOn = review
    let concerned = rules.filter { taking.contains($0.id) }
    for day in days.reversed() where day < review {
      guard !violations(of: concerned, on: day).isEmpty else { break }
      fallsOn = day
    }
    return Forecast(
      fallsOn: fallsOn, violations: found, decidedOn: review, renewalNeededBy: renewalNeededBy(review))
  }

  /// The last day of the certification, where only its renewal would put the channel under a later review: that of January
  /// covers also what has merely run out (STANDARD 4).
  private func renewalNeededBy(_ review: CalendarDate) -> CalendarDate? {
    let day = review.month == 1 ? review.dayBefore : review
    if let current = dossier.currentCertification(on: day), current.isInForce(on: day) { return nil }
    return subject.certification.validUntil
  }

  /// What would take the star on a day. Credits are asked for on the days of reviews only.
  private func violations(of rules: [Rule], on date: CalendarDate) -> [Finding] {
    guard let standing = Standing(of: dossier, as: subject, asOf: date) else { return [] }
    let isReviewDate = HalfYear(containing: date).firstDay == date
    return rules.flatMap { rule -> [Finding] in
      guard isReviewDate || rule.id != Rule.creditBaseline.id else { return [] }
      return rule.findings(about: standing).filter(\.costsStar)
    }
  }

  /// The later days on which what the rules look at may change, in order.
  func turningPoints(after standing: Standing) -> [CalendarDate] {
    let (today, edition) = (standing.asOf, standing.edition)
    var days: [CalendarDate] = []
    func consider(_ day: CalendarDate) { if day > today, day.year <= 9999 { days.append(day) } }
    func isDeciding(_ rule: Rule) -> Bool { edition.severity(of: rule.id) == .downgrade }
    let marginDecides = isDeciding(.certificateMargin) || edition.options.margin == .review
    for certificate in dossier.certificates {
      consider(certificate.validUntil.dayAfter)
      // A certificate to come may also let somebody fill a vacancy.
      consider(certificate.issuedOn)
      guard marginDecides else { continue }
      // Month ends make the way back ambiguous: of the days around it, the first that comes too near is the one.
      let near = certificate.validUntil.adding(months: -edition.periods.certificateMargin)
      for offset in -3...3 { consider(near.adding(days: offset)) }
    }
    for appointment in dossier.appointments {
      // Who comes may fill a vacancy; who leaves may be known before.
      consider(appointment.registeredOn)
      guard let departedOn = appointment.departedOn else { continue }
      let declaredOn = appointment.declaredOn ?? departedOn
      consider(departedOn)
      consider(declaredOn)
      // By which edition a departure is judged, its day tells; all are asked.
      for grace in Set(subject.editions.all.map(\.periods.grace)) {
        consider(departedOn.adding(months: grace).dayAfter)
        consider(max(departedOn, declaredOn).adding(months: grace).dayAfter)
      }
    }
    for posts in dossier.sharedEngineers where isDeciding(.sharedEngineer) {
      for day in posts.turningPoints { consider(day) }
    }
    for event in dossier.majorEvents {
      consider(event.occurredOn)
      if let ruled = event.ruled { consider(ruled.on) }
    }
    for waiver in dossier.waivers {
      // Granted for a time to come, it breaks a row of days.
      consider(waiver.grantedOn)
      consider(waiver.expiresOn.dayAfter)
    }
    // What was reinstated, of most rules, is waived as of its batch's day alone.
    for reinstatement in dossier.reinstatements { consider(reinstatement.decision.asOf.dayAfter) }
    if isDeciding(.participation) {
      for certification in dossier.certifications {
        consider(certification.issuedOn.adding(months: edition.periods.participation))
      }
    }
    if standing.route == .credits || isDeciding(.unregisteredDelivery) {
      for entry in dossier.credits where entry.status == .approved {
        // The first day of which the window begins after the entry.
        consider(DateWindow.firstDay(withoutQuarterOf: entry.earnedOn, quarters: edition.periods.creditQuarters))
        consider(entry.earnedOn)
      }
      // Nothing on record is nothing at the next review, either.
      consider(HalfYear(containing: today).next.firstDay)
    }
    return days.uniqued().sorted()
  }
}
