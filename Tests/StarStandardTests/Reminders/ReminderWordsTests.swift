import Fixtures
import StarStandard
import Testing

/// What a reminder says that a partner can act on: by when, whether it helps, and what else asks for it.

private let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)])

private func remind(_ dossier: Dossier, on day: String) throws -> Decision {
  try remind(dossier, on: day, schedule)
}

/// The beginning of what is said before a day, in any language.
private func by(_ day: String, _ daysLeft: Int, in language: Language) -> String {
  language.text("Deadline: \(day), that day included (\(daysLeft) days left). ") {
    $0.threatBy(on(day), false, daysLeft)
  }
}

/// The beginning of what is said before the first day on which something is not met any more, in any language.
private func from(_ day: String, _ daysLeft: Int, in language: Language) -> String {
  language.text("Not met any more from \(day) on (in \(daysLeft) days). ") {
    $0.notMetFrom(on(day), daysLeft)
  }
}

/// Three stars; the only senior certificate runs out in February.
private let ending = Dossier.confirmed(.three).with {
  $0.strip("E1")
  $0.grant("H3CSE-RS+", to: "E1", until: "2027-02-20")
}

/// A certificate that lasts beyond 1 January, but not long enough for the renewal, is asked for by the audit before its own day.
@Test(arguments: Language.allCases) func aReminderSaysThatTheRenewalAsksFirst(language: Language) throws {
  func said(_ dossier: Dossier) throws -> (message: String, remedy: String) {
    let evidence = try evidence("certificate-validity", remind(dossier, on: "2026-12-20"))
    return (evidence.message(in: language), evidence.remedy(in: language))
  }
  let audit = on("2027-01-15")
  let confirmed = try said(ending)
  #expect(confirmed.message.contains(from("2027-02-21", 63, in: language)), "\(confirmed.message)")
  let first = language.text("The renewal asks for this first, by its audit of 2027-01-15.") {
    $0.theRenewalAsksFirst(audit)
  }
  #expect(confirmed.message.hasPrefix(first), "\(confirmed.message)")
  // What both ask for is the same, and said once: by the day of the renewal.
  let both = language.text("For the renewal and for the reviews: ") { $0.forTheRenewalAndForTheReviews("") }
  #expect(confirmed.remedy.hasPrefix(both) && confirmed.remedy.contains("2027-01-15"), "\(confirmed.remedy)")
  #expect(!confirmed.remedy.contains("2027-07-01"), "\(confirmed.remedy)")
  #expect(!confirmed.remedy.contains("2027-02-21"), "a later day is enough for the review")
  let open = try said(ending.with { $0.certifications[0].renewalConfirmedOn = nil })
  let once = language.text(
    "The renewal asks for this first, once it is confirmed: by its audit of 2027-01-15 at the earliest."
  ) {
    $0.theRenewalAsksFirstOnceConfirmed(audit)
  }
  #expect(open.message.hasPrefix(once), "\(open.message)")
  for text in [confirmed.message, confirmed.remedy, open.message] { #expect(flaws(in: text, language) == []) }
}

/// Nothing asks first where nothing is to be renewed before, where the renewal counts it still, or where it is waived for that day.
@Test func noRenewalIsNamedThatDoesNotAsk() throws {
  func said(_ rule: RuleID, _ dossier: Dossier) throws -> String {
    try evidence(rule, remind(dossier, on: "2026-12-20")).message(in: .english)
  }
  let valid = ending.with {
    $0.certifications[0].validUntil = on("2027-12-31")
    $0.certifications[0].renewalConfirmedOn = nil
  }
  #expect(try !said("certificate-validity", valid).contains("The renewal asks"))
  let waived = ending.with { $0.waive("certificate-validity", from: "2027-01-10", until: "2027-01-20") }
  #expect(try !said("certificate-validity", waived).contains("The renewal asks"))
  let grace = Dossier.confirmed(.three).with { $0.spare(left: "2026-11-30", declared: "2026-11-30") }
  #expect(try !said("departure-unreplenished", grace).contains("The renewal asks"))
}

/// Where nothing cures it there is no day to act by: the review that takes the star is named instead.
@Test(arguments: Language.allCases, [true, false]) func nobodyIsGivenADeadlineForWhatNothingCures(
  language: Language, isDeclared: Bool
) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.spare(left: "2026-08-01", declared: isDeclared ? "2026-08-01" : nil)
  }
  let rule: RuleID = isDeclared ? "departure-unreplenished" : "departure-undeclared"
  let said = try evidence(rule, remind(dossier, on: "2026-11-20")).message(in: language)
  #expect(!said.hasPrefix(by("2027-01-01", 42, in: language)), "\(said)")
  let taken = language.text("The review of 2027-01-01 takes the star for this.") {
    $0.theReviewTakesForThis(on("2027-01-01"))
  }
  #expect(said.hasPrefix(taken), "\(said)")
  #expect(flaws(in: said, language) == [])
  // While there is time, there is a day.
  let curable = Dossier.confirmed(.three).with { $0.spare(left: "2026-11-01") }
  let open = try evidence("departure-undeclared", remind(curable, on: "2026-11-20")).message(in: language)
  #expect(open.hasPrefix(by("2027-01-01", 42, in: language)), "\(open)")
}

