import StarStandard
import Testing

/// "An event that refuses is not named again as a caution, of either rule; a blacklist ruling that a waiver lifts is."
///
/// The audit is of 2027-01-15, and what was not ruled by 31 December is a caution: so a ruling between the two is both.
private func named(_ decision: Decision) -> [String] {
  decision.findings.filter { $0.evidence.value("event_id") != nil }.map { "\($0.rule) \($0.severity.rawValue)" }
}

@Test(arguments: ["2026-12-31", "2027-01-01", "2027-01-10", "2027-01-15"])
func aRenewalNamesAnEventThatRefusesOnce(ruled: String) throws {
  let dossier = Dossier.confirmed(.three).with { $0.majorEvent(on: "2026-12-01", .blacklist, ruledOn: ruled) }
  #expect(named(try renew(dossier)) == ["major-event blocking"])
}

@Test func aRulingThatIsStillToComeOnTheDayRefusesNothingAndIsNamed() throws {
  let dossier = Dossier.confirmed(.three).with { $0.majorEvent(on: "2026-12-01", .blacklist, ruledOn: "2027-01-16") }
  #expect(named(try renew(dossier)) == ["major-event-pending caution"])
}

@Test(arguments: [("2026-12-31", "major-event"), ("2027-01-10", "major-event")])
func anEventThatAWaiverLiftsIsNamedOnceToo(ruled: String, rule: String) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.majorEvent(on: "2026-12-01", .blacklist, ruledOn: ruled)
    $0.waive("major-event", until: "2027-12-31")
  }
  #expect(named(try renew(dossier)) == ["\(rule) caution"])
}

/// The notice asks as of 1 January: a ruling of that day is none of 31 December.
@Test(arguments: ["2026-12-31", "2027-01-01"]) func aNoticeNamesAnEventThatRefusesOnce(ruled: String) throws {
  let dossier = Dossier.meeting(.three).with { $0.majorEvent(on: "2026-11-01", .blacklist, ruledOn: ruled) }
  #expect(named(try notify(dossier).decision()) == ["major-event blocking"])
}

@Test(arguments: ["2026-06-01", "2026-07-01"]) func anApplicationNamesAnEventThatRefusesOnce(ruled: String) throws {
  let dossier = Dossier.meeting(.three).with { $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: ruled) }
  #expect(named(try assess(dossier)) == ["major-event blocking"])
}

/// Of several events each is named once, whichever of them refuse.
@Test func everyEventIsNamedOnceWhateverItIs() throws {
  let dossier = Dossier.confirmed(.three).with {
    for ruled in ["2026-12-30", "2027-01-10", "2027-02-01"] {
      for ruling in [Ruling.blacklist, .downgrade] { $0.majorEvent(on: "2026-12-01", ruling, ruledOn: ruled) }
    }
    $0.majorEvent(on: "2026-12-01")
  }
  let events = try renew(dossier).findings.compactMap { $0.evidence.value("event_id") }
  #expect(events.sorted() == (1...7).map { "EV-\($0)" })
}
