import StarStandard
import Testing

/// A channel of which the rule, and it alone, finds something as of 2026-07-01 (2027-01-01 for participation).
private let cases: [(rule: RuleID, asOf: String, dossier: Dossier)] = {
  let three = Dossier.meeting(.three)
  let credits = Dossier.meeting(.three, by: .credits)
  return [
    ("certificate-validity", "2026-07-01", three.with { $0.certificates[0].validUntil = on("2026-06-30") }),
    ("certificate-margin", "2026-07-01", three.with { $0.certificates[0].validUntil = on("2026-07-01") }),
    ("credit-baseline", "2026-07-01", credits.with { $0.credits[0].points = 449 }),
    ("registered-engineers", "2026-07-01", credits.with { $0.appointments.removeAll { $0.personID == "E3" } }),
    ("departure-undeclared", "2026-07-01", left("2026-03-01", declared: nil)),
    ("departure-unreplenished", "2026-07-01", left("2026-03-01", declared: "2026-03-01")),
    ("departure-in-grace", "2026-07-01", left("2026-05-01", declared: "2026-05-01")),
    ("service-manager", "2026-07-01", three.with { $0.appointments.removeAll { $0.role == .serviceManager } }),
    ("hotline", "2026-07-01", three.with { $0.channel.hotline = .officeHours }),
    ("support-email", "2026-07-01", Dossier.meeting(.four).with { $0.channel.supportEmail = false }),
    ("tracking-system", "2026-07-01", three.with { $0.channel.trackingSystem = TrackingSystem.none }),
    ("participation", "2027-01-01", Dossier.meeting(.three, until: "2027-12-31").with { $0.attend("2026-02-01") }),
    ("unregistered-delivery", "2026-07-01", three.with { $0.earn(1, by: "X", on: "2026-02-01", "project-delivery") }),
    (
      "departure-declared-late", "2026-07-01",
      left("2026-02-01", declared: "2026-03-02").with { $0.hire("E8", since: "2026-02-01") }
    ),
    (
      "stranger-credits", "2026-07-01",
      credits.with {
        $0.credits[0].points = 449
        $0.earn(1, by: "X", on: "2026-02-01")
      }
    ),
    ("unlisted-certificate", "2026-07-01", three.with { $0.grant("X", to: "E1") }),
    (
      "shared-engineer", "2026-07-01",
      three.with { $0.share("E1", with: "CH-2") }
    ),
    ("major-event", "2026-07-01", three.with { $0.majorEvent(on: "2026-02-01", .downgrade, ruledOn: "2026-02-01") }),
    ("major-event-pending", "2026-07-01", three.with { $0.majorEvent(on: "2026-02-01") }),
  ]
}()

private func left(_ departed: String, declared: String?) -> Dossier {
  Dossier.meeting(.three).with {
    $0.hire("E9")
    $0.leave("E9", on: departed, declared: declared)
  }
}

/// What a rule finds in its own examples weighs what the edition says, where it is the only rule.
@Test(arguments: Rule.all.filter { $0.stage == .requirement }, Rule.Severity.allCases)
func anExampleWeighsWhatTheEditionSays(rule: Rule, severity: Rule.Severity) throws {
  let alone = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.id, $0.id == rule.id ? severity : .off) })
  let edition = Edition2025.make(severities: alone)
  for example in rule.examples {
    for moment in example.moments where moment.findings > 0 {
      let decision = try decide(example.dossier, asOf: moment.asOf.description, edition: edition)
      let isRevoked = decision.findings.contains { $0.severity == .revoke }
      #expect(decision.outcome.takesStar == (severity == .downgrade || isRevoked), "\(example.title)")
      #expect(decision.findings.isEmpty == (severity == .off), "\(example.title)")
      #expect(decision.atRisk == (severity == .warning && !isRevoked), "\(example.title)")
    }
  }
}

@Test(arguments: cases.indices) func theDefaultSeverityDecides(index: Int) throws {
  let (rule, asOf, dossier) = cases[index]
  let decision = try decide(dossier, asOf: asOf)
  #expect(decision.rules == [rule.text])
  let downgrades = Edition2025.severities[rule] == .downgrade
  #expect(decision.outcome == (downgrades ? .downgrade : .retain))
  #expect(decision.atRisk == !downgrades)
}

@Test(arguments: cases.indices, Rule.Severity.allCases)
func anotherSeverityDecidesOtherwise(index: Int, severity: Rule.Severity) throws {
  let (rule, asOf, dossier) = cases[index]
  let decision = try decide(dossier, asOf: asOf, edition: Edition2025.make(severities: [rule: severity]))
  switch severity {
  case .downgrade:
    #expect(decision.outcome == .downgrade)
    #expect(decision.toStar == (rule == "support-email" ? .three : .two))
    #expect(decision.findings.map(\.severity) == [.downgrade])
  case .warning:
    #expect(decision.outcome == .retain && decision.atRisk)
    #expect(decision.findings.map(\.severity) == [.warning])
  case .information:
    #expect(decision.outcome == .retain && !decision.atRisk)
    #expect(decision.findings.map(\.severity) == [.information])
  case .off:
    #expect(decision.outcome == .retain && !decision.atRisk)
    #expect(decision.findings.isEmpty)
  }
}

@Test(arguments: [Rule.Severity.downgrade, .warning, .information])
func aBlacklistRulingRevokesUnlessTheRuleIsOff(severity: Rule.Severity) throws {
  let dossier = Dossier.meeting(.three).with { $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-02-01") }
  #expect(try decide(dossier, edition: Edition2025.make(severities: ["major-event": severity])).outcome == .revoke)
  #expect(try decide(dossier, edition: Edition2025.make(severities: ["major-event": .off])).outcome == .retain)
}

/// A departure rule that is off has no finding, so that nobody but this rule reports the vacancy.
@Test(arguments: [
  ("departure-undeclared", "2026-05-01", false), ("departure-in-grace", "2026-05-01", true),
  ("departure-unreplenished", "2026-03-01", true),
])
func theServiceManagerIsMissedWhereTheDepartureRuleIsOff(rule: String, departed: String, declared: Bool) throws {
  let dossier = Dossier.meeting(.three).with {
    $0.leave("M1", as: .serviceManager, on: departed, declared: declared ? departed : nil)
  }
  #expect(try decide(dossier).rules == [rule])
  let off = Edition2025.make(severities: [RuleID(rule): .off])
  #expect(try decide(dossier, edition: off).rules == ["service-manager"])
  let waived = dossier.with { $0.waive(RuleID(rule)) }
  #expect(try decide(waived).rules == [rule], "a waived finding is a finding")
}
