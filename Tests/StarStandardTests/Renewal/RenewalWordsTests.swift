import StarStandard
import Testing

/// What is said to channels around a renewal, where one sentence could contradict another.

/// A renewal of no star says nothing of bars that an earlier downgrade set.
@Test func aRenewalOfNoStarDoesNotDenyTheBarOfADowngrade() throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.strip("E2")
    $0.strip("E3")
    $0.loseStar(on: "2027-01-01", to: .three)
  }
  let decision = try renew(dossier)
  #expect(decision.outcome == .notRenewed)
  let advice = decision.advice(in: .english)
  #expect(advice.contains("This result itself bars no application (G.4)."))
  #expect(!advice.contains("at once"))
  let prospects = try #require(decision.prospects).message(in: .english)
  #expect(prospects.contains("3-star or 2-star at once; 4-star from 2027-04-02 on (G.4)"))
}

/// On the last day no later audit is promised.
@Test(arguments: Language.allCases) func theLastAuditPromisesNoOther(language: Language) throws {
  let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)])
  let dossier = Dossier.confirmed(.three).with { for engineer in ["E1", "E2", "E3"] { $0.strip(engineer) } }
  func said(_ day: String) throws -> String {
    let decision = try renew(dossier, asOf: day)
    return decision.advice(in: language) + decision.nextAudit(in: language, schedule)
  }
  let next = language.text("The next audit is on 2027-03-31") { $0.theNextAuditIsOn(on("2027-03-31")) }
  #expect(try said("2027-01-15").contains(next))
  let last = try said("2027-03-31")
  #expect(last.contains(language.text("the last audit of the year") { $0.thisWasTheLastAudit }))
  let another = language.text("next audit") { String($0.theNextAuditIsOn(on("2027-03-31")).prefix { !$0.isNumber }) }
  #expect(!last.contains(another) && !last.contains("later audit"))
}

/// Who is renewed at all that was left hears why it is less than last year.
@Test func whatWasLostBeforeTheAuditIsSaid() throws {
  let dossier = Dossier.confirmed(.three).with { $0.loseStar(on: "2027-01-01", from: .three, to: .two) }
  let decision = try renew(dossier)
  #expect(decision.outcome == .renewed && decision.toStar == .two)
  #expect(
    decision.advice(in: .english) == "3-star was lost since 1 January, before this audit, so 2-star was sought.")
  #expect(try renew(.confirmed(.three)).advice(in: .english) == "")
}

/// Before a renewal that would give less nobody is told to apply for what the certification is.
@Test func whatIsHeldIsNothingToApplyFor() throws {
  let dossier = Dossier.meeting(.three).with { $0.channel.hotline = .officeHours }
  let decision = try notify(dossier).decision()
  #expect(decision.outcome == .notReady && decision.starForeseen == .two)
  #expect(try #require(decision.prospects).message(in: .english) == "")
  // The star by credits is news: it has nothing to do with what is foreseen.
  let both = dossier.with {
    $0.channel.hotline = .always
    $0.strip("E1")
    $0.earn(450, by: "E1", on: "2026-11-30")
  }
  let other = try notify(both).decision()
  #expect(other.outcome == .notReady)
  #expect(try #require(other.prospects).message(in: .english).contains("also meets 3-star by credits"))
}

/// The days that are left are counted from the day on which the notice is read, not from the one that it looks ahead to.
@Test func decemberCountsDaysFromDecember() throws {
  guard
    case .decided(let decision) = try notify(
      Dossier.meeting(.three).with { $0.leave("E3", on: "2026-11-10", declared: "2026-11-12") })
  else {
    Issue.record("no notice")
    return
  }
  let said = decision.findings.map { $0.evidence.message(in: .english) }.joined(separator: " ")
  // 10 November and three months is 10 February: 71 days after 1 December, 40 after 1 January.
  #expect(said.contains("ends on 2027-02-10, that day included: 71 days left."), "\(said)")
}

