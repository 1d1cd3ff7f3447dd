import StarStandard
import Testing

/// Decision.md, "Outcomes and stars": `from_star` the star in force on the day, `to_star` the star asked for if eligible,
/// else `from_star`.
@Test func theStarAfterIsTheOneAskedForIfEligible() throws {
  let holder = Dossier.meeting(.four).with { $0.certifications[0].star = .two }
  let eligible = try assess(holder, for: .four)
  #expect(eligible.fromStar == .two && eligible.toStar == .four && eligible.starSought == .four)
  let refused = try assess(holder.with { $0.strip("E1") }, for: .four)
  #expect(refused.fromStar == .two && refused.toStar == .two && refused.starSought == .four)
}

/// In force on the day, else none; E.g. ended early, run out, not yet issued.
@Test(arguments: [
  ("2025-12-31", nil, Star.none), ("2026-01-01", nil, .three), ("2026-12-31", nil, .three),
  ("2027-01-01", nil, .none), ("2026-06-30", "2026-07-01", .three), ("2026-07-01", "2026-07-01", .none),
])
func theStarBeforeIsTheOneInForce(day: String, ended: String?, star: Star) throws {
  let dossier = Dossier.meeting(.three).with { $0.certifications[0].endedOn = ended.map(on) }
  let decision = try assess(dossier, for: .two, on: day)
  #expect(decision.outcome == .eligible && decision.toStar == .two)
  #expect(decision.fromStar == star)
  #expect(decision.certificationID == (star == .none ? nil : "CERT-1"))
  #expect(decision.effectiveOn == on(day))
}

@Test func anOlderCertificationNeverComesBack() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certify("CERT-2", .four, issued: "2026-02-01", until: "2026-12-31", ended: "2026-05-01")
  }
  #expect(try assess(dossier, on: "2026-04-30").fromStar == .four)
  let decision = try assess(dossier, for: .four, on: "2026-05-01")
  #expect(decision.fromStar == Star.none && decision.toStar == Star.none && decision.certificationID == nil)
}

@Test func aChannelWithoutACertificationMayApply() throws {
  let decision = try assess(Dossier.meeting(.three).with { $0.certifications = [] })
  #expect(decision.outcome == .eligible && decision.fromStar == Star.none && decision.toStar == .three)
}

@Test func itIsTheRouteAppliedBy() throws {
  #expect(try assess(.meeting(.three), by: .credits).route == .credits)
}

/// G.6: by the edition in force on A.
@Test(arguments: [("2026-06-30", "2025", true), ("2026-07-01", "2026", false)])
func anApplicationIsJudgedByTheEditionInForceOnItsDay(day: String, name: String, eligible: Bool) throws {
  var requirements = Edition2025.requirements
  requirements.three.registeredEngineers = 4
  let later = Edition2025.make(name: "2026", effectiveFrom: "2026-07-01", requirements: requirements)
  let editions = try #require(Editions([later, Edition2025.standard]))
  let auditor = ApplicationAuditor(star: .three, route: .certificates, on: on(day), editions: editions)
  let decision = auditor.decide(.meeting(.three))
  #expect(decision.edition == name)
  #expect(decision.refusals == (eligible ? [] : ["registered-engineers"]))
}

/// Whoever may have a star may have each lower one, and nobody gets another star than the one asked for.
@Test func noLowerStarAsksForMore() throws {
  var dossiers = RandomDossiers(seed: 41)
  var eligible = 0
  for number in 0..<1_500 {
    let (dossier, day, edition) = dossiers.next()
    for route in Route.allCases {
      let outcomes = try Star.held.map { star in
        let decision = try assess(dossier, for: star, by: route, on: day.description, edition: edition)
        #expect(decision.toStar == (decision.outcome == .eligible ? star : decision.fromStar))
        return decision.outcome == .eligible
      }
      eligible += outcomes.filter { $0 }.count
      if zip(outcomes, outcomes.dropFirst()).contains(where: { $0 && !$1 }) {
        Issue.record("case \(number), \(day), \(route): \(outcomes) for four, three, two stars")
      }
    }
  }
  #expect(eligible > 100, "the cases are worth asking")
}
