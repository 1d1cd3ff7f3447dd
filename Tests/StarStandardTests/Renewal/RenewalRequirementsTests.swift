import StarStandard
import Testing

/// A renewal is judged on 1 January, whatever the day of the audit.
private let audits = ["2027-01-01", "2027-01-15", "2027-03-31"]

private func refusals(
  by route: Route = .certificates, asOf date: String, _ change: (inout Dossier) -> Void
) throws -> [String] {
  let dossier = Dossier.meeting(.three, by: route).with {
    $0.certifications[0].renewalConfirmedOn = on("2026-12-01")
    $0.credits = []
    if route == .credits { $0.earn(449, by: "E1", on: "2026-03-31") }
    change(&$0)
    if date == "2027-01-01" { $0.certifications[0].renewalConfirmedOn = on(date) }
  }
  let decision = try renew(dossier, asOf: date)
  #expect(decision.outcome == (decision.refusals.isEmpty ? .renewed : .notRenewed))
  #expect(decision.toStar == (decision.refusals.isEmpty ? .three : Star.none))
  return decision.refusals
}

/// The margin of an application on 1 January: `valid_until > 2027-04-01`.
@Test(
  arguments: audits,
  [
    ("2025-01-01", "2027-04-01", false), ("2025-01-01", "2027-04-02", true), ("2027-01-01", "2027-04-01", false),
    ("2027-01-01", "2027-04-02", true), ("2027-01-02", "2028-12-31", false),
  ])
func aCertificateMustOutlastTheNewYearByMoreThanThreeMonths(day: String, held: (String, String, Bool)) throws {
  let result = try refusals(asOf: day) {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", from: held.0, until: held.1)
  }
  #expect(result == (held.2 ? [] : ["certificate-validity"]))
}

/// `earned_on <= 2027-01-01 < earned_on + 12 months`.
@Test(
  arguments: audits,
  [
    ("2026-01-01", false), ("2026-01-02", true), ("2026-12-31", true), ("2027-01-01", true), ("2027-01-02", false),
  ])
func creditsOfTheYearBeforeCount(day: String, earned: (String, Bool)) throws {
  let result = try refusals(by: .credits, asOf: day) { $0.earn(1, by: "E1", on: earned.0) }
  #expect(result == (earned.1 ? [] : ["credit-baseline"]))
}

@Test(arguments: audits, [("2027-01-01", true), ("2027-01-02", false)])
func whoIsInPostOnTheFirstOfJanuaryCounts(day: String, registered: (String, Bool)) throws {
  let engineers = try refusals(by: .credits, asOf: day) {
    $0.credits[0].points = 450
    $0.appointments.removeAll { $0.personID == "E3" }
    $0.hire("E3", since: registered.0)
  }
  #expect(engineers == (registered.1 ? [] : ["registered-engineers"]))
  let managers = try refusals(asOf: day) {
    $0.appointments.removeAll { $0.personID == "M1" }
    $0.hire("M1", as: .serviceManager, since: registered.0)
  }
  #expect(managers == (registered.1 ? [] : ["service-manager"]))
}

@Test(arguments: audits, [("2027-01-01", false), ("2027-01-02", true)])
func whoLeavesAfterTheFirstOfJanuaryStillCounts(day: String, left: (String, Bool)) throws {
  let engineers = try refusals(by: .credits, asOf: day) {
    $0.credits[0].points = 450
    $0.leave("E3", on: left.0)
  }
  #expect(engineers == (left.1 ? [] : ["registered-engineers"]))
  let managers = try refusals(asOf: day) { $0.leave("M1", as: .serviceManager, on: left.0) }
  #expect(managers == (left.1 ? [] : ["service-manager"]))
}

@Test(arguments: Breach.ofRequirements) func everyRequirementIsAskedFor(breach: Breach) throws {
  let dossier = Dossier.confirmed(.three, by: breach.route)
  #expect(try renew(dossier).refusals == [])
  let decision = try renew(dossier.with(breach.change))
  #expect(decision.refusals == [breach.rule.text])
  #expect(decision.outcome == .notRenewed && decision.toStar == Star.none && decision.fromStar == .three)
}

/// The participation row comes after the award; waivers lift nothing that is missing.
@Test func participationIsNotAskedForAndNothingIsWaived() throws {
  #expect(Dossier.confirmed().participations.isEmpty)
  for breach in Breach.ofRequirements {
    let waived = Dossier.confirmed(.three, by: breach.route).with(breach.change).with { dossier in
      for rule in Rule.all { dossier.waive(rule.id, until: "2027-12-31") }
    }
    #expect(try renew(waived).refusals == [breach.rule.text])
  }
}

@Test(arguments: Route.allCases) func theRouteIsThatOfTheCertification(route: Route) throws {
  let both = Dossier.confirmed(.three, by: route).with {
    if route == .credits { $0.certificates = [] } else { $0.credits = [] }
  }
  let decision = try renew(both)
  #expect(decision.outcome == .renewed && decision.route == route)
}
