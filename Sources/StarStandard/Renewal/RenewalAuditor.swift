/// The renewal audit as of a day of January to March (STANDARD 7; F.2).
package struct RenewalAuditor: Auditor {
  package let procedure = Procedure.renewal
  /// The day of the audit.
  package let asOf: CalendarDate
  /// The year that channels are renewed for: that of the day.
  package let year: CalendarYear
  private let check: RenewalCheck

  /// An audit as of the day.
  package init(asOf date: CalendarDate, editions: Editions) {
    asOf = date
    year = CalendarYear(containing: date)
    check = RenewalCheck(year: year, day: date, editions: editions)
  }

  /// Whether a renewal as of the date may be published: a day of January to March.
  package static func mayPublish(asOf date: CalendarDate) -> Bool { date.month <= 3 }

  /// What the audit makes of a channel.
  package func treat(_ dossier: Dossier) -> Treatment {
    dossier.renewalCoverage(check.edition) { toRenew(dossier) }.treatment { decide(dossier, $0) }
  }

  /// The certification to be renewed: the one that was current and in force on 31 December, if its renewal was confirmed by
  /// the day and the channel has no certification of the new year yet.
  private func toRenew(_ dossier: Dossier) -> Certification? {
    let lastDay = year.previous.lastDay
    guard let certification = dossier.currentCertification(on: lastDay), certification.isInForce(on: lastDay),
      !dossier.certifications.contains(where: { year.contains($0.issuedOn) && $0.issuedOn <= asOf })
    else { return nil }
    if certification.isConfirmationUnreadable { return certification }
    guard let confirmedOn = certification.renewalConfirmedOn, year.previous.renewalNoticeDay <= confirmedOn,
      confirmedOn <= asOf
    else { return nil }
    return certification
  }

  /// The star of the certification, or what the latest downgrade of the new year left of it.
  private func sought(_ dossier: Dossier, _ star: Star) -> StarToRenew {
    guard let row = dossier.latestDowngrade(by: asOf), row.downgradedOn >= year.firstDay else {
      return StarToRenew(star: star, lostOn: nil)
    }
    return StarToRenew(star: row.toStar, lostOn: row.downgradedOn)
  }

  private func decide(_ dossier: Dossier, _ certification: Certification) -> Decision {
    func decision(_ outcome: Outcome, to star: Star?) -> Decision {
      Decision(
        .renewal, dossier.channel, outcome: outcome, certificationID: certification.id, edition: check.edition.name,
        route: certification.route, from: certification.star, to: star, effectiveOn: asOf)
    }
    let sought = certification.star.map { self.sought(dossier, $0) }
    guard let sought, let findings = check.findings(dossier, certification, seeking: sought) else {
      return decision(.hold, to: certification.star).naming(dossier.defects)
    }
    let isRefused = findings.contains { $0.weight == .blocking }
    var result = decision(isRefused ? .notRenewed : .renewed, to: isRefused ? Star.none : sought.star)
    result.starSought = sought.star
    result.validity = isRefused ? nil : check.validity
    result.findings = findings
    result.serviceManagerEmails = dossier.serviceManagerEmails(on: asOf)
    return result
  }
}
