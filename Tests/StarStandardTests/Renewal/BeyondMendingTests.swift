import Fixtures
import StarStandard
import Testing

/// What is told first where a point cannot be mended any more: that the star is lost, and what the other points are good for.

private func told(_ dossier: Dossier, in language: Language, _ edition: Edition = Edition2025.standard) throws -> String
{
  let said = try notify(dossier, edition).decision().outlook(in: language)
  if !said.isEmpty { #expect(flaws(in: said, language) == []) }
  return said
}

/// One engineer more than three stars ask for left in August, and nobody came by November.
private let lost = Dossier.confirmed(.three).with { $0.spare(left: "2026-08-01", declared: "2026-08-01") }

private func taken(_ star: Star, in language: Language) -> String {
  let title = Rule.departureUnreplenished.title.text(in: language)
  return language.text(
    "This cannot be mended any more: \(title). The review of 2027-01-01 takes \(language.star(star)) for it, whatever else is done."
  ) { $0.thisCannotBeMended(title, on("2027-01-01"), language.star(star)) }
}

@Test(arguments: Language.allCases) func whatCannotBeMendedIsSaidFirst(language: Language) throws {
  let alone = try told(lost, in: language)
  let left = language.text("2-star is left, with the records as they stand.") {
    $0.isLeftWithTheRecords(language.star(.two))
  }
  let again = language.text("3-star or higher may be applied for from 2027-04-02 on (G.4).") {
    $0.mayBeAppliedForAgain(language.atLeast(.three), on("2027-04-02"))
  }
  #expect(alone == language.sentences([taken(.three, in: language), left, again]))
  // With another point it is said what that is good for.
  let counts = language.text("does not keep 3-star: it counts for a new application.") {
    $0.whatElseIsNamedCounts(language.star(.three), false)
  }
  let both = try told(lost.with { $0.strip("E1") }, in: language)
  #expect(both.contains(left) && both.contains(counts), "\(both)")
  #expect(!alone.contains(counts))
}

/// A waiver keeps the star that there is, and lifts the requirement in a renewal; the review leaves a lower star only where that is met.
@Test(arguments: Language.allCases) func whatAWaiverDoesNotLiftForALowerStarIsNamed(language: Language) throws {
  let dossier = Dossier.confirmed(.four).with {
    $0.spare(left: "2026-08-01", declared: "2026-08-01")
    $0.strip("E1")
    $0.strip("E2")
    $0.grant("H3CNE-RS+", to: "E1")
    $0.waive("certificate-validity", from: "2026-07-01", until: "2027-06-30")
  }
  #expect(try decide(dossier, asOf: "2027-01-01").toStar == .two)
  let said = try told(dossier, in: language)
  let open = language.text("With the records as they stand, 2-star is left; 3-star is still open.") {
    $0.isLeftAndIsStillOpen(language.star(.two), language.star(.three))
  }
  #expect(said.contains(open) && said.contains("H3CSE-WLAN"), "\(said)")
  // A reminder says so, too.
  let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)])
  let reminded = try remind(dossier, on: "2026-12-05", schedule).outlook(in: language)
  #expect(reminded.contains(open) && reminded.contains("H3CSE-WLAN"), "\(reminded)")
  let mended = dossier.with { $0.grant("H3CSE-WLAN", to: "E2", from: "2026-12-20") }
  #expect(try decide(mended, asOf: "2027-01-01").toStar == .three)
}

/// A star that is still open is named with what it needs.
@Test(arguments: Language.allCases) func theStarThatIsStillOpenIsNamedWithWhatItNeeds(language: Language) throws {
  let dossier = Dossier.confirmed(.four).with {
    $0.spare(left: "2026-08-01", declared: "2026-08-01")
    // Of three stars only the senior engineer is missing.
    $0.strip("E1")
    $0.strip("E2")
    $0.grant("H3CNE-RS+", to: "E1")
  }
  let said = try told(dossier, in: language)
  let open = language.text("With the records as they stand, 2-star is left; 3-star is still open.") {
    $0.isLeftAndIsStillOpen(language.star(.two), language.star(.three))
  }
  #expect(said.hasPrefix(taken(.four, in: language)) && said.contains(open), "\(said)")
  let needs = language.text("For 3-star: ") { String($0.forTheStar(language.star(.three), "")) }
  let asked = language.text("Needed, valid and on record by 2027-01-01") {
    String($0.neededValidAndOnRecord("", [], "").prefix(1))
  }
  // What is to be done says of itself what it is about.
  #expect(said.contains(needs + asked), "\(said)")
  #expect(said.contains("2027-01-01"))
}

