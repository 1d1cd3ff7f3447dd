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

/// On 1 December the year is not over: what is on record then is asked as of 1 January.
@Test(arguments: cases.indices) func theNoticeNamesThemAsTheAuditWould(index: Int) throws {
  let (occurred, ruling, ruledOn, caution) = cases[index]
  let dossier = Dossier.meeting(.three).with { $0.majorEvent(on: occurred, ruling, ruledOn: ruledOn) }
  let decision = try notify(dossier).decision()
  #expect(decision.cautions == (caution.map { [$0] } ?? []), "\(cases[index])")
  #expect(decision.outcome == .ready && decision.refusals.isEmpty)
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
  let findings = try renew(dossier).findings
  #expect(findings.map(\.weight) == [.caution, .caution])
  for finding in findings {
    let message = finding.evidence.message(in: language)
    #expect(flaws(in: message, language) == [])
    #expect(message.contains("G.5") && message.contains("2026-02-01"))
  }
}
