import StarStandard
import Testing

/// The new certification: applied and issued on 1 January of Y, valid until 31 December of Y.
@Test(arguments: ["2027-01-01", "2027-01-15", "2027-03-31"], Route.allCases)
func theNewCertificationIsThatOfTheYear(day: String, route: Route) throws {
  let dossier = Dossier.confirmed(.three, by: route)
  let decision = try renew(dossier, asOf: day)
  #expect(decision.validity == DateWindow(first: on("2027-01-01"), last: on("2027-12-31")))
  #expect(decision.effectiveOn == on(day) && decision.certificationID == "CERT-1" && decision.route == route)
  #expect(decision.fromStar == .three && decision.toStar == .three && decision.starSought == .three)
  #expect(decision.findings.isEmpty && decision.reapplyFrom == nil)
}

@Test func aLeapYearEndsOnTheSameDay() throws {
  let dossier = Dossier.meeting(.three, until: "2027-12-31").with {
    $0.certifications[0].renewalConfirmedOn = on("2027-12-01")
  }
  let decision = try renew(dossier, asOf: "2028-02-29")
  #expect(decision.validity == DateWindow(first: on("2028-01-01"), last: on("2028-12-31")))
}

/// An application on 1 January of Y is judged by the edition in force then (G.6).
@Test(arguments: [("2026-12-31", "new"), ("2027-01-01", "new"), ("2027-01-02", "2025"), ("2027-01-15", "2025")])
func theEditionInForceOnTheFirstOfJanuaryJudges(from: String, name: String) throws {
  var requirements = Edition2025.requirements
  requirements.three.registeredEngineers = 4
  let new = Edition2025.make(name: "new", effectiveFrom: from, requirements: requirements)
  let decision = try audit(.confirmed(.three), Edition2025.standard, new).decision()
  #expect(decision.edition == name)
  #expect(decision.refusals == (name == "new" ? ["registered-engineers"] : []))
  let notice = try notify(.confirmed(.three), Edition2025.standard, new).decision()
  #expect(notice.edition == name)
  #expect(notice.refusals == decision.refusals)
}
