import StarStandard
import Testing

/// The state of E1's departure as of a day of the term that began on the award date.
private func state(
  departed: String, declared: String? = nil, award: String = "2026-01-01", asOf date: String = "2026-07-01",
  graceFrom: Options.GraceFrom = .departure, _ change: (inout Dossier) -> Void = { _ in }
) throws -> Departure.State {
  var dossier = Dossier.meeting(.four)
  dossier.certifications[0].issuedOn = on(award)
  // Star-rated before, too: who left then left a star-rated channel.
  dossier.certify("CERT-0", .four, issued: "2025-01-01", until: award > "2026-01-01" ? "2026-12-31" : "2025-12-31")
  dossier.leave("E1", on: departed, declared: declared, replacedBy: "X")
  change(&dossier)
  let standing = try standing(of: dossier, asOf: date, edition: Edition2025.make { $0.graceFrom = graceFrom })
  return try #require(standing.departures.first).state
}

// A lapse date before the term start yields nothing.

@Test(arguments: [("2025-12-13", Departure.State.settled), ("2025-12-14", .unreplenished)])
func aDeclaredDepartureThatLapsedBeforeTheAwardYieldsNothing(departed: String, result: Departure.State) throws {
  #expect(try state(departed: departed, declared: departed, award: "2026-03-15") == result)
}

@Test(arguments: [("2026-03-10", Departure.State.settled), ("2026-03-11", .undeclared)])
func anUndeclaredDepartureUpToTheLastDowngradeYieldsNothing(departed: String, result: Departure.State) throws {
  #expect(try state(departed: departed) { $0.loseStar(on: "2026-03-10", to: .three) } == result)
}

@Test(arguments: [("2026-01-09", Departure.State.settled), ("2026-01-10", .unreplenished)])
func aDeclaredDepartureThatLapsedByTheLastDowngradeYieldsNothing(departed: String, result: Departure.State) throws {
  // The grace periods end on 2026-04-09 and 2026-04-10, so they lapse a day later; the term starts on 2026-04-11.
  #expect(try state(departed: departed, declared: departed) { $0.loseStar(on: "2026-04-10", to: .three) } == result)
}

@Test func aDowngradeAfterTheDayStartsNoTerm() throws {
  let result = try state(departed: "2026-03-01", asOf: "2026-03-09") { $0.loseStar(on: "2026-03-10", to: .three) }
  #expect(result == .undeclared)
}

@Test func aDowngradeLeavesADepartureInGrace() throws {
  let result = try state(departed: "2026-05-01", declared: "2026-05-01") { $0.loseStar(on: "2026-06-15", to: .three) }
  #expect(result == .inGrace)
}

// The exception: an undeclared departure before the award date.

@Test(arguments: [
  ("2025-09-30", Departure.State.settled), ("2025-10-01", .undeclared), ("2025-12-31", .undeclared),
])
func silenceDoesNotPayWithinThreeMonthsOfTheAward(departed: String, result: Departure.State) throws {
  #expect(try state(departed: departed) == result)
}

@Test(arguments: [Options.GraceFrom.departure, .declaration])
func theExceptionCountsFromTheDeparture(graceFrom: Options.GraceFrom) throws {
  #expect(try state(departed: "2025-09-30", declared: "2026-07-02", graceFrom: graceFrom) == .settled)
  #expect(try state(departed: "2025-10-01", declared: "2026-07-02", graceFrom: graceFrom) == .undeclared)
}

@Test(arguments: [("2025-12-31", Departure.State.settled), ("2026-01-01", .undeclared), ("2026-02-01", .undeclared)])
func aReplenishmentBeforeTheAwardSettlesIt(replaced: String, result: Departure.State) throws {
  let state = try state(departed: "2025-10-15") { $0.hire("X", since: replaced, holding: ["H3CSE-RS+"]) }
  #expect(state == result)
}

@Test func aReplacementOfALowerLevelDoesNotSettleIt() throws {
  #expect(try state(departed: "2025-10-15") { $0.hire("X", holding: ["H3CNE-RS+"]) } == .undeclared)
}

@Test(arguments: [
  ("2025-10-14", Departure.State.undeclared), ("2025-10-15", .settled), ("2026-01-01", .settled),
  ("2026-07-01", .settled), ("2026-07-02", .undeclared),
])
func aDowngradeFromTheDepartureToTheDaySettlesIt(downgraded: String, result: Departure.State) throws {
  #expect(try state(departed: "2025-10-15") { $0.loseStar(on: downgraded, to: .three) } == result)
}

@Test func anyDowngradeInBetweenSettlesItNotTheLatestOnly() throws {
  let result = try state(departed: "2025-10-15", asOf: "2026-07-01") {
    $0.loseStar(on: "2025-10-01", to: .three)
    $0.loseStar(on: "2025-11-01", from: .three, to: .two)
    $0.loseStar(on: "2026-08-01", to: .two)
  }
  #expect(result == .settled)
}

@Test func theExceptionIsForUndeclaredOnesOnly() throws {
  // Declared: the lapse dates are 2025-12-31 and 2026-01-02.
  #expect(try state(departed: "2025-09-30", declared: "2026-03-01") == .settled)
  #expect(try state(departed: "2025-10-01", declared: "2026-03-01") == .unreplenished)
  #expect(try state(departed: "2025-10-01", declared: "2026-03-01", asOf: "2026-02-28") == .undeclared)
}

/// Declared only after a row of a lost star: that star was lost for it, and one departure costs one star.
@Test(arguments: [("2026-03-09", Departure.State.unreplenished), ("2026-03-10", .settled)])
func whatCostAStarWhileUndeclaredCostsNoOther(downgraded: String, result: Departure.State) throws {
  let state = try state(departed: "2026-03-10", declared: "2026-03-20") { $0.loseStar(on: downgraded, to: .three) }
  #expect(state == result)
}

@Test(arguments: [("2026-03-20", Departure.State.unreplenished), ("2026-03-19", .settled)])
func declaredOnTheDayOfTheDowngradeIsDeclaredInTime(downgraded: String, result: Departure.State) throws {
  let state = try state(departed: "2026-03-10", declared: "2026-03-20") { $0.loseStar(on: downgraded, to: .three) }
  #expect(state == result)
}

/// A renewal on 1 January does not wipe out the half-year under review, so a July departure is judged in January.
@Test func aRenewalInJanuaryLeavesTheTermOfTheHalfYearUnderReview() throws {
  var dossier = Dossier.meeting(.four)
  dossier.certify("CERT-2", .four, issued: "2027-01-01", until: "2027-12-31")
  dossier.leave("E1", on: "2026-07-05")
  #expect(try standing(of: dossier, asOf: "2027-01-15").departures.map(\.state) == [.undeclared])
  #expect(try standing(of: dossier, asOf: "2027-07-01").departures.map(\.state) == [.settled])
}
