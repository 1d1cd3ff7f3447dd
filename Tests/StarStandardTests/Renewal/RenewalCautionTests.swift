import StarStandard
import Testing

/// "Ruled `downgrade` or `blacklist` in year Y-1, or without a ruling by its end": Y is 2027.
private let cases: [(occurred: String, ruling: Ruling?, ruledOn: String?, caution: String?)] = [
  ("2025-12-01", .downgrade, "2025-12-31", nil), ("2025-12-01", .downgrade, "2026-01-01", "major-event"),
  ("2025-12-01", .blacklist, "2025-12-31", nil), ("2019-06-01", .downgrade, "2026-12-31", "major-event"),
  ("2026-06-01", .downgrade, "2026-06-01", "major-event"),
  ("2026-06-01", Ruling.none, "2026-06-01", nil), ("2026-12-31", Ruling.none, "2026-12-31", nil),
  ("2026-12-31", Ruling.none, "2027-01-01", "major-event-pending"),
  ("2026-12-31", .downgrade, "2027-01-01", "major-event-pending"), ("2026-12-31", nil, nil, "major-event-pending"),
  ("2019-06-01", nil, nil, "major-event-pending"), ("2027-01-01", nil, nil, nil),
  ("2027-01-01", .downgrade, "2027-01-01", nil),
]

@Test(arguments: cases.indices) func anEventOfTheYearBeforeIsNamed(index: Int) throws {
  let (occurred, ruling, ruledOn, caution) = cases[index]
  let dossier = Dossier.confirmed(.three).with { $0.majorEvent(on: occurred, ruling, ruledOn: ruledOn) }
  for day in ["2027-01-15", "2027-03-31"] {
    let decision = try renew(dossier, asOf: day)
    #expect(decision.cautions == (caution.map { [$0] } ?? []), "\(cases[index]), \(day)")
    #expect(decision.outcome == .renewed && decision.refusals.isEmpty, "it refuses nothing by itself")
  }
}

/// On 1 December the year is not over: what is on record then is asked as of 1 January. A ruling for which the review of that
/// day would take a star is in the way, and not named again as a caution, of either rule.
@Test(arguments: cases.indices) func theNoticeNamesThemAsTheAuditWould(index: Int) throws {
  let (occurred, ruling, ruledOn, caution) = cases[index]
  let dossier = Dossier.confirmed(.three).with { $0.majorEvent(on: occurred, ruling, ruledOn: ruledOn) }
  let decision = try notify(dossier).decision()
  let isTaken = ruling == .downgrade && ruledOn.map { "2026-01-01" <= $0 && $0 <= "2027-01-01" } ?? false
  #expect(decision.cautions == (isTaken ? [] : caution.map { [$0] } ?? []), "\(cases[index])")
  #expect(decision.refusals == (isTaken ? ["major-event"] : []), "\(cases[index])")
  #expect(decision.outcome == (isTaken ? .notReady : .ready))
  #expect(decision.starForeseen == (isTaken ? .two : .three))
}

/// Participation comes after the award: a renewal names it where that rule fires on the day, and refuses nothing for it.
@Test(arguments: [
  ("2026-01-01", "2027-01-01", ["participation"]), ("2026-01-02", "2027-01-01", []),
  ("2026-01-02", "2027-01-15", ["participation"]),
])
func tooFewEventsInTheYearOfTheAwardAreNamed(issued: String, day: String, cautions: [String]) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.participations = []
    $0.certifications[0].issuedOn = on(issued)
    $0.certifications[0].renewalConfirmedOn = on("2026-12-15")
  }
  let decision = try renew(dossier, asOf: day)
  #expect(decision.cautions == cautions)
  #expect(decision.outcome == .renewed)
}

/// Fewer than the star sought asks for; not asked where no star is sought.
@Test func theEventsAreThoseOfTheStarSought() throws {
  let one = Dossier.confirmed(.three).with { $0.participations = [Participation(heldOn: on("2026-03-03"))] }
  #expect(try renew(one).cautions == ["participation"])
  #expect(try renew(one.with { $0.loseStar(on: "2027-01-01", from: .three, to: .two) }).cautions == [])
  let none = one.with {
    $0.participations = []
    $0.loseStar(on: "2027-01-01", from: .three, to: .none)
  }
  #expect(try renew(none).cautions == [])
}

@Test func aBlacklistRulingThatAWaiverLiftsIsNamed() throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
    $0.waive("major-event", until: "2027-12-31")
  }
  #expect(try renew(dossier).cautions == ["major-event"])
  #expect(try notify(dossier).decision().cautions == ["major-event"])
}

@Test(arguments: Language.allCases) func aCautionSaysThatTheVendorMayDelayOrRefuse(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.majorEvent(on: "2026-02-01", .downgrade, ruledOn: "2026-03-01")
    $0.majorEvent(on: "2026-02-01")
  }
  let findings = try notify(dossier).decision().findings.filter { $0.severity == .caution }
  #expect(!findings.isEmpty)
  for finding in findings {
    let message = finding.evidence.message(in: language)
    #expect(flaws(in: message, language) == [])
    #expect(message.contains("G.5") && message.contains("2026-02-01"))
  }
  // Beside the certificate nobody is told that it may be refused.
  let decided = try renew(dossier).findings
  #expect(decided.map(\.severity) == [.caution, .caution])
  for finding in decided {
    let message = finding.evidence.message(in: language)
    #expect(flaws(in: message, language) == [])
    #expect(!message.contains("G.5") && message.contains("2026-02-01") && message.contains("complaint"))
  }
}

/// An event that had no ruling by the end of the year, and has one when the renewal is told of, is told with both days.
@Test(arguments: Language.allCases) func aRulingThatCameAfterTheYearIsToldBesideIt(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with { $0.majorEvent(on: "2026-10-01", .downgrade, ruledOn: "2027-01-10") }
  let decision = try renew(dossier)
  #expect(decision.cautions == ["major-event-pending"])
  let said = try evidence("major-event-pending", decision).message(in: language)
  let had = language.text("had no ruling on 2026-12-31 (it was ruled on 2027-01-10)") {
    $0.hadNoRulingOnIt(on("2026-12-31"), "2027-01-10")
  }
  #expect(said.contains(had), "\(said)")
  #expect(flaws(in: said, language) == [])
}
