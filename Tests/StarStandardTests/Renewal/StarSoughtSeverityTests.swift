import StarStandard
import Testing

/// STANDARD 6: `off` removes a rule everywhere, section 7 included; other severities touch the review alone.
private let asked = Breach.ofRequirements + [Breach.exclusion]

private func edition(_ rule: RuleID, _ severity: Rule.Severity) -> Edition {
  Edition2025.make(severities: [rule: severity])
}

@Test(arguments: asked + Breach.ofDepartures, Rule.Severity.allCases)
func onlyOffMattersToAnApplication(breach: Breach, severity: Rule.Severity) throws {
  let dossier = Dossier.meeting(.three, by: breach.route).with(breach.change)
  let decision = try assess(dossier, by: breach.route, edition: edition(breach.rule, severity))
  #expect(decision.refusals == (severity == .off ? [] : [breach.rule.text]))
  #expect(decision.outcome == (severity == .off ? .eligible : .notEligible))
}

@Test(arguments: asked, Rule.Severity.allCases) func onlyOffMattersToARenewal(breach: Breach, severity: Rule.Severity)
  throws
{
  let dossier = Dossier.confirmed(.three, by: breach.route).with(breach.change)
  let decision = try renew(dossier, edition: edition(breach.rule, severity))
  #expect(decision.refusals == (severity == .off ? [] : [breach.rule.text]))
  let isRenewed = severity == .off || breach.starLeft != Star.none
  #expect(decision.outcome == (isRenewed ? .renewed : .notRenewed))
  #expect(decision.toStar == (severity == .off ? .three : breach.starLeft))
}

@Test(arguments: asked, Rule.Severity.allCases) func onlyOffMattersToANotice(breach: Breach, severity: Rule.Severity)
  throws
{
  let dossier = Dossier.meeting(.three, by: breach.route).with(breach.change)
  let decision = try notify(dossier, edition(breach.rule, severity)).decision()
  // What the review would take the star for, and what the audit misses, are the same: named once.
  #expect(decision.refusals == (severity == .off ? [] : [breach.rule.text]))
  #expect(decision.outcome == (severity == .off ? .ready : .notReady))
}

@Test(arguments: [RuleID("major-event"), "major-event-pending"], Rule.Severity.allCases)
func onlyOffMattersToCautions(rule: RuleID, severity: Rule.Severity) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.majorEvent(on: "2026-02-01", .downgrade, ruledOn: "2026-03-01")
    $0.majorEvent(on: "2026-02-01")
  }
  let left = ["major-event", "major-event-pending"].filter { severity != .off || $0 != rule.text }
  let edition = edition(rule, severity)
  #expect(try assess(dossier, edition: edition).cautions == left)
  #expect(try renew(dossier, edition: edition).cautions == left)
  // Where the review takes a star for the ruling, it blocks and is no caution.
  let blocking = ["major-event", "major-event-pending"].filter { edition.severity(of: RuleID($0)) == .downgrade }
  let notice = try notify(dossier, edition).decision()
  #expect(notice.cautions == left.filter { !blocking.contains($0) })
  #expect(notice.refusals == blocking)
}

/// Four stars alone ask for a support e-mail.
@Test(arguments: Rule.Severity.allCases) func onlyOffMattersToTheSupportEmail(severity: Rule.Severity) throws {
  let dossier = Dossier.confirmed(.four).with { $0.channel.supportEmail = false }
  let left = severity == .off ? [] : ["support-email"]
  let edition = edition("support-email", severity)
  #expect(try assess(dossier, for: .four, edition: edition).refusals == left)
  #expect(try renew(dossier, edition: edition).refusals == left)
  #expect(try notify(dossier, edition).decision().refusals == left)
}

/// What a departure in grace weighs in a review does not hold anybody, or free anybody, in a renewal.
@Test(arguments: Rule.Severity.allCases) func whoIsHeldByGraceDoesNotDependOnTheRulesSeverity(severity: Rule.Severity)
  throws
{
  let dossier = Dossier.confirmed(.three).with { $0.leave("E3", on: "2026-11-01", declared: "2026-11-01") }
  #expect(try renew(dossier, edition: edition("departure-in-grace", severity)).outcome == .renewed)
}
