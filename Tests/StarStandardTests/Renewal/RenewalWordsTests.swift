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
  let refusal = language.text("; the vendor may delay or refuse for it (G.5).") { $0.theVendorMayDelayOr }
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
