import Fixtures
import StarStandard
import Testing

/// By which day a renewal notice asks for what is missing: by the review's what the review takes a star for, by the audit's what the
/// audit alone asks for.

/// That something is to be done by a day, in any language.
private func byDay(_ day: String, in language: Language) -> String {
  language.text(" by \(day), that day included") { $0.byThatDayIncluded(on(day)) }
}

private let schedule = Schedule(renewalDays: [.init(month: 1, day: 20), .init(month: 3, day: 31)])

private func notify(_ dossier: Dossier, _ schedule: Schedule? = schedule) throws -> Decision {
  let editions = try #require(Editions([Edition2025.standard]))
  return try RenewalNoticesAuditor(year: CalendarYear(2026), editions: editions, schedule: schedule).treat(dossier)
    .decision()
}

private func remedy(_ rule: RuleID, _ decision: Decision, in language: Language) throws -> String {
  let remedy = try #require(decision.findings.first { $0.rule == rule }).evidence.remedy(in: language)
  #expect(flaws(in: remedy, language) == [])
  return remedy
}

@Test(arguments: Language.allCases) func whatTheAuditAloneAsksForIsDueOnItsDay(language: Language) throws {
  let lacking = Dossier.confirmed(.three).with {
    $0.channel.hotline = Hotline.officeHours
    $0.channel.trackingSystem = TrackingSystem.none
    $0.leave("M1", as: .serviceManager, on: "2025-02-01")
  }
  let decision = try notify(lacking)
  for rule: RuleID in ["hotline", "tracking-system", "service-manager"] {
    let said = try remedy(rule, decision, in: language)
    #expect(said.contains("2027-01-20") && !said.contains("2027-01-01"), "\(said)")
  }
  // Where nobody knows the day, it is that of the check.
  #expect(try remedy("hotline", notify(lacking, nil), in: language).contains("2027-01-01"))
}

@Test(arguments: Language.allCases) func whatTheReviewTakesAStarForIsDueOnItsDay(language: Language) throws {
  let decision = try notify(Dossier.confirmed(.three).with { $0.strip("E1") })
  let said = try remedy("certificate-validity", decision, in: language)
  #expect(said.contains(byDay("2027-01-01", in: language)), "\(said)")
  #expect(!said.contains("2027-01-20"))
  // A certificate that the review counts still, and the audit no more.
  let margin = try notify(
    Dossier.confirmed(.three).with {
      $0.strip("E1")
      $0.grant("H3CSE-RS+", to: "E1", until: "2027-02-20")
    })
  let audit = try remedy("certificate-validity", margin, in: language)
  #expect(audit.contains(byDay("2027-01-20", in: language)), "\(audit)")
}

// MARK: - Beside what nothing cures

private let lost = Dossier.confirmed(.three).with { $0.spare(left: "2026-08-01", declared: "2026-08-01") }

/// No day is set for what does not keep the star: it is said what it is good for.
@Test(arguments: Language.allCases) func besideWhatNothingCuresNoDayIsSet(language: Language) throws {
  let dossier = lost.with {
    $0.strip("E1")
    $0.channel.hotline = Hotline.officeHours
  }
  let decision = try notify(dossier)
  for rule: RuleID in ["certificate-validity", "hotline"] {
    let said = try remedy(rule, decision, in: language)
    let good = language.text("For a new application for 3-star: ") {
      $0.forANewApplicationFor(language.star(.three), "\0").split(separator: "\0")[0] + ""
    }
    #expect(said.hasPrefix(good), "\(said)")
    #expect(!said.contains("2027-"), "\(said)")
  }
  // Where the star is still open, there is a day.
  let open = try notify(Dossier.confirmed(.three).with { $0.channel.hotline = Hotline.officeHours })
  #expect(try remedy("hotline", open, in: language).contains("2027-01-20"))
}

