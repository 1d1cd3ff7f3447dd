import Fixtures
import StarStandard
import Testing

/// The readiness check goes by 1 January; what ends before the first audit is told beside it, so that nobody relies on it.
private func notice(by route: Route = .certificates, _ change: (inout Dossier) -> Void = { _ in }) throws -> Decision {
  let editions = try #require(Editions([Edition2025.standard]))
  let auditor = RenewalNoticesAuditor(
    year: CalendarYear(2026), editions: editions,
    schedule: Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)]))
  return try auditor.treat(Dossier.confirmed(.three, by: route).with(change)).decision()
}

/// Each says what `renew` of 15 January then finds.
@Test(arguments: [
  ("2026-10-05", "registered-engineers"), ("2026-10-14", "registered-engineers"), ("2026-10-15", nil),
  ("2026-11-20", nil),
])
func aGracePeriodThatEndsBeforeTheAuditIsTold(left: String, rule: String?) throws {
  let change: (inout Dossier) -> Void = { $0.leave("E1", on: left, declared: left) }
  let decision = try notice(by: .credits, change)
  #expect(decision.outcome == .ready)
  let audited = try renew(Dossier.confirmed(.three, by: .credits).with(change))
  #expect(audited.refusals == (rule.map { [$0] } ?? []))
  for language in Language.allCases {
    let said = decision.lackingByAudit?.message(in: language)
    #expect((said == nil) == (rule == nil))
    guard let said else { continue }
    #expect(said.contains("2027-01-15"), "\(said)")
    #expect(said.contains(Rule.registeredEngineers.title.text(in: language)), "\(said)")
  }
}

@Test func aManagerWhoseGraceEndsIsTold() throws {
  let decision = try notice { $0.leave("M1", as: .serviceManager, on: "2026-10-10", declared: "2026-10-10") }
  #expect(decision.outcome == .ready)
  let said = try #require(decision.lackingByAudit?.message(in: .english))
  #expect(said.hasPrefix("With the records as they stand, the audit of 2027-01-15 would not renew it."), "\(said)")
  // The audit would do with one registered later; the review after it takes the star for the place.
  #expect(said.contains("Register a service manager by 2027-01-10, that day included."), "\(said)")
}

@Test func aWaiverThatEndsIsTold() throws {
  let decision = try notice(by: .credits) {
    $0.credits = []
    $0.waive("credit-baseline", until: "2027-01-10")
  }
  #expect(decision.outcome == .ready)
  let said = try #require(decision.lackingByAudit?.message(in: .english))
  #expect(said.contains("A waiver lifts this until 2027-01-10."), "\(said)")
  let longer = try notice(by: .credits) {
    $0.credits = []
    $0.waive("credit-baseline", until: "2027-01-15")
  }
  #expect(longer.outcome == .ready && longer.lackingByAudit == nil)
}

/// What is missing on 1 January already is told by the check.
@Test func whatTheCheckTellsIsNotToldAgain() throws {
  for isConfirmed in [true, false] {
    for route in Route.allCases {
      let decision = try notice(by: route) {
        if !isConfirmed { $0.certifications[0].renewalConfirmedOn = nil }
        $0.channel.hotline = Hotline.none
        $0.credits = $0.credits.dropLast()
        $0.strip("E1")
      }
      #expect(!decision.refusals.isEmpty && decision.lackingByAudit == nil, "\(decision.refusals)")
    }
  }
  #expect(try notice().lackingByAudit == nil)
}

/// A certification through the coming year is in force whatever its audit finds.
@Test(arguments: Language.allCases) func whatIsStillValidHasNotRunOut(language: Language) throws {
  let decision = try renew(
    Dossier.confirmed(.three).with {
      $0.certifications[0].validUntil = on("2027-12-31")
      $0.appointments.removeAll { $0.role == .serviceManager }
    })
  #expect(decision.outcome == .notRenewed)
  let advice = decision.advice(in: language)
  #expect(advice.contains("2027-12-31"), "\(advice)")
  #expect(!advice.contains(language.text("run out") { $0.theCertificationHasRunOutOnly }), "\(advice)")
}

// MARK: - Where the check says already that a channel is not ready

/// What the first audit lacks, as people are told, in parts.
private func said(_ decision: Decision, in language: Language = .english) throws -> String {
  let said = try #require(decision.lackingByAudit?.message(in: language))
  #expect(flaws(in: said, language) == [])
  return said
}

/// What the audit of 15 January renews once the review of 1 January is applied.
private func audited(_ dossier: Dossier) throws -> Star? {
  let reviewed = try decide(dossier, asOf: "2027-01-01")
  return try renew(
    dossier.with {
      guard reviewed.outcome == .downgrade, let star = reviewed.toStar else { return }
      $0.loseStar(on: "2027-01-01", from: .three, to: star)
    }
  ).toStar
}

