/// The reminders of a day (STANDARD 7a): what will cost a star, told when it is so many days away, and whose renewal lapsed.
package struct RemindersAuditor: Auditor {
  package let procedure = Procedure.reminders
  package let asOf: CalendarDate
  private let editions: Editions
  private let edition: Edition
  /// The day of the latest reminders before; nil where there were none.
  private let previous: CalendarDate?
  /// Whether a channel was told this year that its renewal lapsed.
  private let wasToldOfLapse: @Sendable (_ channelID: String) -> Bool
  private let lastRenewalDay: CalendarDate
  private let confirmBy: CalendarDate?
  private let schedule: Schedule?

  /// - Parameters:
  ///   - previous: the day of the latest reminders before; nil where there were none.
  ///   - lastRenewalDay: the last day of the year on which all renewals are audited.
  ///   - confirmBy: the last day to confirm a renewal that is open; nil: 31 March.
  ///   - schedule: on which days renewals are audited; nil where that is not known.
  ///   - wasToldOfLapse: whether a channel was told this year that its renewal lapsed.
  package init(
    asOf date: CalendarDate, after previous: CalendarDate?, lastRenewalDay: CalendarDate,
    confirmBy: CalendarDate? = nil,
    editions: Editions, schedule: Schedule? = nil,
    wasToldOfLapse: @escaping @Sendable (_ channelID: String) -> Bool = { _ in false }
  ) {
    asOf = date
    self.previous = previous
    self.lastRenewalDay = lastRenewalDay
    self.confirmBy = confirmBy
    self.editions = editions
    self.schedule = schedule
    edition = editions.inForce(on: date)
    self.wasToldOfLapse = wasToldOfLapse
  }

  package func coverage(of dossier: Dossier) -> Coverage<Certification> {
    dossier.renewalCoverage(on: asOf, edition) { dossier.certificationOfStar(on: asOf) ?? lapsed(dossier) }
  }

  package func treat(_ dossier: Dossier) -> Treatment {
    switch coverage(of: dossier) {
    case .outOfScope: return .outOfScope
    case .undetermined: return .undetermined
    case .notConcerned(let reason): return .notConcerned(reason)
    case .concerned(let certification):
      let decision = decide(dossier, certification)
      return decision.outcome == .reminded && decision.findings.isEmpty
        ? .notConcerned(.nothingDue) : .decided(decision)
    }
  }

  package func decide(_ dossier: Dossier, _ certification: Certification) -> Decision {
    let finder = ThreatFinder(
      dossier: dossier, editions: editions, asOf: asOf, lastRenewalDay: lastRenewalDay, confirmBy: confirmBy,
      horizon: horizon, schedule: schedule)
    let isLapsed = dossier.certificationOfStar(on: asOf) == nil
    // One that was ended early ended then, whatever it says.
    let ended = isLapsed ? certification.endedOn.map(\.dayBefore) : nil
    let lastDay = min(certification.validUntil, max(certification.issuedOn, ended ?? certification.validUntil))
    let star = finder.subject(certification).star
    func decision(_ outcome: Outcome, to after: Star?) -> Decision {
      var decision = Decision(
        .reminders, dossier.channel, outcome: outcome, certificationID: certification.id,
        edition: (certification.appliedOn.map(editions.inForce) ?? edition).name, route: certification.route,
        from: star,
        to: after, effectiveOn: asOf)
      decision.renewalPending = certification.validUntil < asOf && !isLapsed
      decision.validity = DateWindow(first: certification.issuedOn, last: lastDay)
      decision.serviceManagerEmails = dossier.serviceManagerEmails(on: asOf)
      return decision
    }
    guard dossier.defects.isEmpty else { return decision(.hold, to: star).naming(dossier.defects) }
    var result: Decision
    if isLapsed {
      let year = CalendarYear(containing: asOf)
      let evidence = RenewalConfirmationEvidence(
        validUntil: lastDay, year: year, lapsedOn: lastRenewalDay, toldOn: asOf,
        confirmedOn: dossier.renewalConfirmedOn(certification, for: year) ?? confirmedTooLate(certification, year),
        isExcluded: isExcluded(dossier, certification), missed: missed(dossier, certification, year))
      result = decision(.lapsed, to: Star.none)
      result.findings = [finding(Threat(rule: .renewalConfirmation, date: lastRenewalDay, evidence: evidence))]
    } else {
      guard let threats = finder.threats() else { return decision(.hold, to: star).naming(dossier.defects) }
      result = decision(.reminded, to: star)
      let due = threats.filter { isDue($0.date) }
      result.findings = due.map(finding)
      if !due.isEmpty { add(to: &result, dossier, certification, finder) }
    }
    result.prospects = Prospects(of: result, dossier, editions)
    return result
  }

  /// Whether a ruling would refuse every application of the day.
  private func isExcluded(_ dossier: Dossier, _ certification: Certification) -> Bool {
    guard let star = certification.star, let route = certification.route else { return false }
    return ApplicationAuditor(star: star, route: route, on: asOf, editions: editions).open(dossier)
      .contains(where: \.evidence.revokes)
  }

  /// When somebody confirmed who did it after the end of March; nil where nobody did by the day.
  private func confirmedTooLate(_ certification: Certification, _ year: CalendarYear) -> CalendarDate? {
    certification.renewalConfirmedOn.flatMap { $0 > year.lastRenewalDay && $0 <= asOf ? $0 : nil }
  }

  /// What the last audit sought, and what that lacks by the records as they stand; nil where nobody can tell.
  private func missed(
    _ dossier: Dossier, _ certification: Certification, _ year: CalendarYear
  ) -> (star: Star, findings: [Finding])? {
    guard let star = certification.star else { return nil }
    let sought = dossier.starToRenew(star, in: year, by: lastRenewalDay)
    let requirements = RenewalRequirements(year: year, day: lastRenewalDay, editions: editions)
    return requirements.audit(dossier, certification, seeking: sought).map {
      (sought.star, $0.findings.filter(\.refuses))
    }
  }

  /// So many months on, a loss for something else is told beside what a reminder names; no number of the standard.
  private static let monthsNear = 6

  /// What is to be known before the points of a reminder are read.
  private func add(
    to decision: inout Decision, _ dossier: Dossier, _ certification: Certification, _ finder: ThreatFinder
  ) {
    let subject = finder.subject(certification)
    if decision.renewalPending, let star = decision.fromStar {
      decision.pendingRenewal = PendingRenewal(certification, star, of: dossier, asOf: asOf)
    }
    guard let standing = Standing(of: dossier, as: subject, asOf: asOf) else { return }
    let told = Set(decision.findings.map(\.rule))
    // What comes of something else, and long after, is no matter of the reminder.
    let forecast = finder.forecast(Rule.all.filter { told.contains($0.id) }, standing, subject)
    let isRelated =
      forecast.map { !told.isDisjoint(with: $0.rules) || $0.decidedOn <= asOf.adding(months: Self.monthsNear) } ?? false
    let whole = finder.forecast(Rule.all, standing, subject)
    decision.beyondMending = finder.beyondMending(decision.findings, standing, subject, whole: whole)
    let unconfirmed = dossier.unconfirmedYear(of: certification, on: asOf)
    // Of which no star is left, that needs no confirmation.
    let isUnconfirmed = unconfirmed.map { !(decision.beyondMending?.leavesNothing(to: $0) ?? false) } ?? false
    // What else the same day takes it for is in the way of what the points promise.
    let isOfOneDay = whole.map { $0.decidedOn == forecast?.decidedOn && $0.cause == forecast?.cause } ?? false
    decision.reminderOutlook = ReminderOutlook(
      asOf: asOf, forecast: isRelated ? (isOfOneDay ? whole : forecast) : nil,
      told: told.union(decision.beyondMending?.rules ?? []), isUnconfirmed: isUnconfirmed)
    decision.beyondMending?.isUnconfirmed = isUnconfirmed
    if let beyondMending = decision.beyondMending {
      decision.findings = decision.findings.map(beyondMending.reminded)
    }
  }

  private func finding(_ threat: Threat) -> Finding {
    Finding(
      rule: threat.rule.id, clause: threat.rule.clause, severity: .reminder, waiver: nil,
      evidence: ReminderEvidence(threat: threat, asOf: asOf))
  }

  private var horizon: CalendarDate { asOf.adding(days: edition.periods.reminderDays.max() ?? 0) }

  /// Whether something of a date is due: a threshold before it lies after the reminders before, and not after the day; in the first
  /// ones ever, everything from the day to the farthest threshold.
  private func isDue(_ date: CalendarDate) -> Bool {
    guard date >= asOf else { return false }
    guard let previous else { return date <= horizon }
    return edition.periods.reminderDays.contains { days in
      let told = date.adding(days: -days)
      return previous < told && told <= asOf
    }
  }

  /// The certification whose renewal lapsed; nil where none did, or the channel knows.
  private func lapsed(_ dossier: Dossier) -> Certification? {
    guard !RenewalAuditor.isRegular(asOf: asOf), !wasToldOfLapse(dossier.channel.id) else { return nil }
    let year = CalendarYear(containing: asOf)
    let lastDay = year.previous.lastDay
    guard let before = dossier.currentCertification(on: lastDay), before.isInForce(on: lastDay),
      !before.isInForce(on: asOf),
      !dossier.certifications.contains(where: { year.contains($0.issuedOn) && $0.issuedOn <= asOf })
    else { return nil }
    let days = DateWindow(first: year.firstDay, last: asOf)
    let hasLostIt = dossier.downgrades.contains { days.contains($0.downgradedOn) && $0.toStar == .none }
    return hasLostIt ? nil : before
  }
}
