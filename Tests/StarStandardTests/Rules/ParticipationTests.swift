import StarStandard
import Testing

/// A channel certified on 2026-01-01 for two years, reviewed for its participation.
private func evidence(
  asOf date: String, _ star: Star = .three, _ change: (inout Dossier) -> Void = { _ in }
) throws -> (any Evidence)? {
  let dossier = Dossier.meeting(star, until: "2028-12-31").with(change)
  return try found("participation", in: dossier, asOf: date).first
}

/// "Whose `issued_on + 12 months` is after the first day of the half-year before D's and not after D."
@Test(arguments: [
  ("2026-12-31", false), ("2027-01-01", true), ("2027-06-30", true), ("2027-07-01", false), ("2027-12-31", false),
])
func itIsAskedByTheFirstReviewAfterTheYear(day: String, fires: Bool) throws {
  #expect((try evidence(asOf: day) != nil) == fires)
}

@Test(arguments: [("2026-12-31", false), ("2027-01-01", false), ("2027-01-02", true), ("2027-12-31", true)])
func aYearThatEndsWithinAHalfYearIsAskedUntilTheEndOfTheNext(day: String, fires: Bool) throws {
  #expect((try evidence(asOf: day) { $0.certifications[0].issuedOn = on("2026-01-02") } != nil) == fires)
}

@Test(arguments: [(Star.four, 3), (.three, 2), (.two, 1)])
func asManyEventsAsTheStarAsksForAreEnough(star: Star, events: Int) throws {
  for attended in 0...4 {
    let evidence = try evidence(asOf: "2027-01-01", star) { dossier in
      for day in 0..<attended { dossier.attend(on("2026-01-01").adding(days: day * 90).description) }
    }
    #expect((evidence != nil) == (attended < events))
    if let evidence {
      #expect(evidence.value("required") == String(events) && evidence.value("counted") == String(attended))
      #expect(evidence.value("window") == "[2026-01-01, 2026-12-31]")
    }
  }
}

@Test(arguments: [("2025-12-31", 0), ("2026-01-01", 1), ("2026-12-31", 1), ("2027-01-01", 0)])
func eventsFromTheIssueToTheDayBeforeTheAnniversaryCount(day: String, counted: Int) throws {
  let evidence = try evidence(asOf: "2027-01-01") { $0.attend(day) }
  #expect(evidence?.value("counted") == String(counted))
}

@Test func severalEventsOnOneDayCountEach() throws {
  #expect(try evidence(asOf: "2027-01-01") { $0.attend("2026-05-05", "2026-05-05") } == nil)
}

@Test(arguments: [(Star.four, Star.two, 1), (.two, .four, 1), (.three, .four, 2), (.four, .three, 2)])
func theLowerOfTheStarThenAndTheStarNowIsAsked(then: Star, now: Star, events: Int) throws {
  let evidence = try evidence(asOf: "2027-01-01", then) {
    $0.certify("CERT-2", now, issued: "2026-09-01", until: "2028-12-31")
  }
  #expect(evidence?.value("required") == String(events))
  #expect(evidence?.value("certification_id") == "CERT-1")
}

@Test func ofSeveralThatEndedTheLatestIssuedIsAsked() throws {
  let evidence = try evidence(asOf: "2027-01-01") {
    $0.certify("OLD", .two, issued: "2025-11-01", until: "2026-12-31")
    $0.certify("TIE", .three, issued: "2026-01-01", until: "2028-12-31", ended: "2026-02-01")
  }
  #expect(evidence?.value("certification_id") == "CERT-1")
}

@Test func aCertificationThatWasEndedIsStillAsked() throws {
  let evidence = try evidence(asOf: "2027-01-01", .four) {
    $0.certifications[0].endedOn = on("2026-07-01")
    $0.certify("CERT-2", .three, applied: "2025-12-10", issued: "2026-07-01", until: "2028-12-31")
  }
  #expect(evidence?.value("certification_id") == "CERT-1" && evidence?.value("required") == "2")
}

@Test func aRenewalPendingChannelIsAskedWithTheStarThatItWasLeft() throws {
  let dossier = Dossier.meeting(.four).with { $0.loseStar(on: "2027-01-01", to: .two) }
  let evidence = try found("participation", in: dossier, asOf: "2027-01-15").first
  #expect(evidence?.value("required") == "1")
}

@Test func aLeapDaysAnniversaryIsTheLastOfFebruary() throws {
  func counted(_ day: String) throws -> String? {
    var dossier = Dossier.meeting(.three, until: "2030-12-31").with { $0.attend(day) }
    dossier.certifications[0].issuedOn = on("2028-02-29")
    return try found("participation", in: dossier, asOf: "2029-02-28").first?.value("counted")
  }
  #expect(try counted("2029-02-27") == "1")
  #expect(try counted("2029-02-28") == "0")
}
