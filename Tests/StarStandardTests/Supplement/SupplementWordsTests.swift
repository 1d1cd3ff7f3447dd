import Fixtures
import StarStandard
import Testing

/// What a supplement tells is true on the day on which it is made, which may be long after the review's.

/// That something is to be done by a day, in any language.
private func byDay(_ day: String, in language: Language) -> String {
  language.text(" by \(day), that day included") { $0.byThatDayIncluded(on(day)) }
}

private let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)])

private func supplement(
  _ dossier: Dossier, madeOn: String, to review: String = "2026-07-01", edition: Edition = Edition2025.standard
) throws -> Decision {
  let last = EarlierDecision(
    batch: "\(review.prefix(7))-review", asOf: on(review), outcome: .downgrade, fromStar: .three, toStar: .two,
    wasTold: true)
  let basis = SupplementBasis(
    last: { _ in last }, isToBeTold: { _ in false }, isOfReview: { _ in false }, isRenewalSince: { _ in false })
  var decision = try SupplementAuditor(
    to: on(review), madeOn: on(madeOn), number: 2, editions: try #require(Editions([edition])),
    basis: basis, forecasts: true, schedule: schedule
  ).treat(dossier).decision()
  decision.withdraws = [last]
  return decision
}

/// An engineer more than three stars ask for left on 1 May: the grace period ends on 1 August.
private let left = Dossier.meeting(.three).with { $0.spare(left: "2026-05-01", declared: "2026-05-01") }

private func period(_ daysLeft: Int, isOver: Bool, in language: Language) -> String {
  language.text(
    "The grace period began on 2026-05-01 and \(isOver ? "ended" : "ends") on 2026-08-01, that day included"
      + (isOver ? "." : ": \(daysLeft) days left.")
  ) { $0.theGracePeriodOnAnd(on("2026-05-01"), on("2026-08-01"), daysLeft, isOver) }
}

@Test(arguments: Language.allCases) func theDaysLeftAreThoseOfTheDayOfTheSupplement(language: Language) throws {
  func said(_ madeOn: String) throws -> (message: String, remedy: String) {
    let evidence = try evidence("departure-in-grace", supplement(left, madeOn: madeOn))
    let text = (evidence.message(in: language), evidence.remedy(in: language))
    for text in [text.0, text.1] { #expect(flaws(in: text, language) == []) }
    return text
  }
  #expect(try said("2026-07-01").message.contains(period(31, isOver: false, in: language)))
  let open = try said("2026-07-22")
  #expect(open.message.contains(period(10, isOver: false, in: language)), "\(open.message)")
  #expect(open.remedy.contains("2026-08-01"))
  let over = try said("2026-08-20")
  #expect(over.message.contains(period(0, isOver: true, in: language)), "\(over.message)")
  let unless = language.text(
    "The next review takes the star for it, whatever is done now (E.3.a), unless somebody filled the place by 2026-08-01, that day "
      + "included, who is not on record yet: have that recorded at once, and tell the department."
  ) { $0.theNextReviewTakesTheStarUnless(on("2026-08-01")) }
  #expect(over.remedy == unless, "\(over.remedy)")
  // Where an open place is a warning, no review takes a star for it.
  let mild = try supplement(
    left, madeOn: "2026-08-20", edition: Edition2025.make(severities: ["departure-unreplenished": .warning]))
  #expect(try evidence("departure-in-grace", mild).remedy(in: language) != unless)
}

/// The days of the review stay in the values, which other programs read.
@Test func theValuesAreThoseOfTheReview() throws {
  let fields = try evidence("departure-in-grace", supplement(left, madeOn: "2026-07-22")).fields
  let days = try #require(fields.first { $0.name == "days_left" }).value
  guard case .number(31) = days else {
    Issue.record("\(days)")
    return
  }
}

/// Who filled the place after the review is told, and nobody is asked for.
@Test(arguments: Language.allCases) func whatWasFilledSinceIsNotAskedFor(language: Language) throws {
  let filled = left.with {
    $0.hire("N", since: "2026-07-10", holding: ["H3CNE-RS+"])
  }
  let said = try evidence("departure-in-grace", supplement(filled, madeOn: "2026-07-22"))
  #expect(said.message(in: language).contains("2026-07-10"), "\(said.message(in: language))")
  #expect(said.remedy(in: language) == "")
  #expect(try !evidence("departure-in-grace", supplement(filled, madeOn: "2026-07-05")).remedy(in: language).isEmpty)
}

/// A certificate that ran out between the review and the supplement has run out.
@Test(arguments: Language.allCases) func aCertificateThatRanOutSinceHasRunOut(language: Language) throws {
  let ending = Dossier.meeting(.three).with {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: "2026-07-20")
  }
  func said(_ madeOn: String) throws -> any Evidence {
    try evidence("certificate-margin", supplement(ending, madeOn: madeOn))
  }
  let id = try #require(ending.certificates.last?.id)
  let past = language.text("which ran out on 2026-07-20") {
    String($0.ofWhichRanOutOn("E1", "H3CSE-RS+", id, on("2026-07-20")))
  }
  #expect(try said("2026-08-20").remedy(in: language).contains(past))
  #expect(try !said("2026-07-10").remedy(in: language).contains(past))
  let today = language.text("is met today") { $0.today }
  #expect(try !said("2026-08-20").message(in: language).contains(today))
}

