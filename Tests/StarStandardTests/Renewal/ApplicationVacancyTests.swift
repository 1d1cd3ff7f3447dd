import StarStandard
import Testing

/// What is missing when a channel that was awarded three stars on 2026-01-01 applies: key personnel (E.3.c). X is an
/// engineer too many, so that only the departure can refuse.
private func refusals(
  left: String, declared: String? = nil, replacedBy: String? = nil, on date: String = "2026-07-01",
  edition: Edition = Edition2025.standard, _ change: (inout Dossier) -> Void = { _ in }
) throws -> [String] {
  let dossier = Dossier.meeting(.three).with {
    $0.spare(left: left, declared: declared, replacedBy: replacedBy)
    change(&$0)
  }
  return try assess(dossier, on: date, edition: edition).refusals
}

/// "On or after the award date … and by A."
@Test(arguments: [
  ("2025-12-31", false), ("2026-01-01", true), ("2026-06-30", true), ("2026-07-01", true), ("2026-07-02", false),
])
func anUndeclaredDepartureSinceTheAwardRefuses(left: String, refused: Bool) throws {
  #expect(try refusals(left: left) == (refused ? ["departure-undeclared"] : []))
}

@Test(arguments: [("2026-06-30", []), ("2026-07-01", []), ("2026-07-02", ["departure-undeclared"])])
func aDepartureIsDeclaredWhenItWasByTheDay(declared: String, expected: [String]) throws {
  #expect(try refusals(left: "2026-06-01", declared: declared) == expected)
}

/// The deadline is inside: three months after the departure, whatever the month has.
@Test(arguments: [
  ("2026-04-01", "2026-07-01", false), ("2026-04-01", "2026-07-02", true), ("2026-11-30", "2027-02-28", false),
  ("2026-11-30", "2027-03-01", true), ("2026-11-29", "2027-03-01", true), ("2026-12-31", "2027-03-31", false),
  ("2026-12-31", "2027-04-01", true),
])
func aDeclaredDepartureRefusesAfterItsDeadline(left: String, day: String, refused: Bool) throws {
  #expect(try refusals(left: left, declared: left, on: day) == (refused ? ["departure-unreplenished"] : []))
}

/// "Replenished, however late, it no longer refuses."
@Test(arguments: [("2026-06-30", true), ("2026-07-01", true), ("2026-07-02", false)], [nil, "2026-02-01"])
func whoWasReplacedByTheDayIsNotMissing(replaced: (String, Bool), declared: String?) throws {
  let result = try refusals(left: "2026-02-01", declared: declared, replacedBy: "R") {
    $0.hire("R", since: replaced.0)
  }
  let rule = declared == nil ? "departure-undeclared" : "departure-unreplenished"
  #expect(result == (replaced.1 ? [] : [rule]))
}

@Test(arguments: Options.LateReplenishment.allCases)
func aLateReplacementIsOneWhateverTheOptionForReviews(option: Options.LateReplenishment) throws {
  let edition = Edition2025.make { $0.lateReplenishment = option }
  let result = try refusals(left: "2026-02-01", declared: "2026-02-01", replacedBy: "R", edition: edition) {
    $0.hire("R", since: "2026-06-30")
  }
  #expect(result == [])
}

@Test func aReplacementOfALowerLevelIsNone() throws {
  func result(_ code: String) throws -> [String] {
    try refusals(left: "2026-02-01", replacedBy: "R") {
      $0.grant("H3CSE-RS+", to: "X")
      $0.hire("R", since: "2026-03-01", holding: [code])
    }
  }
  #expect(try result("H3CNE-RS+") == ["departure-undeclared"])
  #expect(try result("H3CSE-WLAN") == [])
}

@Test func oneReplacementFillsOneVacancy() throws {
  let result = try refusals(left: "2026-02-01", replacedBy: "R") {
    $0.hire("R", since: "2026-03-01")
    $0.spare("Y", left: "2026-02-02", replacedBy: "R")
  }
  #expect(result == ["departure-undeclared"])
}

@Test func everyVacancyIsNamed() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.spare("X", left: "2026-02-01", declared: "2026-02-01")
    $0.spare("Y", left: "2026-02-02")
    $0.spare("Z", left: "2026-02-03")
    $0.spare("M2", as: .serviceManager, left: "2026-02-04")
  }
  let findings = try assess(dossier).findings
  #expect(findings.map(\.severity) == [.blocking, .blocking, .blocking, .blocking])
  #expect(findings.compactMap { $0.evidence.value("person_id") } == ["Y", "Z", "M2", "X"])
  #expect(findings.compactMap { $0.evidence.value("role") }[2] == "service-manager")
  #expect(findings.map(\.clause) == ["E.3.b", "E.3.b", "E.3.b", "E.3.a"])
}

@Test(arguments: [(Options.GraceFrom.departure, true), (.declaration, false)])
func theDeadlineIsTheEditions(option: Options.GraceFrom, refused: Bool) throws {
  let edition = Edition2025.make { $0.graceFrom = option }
  let result = try refusals(left: "2026-03-31", declared: "2026-04-01", edition: edition)
  #expect(result == (refused ? ["departure-unreplenished"] : []))
}

/// "The channel's latest certification (in force or not)."
@Test(arguments: [nil, "2026-03-01"]) func aCertificationThatEndedIsTheLatestStill(ended: String?) throws {
  let result = try refusals(left: "2026-02-01", on: "2027-02-01") {
    $0.certifications[0].endedOn = ended.map(on)
  }
  #expect(result == ["departure-undeclared"])
}

@Test(arguments: [
  ("2026-02-01", true), ("2026-02-02", false), ("2026-07-01", false), ("2026-07-02", true),
])
func theLatestAwardByTheDayIsTheOneThatBounds(issued: String, refused: Bool) throws {
  let result = try refusals(left: "2026-02-01") { $0.certify("CERT-2", .two, issued: issued, until: "2026-12-31") }
  #expect(result == (refused ? ["departure-undeclared"] : []))
}

/// "Without any, nothing is judged."
@Test(arguments: [[], ["2026-07-02"]]) func aChannelWithoutAnAwardHasNoVacancies(issued: [String]) throws {
  let result = try refusals(left: "2026-02-01") { dossier in
    dossier.certifications = []
    for date in issued { dossier.certify("CERT-2", .two, issued: date, until: "2026-12-31") }
  }
  #expect(result == [])
}

/// The term of a review starts anew after a downgrade; what is missing is missing all the same.
@Test func aDowngradeSinceDoesNotFillTheVacancy() throws {
  let result = try refusals(left: "2026-02-01") { $0.loseStar(on: "2026-03-01", from: .three, to: .two) }
  #expect(result == ["departure-undeclared"])
}

@Test func aWaiverFillsNoVacancy() throws {
  let result = try refusals(left: "2026-02-01") { $0.waive("departure-undeclared") }
  #expect(result == ["departure-undeclared"])
}
