import StarStandard
import Testing

/// E1, the only senior engineer of a three-star channel, leaves on 2026-05-01; the grace period ends on 2026-08-01.
private func dossier(declared: String? = "2026-05-01") -> Dossier {
  Dossier.meeting(.three).with { $0.leave("E1", on: "2026-05-01", declared: declared) }
}

@Test(arguments: [("2026-04-30", true), ("2026-05-01", true), ("2026-08-01", true), ("2026-08-02", false)])
func theDepartedCountsUntilTheDeadline(day: String, counts: Bool) throws {
  let standing = try standing(of: dossier(), asOf: day)
  #expect(standing.countingEngineers.count == (counts ? 3 : 2))
  #expect(standing.certificates.senior == (counts ? 1 : 0))
  #expect(standing.meets(.three) == counts)
}

@Test func theDepartureCostsNothingThroughAnotherRule() throws {
  let decision = try decide(dossier())
  #expect(decision.outcome == .retain)
  #expect(decision.rules == ["departure-in-grace"])
  #expect(decision.atRisk)
}

@Test func anUndeclaredDepartureIsNotHeld() throws {
  let standing = try standing(of: dossier(declared: nil))
  #expect(standing.engineersHeldByGrace.isEmpty)
  #expect(!standing.meets(.three))
}

@Test(arguments: [Rule.Severity.downgrade, .warning, .information, .off])
func theSeverityOfTheRuleDoesNotMatter(severity: Rule.Severity) throws {
  let edition = Edition2025.make(severities: ["departure-in-grace": severity])
  #expect(try standing(of: dossier(), edition: edition).engineersHeldByGrace == ["E1"])
  let decision = try decide(dossier(), edition: edition)
  #expect(decision.rules == (severity == .off ? [] : ["departure-in-grace"]))
  #expect(decision.outcome == (severity == .downgrade ? .downgrade : .retain))
  // Where the departure itself is a violation, the one who left still counts for the lower star.
  #expect(decision.toStar == (severity == .downgrade ? .two : .three))
}

@Test func aWaiverDoesNotMatter() throws {
  let decision = try decide(dossier().with { $0.waive("departure-in-grace") })
  #expect(decision.outcome == .retain)
  #expect(decision.findings.map(\.rule) == ["departure-in-grace"])
  #expect(!decision.atRisk)
}

@Test func aCertificateThatRunsOutDuringTheGraceDoesNotCount() throws {
  let dossier = dossier().with {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: "2026-06-30")
  }
  #expect(try standing(of: dossier, asOf: "2026-06-30").certificates.senior == 1)
  #expect(try standing(of: dossier, asOf: "2026-07-01").certificates.senior == 0)
}

/// Who replaces early must not stand worse than who waits.
@Test func whoWasReplacedIsHeldUntilTheDeadlineAllTheSame() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.hire("X", since: "2026-06-01", holding: ["H3CIE-RS+"])
    $0.leave("E1", on: "2026-05-01", declared: "2026-05-01", replacedBy: "X")
  }
  #expect(try standing(of: dossier, asOf: "2026-05-31").countingEngineers == ["E2", "E3", "E1"])
  #expect(try standing(of: dossier, asOf: "2026-08-01").countingEngineers == ["E2", "E3", "X", "E1"])
  #expect(try standing(of: dossier, asOf: "2026-08-02").countingEngineers == ["E2", "E3", "X"])
}

@Test func whoIsBackInPostCountsOnce() throws {
  let dossier = dossier().with { $0.hire("E1", since: "2026-06-01") }
  let standing = try standing(of: dossier)
  #expect(standing.departures.map(\.state) == [.replenished])
  #expect(standing.countingEngineers == ["E1", "E2", "E3"])
  #expect(standing.certificates.senior == 1)
}

@Test func twoDeparturesOfOnePersonHoldThemOnce() throws {
  let dossier = dossier().with {
    $0.hire("E1", since: "2026-05-10")
    $0.appointments[$0.appointments.count - 1].departedOn = on("2026-06-01")
    $0.appointments[$0.appointments.count - 1].declaredOn = on("2026-06-01")
  }
  let standing = try standing(of: dossier)
  // Back for some weeks fills the place that was left first.
  #expect(standing.departures.map(\.state) == [.replenished, .inGrace])
  #expect(standing.engineersHeldByGrace == ["E1"])
}

@Test func aServiceManagerInGraceIsNoEngineerHeld() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.grant("H3CSE-RS+", to: "M1")
    $0.leave("M1", as: .serviceManager, on: "2026-05-01", declared: "2026-05-01")
  }
  let standing = try standing(of: dossier)
  #expect(standing.engineersHeldByGrace.isEmpty)
  #expect(standing.certificates.senior == 1)
}

@Test func aCertificateOfOneHeldMayHaveNoListedCode() throws {
  let dossier = dossier().with { $0.grant("UNLISTED", to: "E1") }
  #expect(try found("unlisted-certificate", in: dossier).isEmpty, "only engineers in post are asked about")
  #expect(try found("unlisted-certificate", in: dossier, asOf: "2026-04-30").count == 1)
}
