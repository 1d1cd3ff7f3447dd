import StarStandard
import Testing

/// A renewal continues the certification, and so its grace: who is held on 1 January counts.
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

/// The deadline is 1 January or later; the audit of a later day does not change what held then.
@Test(
  arguments: ["2027-01-01", "2027-01-15", "2027-03-31"],
  [
    ("2026-09-30", false), ("2026-10-01", true), ("2026-12-31", true), ("2027-01-01", true),
  ])
func whoIsHeldByGraceOnTheFirstOfJanuaryCounts(day: String, left: (String, Bool)) throws {
  let engineer = try refusals("E1", left: left.0, declared: "2026-10-01", asOf: day)
  #expect(engineer == (left.1 ? [] : missingEngineer))
  let manager = try refusals("M1", as: .serviceManager, left: left.0, declared: "2026-10-01", asOf: day)
  #expect(manager == (left.1 ? [] : ["service-manager"]))
}

@Test(arguments: [("2026-12-31", true), ("2027-01-01", true), ("2027-01-02", false), (nil, false)])
func onlyADeclaredDepartureIsHeld(declared: String?, held: Bool) throws {
  #expect(try refusals("E1", left: "2026-12-01", declared: declared) == (held ? [] : missingEngineer))
  let manager = try refusals("M1", as: .serviceManager, left: "2026-12-01", declared: declared)
  #expect(manager == (held ? [] : ["service-manager"]))
}

/// Nobody is held who was replaced; the replacement counts instead, for what they hold.
@Test func inARenewalTheReplacementCountsAndNotWhoLeft() throws {
  let met = try refusals("E1", left: "2026-12-01", declared: "2026-12-01", replacedBy: "R") {
    $0.hire("R", since: "2026-12-10", holding: ["H3CSE-WLAN"])
  }
  #expect(met == [])
  let tooFew = try refusals("E1", left: "2026-12-01", declared: "2026-12-01", replacedBy: "E2") {
    $0.grant("H3CSE-WLAN", to: "E2")
  }
  #expect(tooFew.contains("registered-engineers"), "E2 was there already")
}

@Test(arguments: [(Options.GraceFrom.departure, false), (.declaration, true)])
func graceIsTheEditions(option: Options.GraceFrom, held: Bool) throws {
  let edition = Edition2025.make { $0.graceFrom = option }
  let result = try refusals("E1", left: "2026-09-01", declared: "2026-10-01", edition: edition)
  #expect(result == (held ? [] : missingEngineer))
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