@Test func nothingIsLeftOfTheLastStarNorAfterAnExclusion() throws {
  let two = Dossier.confirmed(.two).with { $0.spare(left: "2026-08-01", declared: "2026-08-01") }
  #expect(try told(two, in: .english).contains("No star is left."))
  let excluded = Dossier.confirmed(.four).with { $0.majorEvent(on: "2026-07-10", .blacklist, ruledOn: "2026-09-20") }
  let out = try told(excluded, in: .english)
  #expect(out.hasSuffix("No star is left."), "a revocation names no day: \(out)")
  let strict = Edition2025.make { $0.downgradeTo = .none }
  #expect(try told(lost, in: .english, strict).contains("No star is left."))
}

@Test func whatCanBeMendedIsNotCalledLost() throws {
  #expect(try told(.confirmed(.three), in: .english) == "")
  #expect(try told(Dossier.confirmed(.three).with { $0.strip("E1") }, in: .english) == "")
  #expect(try told(Dossier.confirmed(.three).with { $0.spare(left: "2026-11-20") }, in: .english) == "")
}

/// A reminder says the same.
@Test(arguments: Language.allCases) func aReminderSaysFirstWhatCannotBeMended(language: Language) throws {
  let editions = try #require(Editions([Edition2025.standard]))
  let decision = try RemindersAuditor(
    asOf: on("2026-11-20"), after: nil, lastRenewalDay: on("2026-03-31"), editions: editions
  ).treat(lost.with { $0.strip("E1") }).decision()
  let said = decision.outlook(in: language)
  #expect(said.hasPrefix(taken(.three, in: language)), "\(said)")
  #expect(flaws(in: said, language) == [])
}

/// Where nobody confirmed the renewal, that is what keeps the star that is left, and no word says that it is of no use.
@Test(arguments: Language.allCases) func aReminderTellsTheConfirmationApartFromWhatIsOfNoUse(language: Language) throws
{
  let editions = try #require(Editions([Edition2025.standard]))
  let dossier = lost.with {
    $0.strip("E1")
    $0.certifications[0].renewalConfirmedOn = nil
  }
  let said = try RemindersAuditor(
    asOf: on("2026-12-20"), after: nil, lastRenewalDay: on("2026-03-31"), editions: editions
  ).treat(dossier).decision().outlook(in: language)
  let unless = language.text("Unless its renewal is confirmed and audited, no star is left.") {
    $0.unlessItsRenewalIsConfirmed
  }
  let counts = language.text(
    "What else is named here, apart from the confirmation, does not keep 3-star: it counts for a new application."
  ) { $0.whatElseIsNamedCounts(language.star(.three), true) }
  #expect(said.contains(unless) && said.contains(counts), "\(said)")
  #expect(flaws(in: said, language) == [])
}

/// Where no star is left whatever is done, nobody is asked to confirm its renewal.
@Test(arguments: Language.allCases) func nobodyIsAskedToConfirmWhatLeavesNoStar(language: Language) throws {
  let editions = try #require(Editions([Edition2025.standard]))
  func remind(_ star: Star) throws -> Decision {
    let dossier = Dossier.confirmed(star).with {
      $0.spare(left: "2026-08-01", declared: "2026-08-01")
      $0.certifications[0].renewalConfirmedOn = nil
    }
    return try RemindersAuditor(
      asOf: on("2026-12-20"), after: nil, lastRenewalDay: on("2026-03-31"), editions: editions
    ).treat(dossier).decision()
  }
  let unless = language.text("Unless its renewal is confirmed and audited, no star is left.") {
    $0.unlessItsRenewalIsConfirmed
  }
  let vain = language.text("Confirming it keeps no star: none is left after the review of 2027-01-01.") {
    $0.confirmingItKeepsNoStar(on("2027-01-01"))
  }
  for (star, isVain) in [(Star.two, true), (.three, false)] {
    let decision = try remind(star)
    let finding = try #require(decision.findings.first { $0.rule == RuleTitle.renewalConfirmation.id })
    let message = finding.evidence.message(in: language)
    #expect(decision.outlook(in: language).contains(unless) == !isVain)
    #expect(message.contains(vain) == isVain, "\(message)")
    #expect(finding.evidence.remedy(in: language).isEmpty == isVain)
    #expect((finding.confirmBy == nil) == isVain)
    #expect(flaws(in: message, language) == [])
  }
}