// MARK: - What was waived

private let waivedReview = "2027-01-01"

/// Short of credits, waived when the supplement is made.
private func short(until day: String) -> Dossier {
  Dossier.confirmed(.three, by: .credits).with {
    $0.credits[0].points = 449
    $0.waive("credit-baseline", from: "2027-01-04", until: day)
  }
}

/// The renewal asks for what was waived: by the day of its audit.
@Test(arguments: Language.allCases) func whatWasWaivedTellsThatTheRenewalAsks(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.waive("certificate-validity", from: "2027-01-04", until: "2027-01-10")
  }
  let decision = try supplement(dossier, madeOn: "2027-01-05", to: waivedReview)
  #expect(decision.outcome == .retain)
  let remedy = try evidence("certificate-validity", decision).remedy(in: language)
  let asks = language.text("The renewal audit of 2027-01-15 asks for it all the same: ") {
    $0.theRenewalAuditAsksAllTheSame(on("2027-01-15"), "").trimmingCharacters(" ")
  }
  #expect(remedy.hasPrefix(asks), "\(remedy)")
  let by = byDay("2027-01-15", in: language)
  #expect(remedy.contains(by), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
  // What stands with the point is not told a second time.
  let outlook = decision.outlook(in: language)
  #expect(outlook.contains("2027-01-15") && !outlook.contains("H3CSE-RS+"), "\(outlook)")
}

/// After the renewal it is the reviews that ask, once the waiver has ended.
@Test(arguments: Language.allCases) func whatWasWaivedTellsWhichReviewAsksNext(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.waive("certificate-validity", from: "2027-01-04", until: "2027-02-28")
  }
  let remedy = try evidence("certificate-validity", supplement(dossier, madeOn: "2027-01-05", to: waivedReview))
    .remedy(in: language)
  let asks = language.text("The review of 2027-07-01 asks for it again: ") {
    $0.theReviewAsksAgain(on("2027-07-01"), "").trimmingCharacters(" ")
  }
  #expect(
    remedy.hasPrefix(asks) && remedy.contains(byDay("2027-07-01", in: language)), "\(remedy)")
}

/// Of a departure that nothing mends and nobody judges any more, nobody says that it does not keep the star.
@Test(arguments: Language.allCases, [true, false]) func aWaivedDepartureDoesNotTellThatTheStarIsLost(
  language: Language, isDeclared: Bool
) throws {
  let rule: RuleID = isDeclared ? "departure-unreplenished" : "departure-undeclared"
  let dossier = Dossier.confirmed(.three).with {
    $0.spare(left: "2026-08-01", declared: isDeclared ? "2026-08-01" : nil)
    $0.waive(rule, from: "2027-01-04", until: "2027-01-20")
  }
  let remedy = try evidence(rule, supplement(dossier, madeOn: "2027-01-05", to: waivedReview)).remedy(in: language)
  let nobody = language.text(
    "Nothing is to be done for the star: as the records stand, no review or renewal of the next 18 months takes it for this."
  ) { $0.nothingIsToBeDoneForTheStar(18) }
  let owed = language.text("Declare the departure of X all the same.") { $0.declareAllTheSame("X") }
  #expect(remedy == (isDeclared ? nobody : language.sentences([nobody, owed])))
  #expect(flaws(in: remedy, language) == [])
}

