import StarStandard
import Testing

/// Three stars need E1's senior certificate; this one is all that E1 holds.
private func refusals(
  code: String = "H3CSE-RS+", from: String = "2025-01-01", until: String, on date: String = "2026-07-01",
  edition: Edition = Edition2025.standard
) throws -> [String] {
  let dossier = Dossier.meeting(.three).with {
    $0.strip("E1")
    $0.grant(code, to: "E1", from: from, until: until)
  }
  return try assess(dossier, on: date, edition: edition).refusals
}

/// STANDARD 7: `valid_until > A + 3 months`; the day named is the last that is too short.
@Test(arguments: [
  ("2026-07-01", "2026-10-01"), ("2026-07-31", "2026-10-31"), ("2026-08-31", "2026-11-30"),
  ("2026-11-30", "2027-02-28"), ("2026-12-01", "2027-03-01"), ("2027-11-29", "2028-02-29"),
  ("2027-11-30", "2028-02-29"), ("2028-02-29", "2028-05-29"),
])
func aCertificateMustOutlastTheApplicationByMoreThanThreeMonths(day: String, last: String) throws {
  #expect(try refusals(until: last, on: day) == ["certificate-validity"])
  #expect(try refusals(until: on(last).dayAfter.description, on: day) == [])
}

/// "Every counting certificate": there is no replenishment after an application that is only being made.
@Test(arguments: [
  ("2026-06-30", "2026-10-01", false), ("2026-07-01", "2026-10-01", false), ("2026-07-01", "2026-10-02", true),
  ("2026-07-02", "2028-12-31", false),
])
func aCertificateIssuedOnTheDayNeedsTheMarginToo(issued: String, until: String, counts: Bool) throws {
  #expect(try refusals(from: issued, until: until).isEmpty == counts)
}

@Test(arguments: Options.Margin.allCases) func theOptionForReviewsMakesNoDifference(margin: Options.Margin) throws {
  let edition = Edition2025.make { $0.margin = margin }
  #expect(try refusals(until: "2026-10-01", edition: edition) == ["certificate-validity"])
  #expect(try refusals(until: "2026-10-02", edition: edition) == [])
}

/// The current certification's own day of application has nothing to do with a new one.
@Test func theMarginIsNotTakenAtAnEarlierApplication() throws {
  let dossier = Dossier.meeting(.three).with { $0.certifications[0].appliedOn = on("2025-01-01") }
  #expect(try assess(dossier, on: "2028-09-29").refusals == [])
  #expect(try assess(dossier, on: "2028-09-30").refusals == [], "2028-12-30 + 1 day")
  #expect(try assess(dossier, on: "2028-10-01").refusals == ["certificate-validity"])
}

@Test(arguments: [("H3CSE-WLAN", true), ("H3CIE-RS+", true), ("H3CNE-RS+", false), ("PMP", false), ("OTHER", false)])
func theGradeIsAskedFor(code: String, meets: Bool) throws {
  #expect(try refusals(code: code, until: "2028-12-31").isEmpty == meets)
}

@Test(arguments: Star.held) func theChannelThatMeetsAStarExactlyMayHaveIt(star: Star) throws {
  #expect(try assess(.meeting(star), for: star).outcome == .eligible)
  for higher in star.higher {
    let decision = try assess(.meeting(star), for: higher)
    #expect(decision.outcome == .notEligible && decision.refusals.contains("certificate-validity"))
  }
}

@Test func theReasonIsNamed() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: "2026-10-01")
  }
  let finding = try #require(try assess(dossier).findings.first)
  #expect(finding.severity == .blocking && finding.clause == "E.1.b, E.2.a, B.2 f")
  #expect(finding.evidence.value("not_counting")?.contains("margin-at-application") == true)
  #expect(finding.evidence.value("required") == "{senior: 1, technical: 3, project_management: 1}")
  #expect(finding.evidence.value("counted") == "{senior: 0, technical: 2, project_management: 1}")
}
