import StarStandard
import Testing

/// Credits that await approval and do not do for the star, but for one that is higher than what is left.

/// Four stars by credits, with so many that count and so many that await approval.
private func fourStars(
  _ points: Int, pending: Int, _ change: (inout Dossier) -> Void = { _ in }
) -> Dossier {
  Dossier.meeting(.four, by: .credits).with {
    $0.credits = []
    $0.earn(points, by: "E1", on: "2026-03-31")
    $0.earn(pending, by: "E1", on: "2026-03-31", "training", .pending)
    change(&$0)
  }
}

private func evidence(_ decision: Decision) throws -> any Evidence {
  try #require(decision.findings(of: "credit-baseline").first).evidence
}

@Test(arguments: Language.allCases) func whatAwaitsApprovalMayKeepALowerStar(language: Language) throws {
  let dossier = fourStars(415, pending: 55)
  let decision = try decide(dossier)
  #expect(decision.toStar == .two)
  // It is true: once approved, three stars are left.
  let approved = dossier.with { dossier in
    for index in dossier.credits.indices { dossier.credits[index].status = .approved }
  }
  #expect(try decide(approved).toStar == .three)
  let evidence = try evidence(decision)
  let (four, three) = (language.star(.four), language.star(.three))
  let pending = language.text(
    "55 more points of these days await approval; approved, they would not be enough for 4-star, but for 3-star."
  ) { $0.ofTheseDaysEnoughForALowerStar(55, four, three) }
  #expect(evidence.message(in: language).contains(pending), "\(evidence.message(in: language))")
  let advice = language.text(
    "If what awaits approval is approved, ask the department to decide this once more: 3-star would be left."
  ) { $0.ifWhatAwaitsApprovalIsALowerStarIsLeft(three) }
  #expect(evidence.remedy(in: language).contains(advice), "\(evidence.remedy(in: language))")
  for text in [evidence.message(in: language), evidence.remedy(in: language)] {
    #expect(flaws(in: text, language) == [])
  }
  let lower = try #require(evidence.creditsAsked?.lower)
  #expect(lower.star == .three && lower.required == 450)
}

/// The boundary, and what takes the star for something else.
@Test(arguments: [
  (415, 34, Star?.none), (415, 35, .three), (450, 100, nil), (415, 185, .three), (100, 100, .two), (100, 99, nil),
])
func onlyAStarThatIsNotLeftWithoutThemIsNamed(points: Int, pending: Int, star: Star?) throws {
  let decision = try decide(fourStars(points, pending: pending))
  let evidence = try evidence(decision)
  #expect(evidence.creditsAsked?.lower?.star == star)
  let isEnough = points + pending >= 600
  #expect(evidence.message(in: .english).contains("not be enough for 4-star, but for") == (star != nil && !isEnough))
}

@Test func noLowerStarIsPromisedWhereNoneCanBeLeft() throws {
  func lower(_ dossier: Dossier, edition: Edition = Edition2025.standard) throws -> Star? {
    try evidence(decide(dossier, edition: edition)).creditsAsked?.lower?.star
  }
  #expect(try lower(fourStars(415, pending: 55), edition: Edition2025.make { $0.downgradeTo = .none }) == nil)
  let excluded = fourStars(415, pending: 55) { $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01") }
  #expect(try lower(excluded) == nil)
  #expect(try lower(excluded.with { $0.waive("major-event") }) == .three)
  // Two engineers are too few for three stars, whatever is approved.
  let few = fourStars(415, pending: 55) { dossier in
    dossier.appointments.removeAll { ["E3", "E4"].contains($0.personID) }
  }
  #expect(try lower(few) == nil)
}
