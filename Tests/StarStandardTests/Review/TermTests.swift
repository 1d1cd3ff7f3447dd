import StarStandard
import Testing

/// Award date and term start as of a day, for a channel certified on 2026-01-01 (STANDARD 4).
private func term(asOf date: String, _ change: (inout Dossier) -> Void = { _ in }) throws -> [String] {
  let dossier = Dossier.meeting(.three, until: "2027-12-31").with(change)
  let subject = try subject(of: dossier, asOf: on(date))
  return [subject.awardDate.description, subject.termStart.description]
}

@Test(arguments: ["2026-01-01", "2026-01-31", "2026-07-01", "2026-12-31", "2027-07-01"])
func theAwardDateIsTheIssueOfTheCurrentCertification(day: String) throws {
  #expect(try term(asOf: day) == ["2026-01-01", "2026-01-01"])
}

/// The certification of the half-year under review is the one that its closing day had.
@Test(arguments: [
  ("2027-01-01", "2026-01-01"), ("2027-01-31", "2026-01-01"), ("2027-06-30", "2026-01-01"),
  ("2027-07-01", "2027-01-01"),
])
func aRenewalDoesNotWipeOutTheHalfYearUnderReview(day: String, award: String) throws {
  let result = try term(asOf: day) {
    $0.certifications[0].validUntil = on("2026-12-31")
    $0.certify("CERT-2", .three, issued: "2027-01-01", until: "2027-12-31")
  }
  #expect(result == [award, award])
}

@Test func whereNoneWasInForceOnTheClosingDayTheCurrentOneCounts() throws {
  let ended = try term(asOf: "2027-01-15") {
    $0.certifications[0].endedOn = on("2026-12-31")
    $0.certify("CERT-2", .three, issued: "2027-01-10", until: "2027-12-31")
  }
  #expect(ended == ["2027-01-10", "2027-01-10"])
  let ranOut = try term(asOf: "2027-01-15") {
    $0.certifications[0].validUntil = on("2026-12-30")
    $0.certify("CERT-2", .three, issued: "2027-01-10", until: "2027-12-31")
  }
  #expect(ranOut == ["2027-01-10", "2027-01-10"])
}

@Test func aCertificationThatEndedAfterTheClosingDayWasInForceOnIt() throws {
  let result = try term(asOf: "2027-01-15") {
    $0.certifications[0].endedOn = on("2027-01-01")
    $0.certify("CERT-2", .two, issued: "2027-01-01", until: "2027-12-31")
  }
  #expect(result == ["2026-01-01", "2026-01-01"])
}

@Test func theCertificationOfTheClosingDayMustHaveBeenCurrentThen() throws {
  let result = try term(asOf: "2027-01-15") {
    $0.certify("CERT-2", .two, issued: "2026-06-01", until: "2027-12-31", ended: "2026-09-01")
    $0.certify("CERT-3", .two, issued: "2027-01-10", until: "2027-12-31")
  }
  #expect(result == ["2027-01-10", "2027-01-10"], "CERT-1 was in force on the closing day, but not current")
}

@Test func anUpgradeBeforeTheClosingDayIsTheAward() throws {
  #expect(
    try term(asOf: "2026-07-01") { $0.certify("CERT-2", .four, issued: "2026-06-30", until: "2026-12-31") }
      == ["2026-06-30", "2026-06-30"])
  #expect(
    try term(asOf: "2026-07-01") { $0.certify("CERT-2", .four, issued: "2026-07-01", until: "2026-12-31") }
      == ["2026-01-01", "2026-01-01"])
}

@Test(arguments: [
  (["2026-03-10"], "2026-03-11"), (["2025-12-31"], "2026-01-01"), (["2026-01-01"], "2026-01-02"),
  (["2026-07-01"], "2026-07-02"), (["2026-07-02"], "2026-01-01"), (["2026-05-01", "2026-03-10"], "2026-05-02"),
  (["2026-07-02", "2026-03-10", "2025-01-01"], "2026-03-11"),
])
func theTermStartsTheDayAfterTheLatestDowngrade(rows: [String], start: String) throws {
  let result = try term(asOf: "2026-07-01") { dossier in
    for date in rows { dossier.loseStar(on: date, to: .three) }
  }
  #expect(result == ["2026-01-01", start])
}
