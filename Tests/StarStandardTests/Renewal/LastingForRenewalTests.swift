import Fixtures
import StarStandard
import Testing

/// What a certificate that is asked for must last for: whoever follows a remedy to the letter is renewed.

private let schedule = Schedule(
  renewalDays: [.init(month: 1, day: 15), .init(month: 2, day: 1), .init(month: 3, day: 31)])

private func lastingIfHeld(in language: Language) -> String {
  language.text(", and where it is issued by 2027-01-01 valid beyond 2027-04-01") {
    $0.validBeyondWhereIssued(on("2027-01-01"), on("2027-04-01"), false)
  }
}

// MARK: - A renewal of a year that has begun

/// The only senior certificate runs out before the audit.
private let runningOut = Dossier.confirmed(.three).with {
  $0.strip("E1")
  $0.grant("H3CSE-RS+", to: "E1", until: "2027-01-10")
  $0.waive("certificate-validity", from: "2026-12-01", until: "2027-01-10")
}

/// An engineer who is registered for it with a certificate that was issued long before.
private func registered(_ dossier: Dossier, until: String) -> Dossier {
  dossier.with {
    $0.hire("N", since: "2027-01-12")
    $0.grant("H3CSE-RS+", to: "N", from: "2025-03-01", until: until)
  }
}

@Test(arguments: [("2027-03-31", Outcome.renewed, Star.two), ("2027-04-02", .renewed, .three)])
func whatWasIssuedBeforeMustLastForTheRenewal(until: String, outcome: Outcome, star: Star) throws {
  let decision = try renew(registered(runningOut, until: until))
  #expect(decision.outcome == outcome && decision.toStar == star)
}

@Test(arguments: Language.allCases) func aWarningOfJanuarySaysHowLongACertificateMustLast(language: Language) throws {
  let editions = try #require(Editions([Edition2025.standard]))
  let decision = try ReviewAuditor(asOf: on("2027-01-01"), editions: editions, forecasts: true, schedule: schedule)
    .treat(runningOut).decision()
  #expect(decision.outcome == .retain)
  let said = try #require(decision.forecast).message(in: language)
  #expect(said.contains("2027-01-15") && said.contains(lastingIfHeld(in: language)), "\(said)")
  #expect(flaws(in: said, language) == [])
}

@Test(arguments: ["2027-01-20", "2027-03-20"], Language.allCases)
func aReminderOfANewYearSaysHowLongACertificateMustLast(day: String, language: Language) throws {
  let dossier = runningOut.with { $0.certifications[0].renewalConfirmedOn = nil }
  let decision = try remind(dossier, on: day, schedule)
  let said =
    try #require(decision.reminderOutlook?.message(in: language))
    + decision.findings.map { $0.evidence.remedy(in: language) }.joined(separator: " ")
  #expect(said.contains(lastingIfHeld(in: language)), "\(said)")
}

@Test(arguments: Language.allCases) func whoIsNotRenewedIsToldHowLongACertificateMustLast(language: Language) throws {
  let editions = try #require(Editions([Edition2025.standard]))
  let dossier = Dossier.confirmed(.two).with { $0.strip("E1") }
  func said(_ day: String) throws -> String {
    let auditor = RenewalAuditor(
      asOf: on(day), lastDay: on("2027-03-31"), editions: editions, schedule: schedule)
    let decision = try auditor.treat(dossier).decision()
    #expect(decision.outcome == .notRenewed)
    return try evidence("certificate-validity", decision).remedy(in: language)
  }
  let again = try said("2027-01-15")
  #expect(again.contains(lastingIfHeld(in: language)), "\(again)")
  #expect(flaws(in: again, language) == [])
  // An application has a margin of its own.
  let last = try said("2027-03-31")
  #expect(!last.contains(lastingIfHeld(in: language)), "\(last)")
}

