import StarStandard
import Testing

private func decision(
  occurred: String, _ ruling: Ruling? = nil, ruledOn: String? = nil, on date: String = "2026-07-01"
) throws -> Decision {
  let dossier = Dossier.meeting(.three).with {
    for index in $0.certificates.indices { $0.certificates[index].validUntil = on("2039-12-31") }
    $0.majorEvent(on: occurred, ruling, ruledOn: ruledOn)
  }
  return try assess(dossier, on: date)
}

/// "Occurred or was ruled from A - 12 months to A (both ends inside)."
@Test(arguments: [
  ("2025-06-30", "2025-06-30", "2026-07-01", false), ("2025-07-01", "2025-07-01", "2026-07-01", true),
  ("2024-01-01", "2025-06-30", "2026-07-01", false), ("2024-01-01", "2025-07-01", "2026-07-01", true),
  ("2024-01-01", "2026-07-01", "2026-07-01", true), ("2026-07-01", "2026-07-01", "2026-07-01", true),
  ("2027-02-27", "2027-02-27", "2028-02-29", false), ("2027-02-28", "2027-02-28", "2028-02-29", true),
  ("2028-02-28", "2028-02-28", "2029-03-01", false), ("2028-02-29", "2028-02-29", "2029-02-28", true),
])
func anEventOfTheLastTwelveMonthsIsNamed(occurred: String, ruled: String, day: String, named: Bool) throws {
  let decision = try decision(occurred: occurred, .downgrade, ruledOn: ruled, on: day)
  #expect(decision.cautions == (named ? ["major-event"] : []))
  #expect(decision.outcome == .eligible && decision.refusals.isEmpty, "it refuses nothing by itself")
}

/// One cleared with `none` by A is not named.
@Test(arguments: [("2026-06-30", []), ("2026-07-01", []), ("2026-07-02", ["major-event-pending"])])
func anEventThatWasClearedIsNotNamed(ruled: String, cautions: [String]) throws {
  #expect(try decision(occurred: "2026-06-01", Ruling.none, ruledOn: ruled).cautions == cautions)
}

/// One that is still without a ruling is named, however old.
@Test(arguments: [
  ("2019-01-01", true), ("2025-06-30", true), ("2026-07-01", true), ("2026-07-02", false),
])
func anEventWithoutARulingIsNamed(occurred: String, named: Bool) throws {
  let decision = try decision(occurred: occurred)
  #expect(decision.cautions == (named ? ["major-event-pending"] : []))
  #expect(decision.outcome == .eligible)
}

@Test func aRulingAfterTheDayIsNoneYet() throws {
  let later = try decision(occurred: "2020-01-01", .downgrade, ruledOn: "2026-07-02")
  #expect(later.cautions == ["major-event-pending"])
  let today = try decision(occurred: "2020-01-01", .downgrade, ruledOn: "2026-07-01")
  #expect(today.cautions == ["major-event"])
}

/// A blacklist ruling before the award refuses nothing, and is a reason all the same.
@Test func aBlacklistRulingBeforeTheAwardIsNamed() throws {
  let decision = try decision(occurred: "2025-11-01", .blacklist, ruledOn: "2025-12-31")
  #expect(decision.cautions == ["major-event"] && decision.outcome == .eligible)
}

@Test func aBlacklistRulingThatWasWaivedIsNamed() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
    $0.waive("major-event")
  }
  let decision = try assess(dossier)
  #expect(decision.outcome == .eligible && decision.cautions == ["major-event"])
}

@Test func everyEventIsNamed() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.majorEvent(on: "2026-06-01")
    $0.majorEvent(on: "2026-05-01", .downgrade, ruledOn: "2026-06-01")
    $0.majorEvent(on: "2026-04-01", .blacklist, ruledOn: "2026-04-02")
    $0.majorEvent(on: "2026-03-01")
  }
  let decision = try assess(dossier)
  #expect(decision.refusals == ["major-event"])
  #expect(decision.cautions == ["major-event", "major-event-pending", "major-event-pending"])
  #expect(decision.findings.compactMap { $0.evidence.value("event_id") } == ["EV-3", "EV-2", "EV-1", "EV-4"])
}
