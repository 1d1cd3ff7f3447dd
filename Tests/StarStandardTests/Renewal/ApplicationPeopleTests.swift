import StarStandard
import Testing

@Test(arguments: [(Star.four, 4), (.three, 3), (.two, 2)]) func headcountIsAskedFor(star: Star, count: Int) throws {
  let dossier = Dossier.meeting(star, by: .credits)
  #expect(try assess(dossier, for: star, by: .credits).refusals == [])
  let short = dossier.with { $0.appointments.removeAll { $0.personID == "E\(count)" } }
  let decision = try assess(short, for: star, by: .credits)
  #expect(decision.refusals == ["registered-engineers"])
  #expect(decision.findings.first?.evidence.value("counted") == String(count - 1))
}

/// In post on A: registered by A and not departed by A (STANDARD 2).
@Test(arguments: [("2026-06-30", true), ("2026-07-01", true), ("2026-07-02", false)])
func whoIsRegisteredByTheDayCounts(registered: String, counts: Bool) throws {
  let dossier = Dossier.meeting(.three, by: .credits).with {
    $0.appointments.removeAll { $0.personID == "E3" }
    $0.hire("E3", since: registered)
  }
  #expect(try assess(dossier, by: .credits).refusals == (counts ? [] : ["registered-engineers"]))
}

/// STANDARD 7: nobody is held by grace, though the departure itself refuses nothing before its deadline.
@Test(arguments: [("2026-06-30", false), ("2026-07-01", false), ("2026-07-02", true)])
func nobodyIsHeldByGrace(left: String, counts: Bool) throws {
  let gone = Dossier.meeting(.three, by: .credits).with { $0.leave("E3", on: left, declared: "2026-06-01") }
  let decision = try assess(gone, by: .credits)
  #expect(decision.refusals == (counts ? [] : ["registered-engineers"]))
  if !counts { #expect(decision.findings.first?.evidence.value("held_by_grace") == "[]") }
}

@Test func theCertificatesOfWhoIsInGraceDoNotCount() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.leave("E1", on: "2026-06-30", declared: "2026-06-30")
    $0.hire("E4", holding: ["H3CNE-RS+"])
  }
  #expect(try assess(dossier).refusals == ["certificate-validity"])
  #expect(try decide(dossier).rules == ["departure-in-grace"], "in the review they do")
}

@Test(arguments: Star.held) func aServiceManagerIsAskedFor(star: Star) throws {
  let dossier = Dossier.meeting(star).with { $0.appointments.removeAll { $0.role == .serviceManager } }
  #expect(try assess(dossier, for: star).refusals == ["service-manager"])
}

@Test(arguments: [("2026-07-01", ["service-manager"]), ("2026-07-02", [])])
func aServiceManagerInGraceIsNotInPost(left: String, refusals: [String]) throws {
  let dossier = Dossier.meeting(.three).with { $0.leave("M1", as: .serviceManager, on: left, declared: "2026-06-01") }
  #expect(try assess(dossier).refusals == refusals)
}

/// A review reports such a vacancy once; an application is told of all that it lacks.
@Test func aVacancyThatRefusesDoesNotHideThatNobodyIsInPost() throws {
  let dossier = Dossier.meeting(.three).with { $0.leave("M1", as: .serviceManager, on: "2026-06-01") }
  #expect(try assess(dossier).refusals == ["service-manager", "departure-undeclared"])
}