/// Where no day ends what is waived, it is said for how long it is.
@Test(arguments: Language.allCases) func whatIsWaivedWithoutALastDaySaysForHowLong(language: Language) throws {
  let missing = Dossier.confirmed(.three).with { $0.strip("E1") }
  func said(_ dossier: Dossier) throws -> String {
    let message = try evidence("certificate-validity", supplement(dossier, madeOn: "2027-01-05", to: waivedReview))
      .message(in: language)
    #expect(flaws(in: message, language) == [])
    return message
  }
  let good = language.text("It is waived for good.") { $0.itIsWaivedForGood }
  let once = language.text("It is waived for this review alone.") { $0.itIsWaivedForThisReview }
  let lasting = try said(missing.with { $0.waive("certificate-validity", from: "2027-01-04", until: "9999-12-31") })
  #expect(lasting.hasSuffix(good), "\(lasting)")
  let loss = EarlierDecision(
    batch: "2027-01-review", asOf: on(waivedReview), outcome: .downgrade, fromStar: .three, toStar: .two, wasTold: true)
  let reinstated = try said(
    missing.with {
      $0.reinstatements = [
        Reinstatement(
          of: loss, command: "review", reason: "heard", by: "Someone", madeOn: on("2027-01-04"),
          causes: [.init(rule: "certificate-validity", subject: nil)])
      ]
    })
  #expect(reinstated.hasSuffix(once), "\(reinstated)")
  let dated = try said(missing.with { $0.waive("certificate-validity", from: "2027-01-04", until: "2027-02-28") })
  #expect(!dated.contains(good) && !dated.contains(once))
}

/// Where the waiver ends before a review of the same term, that takes the star, and nothing cures it.
@Test(arguments: Language.allCases) func aWaivedDepartureTellsWhichReviewTakesTheStar(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.certifications[0].validUntil = on("2028-12-31")
    $0.spare(left: "2026-02-01", declared: "2026-02-01")
    $0.waive("departure-unreplenished", from: "2026-07-04", until: "2026-12-01")
  }
  let remedy = try evidence("departure-unreplenished", supplement(dossier, madeOn: "2026-07-05")).remedy(in: language)
  let taken = language.text(
    "Once the waiver has ended, the review of 2027-01-01 takes the star for this; nothing that is done now changes that."
  ) { $0.onceTheWaiverHasEnded(on("2027-01-01")) }
  #expect(remedy == taken)
}

