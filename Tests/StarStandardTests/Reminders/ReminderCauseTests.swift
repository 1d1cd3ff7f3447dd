import Fixtures
import StarStandard
import Testing

/// What a reminder asks for once where one act mends several points, and by which audit.

private let schedule = Schedule(
  renewalDays: [.init(month: 2, day: 1), .init(month: 2, day: 15), .init(month: 3, day: 31)])

private func remind(_ dossier: Dossier, on day: String = "2027-02-01") throws -> Decision {
  try remind(dossier, on: day, schedule)
}

private let renewed = Dossier.confirmed(.three).with {
  $0.certify("CERT-2", .three, issued: "2027-01-01", until: "2027-12-31")
}

// MARK: - A vacancy in its grace period

private func filling(_ place: String, in language: Language) -> String {
  language.text("To fill the open place in time mends this, too: \(place)") {
    String($0.toFillInTimeMendsThis(place + "\0").split(separator: "\0")[0])
  }
}

/// The only senior engineer left: to fill the place in time keeps the certificates, too, and no later day is told.
@Test(arguments: Language.allCases) func whatAVacancyCausesIsMendedByFillingIt(language: Language) throws {
  let dossier = renewed.with { $0.leave("E1", on: "2026-11-30", declared: "2026-11-30") }
  let decision = try remind(dossier)
  let remedy = try evidence("certificate-validity", decision).remedy(in: language)
  let place = try evidence("departure-unreplenished", decision).remedy(in: language)
  #expect(remedy.hasPrefix(filling(place, in: language)), "\(remedy)")
  let byReview = language.text(" by 2027-07-01") { $0.byThatDayIncluded(on("2027-07-01")) }
  #expect(place.contains("2027-02-28") && !remedy.contains(byReview), "\(remedy)")
  // What fills the place in time must be valid on the day of the review, too.
  #expect(remedy.contains("2027-07-01") && remedy.contains("H3CSE-WLAN"), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
  // So it is: with the place filled the certificates meet the star.
  let filled = dossier.with { $0.hire("N", since: "2027-02-20", holding: ["H3CSE-RS+"]) }
  #expect(try decide(filled, asOf: "2027-07-01").findings.filter(\.isViolation).isEmpty)
}

/// What the newcomer need not bring is asked for besides, by its own day.
@Test(arguments: Language.allCases) func whatAFilledPlaceDoesNotMendIsAskedForBesides(language: Language) throws {
  let dossier = renewed.with { $0.leave("E3", on: "2026-11-30", declared: "2026-11-30") }
  let remedy = try evidence("certificate-validity", remind(dossier)).remedy(in: language)
  #expect(remedy.contains("2027-02-28") && remedy.contains("2027-07-01"), "\(remedy)")
  let word = language.text("Besides: ") { $0.besides("") }
  let besides = try #require(remedy.range(of: word)).upperBound
  #expect(remedy[besides...].contains("PMP") && !remedy[besides...].contains("H3CNE-Cloud"), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
}

/// Where whoever comes late cures it all the same, or the place costs no star, its last day is none for the certificates.
@Test func whatAVacancyDoesNotCostIsDueByTheReview() throws {
  let dossier = renewed.with { $0.leave("E1", on: "2026-11-30", declared: "2026-11-30") }
  func said(_ edition: Edition, waived: Bool = false) throws -> String {
    let editions = try #require(Editions([edition]))
    let known = dossier.with {
      if waived { $0.waive("departure-unreplenished", from: "2027-01-01", until: "2027-12-31") }
    }
    let decision = try RemindersAuditor(
      asOf: on("2027-02-01"), after: nil, lastRenewalDay: on("2027-03-31"), editions: editions, schedule: schedule
    ).treat(known).decision()
    return try evidence("certificate-validity", decision).remedy(in: .english)
  }
  let cured = Edition2025.make { $0.lateReplenishment = .cured }
  let warned = Edition2025.make(severities: ["departure-unreplenished": .warning])
  for remedy in [try said(cured), try said(warned), try said(Edition2025.standard, waived: true)] {
    #expect(remedy.hasPrefix("Needed") && remedy.contains("2027-07-01"), "\(remedy)")
  }
}

/// The headcount likewise, in what is foreseen.
@Test(arguments: Language.allCases) func aHeadcountIsMendedByFillingThePlace(language: Language) throws {
  let editions = try #require(Editions([Edition2025.standard]))
  let dossier = Dossier.meeting(.three, by: .credits, until: "2027-12-31").with {
    $0.leave("E2", on: "2026-06-20", declared: "2026-06-20")
    $0.earn(450, by: "E1", on: "2026-09-01")
  }
  let decision = try ReviewAuditor(asOf: on("2026-07-01"), editions: editions, forecasts: true, schedule: schedule)
    .treat(dossier).decision()
  let violation = try #require(
    decision.forecast?.violations.first { $0.rule == "registered-engineers" })
  let remedy = violation.evidence.remedy(in: language)
  #expect(remedy.contains("2026-09-20") && !remedy.contains("2027-01-01"), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
}

