/// The renewals that ask the same rules before the review that a threat is about, or right after it.
extension ThreatFinder {
  /// The same threats; of those for whose rule an audit of a renewal would refuse the star, with what it asks.
  func askedFirst(_ threats: [Threat], _ subject: ReviewSubject) -> [Threat] {
    guard let last = threats.map({ $0.askedOn ?? $0.date }).max() else { return [] }
    let year = CalendarYear(containing: asOf)
    let audits = [year, year.next].filter { $0.firstDay <= last }.compactMap { audit(in: $0, subject) }
    return threats.map { threat in
      guard let audit = audits.first, let found = audit.findings.first(where: { $0.rule == threat.rule.id }) else {
        return threat
      }
      var threat = threat
      let review = threat.askedOn ?? threat.date
      if audit.day < review {
        threat.asksFirst = RenewalAsksFirst(
          day: audit.day, isConfirmed: audit.isConfirmed, evidence: found.evidence, later: audit.later)
      } else if CalendarYear(containing: audit.day).firstDay == review {
        threat.evidence = AskedByRenewalToo.both(threat.evidence, renewal: found.evidence, audit.later)
      }
      return threat
    }
  }

  /// The lower star that the next audit would renew for a whole year, where it waits for a confirmation; nil where none would be.
  func renewedLower(in year: CalendarYear, _ subject: ReviewSubject) -> Star? {
    audit(in: year, subject).flatMap { $0.findings.isEmpty ? nil : $0.later?.lowerStar }
  }

  /// The audit of a renewal that is still to come, and what it would refuse the star for.
  private struct Audit {
    let day: CalendarDate
    let isConfirmed: Bool
    let findings: [Finding]
    let later: LaterAudits?
  }

  /// The first audit of a year that is still to come; nil where there is none for the channel.
  private func audit(in year: CalendarYear, _ subject: ReviewSubject) -> Audit? {
    guard let schedule,
      let day = schedule.audit(in: year, from: asOf, skippingIt: isUnconfirmed(subject.certification)),
      let (certification, sought) = dossier.toRenew(on: day, subject.editions)
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
