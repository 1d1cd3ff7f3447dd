import StarStandard
import Testing

/// Three stars were awarded on 2026-01-01; the audit is of 2027-01-15.
private func decision(
  _ ruling: Ruling = .blacklist, ruledOn: String, _ change: (inout Dossier) -> Void = { _ in }
) throws -> Decision {
  let dossier = Dossier.confirmed(.three).with {
    $0.majorEvent(on: "2025-12-01", ruling, ruledOn: ruledOn)
    change(&$0)
  }
  return try renew(dossier)
}

/// "A blacklist ruling since the award date", by D.
@Test(arguments: [
  ("2025-12-31", false), ("2026-01-01", true), ("2026-12-31", true), ("2027-01-01", true), ("2027-01-15", true),
  ("2027-01-16", false),
])
func aBlacklistRulingSinceTheAwardRefusesTheRenewal(ruled: String, refused: Bool) throws {
  let decision = try decision(ruledOn: ruled)
  #expect(decision.refusals == (refused ? ["major-event"] : []))
  #expect(decision.outcome == (refused ? .notRenewed : .renewed))
  #expect(decision.toStar == (refused ? Star.none : .three))
}

/// "That no waiver lifts on D", not on 1 January.
@Test(arguments: [
  ("2027-01-15", "2027-01-15", false), ("2026-01-01", "2027-12-31", false), ("2026-01-01", "2027-01-14", true),
  ("2027-01-16", "2027-12-31", true), ("2027-01-01", "2027-01-01", true),
])
func aWaiverOnTheDayOfTheAuditLiftsIt(from: String, until: String, refused: Bool) throws {
  let decision = try decision(ruledOn: "2026-06-01") { $0.waive("major-event", from: from, until: until) }
  #expect(decision.refusals == (refused ? ["major-event"] : []))
}

@Test(arguments: [Ruling.none, .downgrade], ["2026-06-01", "2027-01-01"])
func anotherRulingRefusesNoRenewal(ruling: Ruling, ruled: String) throws {
  #expect(try decision(ruling, ruledOn: ruled).outcome == .renewed)
}

@Test(arguments: [("2026-05-31", false), ("2026-06-01", true)])
func theAwardIsThatOfTheCertificationRenewed(ruled: String, refused: Bool) throws {
  let decision = try decision(ruledOn: ruled) {
    $0.attend("2026-06-03", "2026-06-10")
    $0.certify("CERT-2", .three, applied: "2026-05-01", issued: "2026-06-01", until: "2026-12-31")
    $0.certifications[1].renewalConfirmedOn = on("2026-12-15")
  }
  #expect(decision.refusals == (refused ? ["major-event"] : []))
  #expect(decision.cautions == (refused ? [] : ["major-event"]), "ruled in the year before, it is named at least")
}