/// A waived ruling has no deadline: what is known is when the star is taken once the waiver has ended, or that it is not.
@Test(arguments: Language.allCases) func aWaiverOfARulingNamesTheDayOfTheLoss(language: Language) throws {
  func said(_ until: String, by route: Route = .certificates) throws -> String {
    let dossier = Dossier.confirmed(.three, by: route).with {
      $0.majorEvent(on: "2026-07-10", .downgrade, ruledOn: "2026-09-20")
      $0.waive("major-event", until: until)
    }
    return try evidence("major-event", remind(dossier, on: "2026-11-20")).message(in: language)
  }
  let waiver = language.text("A waiver that keeps the star ends on 2026-12-15, that day included (25 days left).") {
    $0.aWaiverThatKeepsThe(on("2026-12-15"), false, 25)
  }
  let then = language.text("The review of 2027-01-01 then takes the star.") {
    $0.theReviewThenTakes(on("2027-01-01"))
  }
  let before = try said("2026-12-15")
  #expect(before.hasPrefix(language.sentences([waiver, then])), "\(before)")
  // It covers the review; the renewal asks for no ruling of a downgrade, and with it the ruling is settled.
  let covering = try said("2027-01-31")
  let kept = language.text("no review or renewal of the next 18 months takes the star for it.") {
    $0.noReviewOrRenewalTakesItForThis(18)
  }
  #expect(covering.contains(kept) && !covering.contains(then), "\(covering)")
  #expect(!covering.hasPrefix(by("2027-01-31", 72, in: language)))
  for text in [before, covering] { #expect(flaws(in: text, language) == []) }
}

/// What is due is said to cost the star where it does, and when.
@Test(arguments: Language.allCases) func aReminderSaysWhetherTheStarWouldBeLost(language: Language) throws {
  let short = Dossier.confirmed(.three, by: .credits).with { $0.credits[0].points = 449 }
  let lost = try remind(short, on: "2026-11-20").outlook(in: language)
  let taken = language.text(
    "With the records as they stand on 2026-11-20, the review of 2027-01-01 would take the star and leave 2-star."
  ) { $0.theReviewWouldTakeIt(on("2026-11-20"), on("2027-01-01"), language.star(.two)) }
  #expect(lost.hasPrefix(taken), "\(lost)")
  let waived = Dossier.confirmed(.three).with {
    $0.majorEvent(on: "2026-07-10", .downgrade, ruledOn: "2026-09-20")
    $0.waive("major-event", until: "2027-01-31")
  }
  let kept = try remind(waived, on: "2026-11-20").outlook(in: language)
  let nothing = language.text(
    "With the records and waivers as they stand on 2026-11-20, nothing of what follows takes the star in the next 18 "
      + "months. It calls for attention all the same."
  ) { $0.withWaiversNothingTakesIt(on("2026-11-20"), 18) }
  #expect(kept == nothing)
  let unconfirmed = try remind(.meeting(.three), on: "2026-12-20").outlook(in: language)
  #expect(
    unconfirmed
      == language.text("Unless its renewal is confirmed and audited, no star is left.") {
        $0.unlessItsRenewalIsConfirmed
      })
  for text in [lost, kept, unconfirmed] { #expect(flaws(in: text, language) == []) }
}

/// From January on the certification has ended: the channel is told that its renewal is pending, and not twice that it is not confirmed.
@Test(arguments: Language.allCases) func aReminderOfFebruaryDoesNotSayThatTheStarIsHeld(language: Language) throws {
  let december = try remind(.meeting(.three), on: "2026-12-20")
  #expect(december.pendingRenewal == nil)
  let february = try remind(.meeting(.three), on: "2027-02-10")
  let pending = try #require(february.pendingRenewal)
  let said = pending.message(in: language, lastDay: on("2027-03-31"), saysUnconfirmed: false)
  #expect(
    said
      == language.text(
        "The certification ran out with the year, on 2026-12-31; its renewal is pending and will seek 3-star."
      ) { $0.theCertificationRanOutWith(on("2026-12-31"), language.star(.three)) })
}

