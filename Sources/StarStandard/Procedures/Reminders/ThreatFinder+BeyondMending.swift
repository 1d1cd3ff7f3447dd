extension ThreatFinder {
  /// The star that nothing keeps any more, by what a channel is reminded of, and by what nobody is reminded of: a ruling, and what is waived until
  /// shortly before the review. Nil where everything can still be mended, or it is not a review that takes it.
  ///
  /// - Parameter whole: what takes the star by any rule.
  func beyondMending(
    _ findings: [Finding], _ standing: Standing, _ subject: ReviewSubject, whole: Forecast?
  ) -> BeyondMending? {
    let unmendable = whole.map { $0.cause == .review ? $0.violations.filter(\.evidence.isPastMending) : [] } ?? []
    let told = findings.filter(\.isTakenPastMending)
    let past = Set((told + unmendable).map(\.rule))
    guard !past.isEmpty,
      let forecast = forecast(Rule.all.filter { past.contains($0.id) }, standing, subject), forecast.cause == .review
    else { return nil }
    let taking = forecast.violations.filter(\.evidence.isPastMending)
    guard !taking.isEmpty else { return nil }
    let best = BeyondMending.best(below: standing.star, taking, standing.edition)
    return BeyondMending(
      rules: taking.map(\.rule).uniqued(), star: standing.star, decidedOn: forecast.decidedOn, best: best,
      left: forecast.toStar, lacking: forecast.toStar < best ? lacking(best, subject, on: forecast.decidedOn) : [],
      hasOthers: findings.contains { !$0.isTakenPastMending && $0.rule != RuleTitle.renewalConfirmation.id },
      reapplyFrom: BeyondMending.reapplyFrom(forecast.decidedOn, taking, editions),
      isExclusion: taking.contains(where: \.evidence.revokes))
  }

  /// What a lower star lacks on the day of a review.
  private func lacking(_ star: Star, _ subject: ReviewSubject, on day: CalendarDate) -> [Finding] {
    let lower = ReviewSubject(
      certification: subject.certification, star: star, renewalPending: subject.renewalPending,
      edition: subject.edition,
      editions: subject.editions, awardDate: subject.awardDate, termStart: subject.termStart)
    guard let standing = Standing(of: dossier, as: lower, asOf: day, toldOn: asOf) else { return [] }
    return [Rule].ofStarSought.flatMap {
      $0.findings(about: standing).filter { $0.isViolation || $0.isAskedOfALowerStar }
    }
  }
}

extension Finding {
  /// Whether it tells of what a review takes the star for already, and nothing mends; not of a waiver that still keeps it.
  fileprivate var isTakenPastMending: Bool {
    guard let threat = (evidence as? ReminderEvidence)?.threat else { return false }
    return threat.evidence.isPastMending && !(threat.evidence is WaiverEndEvidence)
  }
}
