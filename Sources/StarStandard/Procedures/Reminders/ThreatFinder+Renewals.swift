/// The renewals that ask the same rules before the day of a threat.
extension ThreatFinder {
  /// The same threats; of those for whose rule an audit of a renewal would refuse the star before their day, with what it asks.
  func askedFirst(_ threats: [Threat], _ subject: ReviewSubject) -> [Threat] {
    guard let last = threats.map(\.date).max() else { return [] }
    let audits = audits(before: last, subject)
    return threats.map { threat in
      guard let audit = audits.first, audit.day < threat.date,
        let found = audit.findings.first(where: { $0.rule == threat.rule.id })
      else { return threat }
      var threat = threat
      threat.asksFirst = RenewalAsksFirst(
        day: audit.day, isConfirmed: audit.isConfirmed, evidence: found.evidence, later: audit.later)
      return threat
    }
  }

  /// The audit of a renewal that is still to come, and what it would refuse the star for.
  private struct Audit {
    let day: CalendarDate
    let isConfirmed: Bool
    let findings: [Finding]
    let later: LaterAudits?
  }

  /// The first audit of each renewal between the day and another.
  private func audits(before last: CalendarDate, _ subject: ReviewSubject) -> [Audit] {
    guard let schedule else { return [] }
    let forecaster = Forecaster(dossier: dossier, subject: subject, rules: [], schedule: schedule)
    let year = CalendarYear(containing: asOf)
    return [year, year.next].compactMap { year -> Audit? in
      guard let day = schedule.audit(in: year, from: asOf, skippingIt: isUnconfirmed(subject.certification)),
        day < last,
        let (certification, sought) = forecaster.toRenew(dossier, on: day)
      else { return nil }
      let isConfirmed = dossier.renewalConfirmedOn(certification, for: year) != nil
      // What goes beyond the new year is audited only where it is confirmed all the same.
      guard isConfirmed || certification.validUntil <= year.previous.lastDay else { return nil }
      let requirements = RenewalRequirements(year: year, day: day, foreseenOn: asOf, editions: editions)
      guard let result = requirements.audit(dossier, certification, seeking: sought) else { return nil }
      let refusing = result.findings.filter(\.refuses)
      return Audit(
        day: day, isConfirmed: isConfirmed, findings: refusing,
        later: LaterAudits(after: day, renewing: result.star, for: refusing, isConfirmed: isConfirmed, schedule))
    }
  }
}