/// An undeclared departure that is still in time names the last day to declare it, and that to fill the place.
@Test(arguments: Language.allCases) func anUndeclaredDepartureNamesItsLastDays(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with { $0.spare(left: "2026-11-01") }
  let remedy = try evidence("departure-undeclared", remind(dossier, on: "2026-11-20")).remedy(in: language)
  for day in ["2027-01-01", "2027-02-01"] {
    let included = language.text(" by \(day), that day included") { $0.byThatDayIncluded(on(day)) }
    #expect(remedy.contains(included), "\(remedy)")
  }
  #expect(flaws(in: remedy, language) == [])
  let filled = dossier.with { $0.hire("E9", since: "2026-11-05", holding: ["H3CNE-RS+"]) }
  let only = try evidence("departure-undeclared", remind(filled, on: "2026-11-20")).remedy(in: language)
  #expect(only.contains("2027-01-01") && !only.contains("2027-02-01"), "\(only)")
  #expect(flaws(in: only, language) == [])
  // A review of the day itself has taken the star: there is no day to do it by.
  let review = try decide(dossier, asOf: "2027-01-01").findings(of: "departure-undeclared")
  #expect(try !#require(review.first).evidence.remedy(in: .english).contains("that day included"))
}

/// Who was replaced, but too late, does not keep the star by a declaration.
@Test func aDeclarationOfAPlaceThatWasFilledTooLateKeepsNothing() throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.spare(left: "2026-07-10")
    $0.hire("E9", since: "2026-10-20", holding: ["H3CNE-RS+"])
  }
  let evidence = try evidence("departure-undeclared", remind(dossier, on: "2026-11-20"))
  #expect(evidence.isPastMending)
  #expect(evidence.remedy(in: .english).contains("was 2026-10-10: declaring the departure now does not keep the star."))
  // And so it is: declared, it costs the star as a place that was filled too late.
  let declared = dossier.with { $0.appointments[$0.appointments.count - 2].declaredOn = on("2026-11-21") }
  #expect(try decide(declared, asOf: "2027-01-01").findings(of: "departure-unreplenished").count == 1)
}

