import StarStandard
import Testing

/// What holds for every decision, whatever the records.
@Test(arguments: [11, 12] as [UInt64]) func everyDecisionKeepsItsPromises(seed: UInt64) throws {
  var dossiers = RandomDossiers(seed: seed)
  for number in 0..<5_000 {
    let (dossier, day, edition) = dossiers.next()
    let reviewer = try reviewer(asOf: day, edition)
    guard case .concerned(let subject) = reviewer.coverage(of: dossier) else { continue }
    let decision = reviewer.decide(dossier, subject)
    func promise(_ what: String, _ kept: Bool) {
      if !kept { Issue.record("seed \(seed), case \(number), \(day): \(what)") }
    }
    let (from, to) = (try #require(decision.fromStar), try #require(decision.toStar))
    promise("only a lost star is lower", (to < from) == [.downgrade, .revoke].contains(decision.outcome))
    promise("at risk on retain only", !decision.atRisk || decision.outcome == .retain)
    promise("a bar after a downgrade only", (decision.reapplyFrom != nil) == (decision.outcome == .downgrade))
    promise("advice on a lost star only", decision.advice(in: .english).isEmpty == (to == from))
    let violated = decision.findings.contains(where: \.isViolation)
    promise("a downgrade has a violation", decision.outcome != .downgrade || violated)
    let today = dossier.downgrades.contains { $0.downgradedOn == day }
    promise("a violation is not retained", !violated || today || decision.outcome != .retain)
    let order = Rule.all.map(\.id)
    let places = decision.findings.compactMap { order.firstIndex(of: $0.rule) }
    promise("findings in the order of the rules", places.count == decision.findings.count && places == places.sorted())
    promise("nothing of a rule that is off", !decision.findings.contains { edition.severity(of: $0.rule) == .off })
    for (rule, findings) in Dictionary(grouping: decision.findings, by: \.rule) where !repeated.contains(rule) {
      promise("one finding of \(rule)", findings.count == 1)
    }
    for finding in decision.findings {
      promise("the clause of the rule", finding.clause == Rule.named(finding.rule)?.clause)
      promise("every finding of a waived rule is waived", (finding.waiver != nil) == dossier.covers(finding.rule, day))
    }
  }
}

/// At most one finding per rule, except these.
private let repeated: Set<RuleID> = [
  "departure-undeclared", "departure-unreplenished", "departure-in-grace", "departure-declared-late", "major-event",
  "major-event-pending",
]

extension Dossier {
  fileprivate func covers(_ rule: RuleID, _ day: CalendarDate) -> Bool {
    waivers.contains { $0.rule == rule && $0.grantedOn <= day && day <= $0.expiresOn }
  }
}

/// The order of rows in the tables means nothing.
@Test func theOrderOfRowsDecidesNothing() throws {
  var dossiers = RandomDossiers(seed: 21)
  var random = SplitMix64(seed: 22)
  for number in 0..<3_000 {
    let (dossier, day, edition) = dossiers.next()
    let reviewer = try reviewer(asOf: day, edition)
    let shuffled = dossier.with {
      $0.certifications.shuffle(using: &random)
      $0.appointments.shuffle(using: &random)
      $0.certificates.shuffle(using: &random)
      $0.credits.shuffle(using: &random)
      $0.participations.shuffle(using: &random)
      $0.majorEvents.shuffle(using: &random)
      $0.downgrades.shuffle(using: &random)
      $0.waivers.shuffle(using: &random)
    }
    func line(_ dossier: Dossier) -> String {
      guard case .concerned(let subject) = reviewer.coverage(of: dossier) else {
        return reviewer.coverage(of: dossier).word
      }
      let decision = reviewer.decide(dossier, subject)
      let findings = decision.findings.map { "\($0.rule) \($0.severity) \($0.waiver.map { "\($0)" } ?? "-")" }
      return "\(subject.certification.id) \(decision.outcome) \(String(describing: decision.toStar)) \(decision.atRisk)"
        + findings.joined(separator: ", ")
    }
    if line(dossier) != line(shuffled) {
      Issue.record("case \(number), \(day): \(line(dossier)) is \(line(shuffled)) in another order")
    }
  }
}
