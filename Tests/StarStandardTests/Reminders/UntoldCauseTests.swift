import Fixtures
import StarStandard
import Testing

/// What no reminder is made for, and takes the star on the same day: a reminder that is made says it, and promises nothing that it takes.

private let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)])

/// A junior-grade certificate runs out before the review of July.
private let expiring = Dossier.confirmed(.three).with {
  $0.certify("CERT-2", .three, issued: "2027-01-01", until: "2027-12-31")
  $0.strip("E3")
  $0.grant("H3CNE-RS+", to: "E3", until: "2027-05-31")
}

private func taken(_ rule: Rule, in language: Language) -> String {
  let (title, star) = (rule.title.text(in: language), language.star(.three))
  return language.text(
    "This cannot be mended any more: \(title). The review of 2027-07-01 takes \(star) for it, whatever else is done."
  ) { $0.thisCannotBeMended(title, on("2027-07-01"), star) }
}

/// The certificate that it is made for does not keep the star where a ruling takes it; what the review leaves is what is told.
@Test(
  arguments: [(Ruling.downgrade, Star.two), (.blacklist, .none)], Language.allCases
) func aReminderSaysThatARulingTakesTheStar(ruling: (kind: Ruling, left: Star), language: Language) throws {
  let dossier = expiring.with { $0.majorEvent(on: "2027-02-10", ruling.kind, ruledOn: "2027-03-10") }
  let decision = try remind(dossier, on: "2027-04-20", schedule)
  let said = decision.outlook(in: language)
  let left =
    ruling.left == .none
    ? language.text("No star is left.") { $0.noStarIsLeft }
    : language.text("2-star is left, with the records as they stand.") {
      $0.isLeftWithTheRecords(language.star(.two))
    }
  #expect(said.contains(taken(.majorEvent, in: language)) && said.contains(left), "\(said)")
  #expect(flaws(in: said, language) == [])
  // So it is, with what the reminder names, too.
  let mended = dossier.with { $0.hire("N", since: "2027-05-01", holding: ["H3CNE-RS+"]) }
  #expect(try decide(mended, asOf: "2027-07-01").toStar == ruling.left)
  #expect(!(try remind(expiring, on: "2027-04-20", schedule)).outlook(in: language).contains(left))
}

/// A ruling alone is none of the things that reminders are made for.
@Test func aRulingAloneIsNoReminder() throws {
  let editions = try #require(Editions([Edition2025.standard]))
  let dossier = Dossier.confirmed(.three).with {
    $0.certify("CERT-2", .three, issued: "2027-01-01", until: "2027-12-31")
    $0.majorEvent(on: "2027-02-10", .downgrade, ruledOn: "2027-03-10")
  }
  let treatment = RemindersAuditor(
    asOf: on("2027-04-20"), after: nil, lastRenewalDay: on("2027-03-31"), editions: editions, schedule: schedule
  ).treat(dossier)
  guard case .notConcerned(.nothingDue) = treatment else {
    Issue.record("\(treatment)")
    return
  }
}

/// Nor does it keep the star where a departure is waived until shortly before the review, and nothing mends that any more.
@Test func whatIsWaivedUntilBeforeTheReviewTakesTheStarAllTheSame() throws {
  let dossier = expiring.with {
    $0.spare(left: "2027-01-10")
    $0.waive("departure-undeclared", from: "2027-01-15", until: "2027-06-20")
  }
  let said = try remind(dossier, on: "2027-04-20", schedule).outlook(in: .english)
  #expect(said.contains(taken(.departureUndeclared, in: .english)), "\(said)")
  let mended = dossier.with { $0.hire("N", since: "2027-05-01", holding: ["H3CNE-RS+"]) }
  #expect(try decide(mended, asOf: "2027-07-01").toStar == .two)
}

/// What a grace period holds until then, and nobody is reminded of, is told with what it asks for.
@Test(arguments: Language.allCases) func whatTheSameReviewTakesTheStarForBesidesIsTold(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.certify("CERT-2", .three, issued: "2027-01-01", until: "2027-12-31")
    $0.spare(left: "2027-02-28", declared: "2027-02-28")
    // Somebody who was there already is named for the place, which is no new engineer.
    $0.leave("E2", on: "2027-03-01", declared: "2027-03-01", replacedBy: "E1")
  }
  let decision = try remind(dossier, on: "2027-03-02", schedule)
  #expect(!decision.findings.contains { $0.rule == Rule.registeredEngineers.id })
  let said = decision.outlook(in: language)
  #expect(
    try decide(dossier, asOf: "2027-07-01").findings.contains {
      $0.rule == Rule.registeredEngineers.id && $0.isViolation
    })
  let title = try #require(RuleTitle.named(Rule.registeredEngineers.id)).inShort.text(in: language)
  #expect(said.lowercased().contains(title.lowercased()) && said.contains("2027-07-01"), "\(said)")
  #expect(flaws(in: said, language) == [])
}

/// A waiver lifts a rule for the star that there is, and of no lower one: what that lacks is told where it is still open.
@Test func aLowerStarIsAskedForWithoutWaivers() throws {
  let dossier = Dossier.meeting(.four, by: .credits, until: "2027-12-31").with {
    $0.credits = []
    $0.earn(400, by: "E1", on: "2027-03-31")
    $0.waive("credit-baseline", from: "2027-01-01", until: "2027-12-31")
    $0.hire("X")
    $0.leave("X", on: "2027-01-10")
  }
  let said = try remind(dossier, on: "2027-04-20", schedule).outlook(in: .english)
  #expect(said.contains("2-star is left; 3-star is still open. For 3-star: 50 more approved credits"), "\(said)")
  let earned = dossier.with { $0.earn(50, by: "E1", on: "2027-06-30") }
  #expect(try decide(earned, asOf: "2027-07-01").toStar == .three)
  #expect(try decide(dossier, asOf: "2027-07-01").toStar == .two)
}

/// Of a star that is lost by then, nothing that a later review would ask for keeps it.
@Test(arguments: Language.allCases) func whatALaterReviewAsksForKeepsNoStarThatIsLostBefore(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.certify("CERT-2", .three, issued: "2027-01-01", until: "2027-12-31")
    $0.majorEvent(on: "2027-02-10", .downgrade, ruledOn: "2027-04-10")
    // The certificates of who left count until 1 August.
    $0.leave("E1", on: "2027-05-01", declared: "2027-05-01")
  }
  let remedy = try evidence("certificate-validity", remind(dossier, on: "2027-05-20", schedule)).remedy(in: language)
  let application = language.text("For a new application for 3-star: ") {
    String($0.forANewApplicationFor(language.star(.three), "\0").split(separator: "\0")[0])
  }
  #expect(remedy.hasPrefix(application), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
}