/// Whoever was audited is told why the renewal lapsed all the same.
@Test(arguments: Language.allCases) func aLapseAfterAnAuditSaysWhy(language: Language) throws {
  func said(_ dossier: Dossier) throws -> String {
    try evidence("renewal-confirmation", remind(dossier, on: "2027-04-20")).message(in: language)
  }
  let stripped = Dossier.confirmed(.three).with { for engineer in ["E1", "E2", "E3"] { $0.strip(engineer) } }
  let audited = try said(stripped)
  let missing = language.text("by the records as they stand now, this was missing for 3-star:") {
    $0.itWasConfirmedAndThisIsMissing(on("2026-12-15"), on("2027-03-31"), language.star(.three))
  }
  let title = language.text("Valid certificates") { $0.validCertificates }
  #expect(audited.contains(missing) && audited.contains(title), "\(audited)")
  let mended = try said(.confirmed(.three))
  let nothing = language.text("nothing was missing on 2027-03-31: ask the department") {
    $0.itWasConfirmedAndNothingIsMissing(on("2026-12-15"), on("2027-03-31"))
  }
  #expect(mended.contains(nothing), "\(mended)")
  let unheard = try said(.meeting(.three))
  #expect(unheard.contains(language.text("was not confirmed, so it was not audited") { $0.itsRenewalWasNotConfirmed }))
  for text in [audited, mended, unheard] { #expect(flaws(in: text, language) == []) }
}

/// What the renewal would renew less for is named where the reminder itself is about something else.
@Test(arguments: Language.allCases) func aReminderOfTheConfirmationNamesWhatTheAuditLacks(language: Language) throws {
  let dossier = Dossier.meeting(.three).with { $0.channel.hotline = .officeHours }
  let said = try remind(dossier, on: "2026-12-20").outlook(in: language)
  let title = Rule.hotline.inShort.text(in: language)
  let lower = language.text("the renewal audit of 2027-01-15 would renew 2-star only, because of: \(title).") {
    $0.withTheRecordsAsTheyStand(on("2027-01-15"), language.star(.two), [title])
  }
  #expect(said.contains(lower), "\(said)")
  #expect(flaws(in: said, language) == [])
}

/// What a review as of the day would still take the star for, and no review to come judges any more, sets nobody a deadline.
@Test(arguments: Language.allCases) func whatIsJudgedNoMoreAsksForNothing(language: Language) throws {
  // Renewed on 1 January, before which the departure lies: the review of July judges it no more.
  let dossier = Dossier.confirmed(.three).with {
    $0.certify("CERT-2", .three, issued: "2027-01-01", until: "2027-12-31")
    $0.spare(left: "2026-08-01", replacedBy: "N")
    $0.hire("N", since: "2026-08-10", holding: ["H3CNE-RS+"])
  }
  let evidence = try evidence("departure-undeclared", remind(dossier, on: "2027-04-20"))
  let message = evidence.message(in: language)
  #expect(!message.hasPrefix(by("2027-07-01", 72, in: language)), "\(message)")
  let nothing = language.text(
    "Nothing is to be done for the star: as the records stand, no review or renewal of the next 18 months takes it for this."
  ) { $0.nothingIsToBeDoneForTheStar(18) }
  let owed = language.text("Declare the departure of X all the same.") { $0.declareAllTheSame("X") }
  #expect(evidence.remedy(in: language) == language.sentences([nothing, owed]))
}

/// The last day of a waiver is none to act by: that is the day of whoever asks then.
@Test(arguments: Language.allCases) func theEndOfAWaiverIsNoDeadline(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.waive("certificate-validity", until: "2026-12-15")
  }
  let evidence = try evidence("certificate-validity", remind(dossier, on: "2026-11-20"))
  #expect(!evidence.message(in: language).contains(by("2026-12-15", 25, in: language)))
  let remedy = evidence.remedy(in: language)
  let due = language.text(" by 2027-01-01, that day included") { $0.byThatDayIncluded(on("2027-01-01")) }
  #expect(remedy.contains(due) && !remedy.contains("2026-12-15"), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
}

/// What would take the star is told with its reason, where no point of the reminder tells it.
@Test(arguments: Language.allCases) func theOutlookTellsWhatNoPointTells(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.certifications[0].renewalConfirmedOn = nil
    $0.channel.hotline = Hotline.officeHours
  }
  let said = try remind(dossier, on: "2026-12-20").outlook(in: language)
  let due = language.text("Have it on record by 2027-01-15, that day included.") {
    $0.haveItOnRecordBy(on("2027-01-15"))
  }
  #expect(said.contains(due), "\(said)")
  #expect(flaws(in: said, language) == [])
}

/// Who confirmed only after the last audit was never audited.
@Test(arguments: Language.allCases) func aConfirmationAfterTheLastAuditIsToldAsTooLate(language: Language) throws {
  let early = Schedule(renewalDays: [.init(month: 2, day: 15)])
  func said(_ confirmed: String) throws -> String {
    let dossier = Dossier.confirmed(.three).with { $0.certifications[0].renewalConfirmedOn = on(confirmed) }
    return try evidence("renewal-confirmation", remind(dossier, on: "2027-04-20", early)).message(in: language)
  }
  let late = language.text(
    "Its renewal was confirmed on 2027-02-16, after the last audit, so it was not audited."
  ) { $0.itsRenewalWasConfirmedAfter(on("2027-02-16")) }
  let message = try said("2027-02-16")
  #expect(message.hasSuffix(late), "\(message)")
  #expect(flaws(in: message, language) == [])
  #expect(try !said("2027-02-15").contains("2027-02-16"))
}

