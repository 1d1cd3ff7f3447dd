import StarStandard
import Testing

/// A renewal counts on the day of the audit as a review counts, and so who is held by grace.
private func refusals(
  _ person: String, as role: Role = .engineer, left: String, declared: String?, replacedBy: String? = nil,
  asOf date: String = "2027-01-15", edition: Edition = Edition2025.standard,
  _ change: (inout Dossier) -> Void = { _ in }
) throws -> [String] {
  let dossier = Dossier.confirmed(.three).with {
    $0.leave(person, as: role, on: left, declared: declared, replacedBy: replacedBy)
    change(&$0)
  }
  return try renew(dossier, asOf: date, edition: edition).refusals
}

private let missingEngineer = ["certificate-validity", "registered-engineers"]

/// The deadline is the day of the audit or later.
@Test(arguments: [
  ("2026-09-30", "2027-01-01", false), ("2026-10-01", "2027-01-01", true), ("2026-10-01", "2027-01-02", false),
  ("2026-10-15", "2027-01-15", true), ("2026-10-14", "2027-01-15", false), ("2027-01-01", "2027-03-31", true),
])
func whoIsHeldByGraceOnTheDayCounts(left: String, day: String, counts: Bool) throws {
  let engineer = try refusals("E1", left: left, declared: left, asOf: day)
  #expect(engineer == (counts ? [] : missingEngineer))
  let manager = try refusals("M1", as: .serviceManager, left: left, declared: left, asOf: day)
  #expect(manager == (counts ? [] : ["service-manager"]))
}

@Test(arguments: [("2026-12-31", true), ("2027-01-15", true), ("2027-01-16", false), (nil, false)])
func onlyADeclaredDepartureIsHeld(declared: String?, held: Bool) throws {
  #expect(try refusals("E1", left: "2026-12-01", declared: declared) == (held ? [] : missingEngineer))
  let manager = try refusals("M1", as: .serviceManager, left: "2026-12-01", declared: declared)
  #expect(manager == (held ? [] : ["service-manager"]))
}

/// Who replaces early does not stand worse than who waits: who left counts until the deadline, replaced or not.
@Test func whoWasReplacedIsHeldAllTheSame() throws {
  let met = try refusals("E1", left: "2026-12-01", declared: "2026-12-01", replacedBy: "R") {
    $0.hire("R", since: "2026-12-10", holding: ["H3CNE-RS+"])
  }
  #expect(met == [])
  let byOneWhoWasThere = try refusals("E1", left: "2026-12-01", declared: "2026-12-01", replacedBy: "E2") {
    $0.grant("H3CSE-WLAN", to: "E2")
  }
  #expect(byOneWhoWasThere == [])
}

@Test(arguments: [(Options.GraceFrom.departure, false), (.declaration, true)])
func graceIsTheEditions(option: Options.GraceFrom, held: Bool) throws {
  let edition = Edition2025.make { $0.graceFrom = option }
  let result = try refusals("E1", left: "2026-09-01", declared: "2026-11-01", edition: edition)
  #expect(result == (held ? [] : missingEngineer))
}

/// A deadline once told is not taken back by a newer edition.
@Test func theGraceIsThatOfTheEditionOfTheDay() throws {
  let shorter = Edition2025.make(name: "shorter", effectiveFrom: "2027-01-01", months: 1)
  let dossier = Dossier.confirmed(.three).with { $0.leave("E1", on: "2026-11-01", declared: "2026-11-01") }
  #expect(try audit(dossier, Edition2025.standard, shorter).decision().refusals == [])
  let after = Dossier.confirmed(.three).with {
    $0.certifications[0].appliedOn = on("2026-01-01")
    $0.leave("E1", on: "2026-11-01", declared: "2026-11-01")
  }
  let before = Edition2025.make(name: "before", effectiveFrom: "2026-01-01", months: 1)
  #expect(try audit(after, Edition2025.standard, before).decision().refusals == missingEngineer)
}

/// The certificates of who is held must be as good as anybody's.
@Test(arguments: [("2027-04-01", false), ("2027-04-02", true)])
func theCertificatesOfWhoIsHeldNeedTheMargin(until: String, counts: Bool) throws {
  let result = try refusals("E1", left: "2026-12-01", declared: "2026-12-01") {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: until)
  }
  #expect(result == (counts ? [] : ["certificate-validity"]))
}

/// "Nor a departure refuses a renewal (the review judges departures)."
@Test(arguments: [
  ("2026-12-31", nil), ("2026-06-01", nil), ("2026-06-01", "2026-06-01"), ("2026-01-01", "2026-01-01"),
  ("2027-01-10", nil),
])
func aDepartureRefusesNoRenewal(left: String, declared: String?) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.spare(left: left, declared: declared)
    $0.spare("M2", as: .serviceManager, left: left, declared: declared)
  }
  let decision = try renew(dossier)
  #expect(decision.outcome == .renewed && decision.findings.isEmpty)
}
