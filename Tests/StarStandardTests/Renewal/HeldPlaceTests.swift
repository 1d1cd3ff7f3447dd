import StarStandard
import Testing

/// Who left counts until the deadline, replaced or not. Where the place counts as filled, no rule finds anything, and all the same
/// the channel is told until when that holds, and what is missing then.

/// E3 leaves, and E2, who was there before, fills the place: three engineers until the deadline, two after it.
private func filled(_ date: String) -> Dossier {
  Dossier.confirmed(.three).with {
    $0.leave("E3", on: date, declared: date, replacedBy: "E2")
    $0.grant("PMP", to: "E2")
  }
}

@Test(arguments: Language.allCases) func graceOfAPlaceThatCountsAsFilledIsTold(language: Language) throws {
  let dossier = filled("2026-11-20")
  for decision in [
    try notify(dossier).decision(), try decide(dossier, asOf: "2027-01-01"), try renew(dossier, asOf: "2027-01-15"),
  ] {
    #expect(!decision.rules.contains("departure-in-grace"))
    let said = decision.grace(in: language)
    for day in ["2027-02-20", "2027-02-21"] { #expect(said.contains(day), "\(decision.procedure): \(said)") }
    #expect(
      said.contains(
        language.text("3-star lacks 1 registered post-sales engineer; certificates for 1 junior-grade place") {
          $0.registeredPostsalesEngineer(1) + $0.semicolon
            + $0.withCertificates($0.openPlacesOfGrade($0.juniorgrade, 1))
        }),
      "\(said)")
    #expect(flaws(in: said, language) == [])
    let schedule = Schedule(renewalDays: [])
    let days = decision.daysToKeep(from: decision.effectiveOn, schedule).filter { $0.kind == .graceEnds }
    #expect(days.map(\.date) == [on("2027-02-20")])
  }
}

/// Where the star is met without whoever left, nothing is to be done, and no day is to be kept.
@Test(arguments: Language.allCases) func whatIsMetWithoutWhoLeftIsSaidSo(language: Language) throws {
  let dossier = filled("2026-11-20").with { $0.hire("E4", since: "2025-02-01", holding: ["H3CNE-RS+"]) }
  let decision = try decide(dossier, asOf: "2027-01-01")
  let said = decision.grace(in: language)
  #expect(
    said.contains(language.text("nothing is to be done") { $0.isMetWithoutThemToo(language.star(.three)) }), "\(said)")
  #expect(flaws(in: said, language) == [])
  #expect(!decision.daysToKeep(from: on("2027-01-01"), Schedule(renewalDays: [])).contains { $0.kind == .graceEnds })
}

/// A place that is open has a finding, and is not told twice; who is held no more is not told at all.
@Test func whatAFindingTellsIsNotToldAsHeld() throws {
  let open = Dossier.confirmed(.three).with { $0.leave("E3", on: "2026-11-20", declared: "2026-11-20") }
  for decision in [try notify(open).decision(), try decide(open, asOf: "2027-01-01")] {
    #expect(decision.rules.contains("departure-in-grace") && decision.grace(in: .english) == "")
  }
  #expect(try decide(filled("2026-09-20"), asOf: "2027-01-01").grace(in: .english) == "")
  #expect(try decide(.meeting(.three)).grace(in: .english) == "")
}

/// Where two are held, the first is missed with the first day, both with the second.
@Test func theSecondWhoIsHeldNoMoreAddsToTheFirst() throws {
  let dossier = Dossier.meeting(.four, by: .credits).with {
    $0.leave("E3", on: "2026-05-10", declared: "2026-05-10", replacedBy: "E1")
    $0.leave("E4", on: "2026-06-10", declared: "2026-06-10", replacedBy: "E5")
    $0.grant("H3CSE-WLAN", to: "E1", from: "2026-01-01")
    $0.hire("E5", since: "2026-06-11", holding: ["H3CNE-RS+"])
  }
  let said = try decide(dossier).grace(in: .english)
  #expect(said.contains("until 2026-08-10") && said.contains("4-star is met without them"), "\(said)")
  #expect(said.contains("From 2026-09-11 on 4-star lacks 1 registered post-sales engineer:"), "\(said)")
}

/// A certificate that blocks is not named a second time among what is to be watched.
@Test(arguments: ["2027-01-31", "2027-04-01"]) func aCertificateThatBlocksIsNamedOnce(until: String) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: until)
  }
  let decision = try notify(dossier).decision()
  // The decision holds both, as STANDARD has it; people are told once.
  #expect(decision.refusals == ["certificate-validity"] && decision.cautions == ["certificate-margin"])
  #expect(decision.findingsTold.map(\.rule.text) == ["certificate-validity"])
  let waived = dossier.with { $0.waive("certificate-validity", until: "2027-12-31") }
  #expect(try notify(waived).decision().findingsTold.map(\.rule.text) == ["certificate-margin"])
}

/// The calendar names who counts until the day.
@Test(arguments: Language.allCases) func theLastDayOfWhoIsHeldIsNamedForTheCalendar(language: Language) throws {
  let dossier = filled("2026-11-20").with { $0.people = [Person(id: "E3", name: "Kim Lee")] }
  let decision = try decide(dossier, asOf: "2027-01-01")
  let days = decision.daysToKeep(from: on("2027-01-01"), Schedule(renewalDays: [])).filter { $0.kind == .graceEnds }
  let day = try #require(days.first)
  let who = language.text("Kim Lee (E3, registered post-sales engineer)") {
    $0.namedRemarked("Kim Lee", "E3", $0.phrasesRegisteredPostsalesEngineer)
  }
  let title = language.text("Last day on which \(who) counts by the grace period") { $0.lastDayOnWhichCounts(who) }
  #expect(day.title.text(in: language) == title)
  #expect(day.toDo.text(in: language).contains("2027-02-20"))
}