/// A waiver may end before a renewal that asks for what it lifted, and no review comes before that.
@Test(arguments: Language.allCases) func aWaiverThatEndsBeforeTheRenewalNamesItsAudit(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.waive("certificate-validity", until: "2027-01-10")
  }
  let decision = try remind(dossier, on: "2026-12-20")
  let said = try evidence("certificate-validity", decision).message(in: language)
  let then = language.text("The renewal audit of 2027-01-15 then does not renew the star as it is.") {
    $0.theRenewalAuditThenDoesNot(on("2027-01-15"))
  }
  #expect(said.contains(then), "\(said)")
  // The calendar gets the last day of the waiver by that name, with what is to be done.
  let day = try #require(
    decision.daysToKeep(from: on("2026-12-20"), schedule).first { $0.kind == .waiverEnds })
  #expect(day.date == on("2027-01-10"))
  #expect(
    day.title.text(in: language)
      == language.text("Last day of a waiver that keeps the star") { $0.lastDayOfAWaiver })
  #expect(try day.toDo.text(in: language) == evidence("certificate-validity", decision).remedy(in: language))
}

/// The calendar gets the first day on which the certificates do not meet the star, by a name that says so.
@Test(arguments: Language.allCases) func theFirstDayWithoutCertificatesIsADayToKeep(language: Language) throws {
  let decision = try remind(ending, on: "2026-12-20")
  let day = try #require(decision.daysToKeep(from: on("2026-12-20"), schedule).first { $0.kind == .starUnmet })
  #expect(day.date == on("2027-02-21"))
  let title = language.text("From today on the certificates no longer meet the star") { $0.fromTodayOnTheCertificates }
  #expect(day.title.text(in: language) == title)
  #expect(flaws(in: day.toDo.text(in: language), language) == [])
}

/// Where the renewal lacks more than the reviews do, each is told what it asks for.
@Test(arguments: Language.allCases) func theRenewalMayAskForMoreThanTheReviews(language: Language) throws {
  let dossier = ending.with {
    $0.strip("E3")
    $0.grant("H3CNE-RS+", to: "E3")
    $0.grant("PMP", to: "E3", until: "2027-03-20")
    $0.grant("PMP", to: "E3", from: "2027-03-10")
  }
  let remedy = try evidence("certificate-validity", remind(dossier, on: "2026-12-20")).remedy(in: language)
  let renewal = language.text("For the renewal: ") { $0.forTheRenewal("") }
  let reviews = language.text("For the reviews: ") { $0.forTheReviews("") }
  #expect(remedy.hasPrefix(renewal) && remedy.contains(reviews), "\(remedy)")
  let parts = remedy.split(separator: reviews, maxSplits: 1).map(String.init)
  #expect(parts.count == 2 && parts[0].contains("PMP") && !parts[1].contains("PMP"), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
}

/// The day itself is told as today, the day before the first without certificates as one day off.
@Test(arguments: Language.allCases) func whatIsDueTodayOrTomorrowIsSaidSo(language: Language) throws {
  let last = try evidence("renewal-confirmation", remind(.meeting(.three), on: "2027-03-31")).message(in: language)
  let today = language.text("Deadline: 2027-03-31, that day included (today). ") {
    $0.threatBy(on("2027-03-31"), true, 0)
  }
  #expect(last.hasPrefix(today), "\(last)")
  let dossier = ending.with {
    $0.certifications[0].validUntil = on("2027-12-31")
    $0.certifications[0].renewalConfirmedOn = nil
  }
  let eve = try evidence("certificate-validity", remind(dossier, on: "2027-02-20")).message(in: language)
  let tomorrow = language.text("Not met any more from 2027-02-21 on (in 1 day). ") {
    $0.notMetFrom(on("2027-02-21"), 1)
  }
  #expect(eve.hasPrefix(tomorrow), "\(eve)")
  for text in [last, eve] { #expect(flaws(in: text, language) == []) }
}

/// A waiver that ends with the first day of a year, of which the renewal lacks the same: it is asked for once.
@Test(arguments: Language.allCases) func whatAWaiverUntilNewYearLiftsIsAskedForOnce(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.waive("certificate-validity", until: "2027-01-01")
  }
  let remedy = try evidence("certificate-validity", remind(dossier, on: "2026-12-20")).remedy(in: language)
  let renewal = language.text("For the renewal: ") { $0.forTheRenewal("") }
  #expect(remedy.contains("2027-01-15") && !remedy.contains(renewal), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
}
