import StarStandard
import Testing

private let audits = ["2027-01-01", "2027-01-15", "2027-03-31"]

private func refusals(
  by route: Route = .certificates, asOf date: String, edition: Edition = Edition2025.standard,
  _ change: (inout Dossier) -> Void
) throws -> [String] {
  let dossier = Dossier.confirmed(.three, by: route).with {
    $0.credits = []
    if route == .credits { $0.earn(449, by: "E1", on: "2026-05-31") }
    change(&$0)
  }
  let decision = try renew(dossier, asOf: date, edition: edition)
  #expect((decision.toStar == .three) == decision.refusals.isEmpty)
  return decision.refusals
}

/// What was there on 1 January must be valid for more than three months from it; what was issued since needs to be valid on the
/// day of the audit.
@Test(arguments: [
  ("2025-01-01", "2027-04-01", "2027-01-01", false), ("2025-01-01", "2027-04-02", "2027-01-01", true),
  ("2027-01-01", "2027-04-01", "2027-03-31", false), ("2027-01-01", "2027-04-02", "2027-03-31", true),
  ("2027-01-02", "2027-03-31", "2027-03-31", true), ("2027-01-02", "2027-03-30", "2027-03-31", false),
  ("2027-01-16", "2027-12-31", "2027-01-15", false), ("2027-01-15", "2027-01-15", "2027-01-15", true),
])
func aCertificateCountsOnTheDayOfTheAudit(from: String, until: String, day: String, counts: Bool) throws {
  let result = try refusals(asOf: day) {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", from: from, until: until)
  }
  #expect(result == (counts ? [] : ["certificate-validity"]))
}

/// Option `margin: review` holds for a renewal, too: valid for more than three months from the day of the audit.
@Test(arguments: [("2027-04-15", false), ("2027-04-16", true)])
func theMarginOfAReviewHoldsForARenewal(until: String, counts: Bool) throws {
  let edition = Edition2025.make { $0.margin = .review }
  let result = try refusals(asOf: "2027-01-15", edition: edition) {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: until)
  }
  #expect(result == (counts ? [] : ["certificate-validity"]))
}

/// The credits of the last four quarters before the day, as the review of January counts them.
@Test(
  arguments: audits,
  [("2025-12-31", false), ("2026-01-01", true), ("2026-12-31", true), ("2027-01-01", false)])
func creditsOfTheLastFourQuartersCount(day: String, earned: (String, Bool)) throws {
  let result = try refusals(by: .credits, asOf: day) { $0.earn(1, by: "E1", on: earned.0) }
  #expect(result == (earned.1 ? [] : ["credit-baseline"]))
}

/// What is cured by a later audit's day is cured.
@Test(arguments: [("2027-01-01", false), ("2027-01-15", true), ("2027-03-31", true)])
func whoIsInPostOnTheDayCounts(day: String, counts: Bool) throws {
  let engineers = try refusals(by: .credits, asOf: day) {
    $0.credits[0].points = 450
    $0.appointments.removeAll { $0.personID == "E3" }
    $0.hire("E3", since: "2027-01-15")
  }
  #expect(engineers == (counts ? [] : ["registered-engineers"]))
  let managers = try refusals(asOf: day) {
    $0.appointments.removeAll { $0.personID == "M1" }
    $0.hire("M1", as: .serviceManager, since: "2027-01-15")
  }
  #expect(managers == (counts ? [] : ["service-manager"]))
}

@Test(arguments: [("2027-01-14", true), ("2027-01-15", false)])
func whoHasLeftByTheDayDoesNot(day: String, counts: Bool) throws {
  let engineers = try refusals(by: .credits, asOf: day) {
    $0.credits[0].points = 450
    $0.leave("E3", on: "2027-01-15")
  }
  #expect(engineers == (counts ? [] : ["registered-engineers"]))
}

@Test(arguments: Breach.ofRequirements) func everyRequirementIsAskedFor(breach: Breach) throws {
  let dossier = Dossier.confirmed(.three, by: breach.route)
  #expect(try renew(dossier).refusals == [])
  let decision = try renew(dossier.with(breach.change))
  #expect(decision.refusals == [breach.rule.text])
  #expect(decision.toStar == breach.starLeft && decision.fromStar == .three)
  #expect(decision.outcome == (breach.starLeft == .none ? .notRenewed : .renewed))
}

/// A renewal takes nothing that the department forgave: a waiver that covers the day lifts its rule's requirement, and the
/// finding names it.
@Test(
  arguments: Breach.ofRequirements,
  [
    ("2027-01-15", "2027-01-15", true), ("2026-01-01", "2027-12-31", true), ("2026-01-01", "2027-01-14", false),
    ("2027-01-16", "2027-12-31", false),
  ])
func aWaiverLiftsARequirement(breach: Breach, waiver: (String, String, Bool)) throws {
  let dossier = Dossier.confirmed(.three, by: breach.route).with(breach.change).with {
    $0.waive(breach.rule, from: waiver.0, until: waiver.1)
  }
  let decision = try renew(dossier)
  #expect(decision.refusals == [breach.rule.text])
  #expect(decision.findings.map { $0.waiver != nil } == [waiver.2])
  #expect(decision.toStar == (waiver.2 ? .three : breach.starLeft))
}

/// It lifts the requirement of every star, not of the star sought alone.
@Test func aWaiverLiftsTheRequirementOfALowerStarToo() throws {
  let dossier = Dossier.confirmed(.three, by: .credits).with {
    $0.credits[0].points = 10
    $0.channel.trackingSystem = TrackingSystem.none
    $0.waive("credit-baseline", until: "2027-12-31")
  }
  let decision = try renew(dossier)
  #expect(decision.refusals == ["credit-baseline", "tracking-system"])
  #expect(decision.outcome == .renewed && decision.toStar == .two)
}

@Test(arguments: Route.allCases) func theRouteIsThatOfTheCertification(route: Route) throws {
  let both = Dossier.confirmed(.three, by: route).with {
    if route == .credits { $0.certificates = [] } else { $0.credits = [] }
  }
  let decision = try renew(both)
  #expect(decision.outcome == .renewed && decision.route == route)
}