/// Credits that were waived are not asked of days that are over, unless the renewal looks at them.
@Test(arguments: Language.allCases) func waivedCreditsNameTheDaysThatCount(language: Language) throws {
  func said(_ until: String) throws -> String {
    try evidence("credit-baseline", supplement(short(until: until), madeOn: "2027-01-05", to: waivedReview))
      .remedy(in: language)
  }
  let renewal = try said("2027-01-10")
  #expect(renewal.contains("2027-01-15") && renewal.contains("2026-12-31"), "\(renewal)")
  let review = try said("2027-02-28")
  #expect(review.contains("2027-06-30") && !review.contains("2026-12-31"), "\(review)")
  for text in [renewal, review] { #expect(flaws(in: text, language) == []) }
}

extension String {
  fileprivate func trimmingCharacters(_ end: Character) -> String {
    var text = self
    while text.last == end { text.removeLast() }
    return text
  }
}

/// Who left counted until a day that is over when the supplement is made: no day is named by which something is to be there.
@Test(arguments: Language.allCases) func aPlaceThatIsHeldNoMoreNamesNoDayToActBy(language: Language) throws {
  let held = Dossier.meeting(.three).with {
    $0.leave("E3", on: "2026-05-01", declared: "2026-05-01", replacedBy: "E2")
    $0.grant("PMP", to: "E2")
  }
  let then = language.text("Have what is lacking on record by then.") { $0.haveWhatIsLackingByThen }
  let by = language.text("Have what is lacking on record by 2026-08-01, that day included.") {
    $0.haveWhatIsLackingOn(on("2026-08-01"))
  }
  let before = try supplement(held, madeOn: "2026-07-22").grace(in: language)
  #expect(before.hasSuffix(by), "\(before)")
  let after = try supplement(held, madeOn: "2026-08-20").grace(in: language)
  #expect(after.hasSuffix(then) && !after.contains(by), "\(after)")
  for text in [before, after] { #expect(flaws(in: text, language) == [], "\(text)") }
}

/// A renewal that nobody confirmed cannot be confirmed any more once the last audit is over.
@Test(arguments: Language.allCases) func aRenewalThatCanBeConfirmedNoMoreIsToldSo(language: Language) throws {
  func said(_ madeOn: String) throws -> String {
    let pending = try #require(supplement(.meeting(.three), madeOn: madeOn, to: waivedReview).pendingRenewal)
    return pending.message(in: language, lastDay: on("2027-03-31"))
  }
  let yet = language.text(
    "It is not confirmed yet: without a confirmation by 2027-03-31, that day included, it is not audited, and no star is left."
  ) { $0.itIsNotConfirmedYet(on("2027-03-31")) }
  #expect(try said("2027-03-31").hasSuffix(yet))
  let never = language.text("It is not confirmed: what nobody confirmed is not audited, and no star is left.") {
    $0.itIsNotConfirmed
  }
  let over = try said("2027-04-01")
  #expect(over.hasSuffix(never), "\(over)")
  #expect(flaws(in: over, language) == [])
}

/// Told after the days of the next review, too, what is short of them can only be approved or recorded.
@Test(arguments: Language.allCases) func creditsOfDaysThatAreOverCannotBeEarned(language: Language) throws {
  let mild = Edition2025.make(severities: ["credit-baseline": .warning])
  let dossier = Dossier.meeting(.three, by: .credits).with { $0.credits[0].points = 440 }
  func said(_ madeOn: String) throws -> String {
    try evidence("credit-baseline", supplement(dossier, madeOn: madeOn, edition: mild)).remedy(in: language)
  }
  let over = language.text(
    "For the review of 2027-01-01: 10 more approved credits are needed from 2026-01-01 to 2026-12-31. These days are over: have "
      + "entries of them approved or recorded."
  ) { $0.forTheReviewOfDaysThatAreOver(on("2027-01-01"), on("2026-01-01"), on("2026-12-31"), 10) }
  let after = try said("2027-01-01")
  #expect(after.hasSuffix(over), "\(after)")
  #expect(try !said("2026-12-31").contains(over))
  #expect(flaws(in: after, language) == [])
}

/// What was declared between the review and the supplement is not asked for again: the place is, as long as it can be filled.
@Test(arguments: Language.allCases) func aDepartureThatWasDeclaredSinceAsksForThePlaceAlone(language: Language) throws {
  let dossier = Dossier.meeting(.four).with {
    $0.spare(left: "2026-05-01", declared: "2026-07-10")
    $0.people = [Person(id: "X", name: "Kim Lee")]
  }
  func said(_ madeOn: String, _ change: (inout Dossier) -> Void = { _ in }) throws -> String {
    try evidence("departure-undeclared", supplement(dossier.with(change), madeOn: madeOn)).remedy(in: language)
  }
  func declares(_ text: String) -> Bool {
    text.contains(language.text("eclare") { _ in language == .chinese ? "申报" : "eclar" })
  }
  #expect(try declares(said("2026-07-05")))
  let open = try said("2026-07-20")
  #expect(!declares(open) && open.contains("2026-08-01") && open.contains("Kim Lee"), "\(open)")
  let over = try said("2026-08-20")
  #expect(over.contains("2026-08-01") && over != open, "\(over)")
  for text in [open, over] { #expect(flaws(in: text, language) == [], "\(text)") }
  // Where somebody fills it nothing is left to be done.
  #expect(try said("2026-07-20") { $0.hire("N", since: "2026-07-12", holding: ["H3CNE-RS+"]) } == "")
}

/// Who is named by name is so in the few words that say what is wanting, too.
@Test(arguments: Language.allCases) func whatIsWantingNamesWhoLeft(language: Language) throws {
  let dossier = Dossier.meeting(.four).with {
    $0.spare(left: "2026-05-01")
    $0.people = [Person(id: "X", name: "Kim Lee")]
  }
  let need = try evidence("departure-undeclared", supplement(dossier, madeOn: "2026-07-05")).need(in: language)
  let who = language.text("Kim Lee (X)") { $0.personNamed("Kim Lee", "X") }
  #expect(
    need
      == language.text("departure of \(who) declared, and a replacement") { $0.departureOfDeclaredAndA(who) })
}

/// A confirmation that is on record for a day still to come is told as that.
@Test(arguments: Language.allCases) func aConfirmationToComeIsToldAsOnRecord(language: Language) throws {
  let dossier = Dossier.meeting(.three).with { $0.certifications[0].renewalConfirmedOn = on("2027-01-10") }
  func said(_ madeOn: String) throws -> String {
    let pending = try #require(supplement(dossier, madeOn: madeOn, to: waivedReview).pendingRenewal)
    return pending.message(in: language, lastDay: on("2027-03-31"))
  }
  let record = language.text("Its confirmation is on record, of 2027-01-10.") {
    $0.itsConfirmationIsOnRecord(on("2027-01-10"))
  }
  let done = language.text("It was confirmed on 2027-01-10.") { $0.itWasConfirmedOn(on("2027-01-10")) }
  #expect(try said("2027-01-09").hasSuffix(record))
  #expect(try said("2027-01-10").hasSuffix(done))
}