private func heading(_ star: Star, in language: Language) -> String {
  language.text("For \(language.star(star)) the audit of 2027-01-15 would find lacking") {
    $0.theAuditWouldFindLacking(on("2027-01-15"), language.star(star), false)
  }
}

/// One engineer would satisfy "1 more by 1 January" and "in the place of E2 by 10 January"; two are wanting by the audit.
@Test(arguments: Language.allCases) func howManyTheAuditLacksIsToldInAll(language: Language) throws {
  let dossier = Dossier.confirmed(.three, by: .credits).with {
    $0.appointments.removeAll { $0.personID == "E3" }
    $0.leave("E2", on: "2026-10-10", declared: "2026-10-10")
  }
  let decision = try notice(by: .credits) { $0 = dossier }
  #expect(decision.outcome == .notReady && decision.starForeseen == .two && decision.starByAudit == Star.none)
  let said = try said(decision, in: language)
  let two = language.text("Register 2 more post-sales engineers by 2027-01-15, that day included.") {
    $0.register($0.byThatDayIncluded(on("2027-01-15")), 2)
  }
  let one = language.text("Register 1 more post-sales engineer by 2027-01-15, that day included.") {
    $0.register($0.byThatDayIncluded(on("2027-01-15")), 1)
  }
  // For three stars two, for the two that are foreseen one.
  let place = try #require(said.range(of: heading(.two, in: language))).lowerBound
  #expect(said[..<place].contains(heading(.three, in: language)) && said[..<place].contains(two), "\(said)")
  #expect(said[place...].contains(one), "\(said)")
  #expect(try audited(dossier) == Star.none)
  let mended = dossier.with { for person in ["N1", "N2"] { $0.hire(person, since: "2027-01-01") } }
  #expect(try audited(mended) == .three)
}

/// A rule that blocks on 1 January already may lack more by the audit: the place of the project manager, too.
@Test(arguments: Language.allCases) func whatBlocksAlreadyMayLackMoreByTheAudit(language: Language) throws {
  let decision = try notice {
    $0.grant("PMP", to: "E1")
    $0.certificates.removeAll { $0.personID == "E3" }
    $0.leave("E1", on: "2026-10-14", declared: "2026-10-14")
  }
  #expect(decision.refusals == ["certificate-validity"])
  let blocking = try evidence("certificate-validity", decision).remedy(in: language)
  #expect(!blocking.contains("PMP"), "\(blocking)")
  let said = try said(decision, in: language)
  #expect(said.contains("PMP") && said.contains("H3CSE-WLAN"), "\(said)")
  let part = language.text("What is asked for of the same in another place here counts towards it.") {
    $0.whatIsAskedForElsewhereCounts
  }
  #expect(said.contains(part), "\(said)")
}

/// Where nothing keeps the star, what the one that is left lacks by the audit is told all the same.
@Test(arguments: Language.allCases) func whatTheStarThatIsLeftLacksIsTold(language: Language) throws {
  let event: (inout Dossier) -> Void = { $0.majorEvent(on: "2026-09-09", .downgrade, ruledOn: "2026-10-10") }
  let waived: (inout Dossier) -> Void = {
    event(&$0)
    $0.channel.hotline = Hotline.none
    $0.waive("hotline", from: "2026-07-01", until: "2027-01-14")
  }
  let leaving: (inout Dossier) -> Void = {
    event(&$0)
    for person in ["E2", "E3"] { $0.leave(person, on: "2026-10-10", declared: "2026-10-10") }
  }
  for (change, rule) in [(waived, Rule.hotline), (leaving, .registeredEngineers)] {
    let decision = try notice(by: .credits, change)
    #expect(decision.outcome == .notReady && decision.beyondMending != nil)
    #expect(decision.starForeseen == .two && decision.starByAudit == Star.none)
    let byAudit = language.text("By the audit of 2027-01-15 that would be no star.") {
      $0.byTheAuditThatWouldBe(on("2027-01-15"), language.star(.none))
    }
    #expect(decision.outlook(in: language).contains(byAudit))
    let said = try said(decision, in: language)
    let nothing = language.text("the audit of 2027-01-15 would renew nothing") {
      $0.theAuditWouldRenewNothingThatIsLeft(on("2027-01-15"))
    }
    #expect(said.contains(nothing) && said.contains(heading(.two, in: language)), "\(said)")
    #expect(said.contains(rule.title.text(in: language)), "\(said)")
    #expect(try audited(Dossier.confirmed(.three, by: .credits).with(change)) == Star.none)
  }
  #expect(try notice(by: .credits, event).lackingByAudit == nil, "two stars are renewed")
}

