import StarStandard
import Testing

private let seeds: [UInt64] = [1, 2, 3, 4]
private let casesPerSeed = 5_000

/// The library and the reference about tens of thousands of random channels; each mismatch is recorded with its seed.
@Test(arguments: seeds) func theLibraryAgreesWithAStraightforwardReading(seed: UInt64) throws {
  var dossiers = RandomDossiers(seed: seed)
  var reviewed = 0
  var outcomes: [Outcome: Int] = [:]
  for number in 0..<casesPerSeed {
    let (dossier, day, edition) = dossiers.next()
    let reference = Reference(dossier: dossier, day: day, edition: edition)
    let reviewer = try reviewer(asOf: day, edition)
    func expect<Value: Equatable>(_ what: String, _ ours: Value, _ theirs: Value) {
      if ours != theirs { Issue.record("seed \(seed), case \(number), \(day), \(what): \(ours), not \(theirs)") }
    }
    guard case .underReview(let subject) = reviewer.coverage(of: dossier) else {
      expect("reviewed", false, reference.review != nil)
      continue
    }
    guard let review = reference.review, let verdict = ReferenceVerdict(reference),
      let standing = Standing(of: dossier, as: subject, asOf: day)
    else {
      Issue.record("seed \(seed), case \(number): under review, but the reference says no")
      continue
    }
    reviewed += 1
    expect("certification", subject.certification.id, review.certification.id)
    expect("star", subject.star?.rawValue, review.star?.rawValue)
    expect("pending", subject.renewalPending, review.renewalPending)
    expect("award", subject.awardDate, review.award)
    expect("term start", subject.termStart, review.termStart)
    expect("departures", Set(standing.departures.map(Reference.Result.init)), Set(verdict.departures))
    expect("held", standing.heldByGrace, verdict.held.sorted())
    expect("engineers", standing.countingEngineers.sorted(), verdict.engineers.sorted())
    expect("credits", standing.credits.total, verdict.total)
    for star in Star.held { expect("meets \(star)", standing.meets(star), verdict.meets(star)) }
    let counts = verdict.counts
    for (rule, _, examination) in reviewer.examine(standing) where rule.id != "upgrade-opportunity" {
      expect(rule.id.text, examination.findings.count, counts[rule.id, default: 0])
    }
    let decision = reviewer.decide(dossier, subject)
    let conclusion = verdict.conclusion
    expect("outcome", decision.outcome, conclusion.outcome)
    expect("to star", decision.toStar?.rawValue, Optional(conclusion.star.rawValue))
    expect("at risk", decision.atRisk, conclusion.atRisk)
    let upgrade = conclusion.outcome == .retain && edition.severities["upgrade-opportunity"] != .off
    expect(
      "upgrade", decision.findings(of: "upgrade-opportunity").map { $0.evidence.value("star") },
      upgrade ? verdict.upgrade.map { [Optional(String($0.rawValue))] } ?? [] : [])
    outcomes[decision.outcome, default: 0] += 1
  }
  // The cases are worth something: most are reviewed, and every outcome is common.
  #expect(reviewed > casesPerSeed / 2)
  for outcome in [Outcome.retain, .downgrade, .revoke] { #expect(outcomes[outcome, default: 0] > casesPerSeed / 100) }
}

extension Reference.Result {
  fileprivate init(_ departure: Departure) {
    self.init(
      appointment: departure.appointment, state: departure.state, replenishedOn: departure.replenishedOn)
  }
}
