/// The renewal notices of 1 December, each with its readiness check (STANDARD 7; G.1).
package struct RenewalNotifier: Auditor {
  package let procedure = Procedure.renewalNotices
  /// 1 December.
  package let asOf: CalendarDate
  /// The day from which on renewals are audited: 1 January.
  package let renewalStartsOn: CalendarDate
  private let check: RenewalCheck

  /// The notices of a year.
  package init(year: CalendarYear, editions: Editions) {
    asOf = year.renewalNoticeDay
    renewalStartsOn = year.next.firstDay
    // The readiness check is the audit, evaluated on the day on which the renewals start.
    check = RenewalCheck(year: year.next, day: year.next.firstDay, editions: editions)
  }

  /// What the notices make of a channel.
  package func treat(_ dossier: Dossier) -> Treatment {
    dossier.renewalCoverage(check.edition) {
      dossier.currentCertification(on: asOf).flatMap { $0.isInForce(on: asOf) ? $0 : nil }
    }.treatment { decide(dossier, $0) }
  }

  private func decide(_ dossier: Dossier, _ certification: Certification) -> Decision {
    func decision(_ outcome: Outcome) -> Decision {
      var decision = Decision(
        .renewalNotices, dossier.channel, outcome: outcome, certificationID: certification.id,
        edition: check.edition.name, route: certification.route, from: certification.star, to: certification.star,
        effectiveOn: asOf)
      decision.validity = DateWindow(first: certification.issuedOn, last: certification.validUntil)
      return decision
    }
    guard let star = certification.star,
      let findings = check.findings(dossier, certification, seeking: StarToRenew(star: star, lostOn: nil))
    else {
      return decision(.hold).naming(dossier.defects)
    }
    var result = decision(findings.contains { $0.weight == .blocking } ? .notReady : .ready)
    result.findings = findings
    result.serviceManagerEmails = dossier.serviceManagerEmails(on: asOf)
    return result
  }
}