// MARK: - Which audit

/// Three stars, not confirmed; the only senior certificate does not last long enough for the renewal.
private let ending = Dossier.meeting(.three).with {
  $0.strip("E1")
  $0.grant("H3CSE-RS+", to: "E1", until: "2027-02-20")
}

/// Who is told on the day of an audit and has not confirmed is audited by the next: one day, wherever it is told.
@Test(arguments: Language.allCases) func whoHasNotConfirmedIsAuditedByTheNextAudit(language: Language) throws {
  let decision = try remind(ending)
  let certificates = try evidence("certificate-validity", decision)
  let (outlook, message) = (decision.outlook(in: language), certificates.message(in: language))
  for text in [outlook, message] { #expect(text.contains("2027-02-15") && !text.contains("2027-02-01 "), "\(text)") }
  // What does not count for the renewal is told, and the day of the reviews apart from it.
  let too = language.text("Not counted for the renewal: ") {
    String($0.notCountedForTheRenewal("\0").split(separator: "\0")[0])
  }
  #expect(message.contains(too) && message.contains("2027-04-01"), "\(message)")
  let reviews = language.text("For the reviews: Not met any more from 2027-02-21 on (in 20 days). ") {
    $0.forTheReviews($0.notMetFrom(on("2027-02-21"), 20))
  }
  #expect(message.contains(reviews), "\(message)")
  // A lower star would be renewed for the whole year: it is told to have it on record before.
  let before = language.text("Have it on record before you confirm: a renewal as 2-star holds for the whole year.") {
    $0.haveItOnRecordBeforeYouConfirm(language.star(.two))
  }
  #expect(certificates.remedy(in: language).contains(before))
  for text in [outlook, message] { #expect(flaws(in: text, language) == []) }
  // Who has confirmed may be audited on the day itself, and nothing is to be done before confirming.
  let confirmed = try remind(ending.with { $0.certifications[0].renewalConfirmedOn = on("2026-12-15") })
  #expect(confirmed.outlook(in: language).contains("2027-02-01"))
  #expect(try !evidence("certificate-validity", confirmed).remedy(in: language).contains(before))
}

/// On the day of the last audit there is no later one.
@Test func onTheLastDayItIsTheAuditOfTheDay() throws {
  let dossier = Dossier.meeting(.three).with { $0.leave("M1", as: .serviceManager, on: "2025-02-01") }
  let said = try remind(dossier, on: "2027-03-31").outlook(in: .english)
  #expect(said.contains("the renewal audit of 2027-03-31 would renew no star"), "\(said)")
  #expect(!said.contains("What is there only later"), "\(said)")
}

/// What the first audit misses is audited again: its day is not told as the last one.
@Test(arguments: Language.allCases) func theFirstAuditIsNotToldAsTheLast(language: Language) throws {
  let later = language.text("What is there only later counts in the audits that follow; the last is on 2027-03-31.") {
    $0.whatIsThereLaterCounts(on("2027-03-31"))
  }
  let dossier = Dossier.meeting(.three).with { $0.leave("M1", as: .serviceManager, on: "2025-02-01") }
  let reminder = try remind(dossier).outlook(in: language)
  #expect(reminder.contains("2027-02-15") && reminder.contains(later), "\(reminder)")
  let editions = try #require(Editions([Edition2025.standard]))
  let known = dossier.with { $0.attend("2026-03-03", "2026-03-10") }
  let review = try ReviewAuditor(asOf: on("2027-01-01"), editions: editions, forecasts: true, schedule: schedule)
    .treat(known).decision()
  let forecast = try #require(review.forecast)
  #expect(forecast.message(in: language).contains(later))
  #expect(forecast.closing(in: language).contains(later))
  let notice = try RenewalNoticesAuditor(year: CalendarYear(2026), editions: editions, schedule: schedule)
    .treat(known).decision()
  let asked = try evidence("service-manager", notice).remedy(in: language)
  #expect(asked.contains("2027-02-01") && asked.hasSuffix(later), "\(asked)")
  for text in [reminder, asked] { #expect(flaws(in: text, language) == []) }
  // A ruling excludes from every audit of the year.
  let excluded = known.with { $0.majorEvent(on: "2026-07-10", .blacklist, ruledOn: "2026-09-20") }
  let excludedNotice = try RenewalNoticesAuditor(year: CalendarYear(2026), editions: editions, schedule: schedule)
    .treat(excluded).decision()
  #expect(try !evidence("service-manager", excludedNotice).remedy(in: language).contains(later))
}

/// A lower star that would be renewed stands for the year: what is missing is to be there before the confirmation.
@Test(arguments: Language.allCases) func whatIsMissingIsToBeThereBeforeALowerStarIsRenewed(language: Language) throws {
  let editions = try #require(Editions([Edition2025.standard]))
  func asked(confirmed day: String?) throws -> String {
    let dossier = Dossier.confirmed(.three).with {
      $0.channel.hotline = .officeHours
      $0.certifications[0].renewalConfirmedOn = day.map(on)
    }
    let notice = try RenewalNoticesAuditor(year: CalendarYear(2026), editions: editions, schedule: schedule)
      .treat(dossier).decision()
    return try evidence("hotline", notice).remedy(in: language)
  }
  let before = language.text("Have it on record before you confirm: a renewal as 2-star holds for the whole year.") {
    $0.haveItOnRecordBeforeYouConfirm(language.star(.two))
  }
  #expect(try asked(confirmed: nil).hasSuffix(before))
  #expect(try !asked(confirmed: "2026-12-01").contains(before))
}

// MARK: - Said once, and of the days that count

/// That nobody confirmed is told by its own point.
@Test func whatAPointTellsTheOutlookDoesNotRepeat() throws {
  let decision = try remind(ending)
  #expect(decision.findings.contains { $0.rule == RuleTitle.renewalConfirmation.id })
  #expect(!decision.outlook(in: .english).contains("Unless its renewal is confirmed"))
}

/// Waived credits are told of the days of which more of them are asked for.
@Test(arguments: Language.allCases) func waivedCreditsAreToldOfTheDaysThatAreAskedFor(language: Language) throws {
  let dossier = Dossier.confirmed(.three, by: .credits).with {
    $0.certify("CERT-2", .three, by: .credits, issued: "2027-01-01", until: "2027-12-31")
    $0.credits.removeAll()
    $0.earn(290, by: "E1", on: "2026-03-31")
    $0.earn(155, by: "E1", on: "2026-09-30")
    $0.waive("credit-baseline", from: "2027-01-01", until: "2027-04-19")
  }
  let waiver = try evidence("credit-baseline", remind(dossier))
  let (message, remedy) = (waiver.message(in: language), waiver.remedy(in: language))
  #expect(remedy.contains("295"), "\(remedy)")
  #expect(message.contains("155") && message.contains("2027-06-30"), "\(message)")
  #expect(!message.contains("445"), "of other days: \(message)")
  #expect(waiver.value("counted") == "445", "the values stay those of the day")
  #expect(flaws(in: message, language) == [])
}

/// A manager who was not replaced in time is asked for all the same, and the day of an application is told.
@Test(arguments: Language.allCases) func aManagerIsAskedForThoughTheStarIsLost(language: Language) throws {
  // Certified anew since the departure, so that no application asks for that place.
  let dossier = Dossier.confirmed(.three).with {
    $0.leave("M1", as: .serviceManager, on: "2026-12-20", declared: "2026-12-20")
    $0.certify("CERT-2", .three, issued: "2027-01-01", until: "2027-12-31")
  }
  let decision = try remind(dossier, on: "2027-04-20")
  let finding = try evidence("departure-unreplenished", decision)
  let wanted = language.text(
    "Register a service manager all the same: the renewal and every application ask for one (D.1)."
  ) { $0.registerAServiceManagerAllTheSame }
  #expect(finding.remedy(in: language).hasSuffix(wanted), "\(finding.remedy(in: language))")
  let again = language.text("3-star or higher may be applied for from 2027-10-02 on (G.4).") {
    $0.mayBeAppliedForAgain(language.atLeast(.three), on("2027-10-02"))
  }
  #expect(decision.outlook(in: language).contains(again), "\(decision.outlook(in: language))")
  let there = try remind(dossier.with { $0.hire("M2", as: .serviceManager, since: "2027-04-01") }, on: "2027-04-20")
  #expect(try !evidence("departure-unreplenished", there).remedy(in: language).contains(wanted))
  #expect(flaws(in: decision.outlook(in: language), language) == [])
}

/// Several points that ask for an engineer do not ask for several.
@Test(arguments: Language.allCases) func oneEngineerMayMendSeveralPoints(language: Language) throws {
  func said(_ dossier: Dossier) throws -> String {
    try #require(decide(dossier).prospects?.message(in: language))
  }
  let same = language.text("The same engineer may count for several of these.") { $0.theSameEngineerMayCount }
  let left = try said(Dossier.meeting(.two).with { $0.leave("E2", on: "2026-02-01", declared: "2026-02-01") })
  #expect(left.contains(same), "\(left)")
  // The place of the manager is filled by no engineer.
  let manager = try said(
    Dossier.meeting(.two).with {
      $0.leave("E2", on: "2026-02-01", declared: "2026-02-01")
      $0.leave("M1", as: .serviceManager, on: "2026-02-01", declared: "2026-02-01")
    })
  #expect(manager.contains(same), "\(manager)")
  let stripped = try said(
    Dossier.meeting(.two).with { dossier in for person in ["E1", "E2"] { dossier.strip(person) } })
  #expect(!stripped.contains(same), "\(stripped)")
  #expect(flaws(in: left, language) == [])
}
