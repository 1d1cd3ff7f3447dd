import StarStandard
import Testing

/// The rules about certificates, headcount and departures.
private let asked: [RuleID] = [
  "certificate-validity", "certificate-margin", "registered-engineers", "departure-undeclared",
  "departure-unreplenished", "departure-in-grace",
]

extension Standing {
  /// Which of the rules take the star on the day.
  fileprivate func violations(_ rules: [RuleID]) -> [RuleID] {
    rules.filter { id in
      guard edition.severity(of: id) == .downgrade, let rule = Rule.named(id) else { return false }
      let isWaived =
        dossier.waivers.contains { $0.rule == id && $0.grantedOn <= asOf && asOf <= $0.expiresOn }
        || dossier.reinstatements.contains { $0.decision.asOf == asOf && $0.causes.contains { $0.rule == id } }
      return !isWaived && !rule.examine(self).findings.isEmpty
    }
  }
}

extension Dossier {
  /// The same after what a review of the day took was given back.
  fileprivate func givenBack(_ decision: Decision, on day: CalendarDate) -> Dossier {
    with {
      $0.reinstatements = [
        Reinstatement(
          of: EarlierDecision(
            batch: "2026-07-review", asOf: day, outcome: decision.outcome, fromStar: decision.fromStar,
            toStar: decision.toStar, wasTold: true),
          command: "review", reason: "by letter", by: "Wang", madeOn: day.adding(days: 150),
          causes: decision.findings.filter(\.costsStar).map { Reinstatement.Cause(rule: $0.rule, subject: nil) })
      ]
    }
  }
}

/// Day after day asked one by one: no earlier review takes the star, and from the day foretold until the review that does,
/// a rule by which it does is violated on every day, and on the day before none of them is.
@Test(arguments: [71, 72] as [UInt64]) func theReviewForetoldIsTheFirstThatTakesTheStar(seed: UInt64) throws {
  var dossiers = RandomDossiers(seed: seed)
  var (threatened, safe, givenBack) = (0, 0, 0)
  for number in 0..<2_000 {
    var (dossier, day, edition) = dossiers.next()
    let editions = try #require(Editions([edition]))
    let reviewer = ReviewAuditor(asOf: day, editions: editions, forecasts: true)
    guard case .concerned(let subject) = reviewer.coverage(of: dossier),
      subject.certification.route == .certificates
    else { continue }
    var decision = reviewer.decide(dossier, subject)
    if decision.outcome == .downgrade {
      dossier = dossier.givenBack(decision, on: day)
      decision = reviewer.decide(dossier, subject)
      givenBack += 1
    }
    guard decision.outcome == .retain, !decision.findings.contains(where: \.costsStar) else { continue }
    func violations(_ date: CalendarDate) throws -> [RuleID] {
      try #require(Standing(of: dossier, as: subject, asOf: date)).violations(asked)
    }
    let forecast = decision.forecast
    if forecast == nil { safe += 1 } else { threatened += 1 }
    var review = HalfYear(containing: day).next.firstDay
    for _ in 0..<6 {
      if let forecast, review >= forecast.decidedOn { break }
      let found = try violations(review)
      if !found.isEmpty { Issue.record("seed \(seed), case \(number), \(day): \(found) at the review of \(review)") }
      review = HalfYear(containing: review).next.firstDay
    }
    guard let forecast, forecast.violations.contains(where: { asked.contains($0.rule) }) else { continue }
    let taking = Set(forecast.violations.map(\.rule).filter(asked.contains))
    if taking != Set(try violations(forecast.decidedOn)) { Issue.record("seed \(seed), case \(number): \(taking)") }
    guard forecast.rules.allSatisfy(asked.contains) else { continue }
    let first = forecast.fallsOn
    for offset in 0..<min(200, forecast.decidedOn.days(since: first) + 1) {
      let date = first.adding(days: offset)
      if taking.isDisjoint(with: try violations(date)) {
        Issue.record("seed \(seed), case \(number): nothing of \(taking) is amiss on \(date)")
      }
    }
    if first > day.dayAfter, try !taking.isDisjoint(with: violations(first.dayBefore)) {
      Issue.record("seed \(seed), case \(number): something is amiss before \(first) already")
    }
  }
  #expect(threatened > 50, "\(threatened) threatened, \(safe) safe: the cases are worth asking")
  #expect(givenBack > 50)
}
