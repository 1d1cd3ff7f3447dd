import StarStandard
import Testing

/// A four-star channel with so few credits that it meets the star named, or none.
private func withCredits(_ points: Int, engineers: Int = 4) -> Dossier {
  Dossier.meeting(.four, by: .credits).with {
    $0.credits[0].points = points
    $0.appointments.removeAll { $0.role == .engineer && $0.personID > "E\(engineers)" }
  }
}

@Test func aChannelThatMeetsEverythingRetainsItsStarWithoutRisk() throws {
  for star in Star.held {
    for route in Route.allCases {
      let decision = try decide(.meeting(star, by: route))
      #expect(decision.outcome == .retain && !decision.atRisk && decision.findings.isEmpty)
      #expect(decision.fromStar == star && decision.toStar == star && decision.route == route)
      #expect(decision.reapplyFrom == nil && decision.advice(in: .english).isEmpty)
      #expect(decision.effectiveOn == on("2026-07-01") && decision.certificationID == "CERT-1")
    }
  }
}

@Test(arguments: [
  (599, 4, Star.three), (450, 4, .three), (449, 4, .two), (200, 4, .two), (199, 4, .none), (0, 4, .none),
  (600, 3, .three), (450, 3, .three), (600, 2, .two), (600, 1, .none), (449, 3, .two),
])
func aDowngradeIsToTheHighestLowerStarThatIsMet(points: Int, engineers: Int, star: Star) throws {
  let decision = try decide(withCredits(points, engineers: engineers))
  #expect(decision.outcome == .downgrade)
  #expect(decision.fromStar == .four && decision.toStar == star)
  #expect(decision.reapplyFrom == on("2026-10-02"))
  #expect(!decision.atRisk)
}

@Test(arguments: [(449, Star.three), (0, .three), (599, .three)])
func aDowngradeByOneLevelAsksForNothingMore(points: Int, star: Star) throws {
  let decision = try decide(withCredits(points), edition: Edition2025.make { $0.downgradeTo = .oneLevel })
  #expect(decision.toStar == star)
}

@Test(arguments: [(Star.four, Star.three), (.three, .two), (.two, .none)])
func oneLevelBelowTwoStarsIsNoStar(from: Star, to: Star) throws {
  let dossier = Dossier.meeting(from, by: .credits).with { $0.credits = [] }
  #expect(try decide(dossier, edition: Edition2025.make { $0.downgradeTo = .oneLevel }).toStar == to)
}

@Test func aDowngradeToNoneTakesEveryStar() throws {
  let decision = try decide(withCredits(599), edition: Edition2025.make { $0.downgradeTo = .none })
  #expect(decision.outcome == .downgrade && decision.toStar == Star.none)
  #expect(decision.reapplyFrom == on("2026-10-02"))
}

@Test func theLowerStarIsAskedOfTheSameRouteOnly() throws {
  // Certificates enough for four stars do not help where the star rests on credits, nor credits the other way round.
  #expect(try decide(withCredits(0)).toStar == Star.none)
  let dossier = Dossier.meeting(.three).with {
    $0.certificates = []
    $0.earn(1000, by: "E1", on: "2026-02-01")
  }
  #expect(try decide(dossier).toStar == Star.none)
}

@Test(arguments: [Star.four, .three, .two]) func aViolationThatIsNoShortfallStillTakesAStar(star: Star) throws {
  let dossier = Dossier.meeting(star).with {
    $0.hire("E9")
    $0.leave("E9", on: "2026-05-01")
  }
  let decision = try decide(dossier)
  #expect(decision.rules == ["departure-undeclared"])
  #expect(decision.outcome == .downgrade)
  #expect(decision.toStar == [.four: Star.three, .three: .two][star, default: .none])
}

@Test func aRulingDowngradesOrRevokes() throws {
  func ruled(_ ruling: Ruling) throws -> Decision {
    try decide(.meeting(.four).with { $0.majorEvent(on: "2026-02-01", ruling, ruledOn: "2026-03-01") })
  }
  let downgraded = try ruled(.downgrade)
  #expect(downgraded.outcome == .downgrade && downgraded.toStar == .three)
  #expect(downgraded.findings.map(\.severity) == [.downgrade])
  let revoked = try ruled(.blacklist)
  #expect(revoked.outcome == .revoke && revoked.toStar == Star.none && !revoked.atRisk)
  #expect(revoked.reapplyFrom == nil)
  #expect(revoked.findings.map(\.severity) == [.revoke])
}

@Test func aRevocationGoesBeforeADowngrade() throws {
  let dossier = withCredits(0).with {
    $0.majorEvent(on: "2026-02-01", .downgrade, ruledOn: "2026-03-01")
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
  }
  let decision = try decide(dossier)
  #expect(decision.outcome == .revoke)
  #expect(decision.rules == ["credit-baseline", "major-event", "major-event"])
}

@Test func findingsComeInTheOrderOfTheRules() throws {
  let dossier = Dossier.meeting(.three, by: .credits).with {
    $0.credits = []
    $0.channel.hotline = Hotline.none
    $0.channel.trackingSystem = TrackingSystem.none
    $0.majorEvent(on: "2026-06-01")
    $0.leave("E1", on: "2026-06-01")
    $0.leave("M1", as: .serviceManager, on: "2026-06-01", declared: "2026-06-01")
  }
  #expect(
    try decide(dossier).rules == [
      "credit-baseline", "registered-engineers", "departure-undeclared", "departure-in-grace", "hotline",
      "tracking-system", "major-event-pending",
    ])
}

@Test func aWarningPutsAtRiskAndInformationDoesNot() throws {
  let dossier = Dossier.meeting(.three).with { $0.majorEvent(on: "2026-06-01") }
  #expect(try decide(dossier).atRisk)
  let edition = Edition2025.make(severities: ["major-event-pending": .information])
  let informed = try decide(dossier, edition: edition)
  #expect(!informed.atRisk && informed.findings.map(\.severity) == [.information])
}

@Test func theAdviceSaysThatALostStarNeedsANewApplication() throws {
  for language in Language.allCases {
    let lost = try decide(withCredits(0)).advice(in: language)
    #expect(flaws(in: lost, language).isEmpty, "\(lost)")
    #expect(lost.contains("2026-10-02"))
    let revoked = try decide(.meeting(.two).with { $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01") })
    #expect(flaws(in: revoked.advice(in: language), language).isEmpty)
  }
}

@Test(arguments: [
  ("2026-01-01", "2026-04-02"), ("2026-07-01", "2026-10-02"), ("2026-07-31", "2026-11-01"),
  ("2027-01-31", "2027-05-01"), ("2026-11-30", "2027-03-01"),
])
func theLostStarMayBeAppliedForAfterThreeMonthsAndADay(day: String, free: String) {
  #expect(Edition2025.standard.reapplyFrom(afterDowngradeOn: on(day)) == on(free))
}
