/// The application check: a channel, a star, a route and a day (STANDARD 7; F.1, G.2, G.4, G.5).
package struct ApplicationAuditor {
  /// The day of the application.
  package let asOf: CalendarDate
  /// The star applied for.
  package let star: Star
  package let route: Route
  private let editions: Editions
  private let edition: Edition

  /// An application on the day, judged by the edition in force on it (G.6).
  ///
  /// - Parameter star: one that a channel can hold.
  package init(star: Star, route: Route, on date: CalendarDate, editions: Editions) {
    asOf = date
    self.star = star
    self.route = route
    self.editions = editions
    edition = editions.inForce(on: date)
  }

  /// The decision about the application; every channel may apply.
  package func decide(_ dossier: Dossier) -> Decision {
    let latest = dossier.currentCertification(on: asOf)
    let held = latest.flatMap { $0.isInForce(on: asOf) ? $0 : nil }
    let current: Star? = if let held { held.star } else { Star.none }
    func decision(_ outcome: Outcome, to star: Star?) -> Decision {
      var decision = Decision(
        .application, dossier.channel, outcome: outcome, certificationID: held?.id, edition: edition.name, route: route,
        from: current, to: star, effectiveOn: asOf)
      decision.starSought = self.star
      return decision
    }
    guard let standing = standing(of: dossier, after: latest) else {
      return decision(.hold, to: current).naming(dossier.defects)
    }
    let findings = self.findings(about: standing, awardDate: latest?.issuedOn)
    let isRefused = findings.contains { $0.severity == .blocking }
    var result = decision(isRefused ? .notEligible : .eligible, to: isRefused ? current : star)
    result.openFrom = dossier.openFrom(star, on: asOf, edition: edition)
    result.openFromTold = dossier.openFrom(star, on: asOf, editions)
    result.findings = findings
    result.serviceManagerEmails = dossier.serviceManagerEmails(on: asOf)
    return result
  }

  /// What would refuse it, but for a bar that is still to run; nil where the star's own requirements are not met, which is told at less
  /// than what is missing.
  func openUnlessShort(_ dossier: Dossier) -> [Finding]? {
    if let standing = standing(of: dossier, after: dossier.currentCertification(on: asOf)), standing.fallsShort {
      return nil
    }
    return open(dossier)
  }

  /// What would refuse it, but for a bar that is still to run.
  func open(_ dossier: Dossier) -> [Finding] {
    decide(dossier).findings.filter { $0.severity == .blocking && $0.rule != RuleTitle.reapplicationBar.id }
  }

  private func standing(of dossier: Dossier, after latest: Certification?) -> Standing? {
    Standing(
      of: dossier, for: .application, of: star, by: route, edition: edition, editions: editions, on: asOf,
      appliedOn: asOf, awardDate: latest?.issuedOn)
  }

  private func findings(about standing: Standing, awardDate: CalendarDate?) -> [Finding] {
    let dossier = standing.dossier
    var findings = standing.shortcomings() + ofApplications(standing)
    let since = asOf.adding(months: -edition.periods.majorEventCaution)
    findings += standing.eventFindings(since: awardDate, by: asOf, pendingOn: asOf) { event in
      [event.occurredOn, event.ruledAgainstOn].contains { $0.map { since <= $0 && $0 <= asOf } ?? false }
    }
    if let row = dossier.bar(to: star, on: asOf, edition: edition) {
      let evidence = ReapplicationBarEvidence(
        star: star, row: row, months: edition.periods.reapplicationBar,
        openFrom: dossier.openFrom(star, on: asOf, edition: edition),
        openFromTold: dossier.openFrom(star, on: asOf, editions))
      findings.append(.blocking(.reapplicationBar, evidence))
    }
    var reasons: [NotEligibleEvidence.Reason] = []
    if let status = dossier.status(on: asOf), status != .active { reasons.append(.status(status)) }
    if let kind = dossier.channel.kind, !dossier.channel.isInScope(of: edition) { reasons.append(.kind(kind)) }
    if !reasons.isEmpty { findings.append(.blocking(.notEligibleStatus, NotEligibleEvidence(reasons: reasons))) }
    return findings
  }

  /// What rules find in applications apart from the review.
  private func ofApplications(_ standing: Standing) -> [Finding] {
    var findings: [Finding] = []
    for rule in Rule.all {
      guard let find = rule.sought.ofApplications, standing.has(rule.id) else { continue }
      for evidence in find(standing) { findings.append(.blocking(RuleTitle(rule), evidence)) }
    }
    return findings
  }
}