/// Credits of an application are of another window than those of the review.
@Test(arguments: Language.allCases) func besideWhatNothingCuresCreditsAreThoseOfAnApplication(language: Language) throws
{
  let dossier = Dossier.confirmed(.three, by: .credits).with {
    $0.spare(left: "2026-08-01", declared: "2026-08-01")
    $0.credits[0].points = 100
  }
  let said = try remedy("credit-baseline", notify(dossier), in: language)
  let needs = language.text(
    "A new application by credits needs 450 credits earned within 12 months before it, and approved (B.2 a)."
  ) {
    $0.aNewApplicationByCredits(12, 450)
  }
  #expect(said == needs)
}

/// A reminder says so, too, and names no deadline for such a point.
@Test(arguments: Language.allCases) func aReminderSetsNoDayBesideWhatNothingCures(language: Language) throws {
  let editions = try #require(Editions([Edition2025.standard]))
  func remind(_ dossier: Dossier) throws -> Decision {
    try RemindersAuditor(
      asOf: on("2026-11-20"), after: nil, lastRenewalDay: on("2026-03-31"), editions: editions, schedule: schedule
    ).treat(dossier).decision()
  }
  func said(_ dossier: Dossier) throws -> (message: String, remedy: String) {
    let evidence = try #require(remind(dossier).findings.first { $0.rule == "certificate-validity" }).evidence
    return (evidence.message(in: language), evidence.remedy(in: language))
  }
  let deadline = language.text("Deadline: 2027-01-01, that day included (42 days left). ") {
    $0.threatBy(on("2027-01-01"), false, 42)
  }
  let beside = try said(lost.with { $0.strip("E1") })
  #expect(!beside.message.contains(deadline) && !beside.remedy.contains("2027-"), "\(beside)")
  #expect(beside.remedy.contains(language.star(.three)), "\(beside.remedy)")
  let alone = try said(Dossier.confirmed(.three).with { $0.strip("E1") })
  #expect(alone.message.contains(deadline), "\(alone.message)")
  // The values stay what they are.
  let fields = try #require(remind(lost.with { $0.strip("E1") }).findings.first { $0.rule == "certificate-validity" })
    .evidence.fields
  #expect(fields.contains { $0.name == "date" } && fields.contains { $0.name == "days" })
}

// MARK: - After the audit

/// What no audit of the year asks for again is not asked of days that are over.
@Test(arguments: Language.allCases) func whoWasRenewedLowerIsToldWhatAnApplicationNeeds(language: Language) throws {
  let dossier = Dossier.confirmed(.three, by: .credits).with { $0.credits[0].points = 300 }
  let decision = try renew(dossier)
  #expect(decision.outcome == .renewed && decision.toStar == .two)
  let said = try remedy("credit-baseline", decision, in: language)
  let needs = language.text(
    "A new application by credits needs 450 credits earned within 12 months before it, and approved (B.2 a)."
  ) {
    $0.aNewApplicationByCredits(12, 450)
  }
  #expect(said == needs)
}

@Test(arguments: Language.allCases) func whoIsAuditedOnceMoreIsToldOfTheDaysThatCount(language: Language) throws {
  let dossier = Dossier.confirmed(.two, by: .credits).with { $0.credits[0].points = 100 }
  let editions = try #require(Editions([Edition2025.standard]))
  func said(_ day: String) throws -> String {
    let decision = try RenewalAuditor(asOf: on(day), lastDay: on("2027-03-31"), editions: editions).treat(dossier)
      .decision()
    #expect(decision.outcome == .notRenewed)
    return try remedy("credit-baseline", decision, in: language)
  }
  #expect(try said("2027-01-15").contains("2026-12-31"))
  #expect(try !said("2027-03-31").contains("2026-12-31"), "no audit is to come")
}

/// What was waived for the renewal says who asks for it next.
@Test(arguments: Language.allCases) func whatWasWaivedForTheRenewalSaysWhoAsksNext(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.waive("certificate-validity", from: "2027-01-01", until: "2027-02-01")
  }
  let decision = try renew(dossier)
  #expect(decision.outcome == .renewed && decision.toStar == .three)
  let said = try remedy("certificate-validity", decision, in: language)
  #expect(said.contains(byDay("2027-07-01", in: language)), "\(said)")
}

