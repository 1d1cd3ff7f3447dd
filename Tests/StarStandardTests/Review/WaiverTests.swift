import StarStandard
import Testing

/// A channel one credit short.
private func short(_ change: (inout Dossier) -> Void) -> Dossier {
  Dossier.meeting(.three, by: .credits).with {
    $0.credits[0].points -= 1
    change(&$0)
  }
}

@Test(arguments: [
  ("2026-07-01", "2026-07-01", true), ("2026-07-02", "2026-08-01", false), ("2026-06-01", "2026-06-30", false),
  ("2026-01-01", "2026-07-01", true), ("2026-07-01", "2027-01-01", true),
])
func aWaiverCoversItsFirstAndLastDay(from: String, until: String, covers: Bool) throws {
  let decision = try decide(short { $0.waive("credit-baseline", from: from, until: until) })
  #expect(decision.outcome == (covers ? .retain : .downgrade))
  #expect(decision.rules == ["credit-baseline"])
  #expect(decision.findings.map(\.isViolation) == [!covers])
  #expect(decision.findings.map { $0.waiver?.grantedBy } == [covers ? "Someone" : nil])
  #expect(decision.findings.map { $0.waiver?.reason } == [covers ? "agreed" : nil])
  #expect(!decision.atRisk)
}

@Test func aWaiverForAnotherRuleCoversNothing() throws {
  #expect(try decide(short { $0.waive("certificate-validity") }).outcome == .downgrade)
}

@Test func aWaivedFindingIsReportedWithItsWeight() throws {
  let finding = try #require(try decide(short { $0.waive("credit-baseline") }).findings.first)
  #expect(finding.severity == .downgrade && finding.waiver != nil)
}

@Test func ofSeveralWaiversTheOneThatExpiresLastIsNamed() throws {
  let decision = try decide(
    short {
      $0.waive("credit-baseline", until: "2026-08-01", by: "A")
      $0.waive("credit-baseline", until: "2026-10-01", by: "B")
      $0.waive("credit-baseline", from: "2026-07-02", until: "2026-12-01", by: "C")
      $0.waive("credit-baseline", until: "2026-09-01", by: "D")
    })
  #expect(decision.findings.first?.waiver?.grantedBy == "B")
}

@Test func aWaivedWarningPutsNothingAtRisk() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.majorEvent(on: "2026-06-01")
    $0.waive("major-event-pending")
  }
  let decision = try decide(dossier)
  #expect(decision.rules == ["major-event-pending"])
  #expect(!decision.atRisk)
}

@Test func aWaiverMarksEachFindingOfTheRule() throws {
  let dossier = Dossier.meeting(.four).with {
    for id in ["E8", "E9"] { $0.hire(id) }
    for id in ["E8", "E9"] { $0.leave(id, on: "2026-03-01") }
    $0.waive("departure-undeclared")
  }
  let decision = try decide(dossier)
  #expect(decision.outcome == .retain)
  #expect(decision.findings.map { $0.waiver == nil } == [false, false])
}

@Test func aWaivedBlacklistRulingRevokesNothing() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
    $0.waive("major-event")
  }
  let decision = try decide(dossier)
  #expect(decision.outcome == .retain && !decision.atRisk)
  #expect(decision.findings.map(\.severity) == [.revoke])
}

@Test func aWaiverLeavesTheOtherViolationsStanding() throws {
  let dossier = short {
    $0.waive("credit-baseline")
    $0.majorEvent(on: "2026-02-01", .downgrade, ruledOn: "2026-03-01")
  }
  let decision = try decide(dossier)
  #expect(decision.outcome == .downgrade)
  // Nothing is waived when the lower star is sought: 449 credits are enough for two stars, as it happens.
  #expect(decision.toStar == .two)
}

@Test func aWaiverOfTheUpgradeMarksIt() throws {
  let dossier = Dossier.meeting(.two).with {
    $0.grant("H3CSE-RS+", to: "E1")
    $0.hire("E3", holding: ["H3CNE-RS+", "PMP"])
    $0.waive("upgrade-opportunity")
  }
  let decision = try decide(dossier)
  #expect(decision.rules == ["upgrade-opportunity"])
  #expect(decision.findings.first?.waiver != nil)
}