/// What a downgrade bars still is told with the day from which on it is open (G.4).
@Test(arguments: Language.allCases) func whatIsBarredIsNotOfferedAtOnce(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with { $0.loseStar(on: "2027-01-01", from: .three, to: .two) }
  let decision = try renew(dossier)
  #expect(decision.outcome == .renewed && decision.toStar == .two)
  let said = try #require(decision.prospects).message(in: language)
  let (day, star) = (decision.effectiveOn, language.star(.three))
  let barred = language.text("it may apply for that from 2027-04-02 on (G.4)") {
    $0.byTheRecordsOfTheChannel(day, $0.by(star, $0.certificates), on("2027-04-02"))
  }
  #expect(said.contains(barred), "\(said)")
  let open = language.text("apply for that (F.1") { $0.byTheRecordsOfThe(day, $0.by(star, $0.certificates)) }
  #expect(!said.contains(open), "\(said)")
}

/// Where the last day to fill a place is over, declaring the departure is not said to keep the star.
@Test func aDeclarationThatComesTooLateIsNotARemedy() throws {
  func remedy(leftOn date: String) throws -> String {
    let decision = try notify(.meeting(.three).with { $0.leave("E3", on: date) }).decision()
    let finding = try #require(decision.findings.first { $0.rule.text == "departure-undeclared" })
    return finding.evidence.remedy(in: .english)
  }
  #expect(try remedy(leftOn: "2026-10-10").hasPrefix("Declare the departure of "))
  let late = try remedy(leftOn: "2026-08-20")
  #expect(late.contains("was 2026-11-20: declaring the departure now does not keep the star."), "\(late)")
}