/// What bars an application is told with what would cure it, and once where both routes ask for it.
@Test(arguments: Language.allCases) func whatBarsAnApplicationIsToldWithWhatWouldCureIt(language: Language) throws {
  let dossier = Dossier.confirmed(.two).with {
    $0.strip("E1")
    $0.channel.hotline = Hotline.none
  }
  let decision = try renew(dossier)
  #expect(decision.outcome == .notRenewed)
  let said = try #require(decision.prospects).message(in: language)
  let hours = language.either([Hotline.officeHours, .always].map(language.hotline))
  let cure = language.text("Offer the hotline \(hours).") { $0.offerTheHotline(hours) }
  #expect(said.components(cure) == 1, "\(said)")
  #expect(
    said.contains("H3CNE-RS+") && said.contains("2027-04-15"), "which certificate, and how long it must last: \(said)")
  let credits = language.text(
    "200 more approved credits are needed, earned within 12 months before the application (B.2 a)."
  ) {
    $0.neededForTheApplication(12, 200)
  }
  #expect(said.contains(credits), "\(said)")
  #expect(flaws(in: said, language) == [])
}

/// Where a downgrade bars it still, no day is told that the application's own will move.
@Test(arguments: Language.allCases) func whatIsBarredStillNamesTheDayFromWhichItIsOpen(language: Language) throws {
  let dossier = Dossier.confirmed(.two).with { $0.strip("E1") }
  let decision = try decide(dossier, asOf: "2026-07-01")
  #expect(decision.outcome == .downgrade)
  let said = try #require(decision.prospects).message(in: language)
  #expect(said.contains("2026-10-02") && said.contains("H3CNE-RS+"), "\(said)")
  let lasting = language.text(", valid for more than 3 months after the application") {
    $0.eachValidAfterTheApplication(3, false)
  }
  #expect(said.contains(lasting), "\(said)")
}

/// What must last is said of each certificate that is missing, and not of the last of them.
@Test(arguments: Language.allCases) func ofSeveralCertificatesEachMustLast(language: Language) throws {
  let decision = try notify(Dossier.confirmed(.four).with { $0.certificates.removeAll() })
  let remedies = decision.findings.filter { $0.rule == "certificate-validity" }.map { $0.evidence.remedy(in: language) }
  let day = on("2027-04-01")
  let each = [
    language.text(", each valid beyond \(day)") { $0.eachValidBeyond(day, true) },
    language.text(", and for the renewal each valid beyond \(day)") { $0.forTheRenewalEachValid(day, true) },
  ]
  #expect(!remedies.isEmpty)
  for remedy in remedies { #expect(each.contains { remedy.contains($0) }, "\(remedy)") }
}

/// A certificate that an audit after the renewal's day sees for the first time need only be valid; one that was held on that day must last.
@Test(arguments: Language.allCases) func whatIsHeldOnTheDayOfTheRenewalMustLast(language: Language) throws {
  let dossier = Dossier.meeting(.three).with {
    for index in $0.certificates.indices { $0.certificates[index].validUntil = on("2027-01-10") }
  }
  let schedule = Schedule(renewalDays: [.init(month: 2, day: 1), .init(month: 3, day: 31)])
  let editions = try #require(Editions([Edition2025.standard]))
  let decision = try ReviewAuditor(asOf: on("2026-07-01"), editions: editions, forecasts: true, schedule: schedule)
    .treat(dossier).decision()
  let said = try #require(decision.forecast).message(in: language)
  let lasting = language.text(", and each that is issued by 2027-01-01 valid beyond 2027-04-01") {
    $0.validBeyondWhereIssued(on("2027-01-01"), on("2027-04-01"), true)
  }
  #expect(said.contains(lasting), "\(said)")
  #expect(flaws(in: said, language) == [])
}

/// Credits that somebody who leaves takes along are told with their days.
@Test(arguments: Language.allCases) func shortCreditsAreTellingTheirDays(language: Language) throws {
  let decision = try notify(Dossier.confirmed(.three, by: .credits).with { $0.credits[0].points = 400 })
  let need = try #require(decision.findings.first { $0.rule == "credit-baseline" }?.evidence.need(in: language))
  #expect(need.contains("2026-12-31"), "\(need)")
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
