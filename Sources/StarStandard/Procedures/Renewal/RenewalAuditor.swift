/// The renewal audit (STANDARD 7; F.2): of all that confirmed as of a day of January to March, and from April on of those
/// whose decisions were changed since (7a).
package struct RenewalAuditor: Auditor {
  package let procedure = Procedure.renewal
  /// The day of the audit.
  package let asOf: CalendarDate
  /// The year that channels are renewed for: that of the day.
  package let year: CalendarYear
  private let requirements: RenewalRequirements
  private var applied: AppliedBatches
  /// The last day of the year on which all renewals are audited.
  private let lastDay: CalendarDate
  private let schedule: Schedule?

  /// An audit as of the day, after what was applied.
  ///
  /// - Parameters:
  ///   - lastDay: the last day of the year on which all renewals are audited; nil: 31 March.
  ///   - schedule: on which days renewals are audited, to tell what is asked next; nil: on 1 January.
  package init(
    asOf date: CalendarDate, lastDay: CalendarDate? = nil, editions: Editions, applied: AppliedBatches = .none,
    schedule: Schedule? = nil
  ) {
    self.schedule = schedule
    asOf = date
    year = CalendarYear(containing: date)
    self.lastDay = lastDay ?? year.lastRenewalDay
    requirements = RenewalRequirements(year: year, day: date, editions: editions)
    self.applied = applied
  }

  /// Whether all renewals are audited as of the date: a day of January to March.
  package static func isRegular(asOf date: CalendarDate) -> Bool { date.month <= 3 }

  /// Whether a channel's renewal was reinstated, or its January decision changed, since all renewals were audited.
  private func isReopened(_ channel: Channel) -> Bool {
    applied.corrections[channel.id]?.contains { $0.reopensRenewal(asOf: asOf, after: lastDay) } ?? false
  }

  /// The same audit, after what was applied.
  package func knowing(_ applied: AppliedBatches) -> any Auditor {
    var auditor = self
    auditor.applied = applied
    return auditor
  }

  /// The batch of this January's review, if applying it left the channel on hold: what was never judged is not renewed.
  private func unjudgedBy(_ channel: Channel) -> String? {
    applied.leftOnHold[channel.id]?.first { $0.asOf.month == 1 && year.contains($0.asOf) }?.batch
  }

  package func coverage(of dossier: Dossier) -> Coverage<Certification> {
    let coverage = dossier.renewalCoverage(on: asOf, requirements.edition) { confirmed(dossier) }
    guard case .concerned = coverage else { return coverage }
    guard Self.isRegular(asOf: asOf) || isReopened(dossier.channel) else { return .notConcerned(.notReopened) }
    guard
      dossier.certifications.contains(where: { year.contains($0.issuedOn) && $0.issuedOn <= asOf })
    else { return coverage }
    return dossier.certificationsLeftOut ? .undetermined : .notConcerned(.renewedBefore)
  }

  /// The certification to be renewed: the one that was current and in force on 31 December, if its renewal was confirmed by
  /// the day.
  private func confirmed(_ dossier: Dossier) -> Certification? {
    let lastDay = year.previous.lastDay
    guard let certification = dossier.currentCertification(on: lastDay), certification.isInForce(on: lastDay) else {
      return nil
    }
    // A channel confirms what it knows, which an applied batch may have replaced since.
    let confirming =
      certification.writtenBy != nil || applied.wrote(certification.id, dossier.channel.id)
      ? dossier.certifications : [certification]
    let confirms = DateWindow(first: year.previous.renewalNoticeDay, last: asOf)
    let isConfirmed = confirming.contains {
      $0.isConfirmationUnreadable || $0.renewalConfirmedOn.map(confirms.contains) ?? false
    }
    return isConfirmed ? certification : nil
  }

  package func decide(_ dossier: Dossier, _ certification: Certification) -> Decision {
    func decision(_ outcome: Outcome, to star: Star?) -> Decision {
      Decision(
        .renewal, dossier.channel, outcome: outcome, certificationID: certification.id,
        edition: requirements.edition.name,
        route: certification.route, from: certification.star, to: star, effectiveOn: asOf)
    }
    let review = unjudgedBy(dossier.channel)
    let sought = certification.star.map { dossier.starToRenew($0, in: year, by: asOf) }
    guard review == nil, let sought, let result = requirements.audit(dossier, certification, seeking: sought) else {
      var decision = decision(.hold, to: certification.star).naming(dossier.defects)
      decision.waitsFor = review
      return decision
    }
    let isRenewed = result.star != .none
    var decided = decision(isRenewed ? .renewed : .notRenewed, to: result.star)
    decided.starSought = sought.star
    decided.validity = isRenewed ? requirements.validity : nil
    decided.stillValidUntil = certification.isInForce(on: asOf) ? certification.validUntil : nil
    decided.findings = result.findings.map { told($0, isRenewed, dossier, certification, result.star) }
    // No audit of the year asks for it again.
    if isRenewed || asOf >= lastDay, let route = certification.route, sought.star != .none,
      decided.findings.contains(where: \.refuses)
    {
      let application = ApplicationAuditor(star: sought.star, route: route, on: asOf, editions: requirements.editions)
      let lacking = application.decide(dossier).findings
      decided.findings = decided.findings.map { $0.refuses ? $0.ofLost(sought.star, lacking: lacking) : $0 }
    }
    let isAuditedAgain = addNextAudit(to: &decided, besides: result.findings, dossier, certification, sought)
    if isRenewed || isAuditedAgain { (decided.inGrace, decided.heldPlaces) = (result.inGrace, result.heldPlaces) }
    decided.prospects = Prospects(of: decided, dossier, requirements.editions)
    decided.serviceManagerEmails = dossier.serviceManagerEmails(on: asOf)
    return decided
  }

  /// What the next audit of what was not renewed would lack besides: what counts today by a grace period or a waiver may not by then.
  ///
  /// - Returns: whether there is another audit that can judge otherwise.
  private func addNextAudit(
    to decision: inout Decision, besides known: [Finding], _ dossier: Dossier, _ certification: Certification,
    _ sought: StarToRenew
  ) -> Bool {
    guard decision.isCurable, let day = schedule?.renewalDay(after: asOf) else { return false }
    let requirements = RenewalRequirements(year: year, day: day, foreseenOn: asOf, editions: requirements.editions)
    let findings = requirements.audit(dossier, certification, seeking: sought)?.findings ?? []
    let lacking = LackingByAudit.Lacking(sought.star, findings, besides: known.filter(\.refuses)) { finding in
      dossier.waiver(of: finding.rule, about: finding.evidence.subject, on: asOf)?.expiresOn
    }
    decision.lackingByAudit = LackingByAudit(on: day, renewing: nil, lacking: [lacking])
    return true
  }

  /// A finding as it is told after the audit: of what was waived, who asks for it next; of what no audit of the year asks for again,
  /// what an application needs.
  private func told(
    _ finding: Finding, _ isRenewed: Bool, _ dossier: Dossier, _ certification: Certification, _ star: Star
  ) -> Finding {
    guard finding.severity == .blocking else { return finding }
    guard let waiver = finding.waiver else {
      return isRenewed || asOf >= lastDay ? finding.telling(finding.evidence.due(by: nil)) : finding
    }
    guard isRenewed else { return finding }
    var known = dossier
    known.certifications.append(requirements.renewed(certification, as: star))
    let asking = AskedNext(dossier: known, editions: requirements.editions, schedule: schedule, day: asOf)
    return finding.telling(
      WaivedEvidence(evidence: finding.evidence, rule: finding.rule, waiver: waiver, asking: asking))
  }
}
