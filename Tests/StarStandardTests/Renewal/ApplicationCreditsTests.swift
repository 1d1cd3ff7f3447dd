import StarStandard
import Testing

/// An application for three stars by credits of which 450 were earned on the day.
private func decision(
  earned: String, on date: String, points: Int = 450, _ change: (inout Dossier) -> Void = { _ in },
  edition: Edition = Edition2025.standard
) throws -> Decision {
  let dossier = Dossier.meeting(.three, by: .credits).with {
    $0.credits = []
    $0.earn(points, by: "E1", on: earned)
    change(&$0)
  }
  return try assess(dossier, by: .credits, on: date, edition: edition)
}

/// STANDARD 3: `earned_on <= A` and `A < earned_on + 12 months`; the day named is the last that is too early.
@Test(arguments: [
  ("2026-07-01", "2025-07-01"), ("2027-01-01", "2026-01-01"), ("2028-02-28", "2027-02-28"),
  ("2028-02-29", "2027-02-28"), ("2028-03-01", "2027-03-01"), ("2029-02-27", "2028-02-27"),
  ("2029-02-28", "2028-02-29"), ("2029-03-01", "2028-03-01"),
])
func creditsAreValidForTwelveMonths(day: String, tooEarly: String) throws {
  #expect(try decision(earned: tooEarly, on: day).refusals == ["credit-baseline"])
  #expect(try decision(earned: on(tooEarly).dayAfter.description, on: day).refusals == [])
  #expect(try decision(earned: day, on: day).refusals == [])
  #expect(try decision(earned: on(day).dayAfter.description, on: day).refusals == ["credit-baseline"])
}

/// The review's window of quarters would leave this day out.
@Test func theQuarterOfTheApplicationCounts() throws {
  #expect(try decision(earned: "2026-08-31", on: "2026-09-01").refusals == [])
  #expect(try decision(earned: "2025-09-01", on: "2026-08-31").refusals == [])
}

@Test func theWindowIsNamed() throws {
  let evidence = try #require(try decision(earned: "2025-01-01", on: "2026-07-01").findings.first?.evidence)
  #expect(evidence.value("window") == "[2025-07-02, 2026-07-01]")
  #expect(evidence.value("required") == "450" && evidence.value("counted") == "0")
}

@Test(arguments: [(Star.four, 600), (.three, 450), (.two, 200)])
func theBaselineIsTheStars(star: Star, points: Int) throws {
  let met = Dossier.meeting(star, by: .credits)
  #expect(try assess(met, for: star, by: .credits).refusals == [])
  let short = met.with { $0.credits[0].points = points - 1 }
  #expect(try assess(short, for: star, by: .credits).refusals == ["credit-baseline"])
}

@Test(arguments: [CreditStatus.pending, .rejected]) func onlyApprovedCreditsCountForAnApplication(status: CreditStatus)
  throws
{
  let result = try decision(earned: "2026-03-31", on: "2026-07-01", points: 449) {
    $0.earn(1000, by: "E1", on: "2026-03-31", "training", status)
  }
  #expect(result.refusals == ["credit-baseline"])
}

@Test(arguments: [(Options.DepartedEngineersCredits.count, true), (.drop, false)])
func theCreditsOfWhoLeftCountAsTheEditionSays(option: Options.DepartedEngineersCredits, counts: Bool) throws {
  let edition = Edition2025.make { $0.departedEngineersCredits = option }
  let result = try decision(
    earned: "2026-03-31", on: "2026-07-01",
    {
      // In grace, which holds nobody for an application.
      $0.leave("E1", on: "2026-06-01", declared: "2026-06-01")
      $0.hire("E4")
    }, edition: edition)
  #expect(result.refusals.isEmpty == counts)
}

@Test func theRouteAppliedForIsAskedNotTheOneHeld() throws {
  let byCredits = Dossier.meeting(.three, by: .credits).with { $0.certificates = [] }
  #expect(try assess(byCredits, by: .credits).refusals == [])
  #expect(try assess(byCredits, by: .certificates).refusals == ["certificate-validity"])
  #expect(try assess(.meeting(.three), by: .credits).refusals == ["credit-baseline"])
}
