import StarStandard
import Testing

private func counts(
  ruled: String?, _ ruling: Ruling? = .downgrade, asOf date: String = "2026-07-01", occurred: String = "2025-10-01",
  _ change: (inout Dossier) -> Void = { _ in }
) throws -> [Int] {
  let dossier = Dossier.meeting(.three).with {
    $0.majorEvent(on: occurred, ruled == nil ? nil : ruling, ruledOn: ruled)
    change(&$0)
  }
  return try ["major-event", "major-event-pending"].map { try found($0, in: dossier, asOf: date).count }
}

/// `term start <= ruled_on <= D`: the day of the ruling counts, not that of the event.
@Test(arguments: [
  ("2025-12-31", [0, 0]), ("2026-01-01", [1, 0]), ("2026-07-01", [1, 0]), ("2026-07-02", [0, 1]),
])
func aRulingCountsFromTheTermStartToTheDay(ruled: String, result: [Int]) throws {
  #expect(try counts(ruled: ruled) == result)
  #expect(try counts(ruled: ruled, .blacklist) == result)
}

@Test func anEventThatWasClearedIsNone() throws {
  #expect(try counts(ruled: "2026-06-01", Ruling.none) == [0, 0])
  #expect(try counts(ruled: "2026-07-02", Ruling.none) == [0, 1])
}

@Test(arguments: [("2026-07-01", [0, 1]), ("2026-07-02", [0, 0]), ("2020-01-01", [0, 1])])
func anEventWithoutARulingIsPendingFromItsDay(occurred: String, result: [Int]) throws {
  #expect(try counts(ruled: nil, occurred: occurred) == result)
}

@Test(arguments: [("2026-03-01", 0), ("2026-02-28", 1)])
func aRulingUpToTheLastDowngradeWasPunished(downgraded: String, count: Int) throws {
  let result = try counts(ruled: "2026-03-01") { $0.loseStar(on: downgraded, to: .three) }
  #expect(result[0] == count)
}

@Test func eachEventHasAFindingOfItsOwn() throws {
  let dossier = Dossier.meeting(.three).with {
    for _ in 0..<3 { $0.majorEvent(on: "2026-02-01", .downgrade, ruledOn: "2026-03-01") }
    for _ in 0..<2 { $0.majorEvent(on: "2026-02-01") }
    $0.majorEvents.reverse()
  }
  #expect(try found("major-event", in: dossier).map { $0.value("event_id") } == ["EV-1", "EV-2", "EV-3"])
  #expect(try found("major-event-pending", in: dossier).map { $0.value("event_id") } == ["EV-4", "EV-5"])
}

@Test func onlyABlacklistRulingRevokes() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.majorEvent(on: "2026-02-01", .downgrade, ruledOn: "2026-03-01")
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
  }
  #expect(try found("major-event", in: dossier).map(\.revokes) == [false, true])
}
