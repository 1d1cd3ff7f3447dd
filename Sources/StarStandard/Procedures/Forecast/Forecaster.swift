/// Finds out when a channel would fall: asks the rules that take stars on each later day on which their answer may change.
struct Forecaster {
  let dossier: Dossier
  let subject: ReviewSubject
  let rules: [Rule]

  /// The forecast of a channel without a violation; nil where no review would take its star.
  func forecast(after standing: Standing) -> Forecast? {
    let deciding = deciding(in: standing.edition)
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

  /// The places of the rules that take stars. Rules are looked at where they stand: to copy one is to count its references.
  private func deciding(in edition: Edition) -> [Int] {
    rules.indices.filter { index in
      guard rules[index].stage == .requirement else { return false }
      let severity = edition.severity(of: rules[index].id)
      return severity == .downgrade || rules[index].id == Rule.majorEvent.id && severity != .off
    }
  }

  /// The forecast of what a review finds: since when rules that take the star then are violated.
  private func forecast(
    of found: [Finding], at review: CalendarDate, by deciding: [Int], _ days: [CalendarDate]
  ) -> Forecast {
    var fallsOn = review
    // Credits are asked for on the days of reviews only: where nothing else is violated, nothing is asked between them.
    let concerned = deciding.filter { index in found.contains { $0.rule == rules[index].id } }
    let between = concerned.filter { rules[$0].id != Rule.creditBaseline.id }
    for day in days.reversed() where day < review {
      let isReviewDate = HalfYear(containing: day).firstDay == day
      guard !violations(of: isReviewDate ? concerned : between, on: day).isEmpty else { break }
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

  /// What would take the star on a day, by the rules at these places.
  private func violations(of deciding: [Int], on date: CalendarDate) -> [Finding] {
    guard !deciding.isEmpty, let standing = Standing(of: dossier, as: subject, asOf: date) else { return [] }
    var violations: [Finding] = []
    rules.withUnsafeBufferPointer { rules in
      for index in deciding {
        guard case .found(let found) = rules[index].examine(standing) else { continue }
        violations += rules[index].findings(found, about: standing).filter(\.costsStar)
      }
    }
    return violations
  }

  /// The later days on which what the rules look at may change, in order.
  func turningPoints(after standing: Standing) -> [CalendarDate] {
    let (today, edition) = (standing.asOf, standing.edition)
    var days: [CalendarDate] = []
    func consider(_ day: CalendarDate) { if day > today, day.year <= 9999 { days.append(day) } }
    func isDeciding(_ rule: Rule) -> Bool { edition.severity(of: rule.id) == .downgrade }
    let graces = subject.editions.all.map(\.periods.grace).uniqued()
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
      for grace in graces {
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
    days.sort()
    var each: [CalendarDate] = []
    each.reserveCapacity(days.count)
    for day in days where each.last != day { each.append(day) }
    return each
  }
}