/// Where every certificate must outlast the day itself, a remedy says so for each day.
@Test(arguments: Language.allCases) func whereEachMustOutlastItsDayTheRemedySaysSo(language: Language) throws {
  let editions = try #require(Editions([Edition2025.make { $0.margin = .review }]))
  let decision = try RemindersAuditor(
    asOf: on("2026-06-15"), after: nil, lastRenewalDay: on("2026-03-31"), editions: editions, schedule: schedule
  ).treat(.meeting(.three).with { $0.strip("E1") }).decision()
  let said = try evidence("certificate-validity", decision).remedy(in: language)
  let beyond = language.text(", valid beyond 2026-10-01") { $0.eachValidBeyond(on("2026-10-01"), false) }
  #expect(said.contains(beyond), "\(said)")
}

// MARK: - Who fills an open place

private let open = Dossier.confirmed(.three).with { $0.leave("E3", on: "2026-09-15", declared: "2026-09-15") }

private func filled(_ dossier: Dossier, on day: String, until: String) -> Dossier {
  dossier.with {
    $0.hire("N", since: day)
    for code in ["H3CNE-RS+", "PMP"] { $0.grant(code, to: "N", from: "2025-01-15", until: until) }
  }
}

@Test(arguments: Language.allCases) func whoFillsAPlaceMustHoldWhatLasts(language: Language) throws {
  let editions = try #require(Editions([Edition2025.standard]))
  let decision = try RenewalNoticesAuditor(year: CalendarYear(2026), editions: editions, schedule: schedule)
    .treat(open).decision()
  let said = try evidence("certificate-validity", decision).remedy(in: language)
  let lasting = language.text(", and for the renewal valid beyond 2027-04-01") {
    $0.forTheRenewalEachValid(on("2027-04-01"), false)
  }
  let codes = language.text("1 junior-grade certificate (H3CNE-RS+, ") {
    String($0.certificatesOfGrade(1, $0.juniorgrade, "\0", "").split(separator: "\0")[0]) + "H3CNE-RS+"
  }
  #expect(said.contains(codes), "\(said)")
  let filling = try #require(said.range(of: language.text("Besides: ") { $0.besides("") })).lowerBound
  #expect(said[..<filling].contains(lasting) && said[..<filling].contains("2027-01-01"), "\(said)")
  #expect(flaws(in: said, language) == [])
  // The headcount asks for no certificate.
  let headcount = try evidence("registered-engineers", decision).remedy(in: language)
  #expect(!headcount.contains("H3CNE-RS+"), "\(headcount)")
}

/// So it is: with less the review keeps the star, and the renewal does not.
@Test(arguments: [("2027-03-31", Star.two), ("2027-04-02", .three)])
func whoFillsAPlaceWithLessIsRenewedLower(until: String, star: Star) throws {
  let dossier = filled(open, on: "2026-12-15", until: until)
  #expect(try decide(dossier, asOf: "2027-01-01").outcome == .retain)
  #expect(try renew(dossier).toStar == star)
}

/// A year later likewise: the certificate must be there on the day of the review.
@Test(arguments: Language.allCases) func aWarningOfJulySaysWhatWhoFillsAPlaceMustHold(language: Language) throws {
  let editions = try #require(Editions([Edition2025.standard]))
  let dossier = Dossier.meeting(.three, until: "2027-12-31").with {
    $0.leave("E2", on: "2027-06-15", declared: "2027-06-15")
  }
  let decision = try ReviewAuditor(asOf: on("2027-07-01"), editions: editions, forecasts: true, schedule: schedule)
    .treat(dossier).decision()
  let forecast = try #require(decision.forecast)
  #expect(forecast.decidedOn == on("2028-01-01"))
  let said = try #require(forecast.violations.first { $0.rule == "certificate-validity" }).evidence.remedy(in: language)
  #expect(said.contains("2027-09-15") && said.contains("2028-01-01"), "\(said)")
  let lasting = language.text(", and for the renewal valid beyond 2028-04-01") {
    $0.forTheRenewalEachValid(on("2028-04-01"), false)
  }
  #expect(said.contains(lasting), "\(said)")
}
