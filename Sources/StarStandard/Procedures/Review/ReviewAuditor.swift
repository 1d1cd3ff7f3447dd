/// Decides channels as of a date (STANDARD 6).
package struct ReviewAuditor: Auditor {
  package let procedure = Procedure.review
  package let asOf: CalendarDate
  /// The editions configured.
  package let editions: Editions
  /// The rules, in the order of STANDARD 6.
  package let rules: [Rule]
  /// The day on which somebody is told, where that is another: before the review of a readiness check or a forecast, after it of a
  /// supplement.
  let toldOn: CalendarDate?
  /// Whether decisions to retain say when the channel would fall if nothing changed.
  package let forecasts: Bool
  /// Whether decisions come with what the review measured, as a report shows it.
  let measures: Bool
  /// On which days renewals are audited, for forecasts; nil: on 1 January.
  private let schedule: Schedule?

  /// A review as of the date.
  package init(
    asOf: CalendarDate, editions: Editions, rules: [Rule] = Rule.all, forecasts: Bool = false, measures: Bool = true,
    schedule: Schedule? = nil
  ) {
    self.init(
      asOf: asOf, editions: editions, rules: rules, toldOn: nil, forecasts: forecasts, measures: measures,
      schedule: schedule)
  }

  init(
    asOf: CalendarDate, editions: Editions, rules: [Rule] = Rule.all, toldOn: CalendarDate?,
    forecasts: Bool = false, measures: Bool = false, schedule: Schedule? = nil
  ) {
    self.schedule = schedule
    self.asOf = asOf
    self.editions = editions
    self.rules = rules
    self.toldOn = toldOn
    self.forecasts = forecasts
    self.measures = measures
  }

  /// Whether the channel is under review.
  package func coverage(of dossier: Dossier) -> Coverage<ReviewSubject> {
    dossier.coverage(asOf: asOf, editions: editions)
  }

  /// The decision for a channel under review.
  package func decide(_ dossier: Dossier, _ subject: ReviewSubject) -> Decision {
    decide(dossier, subject, now: dossier)
  }

  /// The same where somebody is told later.
  ///
  /// - Parameter now: the records with what was renewed since, by which is told what is still to come.
  func decide(_ dossier: Dossier, _ subject: ReviewSubject, now: Dossier) -> Decision {
    guard let standing = Standing(of: dossier, as: subject, asOf: asOf, toldOn: toldOn) else {
      return hold(dossier, subject)
    }
    let judged = judge(standing)
    let outcome = judged.outcome
    var findings = judged.findings
    let endangers = findings.contains { $0.isViolation || $0.severity == .revoke && $0.waiver == nil }
    if outcome == .retain {
      addFindings(of: .afterRetaining, about: standing, to: &findings)
    }
    let warned = findings.contains { $0.severity == .warning && $0.waiver == nil }
    var decision = Decision(
      .review, dossier.channel, outcome: outcome, certificationID: subject.certification.id,
      edition: standing.edition.name, route: standing.route, from: standing.star,
      to: star(after: outcome, of: standing), effectiveOn: asOf)
    decision.atRisk = outcome == .retain && (warned || endangers)
    decision.renewalPending = subject.renewalPending
    if outcome == .downgrade {
      decision.reapplyFrom = standing.edition.reapplyFrom(afterDowngradeOn: asOf)
      decision.reapplyFromTold = subject.editions.reapplyFrom(afterDowngradeOn: asOf)
    }
    let day = max(asOf, standing.toldOn)
    decision.certifiedUntil = now.certifiedUntil(on: day)
    decision.heldUntil = now.heldUntil
    switch outcome {
    case .retain: decision.findings = findings.map { waived($0, about: standing, now) }
    case .downgrade where !standing.isForeseen && findings.contains(where: \.mayLackMoreForApplication):
      let known = now.losing(decision)
      let application = ApplicationAuditor(
        star: standing.star, route: standing.route, on: known.openFrom(standing.star, on: day, subject.editions),
        editions: subject.editions
      ).decide(known)
      decision.findings = findings.map { finding in
        (decision.toStar == Star.none ? askedNoMore(finding) : besideLoss(finding))
          .ofLost(standing.star, lacking: application.findings)
      }
    case .downgrade where decision.toStar != Star.none: decision.findings = findings.map(besideLoss)
    default: decision.findings = decision.toStar == Star.none ? findings.map(askedNoMore) : findings
    }
    if outcome == .downgrade, !standing.isForeseen, now.certificationLeft(by: decision) != nil {
      decision.findings = decision.findings.map(ofTermBefore)
    }
    if measures { decision.measures = Measures(standing, withSpans: !findings.isEmpty) }
    decision.serviceManagerEmails = dossier.emails(of: standing.serviceManagersInPost)
    decision.heldPlaces = HeldPlace.all(standing, for: decision.toStar ?? .none)
    if forecasts, outcome == .retain, !endangers {
      decision.forecast = Forecaster(dossier: now, subject: subject, rules: rules, schedule: schedule)
        .forecast(after: standing)
    }
    if subject.renewalPending, let star = decision.toStar, star != .none, !now.isRenewed(by: day) {
      decision.pendingRenewal = PendingRenewal(subject.certification, star, of: now, asOf: day)
      decision.renewalAsks = RenewalAsks(
        of: decision, subject.certification, now, subject.editions, schedule, toldOn: day)
    }
    if outcome.takesStar || decision.atRisk {
      decision.prospects = Prospects(of: decision, now, subject.editions, on: day)
    }
    return decision
  }

  /// The star that the review would take, and for what.
  struct Taken: Sendable {
    let subject: ReviewSubject
    let toStar: Star
    let findings: [Finding]
  }

  /// What the review would take of a channel, as it would decide, without what is told of a decision besides: for those who look
  /// ahead. Nil where it takes nothing, and where the channel is under no review.
  func taken(from dossier: Dossier) -> Taken? {
    guard case .concerned(let subject) = coverage(of: dossier),
      let standing = Standing(of: dossier, as: subject, asOf: asOf, toldOn: toldOn)
    else { return nil }
    let (outcome, findings) = judge(standing)
    guard outcome.takesStar else { return nil }
    let star = star(after: outcome, of: standing)
    return Taken(
      subject: subject, toStar: star, findings: star == .none ? findings.map(askedNoMore) : findings)
  }

  /// What becomes of the star, and what the rules of STANDARD 6 find that decide about it.
  private func judge(_ standing: Standing) -> (outcome: Outcome, findings: [Finding]) {
    var findings: [Finding] = []
    addFindings(of: .requirement, about: standing, to: &findings)
    // A review that was applied and is run again takes no star twice, whatever the options.
    if standing.dossier.downgrades.contains(where: { $0.downgradedOn == asOf }) { return (.retain, findings) }
    if findings.contains(where: { $0.severity == .revoke && $0.waiver == nil }) { return (.revoke, findings) }
    return (findings.contains(where: \.isViolation) ? .downgrade : .retain, findings)
  }

  /// A finding that is waived and would take the star: of it is told who asks for it next.
  private func waived(_ finding: Finding, about standing: Standing, _ now: Dossier) -> Finding {
    guard let waiver = finding.waiver, finding.severity == .downgrade || finding.severity == .revoke else {
      return finding
    }
    let asking = AskedNext(
      dossier: now, editions: standing.editions, schedule: schedule, day: max(asOf, standing.toldOn))
    return Finding(
      rule: finding.rule, clause: finding.clause, severity: finding.severity, waiver: waiver,
      evidence: WaivedEvidence(evidence: finding.evidence, rule: finding.rule, waiver: waiver, asking: asking))
  }

  /// Of credits that a waiver lifted, of a star that is lost for something else, only a new application asks.
  private func besideLoss(_ finding: Finding) -> Finding {
    guard finding.waiver != nil, finding.evidence is CreditBaselineEvidence else { return finding }
    return finding.telling(finding.evidence.due(by: nil))
  }

  /// Of who left in the term that a loss ends no application asks any more: what is left is another award.
  private func ofTermBefore(_ finding: Finding) -> Finding {
    guard let evidence = finding.evidence as? DepartureEvidence, evidence.departure.departedOn < asOf else {
      return finding
    }
    return finding.telling(evidence.ofTermBefore(isStarLost: finding.isViolation))
  }

  /// Of what nobody asks once no star is left nothing is to be done for the next time.
  private func askedNoMore(_ finding: Finding) -> Finding {
    finding.rule == Rule.participation.id ? finding.telling(finding.evidence.due(by: nil)) : besideLoss(finding)
  }

  private func addFindings(of stage: Rule.Stage, about standing: Standing, to findings: inout [Finding]) {
    // A rule is looked at where it stands: all threads share them, and to copy one is to count its references.
    rules.withUnsafeBufferPointer { rules in
      for index in rules.indices where rules[index].stage == stage {
        let examine = rules[index].examine
        // Hardly ever anything is found, and only then the rule itself is needed.
        guard case .found(let found) = examine(standing) else { continue }
        findings += rules[index].findings(found, about: standing)
      }
    }
  }

  /// Every rule's verdict about a standing, also of those that found nothing: for `explain`.
  package func examine(_ standing: Standing) -> [(rule: Rule, severity: Rule.Severity, verdict: Verdict)] {
    rules.map { ($0, standing.edition.severity(of: $0.id), $0.examine(standing)) }
  }

  private func hold(_ dossier: Dossier, _ subject: ReviewSubject) -> Decision {
    var decision = Decision(
      .review, dossier.channel, outcome: .hold, certificationID: subject.certification.id,
      edition: subject.certification.appliedOn == nil ? nil : subject.edition.name,
      route: subject.certification.route, from: subject.star, to: subject.star, effectiveOn: asOf)
    decision.renewalPending = subject.renewalPending
    decision.certifiedUntil = dossier.certifiedUntil(on: max(asOf, toldOn ?? asOf))
    decision.heldUntil = dossier.heldUntil
    return decision.naming(dossier.defects)
  }

  private func star(after outcome: Outcome, of standing: Standing) -> Star {
    switch outcome {
    case .revoke: return .none
    case .downgrade:
      switch standing.edition.options.downgradeTo {
      case .none: return .none
      case .oneLevel: return standing.star.lower.first ?? .none
      case .highestQualifying: return standing.star.lower.first(where: standing.meets) ?? .none
      }
    default: return standing.star
    }
  }
}
