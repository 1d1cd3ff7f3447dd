/// The renewal notices of 1 December, each with its readiness check (STANDARD 7; G.1): what the review of 1 January would take,
/// and what the renewal audit of that day would miss, with the records as they stand.
package struct RenewalNoticesAuditor: Auditor {
  package let procedure = Procedure.renewalNotices
  /// 1 December.
  package let asOf: CalendarDate
  /// The day from which on renewals are audited: 1 January.
  package let renewalStartsOn: CalendarDate
  private let requirements: RenewalRequirements
  private let reviewer: ReviewAuditor

  /// The first day on which renewals are audited; nil where that is not known.
  private let auditedOn: CalendarDate?
  private let schedule: Schedule?

  /// The notices of a year.
  ///
  /// - Parameter schedule: on which days renewals are audited; nil where that is not known.
  package init(year: CalendarYear, editions: Editions, schedule: Schedule? = nil) {
    asOf = year.renewalNoticeDay
    renewalStartsOn = year.next.firstDay
    requirements = RenewalRequirements(year: year.next, day: year.next.firstDay, foreseenOn: asOf, editions: editions)
    reviewer = ReviewAuditor(asOf: year.next.firstDay, editions: editions, toldOn: asOf)
    auditedOn = schedule?.firstRenewalDay(of: renewalStartsOn)
    self.schedule = schedule
  }

  package func coverage(of dossier: Dossier) -> Coverage<Certification> {
    dossier.renewalCoverage(on: asOf, requirements.edition) {
      dossier.currentCertification(on: asOf).flatMap { $0.isInForce(on: asOf) ? $0 : nil }
    }
  }

  package func decide(_ dossier: Dossier, _ certification: Certification) -> Decision {
    func decision(_ outcome: Outcome) -> Decision {
      var decision = Decision(
        .renewalNotices, dossier.channel, outcome: outcome, certificationID: certification.id,
        edition: requirements.edition.name, route: certification.route, from: certification.star,
        to: certification.star,
        effectiveOn: asOf)
      decision.validity = DateWindow(first: certification.issuedOn, last: certification.validUntil)
      return decision
    }
    // What will be awarded after the notice is no part of what the channel is told.
    var known = dossier
    known.certifications.removeAll { $0.issuedOn > asOf }
    guard let star = certification.star, let readiness = readiness(known, certification, star) else {
      return decision(.hold).naming(dossier.defects)
    }
    var result = decision(readiness.isReady ? .ready : .notReady)
    result.starForeseen = readiness.starForeseen
    result.findings = readiness.findings
    result.heldPlaces = readiness.heldPlaces
    result.beyondMending = readiness.beyondMending
    addByAudit(to: &result, readiness, known, certification, star)
    result.prospects = Prospects(of: result, known, requirements.editions)
    result.serviceManagerEmails = dossier.serviceManagerEmails(on: asOf)
    return result
  }

  /// What is to come for a channel.
  private struct Readiness {
    let isReady: Bool
    /// The star that the audit would renew after the review; none where it would renew none.
    let starForeseen: Star
    let findings: [Finding]
    let heldPlaces: [HeldPlace]
    var beyondMending: BeyondMending?
    /// The star that is still open, and what the audit of 1 January would refuse it for; nil where there is nothing to renew.
    var open: (star: StarToRenew, refused: [Finding])?
    /// The star that the renewal will seek after the review.
    var left = StarToRenew(star: .none, lostOn: nil)
    /// Whether the review takes a star.
    var isTaken = false
  }

  /// What the first audit would come to, where it comes after 1 January, and that is another matter than the audit of that day.
  private func addByAudit(
    to decision: inout Decision, _ readiness: Readiness, _ dossier: Dossier, _ certification: Certification,
    _ star: Star
  ) {
    guard let open = readiness.open, let auditedOn, auditedOn > renewalStartsOn else { return }
    let requirements = RenewalRequirements(
      year: requirements.year, day: auditedOn, foreseenOn: asOf, editions: requirements.editions)
    func audit(_ sought: StarToRenew) -> RenewalRequirements.Result? {
      requirements.audit(dossier, certification, seeking: sought)
    }
    func lacking(_ star: Star, _ audit: RenewalRequirements.Result?, _ known: [Finding]) -> LackingByAudit.Lacking? {
      LackingByAudit.Lacking(star, audit?.findings ?? [], besides: known) { finding in
        dossier.waiver(of: finding.rule, about: finding.evidence.subject, on: renewalStartsOn)?.expiresOn
      }
    }
    guard let ofOpen = audit(open.star), let renewed = audit(readiness.left)?.star else { return }
    // What is missing on 1 January may be on record for a day before the audit.
    decision.isReadyByAudit = !readiness.isReady && !readiness.isTaken && renewed == star
    guard !decision.isReadyByAudit else { return }
    let (foreseen, left) = (readiness.starForeseen, readiness.left)
    let besides = lacking(open.star.star, ofOpen, open.refused)
    // Of what is foreseen nothing is lacking on 1 January.
    let ofForeseen =
      renewed < foreseen && foreseen < open.star.star
      ? lacking(foreseen, audit(StarToRenew(star: foreseen, lostOn: left.lostOn)), []) : nil
    let isTold = renewed != foreseen || !readiness.isTaken && besides != nil
    let renewing: LackingByAudit.Renewing =
      readiness.isTaken ? .ofWhatIsLeft(renewed, isMore: renewed > foreseen) : .ofWhatThereIs(renewed)
    decision.lackingByAudit = LackingByAudit(
      on: auditedOn, renewing: isTold ? renewing : nil, lacking: [besides, ofForeseen])
    guard renewed != foreseen else { return }
    decision.starByAudit = renewed
    decision.beyondMending?.leftByAudit = (auditedOn, renewed)
  }

  private func readiness(_ dossier: Dossier, _ certification: Certification, _ star: Star) -> Readiness? {
    let lastDay = requirements.year.previous.lastDay
    let sought = dossier.starToRenew(star, in: requirements.year, by: renewalStartsOn)
    guard let atCurrent = requirements.audit(dossier, certification, seeking: StarToRenew(star: star, lostOn: nil)),
      let asSought = requirements.audit(dossier, certification, seeking: sought)
    else { return nil }
    guard dossier.currentCertification(on: lastDay)?.isInForce(on: lastDay) ?? false else {
      let reason = NotEligibleEvidence(reasons: [.notInForce(lastDay)], toldOn: asOf)
      return Readiness(
        isReady: false, starForeseen: .none, findings: [.blocking(.notEligibleStatus, reason)], heldPlaces: [])
    }
    let review = reviewOf(dossier)
    let taking = review?.outcome.takesStar == true ? review?.findings.filter(\.costsStar) ?? [] : []
    var (foreseen, left) = (asSought.star, sought)
    if let review, review.outcome.takesStar, let star = review.toStar {
      left = StarToRenew(star: review.outcome == .revoke ? .none : star, lostOn: renewalStartsOn)
      foreseen = requirements.audit(dossier, certification, seeking: left)?.star ?? .none
    }
    let later = auditedOn.flatMap {
      LaterAudits(
        after: $0, renewing: atCurrent.star, for: atCurrent.findings.filter(\.refuses),
        isConfirmed: dossier.renewalConfirmedOn(certification, for: requirements.year) != nil, schedule)
    }
    var findings = findings(of: review, taking: taking, audit: atCurrent, later, dossier)
    // Where the records say that no star will be left, the audit has none to renew.
    if sought.star == .none { findings += asSought.findings.filter { $0.rule == RuleTitle.notEligibleStatus.id } }
    let beyondMending = beyondMending(star, taking, left: foreseen, by: left.star, findings, dossier, certification)
    if let beyondMending { findings = findings.map(beyondMending.told) }
    var open: (StarToRenew, [Finding])? = (StarToRenew(star: star, lostOn: nil), atCurrent.findings.filter(\.refuses))
    if let beyondMending {
      let best = StarToRenew(star: beyondMending.best, lostOn: renewalStartsOn)
      let refused = requirements.audit(dossier, certification, seeking: best)?.findings.filter(\.refuses)
      open = best.star == .none ? nil : (best, refused ?? [])
    }
    return Readiness(
      isReady: taking.isEmpty && asSought.star == star, starForeseen: foreseen, findings: findings,
      heldPlaces: atCurrent.heldPlaces, beyondMending: beyondMending,
      open: open, left: left, isTaken: !taking.isEmpty)
  }

  /// The star that nothing keeps any more; nil where all that the review takes it for can still be mended.
  ///
  /// - Parameters:
  ///   - left: the star that the audit would renew.
  ///   - review: the star that the review leaves it.
  private func beyondMending(
    _ star: Star, _ taking: [Finding], left: Star, by review: Star, _ findings: [Finding], _ dossier: Dossier,
    _ certification: Certification
  ) -> BeyondMending? {
    let past = taking.filter(\.evidence.isPastMending)
    guard !past.isEmpty else { return nil }
    let best = BeyondMending.best(below: star, past, requirements.edition)
    let audit =
      left < best
      ? requirements.audit(dossier, certification, seeking: StarToRenew(star: best, lostOn: renewalStartsOn)) : nil
    // A waiver lifts nothing of what a lower star must meet for the review to leave it.
    let lacking = (audit?.findings ?? []).filter {
      $0.refuses || $0.severity == .blocking && review < best && $0.isAskedOfALowerStar
    }
    return BeyondMending(
      rules: past.map(\.rule).uniqued(), star: star, decidedOn: renewalStartsOn, best: best, left: left,
      lacking: lacking.map(askedForALowerStar),
      hasOthers: findings.contains { $0.severity == .blocking && !$0.evidence.isPastMending },
      reapplyFrom: BeyondMending.reapplyFrom(renewalStartsOn, past, requirements.editions),
      isExclusion: past.contains(where: \.evidence.revokes))
  }

  /// What a lower star lacks: the review leaves it where certificates or credits and headcount meet it, all else is asked by the audit
  /// (STANDARD 6, "The decision").
  private func askedForALowerStar(_ finding: Finding) -> Finding {
    finding.isAskedOfALowerStar ? finding : dueByAudit(finding)
  }

  /// What the audit alone asks for is asked on its own day.
  private func dueByAudit(_ finding: Finding) -> Finding {
    auditedOn.map { finding.telling(finding.evidence.due(by: $0)) } ?? finding
  }

  /// The review of 1 January, where the channel is under it.
  private func reviewOf(_ dossier: Dossier) -> Decision? {
    guard case .concerned(let subject) = reviewer.coverage(of: dossier) else { return nil }
    return reviewer.decide(dossier, subject)
  }

  /// What blocks: what the review takes a star for, and what the audit misses under another rule. Then what else to heed. What
  /// is waived neither blocks nor cautions, but for a blacklist ruling that a waiver lifts.
  private func findings(
    of review: Decision?, taking: [Finding], audit: RenewalRequirements.Result, _ later: LaterAudits?,
    _ dossier: Dossier
  ) -> [Finding] {
    func told(_ finding: Finding, as severity: Finding.Severity) -> Finding {
      Finding(rule: finding.rule, clause: finding.clause, severity: severity, waiver: nil, evidence: finding.evidence)
    }
    func isWaived(_ finding: Finding) -> Bool {
      dossier.waiver(of: finding.rule, about: finding.evidence.subject, on: renewalStartsOn) != nil
    }
    let rules = Set(taking.map(\.rule))
    let events = Set(taking.compactMap(\.evidence.eventID))
    // What both miss is one finding, and says what either asks for.
    func withRenewal(_ finding: Finding) -> Finding {
      guard let missed = audit.findings.first(where: { $0.refuses && $0.rule == finding.rule }) else { return finding }
      return finding.telling(
        AskedByRenewalToo.both(finding.evidence, renewal: dueByAudit(missed).evidence, later))
    }
    let blocking =
      taking.map { withRenewal(told($0, as: .blocking)) }
      + audit.findings.filter { finding in
        guard finding.refuses else { return false }
        // Of a ruling every event is named for itself.
        return finding.evidence.eventID.map { !events.contains($0) } ?? !rules.contains(finding.rule)
      }.map { finding in
        let due = dueByAudit(finding)
        return later.map { due.telling(AuditedAgain(evidence: due.evidence, later: $0)) } ?? due
      }
    let named = Set(blocking.compactMap(\.evidence.eventID))
    let heeded = Rule.all.filter { $0.heeded == .inReadiness }.map(\.id)
    let cautions = (review?.findings ?? []).filter {
      heeded.contains($0.rule) && !rules.contains($0.rule) && !isWaived($0)
    }
    return blocking + cautions.map { told($0, as: .caution) }
      + audit.findings.filter { finding in
        guard finding.severity == .caution,
          finding.evidence.eventID.map({ !named.contains($0) }) ?? !rules.contains(finding.rule)
        else { return false }
        let isLiftedRuling = finding.evidence.eventID != nil && finding.waiver != nil
        return isLiftedRuling || !isWaived(finding)
      }
  }
}
