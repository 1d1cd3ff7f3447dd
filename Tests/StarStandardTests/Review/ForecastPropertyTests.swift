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
      let isWaived = dossier.waivers.contains { $0.rule == id && $0.grantedOn <= asOf && asOf <= $0.expiresOn }
      return !isWaived && !rule.examine(self).findings.isEmpty
    }
  }
}

/// Day after day asked one by one: before the day foretold nothing takes the star, and on it something does.
@Test(arguments: [71, 72] as [UInt64]) func theDayForetoldIsTheFirstWithAViolation(seed: UInt64) throws {
  var dossiers = RandomDossiers(seed: seed)
  var (threatened, safe) = (0, 0)
  for number in 0..<2_000 {
    let (dossier, day, edition) = dossiers.next()
    let editions = try #require(Editions([edition]))
    let reviewer = Reviewer(asOf: day, editions: editions, forecasts: true)
    guard case .underReview(let subject) = reviewer.coverage(of: dossier),
      subject.certification.route == .certificates
    else { continue }
    let decision = reviewer.decide(dossier, subject)
    guard decision.outcome == .retain, !decision.findings.contains(where: \.costsStar) else { continue }
    let falls = decision.forecast?.fallsOn
    if falls == nil { safe += 1 } else { threatened += 1 }
    for offset in 1...200 {
      let date = day.adding(days: offset)
      if let falls, date >= falls { break }
      let violations = try #require(Standing(of: dossier, as: subject, asOf: date)).violations(asked)
      if !violations.isEmpty {
        Issue.record("seed \(seed), case \(number), \(day): \(violations) on \(date), not \(falls?.description ?? "-")")
        break
      }
    }
    guard let falls else { continue }
    let then = try #require(Standing(of: dossier, as: subject, asOf: falls))
    let known = decision.forecast?.violations.filter { asked.contains($0.rule) }.map(\.rule) ?? []
    let expected = then.violations(asked)
    if Set(known) != Set(expected) { Issue.record("seed \(seed), case \(number), \(falls): \(known), not \(expected)") }
    let isEmpty = decision.forecast?.violations.isEmpty != false
    if falls <= day || isEmpty { Issue.record("seed \(seed), case \(number), \(day): falls on \(falls)") }
  }
  #expect(threatened > 50, "\(threatened) threatened, \(safe) safe: the cases are worth asking")
}
