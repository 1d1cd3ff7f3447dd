/// Finds what will cost a channel its star, by asking the rules themselves (STANDARD 7a, "Reminders").
struct ThreatFinder {
  let dossier: Dossier
  let editions: Editions
  /// The day on which it is asked.
  let asOf: CalendarDate
  /// The last day of the year on which all renewals are audited.
  let lastRenewalDay: CalendarDate
  /// The last day to confirm a renewal that is open; nil: 31 March.
  let confirmBy: CalendarDate?
  /// The last day that is looked at.
  let horizon: CalendarDate
  /// On which days renewals are audited; nil where that is not known.
  var schedule: Schedule?

  private static let byReview: [Rule] = Rule.all.filter { $0.stage == .requirement }

  /// The threats to a channel that is star-rated on the day, the soonest first; nil where rows are defective.
  func threats() -> [Threat]? {
    guard let certification = dossier.certificationOfStar(on: asOf) else { return [] }
    let subject = subject(certification)
    guard let standing = Standing(of: dossier, as: subject, asOf: asOf) else { return nil }
    let found =
      deadlines(standing) + firstDays(standing, subject) + waivers(standing, subject) + taken(standing, subject)
      + takenNext(subject)
    let threats = askedFirst(found, subject) + renewal(certification)
    return threats.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// What of the channel a review as of the day would decide about; from February on what runs out is under none, and reminded of all
  /// the same.
  func subject(_ certification: Certification) -> ReviewSubject {
    if case .concerned(let subject) = dossier.coverage(asOf: asOf, editions: editions) { return subject }
    let edition = certification.appliedOn.map(editions.inForce) ?? editions.inForce(on: asOf)
    let year = CalendarYear(containing: asOf)
    let star = certification.star.map { dossier.starToRenew($0, in: year, by: asOf).star }
    let termStart = dossier.latestDowngrade(by: asOf).map { max(certification.issuedOn, $0.downgradedOn.dayAfter) }
    return ReviewSubject(
      certification: certification, star: star, renewalPending: true, edition: edition, editions: editions,
      awardDate: certification.issuedOn, termStart: termStart ?? certification.issuedOn)
  }

  /// The first review date after the day.
  private var nextReview: CalendarDate { HalfYear(containing: asOf).next.firstDay }

  private func costs(_ rule: Rule, _ standing: Standing) -> Bool {
    standing.edition.severity(of: rule.id) == .downgrade
  }

  private func isWaived(_ rule: Rule, _ evidence: any Evidence, on date: CalendarDate) -> Bool {
    dossier.waiver(of: rule.id, about: evidence.subject, on: date) != nil
  }

  private func threat(_ rule: Rule, _ evidence: any Evidence, on date: CalendarDate) -> Threat? {
    guard !isWaived(rule, evidence, on: date) else { return nil }
    return Threat(
      rule: RuleTitle(rule), date: date, evidence: evidence, heading: nil, firstDayUnmet: rule.reminder.firstDayUnmet)
  }

  /// The days by which something is to be done, so that a rule will not take the star.
  private func deadlines(_ standing: Standing) -> [Threat] {
    Self.byReview.flatMap { rule -> [Threat] in
      guard let find = rule.reminder.deadlines, costs(rule, standing) else { return [] }
      return find(standing).compactMap { deadline in
        var threat = threat(rule, deadline.evidence, on: deadline.date)
        // The rule's own title says that the time is over.
        threat?.heading = deadline.heading
        return threat
      }
    }
  }

  /// The first days on which rules that are met now no longer are.
  private func firstDays(_ standing: Standing, _ subject: ReviewSubject) -> [Threat] {
    Self.byReview.flatMap { rule -> [Threat] in
      guard rule.reminder.firstDayUnmet != nil, costs(rule, standing), case .passed = rule.examine(standing) else {
        return []
      }
      return firstDay(of: rule, standing, subject)
    }
  }

  private func firstDay(of rule: Rule, _ standing: Standing, _ subject: ReviewSubject) -> [Threat] {
    let forecaster = Forecaster(dossier: dossier, subject: subject, rules: [rule])
    for day in forecaster.turningPoints(after: standing) where day <= horizon {
      guard let then = Standing(of: dossier, as: subject, asOf: day, foreseenOn: asOf),
        case .found(let found) = rule.examine(then)
      else {
        continue
      }
      return found.prefix(1).compactMap { threat(rule, $0, on: day) }
    }
    return []
  }

  /// The ends of waivers without which the star would be taken today.
  private func waivers(_ standing: Standing, _ subject: ReviewSubject) -> [Threat] {
    guard !wasDowngradedToday else { return [] }
    return Self.byReview.filter { costs($0, standing) }.flatMap { rule in
      rule.findings(about: standing).compactMap { finding in
        guard finding.severity == .downgrade || finding.severity == .revoke, let waiver = finding.waiver,
          !waiver.isLasting, waiver.expiresOn >= asOf
        else { return nil }
        return Threat(
          rule: RuleTitle(rule), date: waiver.expiresOn,
          evidence: WaiverEndEvidence(
            waiver: waiver, evidence: finding.evidence, outcome: outcome(of: rule, after: waiver, standing, subject)))
      }
    }
  }

  /// What becomes of the star once a waiver of a rule has ended.
  private func outcome(
    of rule: Rule, after waiver: Waiver, _ standing: Standing, _ subject: ReviewSubject
  ) -> WaiverEndEvidence.Outcome {
    guard let forecast = forecast([rule], standing, subject) else { return .kept }
    guard forecast.rules.contains(rule.id), forecast.decidedOn > waiver.expiresOn else { return .unknown }
    // What a rule counts anew for each review, as credits, is another matter at a later one.
    if rule.reminder.asked == .atNextReview, forecast.cause == .review, forecast.decidedOn > nextReview {
      return .unknown
    }
    return .takenBy(DecidingDay(cause: forecast.cause, date: forecast.decidedOn))
  }

  /// When reviews by some rules, or the renewals between them, take the star.
  func forecast(_ rules: [Rule], _ standing: Standing, _ subject: ReviewSubject) -> Forecast? {
    Forecaster(dossier: dossier, subject: subject, rules: rules, schedule: schedule).forecast(after: standing)
  }

  /// The same threats; of those for whose rule an audit of a renewal would refuse the star before their day, with what it asks.
  private func askedFirst(_ threats: [Threat], _ subject: ReviewSubject) -> [Threat] {
    guard let last = threats.map(\.date).max() else { return [] }
    let audits = audits(before: last, subject)
    return threats.map { threat in
      guard let audit = audits.first, audit.day < threat.date,
        let found = audit.findings.first(where: { $0.rule == threat.rule.id })
      else { return threat }
      var threat = threat
      threat.asksFirst = RenewalAsksFirst(day: audit.day, isConfirmed: audit.isConfirmed, evidence: found.evidence)
      return threat
    }
  }

  /// The audit of a renewal that is still to come, and what it would refuse the star for.
  private struct Audit {
    let day: CalendarDate
    let isConfirmed: Bool
    let findings: [Finding]
  }

  /// The first audit of each renewal between the day and another.
  private func audits(before last: CalendarDate, _ subject: ReviewSubject) -> [Audit] {
    guard let schedule else { return [] }
    let forecaster = Forecaster(dossier: dossier, subject: subject, rules: [], schedule: schedule)
    let year = CalendarYear(containing: asOf)
    return [year, year.next].compactMap { year -> Audit? in
      guard let day = schedule.renewals(in: year).first(where: { $0 > asOf }), day < last,
        let (certification, sought) = forecaster.toRenew(dossier, on: day)
      else { return nil }
      let isConfirmed = dossier.renewalConfirmedOn(certification, for: year) != nil
      // What goes beyond the new year is audited only where it is confirmed all the same.
      guard isConfirmed || certification.validUntil <= year.previous.lastDay else { return nil }
      let requirements = RenewalRequirements(year: year, day: day, foreseenOn: asOf, editions: editions)
      guard let result = requirements.audit(dossier, certification, seeking: sought) else { return nil }
      return Audit(
        day: day, isConfirmed: isConfirmed, findings: result.findings.filter(\.refuses))
    }
  }

  /// A review as of a day on which a star was lost takes none.
  private var wasDowngradedToday: Bool { dossier.downgrades.contains { $0.downgradedOn == asOf } }

  /// What a review as of the day would take the star for already, and somebody can still mend.
  private func taken(_ standing: Standing, _ subject: ReviewSubject) -> [Threat] {
    guard !wasDowngradedToday else { return [] }
    return Self.byReview.filter { $0.reminder.asked == .today }.flatMap { rule in
      rule.findings(about: standing).filter(\.isViolation).compactMap { finding -> Threat? in
        guard var threat = threat(rule, finding.evidence.asked(by: nextReview), on: nextReview) else { return nil }
        if threat.evidence.isPastMending, let forecast = forecast([rule], standing, subject),
          forecast.rules.contains(rule.id)
        {
          threat.taking = DecidingDay(cause: forecast.cause, date: forecast.decidedOn)
        }
        return threat
      }
    }
  }

  /// What the next review would take the star for, of rules that today's records tell nothing of.
  private func takenNext(_ subject: ReviewSubject) -> [Threat] {
    Self.byReview.filter { $0.reminder.asked == .atNextReview }.flatMap { rule -> [Threat] in
      guard let then = Standing(of: dossier, as: subject, asOf: nextReview, foreseenOn: asOf), costs(rule, then),
        case .found(let found) = rule.examine(then)
      else { return [] }
      return found.compactMap { threat(rule, $0, on: nextReview) }
    }
  }

  /// A renewal that is not confirmed.
  private func renewal(_ certification: Certification) -> [Threat] {
    guard let year = dossier.unconfirmedYear(of: certification, on: asOf) else { return [] }
    let evidence = RenewalConfirmationEvidence(
      validUntil: certification.validUntil, year: year, lapsedOn: nil, confirmBy: confirmBy ?? year.lastRenewalDay,
      toldOn: asOf)
    let date = asOf < year.firstDay ? year.previous.lastDay : lastRenewalDay
    return date < asOf ? [] : [Threat(rule: .renewalConfirmation, date: date, evidence: evidence)]
  }
}