/// Of an event that may have taken the star nobody is told that it decided nothing.
@Test(arguments: Language.allCases) func anEventThatTookTheStarIsNotSaidToHaveDecidedNothing(language: Language) throws
{
  func said(_ change: (inout Dossier) -> Void) throws -> [String] {
    let dossier = Dossier.confirmed(.three).with {
      $0.majorEvent(on: "2026-10-01", .downgrade, ruledOn: "2026-12-20")
      change(&$0)
    }
    return try renew(dossier).findings.filter { $0.evidence.eventID != nil }.map { $0.evidence.message(in: language) }
  }
  let undecided = language.text(". It did not decide this renewal.") { $0.itDidNotDecideThis }
  let kept = try said { _ in }
  #expect(kept.count == 1 && kept.allSatisfy { $0.hasSuffix(undecided) }, "\(kept)")
  let refusal = language.text("; the vendor may delay or refuse the renewal for it (G.5).") {
    $0.theVendorMayDelayOrRefuseARenewal
  }
  for star in [Star.two, .none] {
    let lost = try said { $0.loseStar(on: "2027-01-01", from: .three, to: star) }
    #expect(lost.count == 1 && !lost.contains { $0.contains(undecided) || $0.contains(refusal) }, "\(lost)")
    for text in lost { #expect(flaws(in: text, language) == []) }
  }
  // Ruled after the loss it took nothing of it.
  let later = try said {
    $0.majorEvents[0].ruled = (.downgrade, on("2026-12-20"))
    $0.loseStar(on: "2026-12-19", from: .four, to: .three)
  }
  #expect(later.allSatisfy { $0.hasSuffix(undecided) }, "\(later)")
}

/// Who lost the last star before the audit may meet all that a star asks for: it is told that there is none to renew, and once what an
/// application waits for.
@Test(arguments: Language.allCases) func aStarThatWasLostIsNotSaidToBeUnmet(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with { $0.loseStar(on: "2027-01-01", from: .three, to: .none) }
  let decision = try renew(dossier)
  #expect(decision.outcome == .notRenewed && decision.lastStarLostOn == on("2027-01-01"))
  let finding = try #require(decision.findings.first)
  #expect(finding.title(in: language) == language.text("No star to renew") { $0.noStarToRenew })
  let remedy = finding.evidence.remedy(in: language)
  let application = language.text("A star needs a new application (E.2.a).") { $0.aStarNeedsANew }
  let wait = language.text(
    "For the loss of 2027-01-01, 3-star or higher may be applied for from 2027-04-02 on (G.4); this result adds no wait."
  ) { $0.forTheLossMayBeAppliedFor(on("2027-01-01"), $0.orHigher(language.star(.three)), on("2027-04-02")) }
  #expect(remedy == language.sentences([application, wait]))
  let advice = decision.adviceTold(in: language)
  #expect(!advice.contains("E.2.a") && !advice.contains("G.4"), "\(advice)")
  for text in [remedy, advice] { #expect(flaws(in: text, language) == []) }
  // What no bar holds up any more waits for nothing.
  let later = try renew(
    Dossier.confirmed(.three).with { $0.loseStar(on: "2027-01-01", from: .three, to: .none) }, asOf: "2027-03-31")
  #expect(later.findings.first?.evidence.remedy(in: language) == remedy)
  // Who lacks something is told so, as before.
  let lacking = try renew(.confirmed(.three).with { for engineer in ["E1", "E2", "E3"] { $0.strip(engineer) } })
  #expect(lacking.lastStarLostOn == nil && lacking.advice(in: language).contains("G.4"))
}

/// Where the bar of the loss has run out, the result adds none.
@Test(arguments: Language.allCases) func aLossThatBarsNothingAnyMoreIsNotCountedOn(language: Language) throws {
  let standard = Edition2025.standard
  let edition = Edition(
    name: standard.name, effectiveFrom: standard.effectiveFrom, requirements: standard.requirements,
    codes: standard.codes, kinds: standard.kinds, categories: standard.categories,
    deliveryCategory: standard.deliveryCategory, periods: standard.periods.with(.reapplicationBar, 1),
    options: standard.options, severities: standard.severities)
  let dossier = Dossier.confirmed(.three).with { $0.loseStar(on: "2027-01-01", from: .three, to: .none) }
  func said(_ day: String) throws -> String {
    try evidence("not-eligible-status", renew(dossier, asOf: day, edition: edition)).remedy(in: language)
  }
  let application = language.text("A star needs a new application (E.2.a).") { $0.aStarNeedsANew }
  let none = language.text("This result adds no wait (G.4).") { $0.thisResultAddsNoWait }
  #expect(try !said("2027-02-01").contains(none))
  #expect(try said("2027-02-02") == language.sentences([application, none]))
}

/// Before it is lost, nothing is said of what a result adds.
@Test func ofALossToComeNoResultIsTold() throws {
  let dossier = Dossier.meeting(.three).with { $0.loseStar(on: "2027-01-01", from: .three, to: .none) }
  let decision = try notify(dossier).decision()
  let finding = try #require(decision.findings.first { $0.rule.text == "not-eligible-status" })
  #expect(finding.evidence.remedy(in: .english) == "A star needs a new application (E.2.a).")
}

/// What lapsed or was not renewed is asked about by the star that it was; a lower one only where that lacks less.
@Test(arguments: Language.allCases) func theStarThatWasNotRenewedComesFirst(language: Language) throws {
  func said(_ change: (inout Dossier) -> Void) throws -> String {
    let dossier = Dossier.confirmed(.three).with {
      $0.appointments.removeAll { $0.role == .serviceManager }
      change(&$0)
    }
    let decision = try renew(dossier)
    #expect(decision.outcome == .notRenewed)
    return try #require(decision.prospects).message(in: language)
  }
  func missing(_ star: Star, _ text: String) -> String {
    language.text("Missing for \(language.star(star)) by certificates: ") {
      $0.missingByRoute(language.star(star), $0.certificates, "")
    } + text
  }
  let both = try said { _ in }
  #expect(both.contains(missing(.three, "")), "\(both)")
  #expect(!both.contains(missing(.two, "")), "\(both)")
  let either = language.text("Missing for 2-star by either route") {
    String($0.missingByEitherRoute(language.star(.two), "").dropLast(1))
  }
  #expect(!both.contains(either), "\(both)")
  let less = try said { $0.strip("E1") }
  #expect(less.contains(missing(.three, "")) && less.contains(missing(.two, "")), "\(less)")
  // Where the loss bars the star that it was, the lower one is open before it.
  let barred = try said { $0.loseStar(on: "2027-01-01", from: .three, to: .none) }
  #expect(barred.contains(missing(.three, "")) && barred.contains(either), "\(barred)")
  // Of what is missing no title stands before what is to be done.
  let title = Rule.serviceManager.title.text(in: language) + (language.rawValue == "zh" ? "：" : ": ")
  for text in [both, less, barred] {
    #expect(!text.contains(title), "\(text)")
    #expect(flaws(in: text, language) == [])
  }
}

/// Who lapsed and meets a lower star alone hears what the star lacks that it was, and of the credits that would do.
@Test(arguments: Language.allCases) func whatLapsedIsToldWhatItLacks(language: Language) throws {
  func said(_ points: Int, _ pending: Int) throws -> String {
    let dossier = Dossier.meeting(.three, by: .credits).with {
      $0.strip("E1")
      $0.credits = []
      $0.earn(points, by: "E1", on: "2026-12-01")
      $0.earn(pending, by: "E1", on: "2026-12-01", "training", .pending)
    }
    let editions = try #require(Editions([Edition2025.standard]))
    let decision = try RemindersAuditor(
      asOf: on("2027-04-20"), after: nil, lastRenewalDay: on("2027-03-31"), editions: editions
    ).treat(dossier).decision()
    #expect(decision.outcome == .lapsed)
    return try #require(decision.prospects).message(in: language)
  }
  let missing = language.text("Missing for 3-star by credits: 55 more approved credits are needed") {
    $0.missingByRoute(language.star(.three), $0.credits, $0.neededForTheApplication(12, 55))
  }
  let enough = language.text("80 more points of these days await approval; approved, they would be enough.") {
    $0.ofTheseDaysApprovalApproved(80, true)
  }
  let text = try said(395, 80)
  #expect(text.contains(missing) && text.contains(enough), "\(text)")
  #expect(flaws(in: text, language) == [])
  let met = try said(450, 80)
  #expect(!met.contains(enough) && !met.contains(language.text("Missing") { $0.missingByRoute("", "", "") }), "\(met)")
}

/// What a renewal at a lower star names already is not told a second time.
@Test(arguments: Language.allCases) func whatTheStarSoughtLacksIsSaidOnce(language: Language) throws {
  let decision = try renew(.confirmed(.three).with { $0.channel.hotline = .officeHours })
  #expect(decision.outcome == .renewed && decision.toStar == .two)
  let said = try #require(decision.prospects).message(in: language)
  let above = language.text("Missing for 3-star by certificates: what is named above.") {
    $0.missingByRoute(language.star(.three), $0.certificates, $0.whatIsNamedAbove)
  }
  #expect(said.contains(above), "\(said)")
  #expect(flaws(in: said, language) == [])
}

/// What kind of event it was is the record's own word, and stands in quotation marks.
@Test(arguments: Language.allCases) func theKindOfAnEventIsQuoted(language: Language) throws {
  let decision = try decide(
    .meeting(.three).with { $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01") })
  let finding = try #require(decision.findings.first)
  let quoted = language.text("\"complaint\"") { $0.language.rawValue == "es" ? "«complaint»" : "“complaint”" }
  #expect(finding.evidence.message(in: language).contains(quoted))
  // That there is no application is said with the finding, and there alone.
  let ban = language.text("There is no application while") { String($0.thereIsNoApplicationWhile.prefix(7)) }
  #expect(finding.evidence.remedy(in: language).contains(ban))
  #expect(
    decision.adviceTold(in: language) == language.text("The channel is excluded (E.4).") { $0.theChannelIsExcluded })
}
