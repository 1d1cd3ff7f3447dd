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
    // Each rule is asked once, whatever its verdict is looked at for.
    let verdicts = Self.byReview.map { (rule: $0, verdict: $0.examine(standing)) }
    let found =
      deadlines(standing) + firstDays(verdicts, standing, subject) + waivers(verdicts, standing, subject)
      + taken(verdicts, standing, subject) + takenNext(subject)
    let threats = askedFirst(found, subject) + renewal(certification, subject)
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

  private typealias Judged = (rule: Rule, verdict: Verdict)

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
    var threats: [Threat] = []
    for rule in Self.byReview where costs(rule, standing) {
      for deadline in rule.reminder.deadlines?(standing) ?? [] {
        guard var threat = threat(rule, deadline.evidence, on: deadline.date) else { continue }
        // The rule's own title says that the time is over.
        threat.heading = deadline.heading
        threats.append(threat)
      }
    }
    return threats
  }

  /// The first days on which rules that are met now no longer are.
  private func firstDays(_ verdicts: [Judged], _ standing: Standing, _ subject: ReviewSubject) -> [Threat] {
    var threats: [Threat] = []
    for (rule, verdict) in verdicts {
      guard case .passed = verdict, rule.reminder.firstDayUnmet != nil, costs(rule, standing) else { continue }
      threats += firstDay(of: rule, standing, subject)
    }
    return threats
  }

  private func firstDay(of rule: Rule, _ standing: Standing, _ subject: ReviewSubject) -> [Threat] {
    let forecaster = Forecaster(dossier: dossier, subject: subject, rules: [rule])
    for day in forecaster.turningPoints(after: standing) where day <= horizon {
      guard let then = Standing(of: dossier, as: subject, asOf: day, toldOn: asOf),
        case .found(let found) = rule.examine(then)
      else {
        continue
      }
      let half = HalfYear(containing: day)
      let review = half.firstDay == day ? day : half.next.firstDay
      return found.prefix(1).compactMap { evidence in
        var threat = threat(rule, asked(evidence, by: rule, on: review, subject), on: day)
        threat?.isFirstDayUnmet = true
        threat?.askedOn = review
        return threat
      }
    }
    return []
  }

  /// The ends of waivers without which the star would be taken today.
  private func waivers(_ verdicts: [Judged], _ standing: Standing, _ subject: ReviewSubject) -> [Threat] {
    guard !wasDowngradedToday, !dossier.waivers.isEmpty || !dossier.reinstatements.isEmpty else { return [] }
    return verdicts.flatMap { rule, verdict -> [Threat] in
      guard case .found(let found) = verdict, costs(rule, standing) else { return [] }
      return rule.findings(found, about: standing).compactMap { finding in
        guard finding.severity == .downgrade || finding.severity == .revoke, let waiver = finding.waiver,
          !waiver.isLasting, waiver.expiresOn >= asOf
        else { return nil }
        let (outcome, next) = outcome(of: rule, finding.evidence, after: waiver)
        return Threat(
          rule: RuleTitle(rule), date: waiver.expiresOn,
          evidence: WaiverEndEvidence(
            waiver: waiver, evidence: finding.evidence, outcome: outcome, next: next, asOf: asOf))
      }
    }
  }

  /// What becomes of the star once a waiver of a rule has ended, and what is asked for by then.
  private func outcome(
    of rule: Rule, _ evidence: any Evidence, after waiver: Waiver
  ) -> (WaiverEndEvidence.Outcome, next: (any Evidence)?) {
    let asking = AskedNext(dossier: dossier, editions: editions, schedule: schedule, day: asOf)
    switch asking.first(rule.id, about: evidence.subject) {
    case .nobody: return (.kept, nil)
    case .unknown: return (.unknown, nil)
    case .asked(let day, let finding):
      // What a rule counts anew for each review, as credits, is another matter at a later one.
      let isCountedAnew = rule.reminder.asked == .atNextReview && day.cause == .review && day.date > nextReview
      return (isCountedAnew || day.date <= waiver.expiresOn ? .unknown : .takenBy(day), finding.evidence)
    }
  }

  /// When reviews by some rules, or the renewals between them, take the star.
  func forecast(_ rules: [Rule], _ standing: Standing, _ subject: ReviewSubject) -> Forecast? {
    Forecaster(
      dossier: dossier, subject: subject, rules: rules, schedule: schedule,
      skipsAuditOfTheDay: isUnconfirmed(subject.certification)
    ).forecast(after: standing)
  }

  /// Whether a renewal waits for the channel: who confirms it once it is told is not audited on the day itself.
  func isUnconfirmed(_ certification: Certification) -> Bool {
    dossier.unconfirmedYear(of: certification, on: asOf) != nil
  }

  /// A review as of a day on which a star was lost takes none.
  private var wasDowngradedToday: Bool { dossier.downgrades.contains { $0.downgradedOn == asOf } }

  /// What a review as of the day would take the star for already, and somebody can still mend.
  private func taken(_ verdicts: [Judged], _ standing: Standing, _ subject: ReviewSubject) -> [Threat] {
    guard !wasDowngradedToday else { return [] }
    var threats: [Threat] = []
    for (rule, verdict) in verdicts {
      guard case .found(let found) = verdict, rule.reminder.asked == .today else { continue }
      // There may be many findings of one rule.
      lazy var takenOn = forecast([rule], standing, subject).flatMap {
        $0.cause == .review && $0.rules.contains(rule.id) ? $0.decidedOn : nil
      }
      lazy var asking = AskedNext(dossier: dossier, editions: editions, schedule: schedule, day: asOf).all(rule.id)
      for finding in rule.findings(found, about: standing) where finding.isViolation {
        let asked = asked(finding.evidence, by: rule, on: nextReview, subject)
        guard var threat = threat(rule, asked, on: nextReview) else { continue }
        if threat.evidence.isPastMending { threat.takenOn = takenOn }
        // Departures and events are of one term: no review or renewal to come may judge what a review as of the day would.
        if let about = threat.evidence.subject, threat.takenOn == nil, case .nobody = asking.first(about: about) {
          threat.isJudgedNoMore = true
        }
        threats.append(threat)
      }
    }
    return threats
  }

  /// What is found on a day as the review after it asks for it: until then more may be lacking.
  private func asked(
    _ evidence: any Evidence, by rule: Rule, on review: CalendarDate, _ subject: ReviewSubject
  ) -> any Evidence {
    // Of departures each is a matter of its own.
    guard evidence.subject == nil,
      let then = Standing(of: dossier, as: subject, asOf: review, toldOn: asOf),
      case .found(let found) = rule.examine(then), let next = found.first
    else { return evidence.asked(by: review) }
    return AskedByReview(evidence: evidence, next: next, review: review)
  }

  /// What the next review would take the star for, of rules that today's records tell nothing of.
  private func takenNext(_ subject: ReviewSubject) -> [Threat] {
    Self.byReview.filter { $0.reminder.asked == .atNextReview }.flatMap { rule -> [Threat] in
      guard let then = Standing(of: dossier, as: subject, asOf: nextReview, toldOn: asOf), costs(rule, then),
        case .found(let found) = rule.examine(then)
      else { return [] }
      return found.compactMap { threat(rule, $0, on: nextReview) }
    }
  }

  /// A renewal that is not confirmed.
  private func renewal(_ certification: Certification, _ subject: ReviewSubject) -> [Threat] {
    guard let year = dossier.unconfirmedYear(of: certification, on: asOf) else { return [] }
    let evidence = RenewalConfirmationEvidence(
      validUntil: certification.validUntil, year: year, lapsedOn: nil, confirmBy: confirmBy ?? year.lastRenewalDay,
      renewedLower: renewedLower(in: year, subject), toldOn: asOf)
    let date = asOf < year.firstDay ? year.previous.lastDay : lastRenewalDay
    return date < asOf ? [] : [Threat(rule: .renewalConfirmation, date: date, evidence: evidence)]
  }
}
