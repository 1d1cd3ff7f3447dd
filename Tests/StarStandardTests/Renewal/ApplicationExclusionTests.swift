import StarStandard
import Testing

/// Three stars were awarded on 2026-01-01; the channel applies on 2026-07-01.
private func decision(
  _ ruling: Ruling = .blacklist, ruledOn: String, _ change: (inout Dossier) -> Void = { _ in }
) throws -> Decision {
  let dossier = Dossier.meeting(.three).with {
    $0.majorEvent(on: "2025-06-01", ruling, ruledOn: ruledOn)
    change(&$0)
  }
  return try assess(dossier)
}

/// "A blacklist ruling since that award date."
@Test(arguments: [
  ("2025-12-31", false), ("2026-01-01", true), ("2026-06-30", true), ("2026-07-01", true), ("2026-07-02", false),
])
func aBlacklistRulingSinceTheAwardRefuses(ruled: String, refused: Bool) throws {
  let decision = try decision(ruledOn: ruled)
  #expect(decision.refusals == (refused ? ["major-event"] : []))
  #expect(decision.outcome == (refused ? .notEligible : .eligible))
}

@Test(arguments: [Ruling.none, .downgrade]) func noOtherRulingRefuses(ruling: Ruling) throws {
  #expect(try decision(ruling, ruledOn: "2026-03-01").outcome == .eligible)
}

/// "Not waived on A": both ends of the waiver are inside.
@Test(arguments: [
  ("2026-01-01", "2026-12-31", false), ("2026-07-01", "2026-07-01", false), ("2026-01-01", "2026-06-30", true),
  ("2026-07-02", "2026-12-31", true),
])
func aWaiverOnTheDayLiftsTheExclusion(from: String, until: String, refused: Bool) throws {
  let decision = try decision(ruledOn: "2026-03-01") { $0.waive("major-event", from: from, until: until) }
  #expect(decision.refusals == (refused ? ["major-event"] : []))
}

@Test func aWaiverOfAnotherRuleDoesNot() throws {
  let decision = try decision(ruledOn: "2026-03-01") { $0.waive("major-event-pending") }
  #expect(decision.refusals == ["major-event"])
}

@Test func theLatestCertificationBoundsItInForceOrNot() throws {
  let later = try decision(ruledOn: "2026-03-01") {
    $0.certify("CERT-2", .two, issued: "2026-03-02", until: "2026-12-31", ended: "2026-04-01")
  }
  #expect(later.refusals == [])
  let ended = try decision(ruledOn: "2026-03-01") { $0.certifications[0].endedOn = on("2026-03-01") }
  #expect(ended.refusals == ["major-event"])
}

@Test func aWaiverLiftsNothingElse() throws {
  let all = { (dossier: inout Dossier) in for rule in Rule.all { dossier.waive(rule.id) } }
  for breach in Breach.ofRequirements + Breach.ofDepartures {
    let dossier = Dossier.meeting(.three, by: breach.route).with(breach.change).with(all)
    #expect(try assess(dossier, by: breach.route).refusals == [breach.rule.text])
  }
}

@Test(arguments: [(ChannelStatus.active, true), (.blacklisted, false), (.closed, false)])
func onlyAnActiveChannelMayApply(status: ChannelStatus, eligible: Bool) throws {
  let decision = try assess(Dossier.meeting(.three).with { $0.channel.status = status })
  #expect(decision.refusals == (eligible ? [] : ["not-eligible-status"]))
  if !eligible { #expect(decision.findings.first?.evidence.value("status") == status.rawValue) }
}

/// Clause A; case matters (STANDARD 8).
@Test(arguments: [
  ("AD", true), ("ACPD", true), ("ACP", true), ("CP", true), ("ASP", true), ("ACSP", true), ("acp", false),
  ("RESELLER", false),
])
func onlyKindsInScopeMayApply(kind: String, eligible: Bool) throws {
  let decision = try assess(Dossier.meeting(.three).with { $0.channel.kind = kind })
  #expect(decision.refusals == (eligible ? [] : ["not-eligible-status"]))
}

@Test func statusAndKindAreOneFindingThatSaysBoth() throws {
  let decision = try assess(
    Dossier.meeting(.three).with {
      $0.channel.status = .closed
      $0.channel.kind = "RESELLER"
    })
  #expect(decision.refusals == ["not-eligible-status"])
  let evidence = try #require(decision.findings.first?.evidence)
  #expect(evidence.value("status") == "closed" && evidence.value("kind") == "RESELLER")
}