/// What is on record for a day between the review and the audit may give more.
@Test(arguments: Language.allCases) func whatComesBetweenIsTold(language: Language) throws {
  let dossier = Dossier.confirmed(.three, by: .credits).with {
    $0.majorEvent(on: "2026-09-09", .downgrade, ruledOn: "2026-10-10")
    $0.leave("M1", as: .serviceManager, on: "2025-02-01")
    $0.hire("M2", as: .serviceManager, since: "2027-01-05")
  }
  let decision = try notice(by: .credits) { $0 = dossier }
  #expect(decision.starForeseen == Star.none && decision.starByAudit == .two)
  let more = language.text("After the review before it, the audit of 2027-01-15 would renew 2-star") {
    $0.theAuditWouldRenewMore(on("2027-01-15"), language.star(.two))
  }
  #expect(try said(decision, in: language).contains(more))
  #expect(try audited(dossier) == .two)
}

// MARK: - After an audit that renewed nothing

private let renewals = Schedule(
  renewalDays: [.init(month: 1, day: 15), .init(month: 2, day: 1), .init(month: 3, day: 31)])

private func refused(_ day: String, _ change: (inout Dossier) -> Void) throws -> Decision {
  let editions = try #require(Editions([Edition2025.standard]))
  let dossier = Dossier.confirmed(.three, by: .credits).with {
    $0.channel.hotline = Hotline.none
    change(&$0)
  }
  let decision = try RenewalAuditor(
    asOf: on(day), lastDay: on("2027-03-31"), editions: editions, schedule: renewals
  ).treat(dossier).decision()
  #expect(decision.outcome == .notRenewed)
  return decision
}

/// Who left and counts still counts no more in the next audit: what that lacks besides is told, and until when they count.
@Test(arguments: Language.allCases) func whatTheNextAuditLacksBesidesIsTold(language: Language) throws {
  let leaving: [((inout Dossier) -> Void, Rule)] = [
    ({ $0.leave("E3", on: "2026-10-20", declared: "2026-10-20") }, .registeredEngineers),
    ({ $0.leave("E3", on: "2026-10-20", declared: "2026-10-20", replacedBy: "E2") }, .registeredEngineers),
    ({ $0.leave("M1", as: .serviceManager, on: "2026-10-20", declared: "2026-10-20") }, .serviceManager),
  ]
  for (change, rule) in leaving {
    let decision = try refused("2027-01-15", change)
    let grace = decision.grace(in: language)
    #expect(grace.contains("2027-01-20"), "\(grace)")
    #expect(flaws(in: grace, language) == [])
    let said = try said(decision, in: language)
    #expect(said.contains("2027-02-01") && said.contains(rule.title.text(in: language)), "\(said)")
    let also = language.text("For 3-star the audit of 2027-02-01 would also find lacking") {
      $0.theAuditWouldFindLacking(on("2027-02-01"), language.star(.three), true)
    }
    #expect(said.hasPrefix(also) && !said.contains(Rule.hotline.title.text(in: language)), "told above")
    #expect(decision.daysToKeep(from: on("2027-01-15"), renewals).contains { $0.date == on("2027-01-20") })
  }
  let none = try refused("2027-01-15") { _ in }
  #expect(none.lackingByAudit == nil && none.grace(in: language) == "")
  // A grace period that lasts until after the next audit takes nothing of it.
  let longer = try refused("2027-01-15") { $0.leave("E3", on: "2026-11-20", declared: "2026-11-20") }
  #expect(longer.lackingByAudit == nil && longer.grace(in: language).contains("2027-02-20"))
}

/// A waiver ends likewise. No audit is to come after the last, and none can help whom a ruling excludes.
@Test func whatNoAuditAsksAgainIsNotTold() throws {
  let waived = try refused("2027-01-15") {
    $0.credits = []
    $0.waive("credit-baseline", from: "2026-12-01", until: "2027-01-20")
  }
  let said = try said(waived)
  #expect(said.contains("A waiver lifts this until 2027-01-20."), "\(said)")
  let leaving: (inout Dossier) -> Void = { $0.leave("E3", on: "2027-01-10", declared: "2027-01-10") }
  let last = try refused("2027-03-31", leaving)
  #expect(last.lackingByAudit == nil && last.grace(in: .english) == "")
  let excluded = try refused("2027-01-15") {
    leaving(&$0)
    $0.majorEvent(on: "2026-10-01", .blacklist, ruledOn: "2026-11-01")
  }
  #expect(excluded.lackingByAudit == nil && excluded.grace(in: .english) == "")
}
