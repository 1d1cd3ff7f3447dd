import StarStandard
import Testing

/// A two-star channel whose credits, engineers and certificates are those of the star named.
private func ready(for star: Star, by route: Route) -> Dossier {
  Dossier.meeting(star, by: route).with { $0.certifications[0].star = .two }
}

private func upgrade(_ dossier: Dossier, asOf date: String = "2026-07-01") throws -> String? {
  try decide(dossier, asOf: date).findings(of: "upgrade-opportunity").first?.evidence.value("star")
}

@Test(arguments: Route.allCases, [(Star.four, "4"), (.three, "3")])
func theHighestStarThatIsMetIsNamed(route: Route, star: (Star, String)) throws {
  #expect(try upgrade(ready(for: star.0, by: route)) == star.1)
  #expect(try upgrade(ready(for: .two, by: route)) == nil)
  #expect(try upgrade(.meeting(.four, by: route)) == nil)
}

@Test func itIsInformationAndPutsNothingAtRisk() throws {
  let decision = try decide(ready(for: .four, by: .credits))
  #expect(decision.findings.map(\.severity) == [.information])
  #expect(!decision.atRisk)
}

@Test func headcountIsAskedToo() throws {
  let dossier = ready(for: .four, by: .credits).with { $0.appointments.removeAll { $0.personID == "E4" } }
  #expect(try upgrade(dossier) == "3")
}

@Test func theOtherRouteDoesNotHelp() throws {
  let dossier = Dossier.meeting(.two).with {
    for id in ["E3", "E4"] { $0.hire(id) }
    $0.earn(1000, by: "E1", on: "2026-02-01")
  }
  #expect(try upgrade(dossier) == nil)
}

/// "No row in `downgrades` has `downgraded_on <= D <= downgraded_on + 3 months`."
@Test(arguments: [
  ("2026-03-31", "4"), ("2026-04-01", nil), ("2026-06-30", nil), ("2026-07-01", nil), ("2026-07-02", "4"),
  ("2026-04-02", nil), ("2025-07-01", "4"),
])
func aDowngradeBarsItForThreeMonths(downgraded: String, result: String?) throws {
  let dossier = ready(for: .four, by: .credits).with { $0.loseStar(on: downgraded, to: .two) }
  #expect(try upgrade(dossier) == result)
}

@Test func anyDowngradeBarsItNotTheLatestOnly() throws {
  let dossier = ready(for: .four, by: .credits).with {
    $0.loseStar(on: "2026-08-01", to: .two)
    $0.loseStar(on: "2026-05-01", to: .two)
    $0.loseStar(on: "2025-05-01", to: .two)
  }
  #expect(try upgrade(dossier) == nil)
}

@Test func itIsOnlyForChannelsThatRetain() throws {
  let downgraded = ready(for: .four, by: .credits).with {
    $0.majorEvent(on: "2026-02-01", .downgrade, ruledOn: "2026-03-01")
  }
  #expect(try decide(downgraded).rules == ["major-event"])
  let atRisk = ready(for: .four, by: .credits).with { $0.majorEvent(on: "2026-02-01") }
  #expect(try decide(atRisk).rules == ["major-event-pending", "upgrade-opportunity"])
}

/// An application would not count who is held by grace, either.
@Test func whoIsHeldByGraceDoesNotCount() throws {
  let dossier = ready(for: .four, by: .certificates).with { $0.leave("E1", on: "2026-05-01", declared: "2026-05-01") }
  #expect(try upgrade(dossier) == "3")
  let byCredits = ready(for: .four, by: .credits).with { $0.leave("E4", on: "2026-05-01", declared: "2026-05-01") }
  #expect(try upgrade(byCredits) == "3")
}

@Test func itCanBeOff() throws {
  let edition = Edition2025.make(severities: ["upgrade-opportunity": .off])
  #expect(try decide(ready(for: .four, by: .credits), edition: edition).findings.isEmpty)
}
