import StarStandard
import Testing

private func credits(
  asOf date: String = "2026-07-01", drop: Bool = false, _ change: (inout Dossier) -> Void
) throws -> CreditCount {
  var dossier = Dossier.meeting(.two, by: .credits)
  dossier.credits = []
  change(&dossier)
  let edition = Edition2025.make { $0.departedEngineersCredits = drop ? .drop : .count }
  return try standing(of: dossier, asOf: date, edition: edition).credits
}

@Test(arguments: [("2025-06-30", 0), ("2025-07-01", 7), ("2026-06-30", 7), ("2026-07-01", 0)])
func creditsOfTheLastFourQuartersCount(earned: String, points: Int) throws {
  #expect(try credits { $0.earn(7, by: "E1", on: earned) }.total == points)
  #expect(try credits(asOf: "2026-09-30") { $0.earn(7, by: "E1", on: earned) }.total == points)
}

@Test(arguments: [(CreditStatus.approved, 7), (.pending, 0), (.rejected, 0)])
func onlyApprovedCreditsCount(status: CreditStatus, points: Int) throws {
  #expect(try credits { $0.earn(7, by: "E1", on: "2026-01-01", "training", status) }.total == points)
}

@Test func theSumIsBrokenDownByCategoryInTheEditionsOrder() throws {
  let count = try credits {
    $0.earn(1, by: "E1", on: "2026-01-01", "instructor")
    $0.earn(2, by: "E2", on: "2026-01-01", "training")
    $0.earn(3, by: "E1", on: "2026-01-01", "training")
    $0.earn(4, by: "E1", on: "2026-01-01", "web-to-case", .pending)
  }
  let rows = count.byCategory(Edition2025.standard.categories).map { "\($0.category) \($0.points)" }
  #expect(rows == ["training 5", "knowledge-base 0", "web-to-case 0", "project-delivery 0", "instructor 1"])
}

/// The earner, and whether their credits remain where those of the departed are dropped.
@Test(arguments: [
  ("E1", true), ("M1", true), ("held", true), ("undeclared", false), ("lapsed", false), ("replaced", true),
  ("manager-in-grace", false), ("back-as-manager", true),
])
func droppedAreTheCreditsOfPersonsInPostInNoRoleAndNotHeldByGrace(person: String, remains: Bool) throws {
  func change(_ dossier: inout Dossier) {
    for id in ["held", "undeclared", "lapsed", "replaced", "back-as-manager"] { dossier.hire(id) }
    dossier.hire("manager-in-grace", as: .serviceManager)
    dossier.hire("back-as-manager", as: .serviceManager, since: "2026-06-01")
    dossier.leave("held", on: "2026-04-01", declared: "2026-04-01")
    dossier.leave("undeclared", on: "2026-04-01")
    dossier.leave("lapsed", on: "2026-03-31", declared: "2026-03-31")
    dossier.leave("replaced", on: "2026-04-01", declared: "2026-04-01", replacedBy: "E1")
    dossier.leave("manager-in-grace", as: .serviceManager, on: "2026-04-01", declared: "2026-04-01")
    dossier.leave("back-as-manager", on: "2026-03-01", declared: "2026-03-01")
    dossier.earn(10, by: person, on: "2026-02-01")
  }
  let counted = try credits(change)
  #expect(counted.total == 10)
  #expect(counted.departedPoints == (remains ? 0 : 10))
  let dropped = try credits(drop: true, change)
  #expect(dropped.total == (remains ? 10 : 0))
  #expect(dropped.departedPoints == (remains ? 0 : 10))
}

/// A stranger never had an appointment at the channel by the day. Two options drop their credits: their own, and that of the
/// departed, who are in post here in no role, either.
@Test(arguments: ["stranger", "not-yet"]) func creditsOfStrangersCountAndAreNamed(person: String) throws {
  let dossier = Dossier.meeting(.two, by: .credits).with {
    $0.credits = []
    $0.hire("not-yet", since: "2026-07-02")
    $0.earn(200, by: person, on: "2026-02-01")
  }
  func total(_ choose: (inout Options) -> Void) throws -> Int {
    try standing(of: dossier, edition: Edition2025.make(choose)).credits.total
  }
  #expect(try total { _ in } == 200)
  #expect(try total { $0.strangersCredits = .drop } == 0)
  #expect(try total { $0.departedEngineersCredits = .drop } == 0)
  #expect(try standing(of: dossier).credits.departedPoints == 0)
  let evidence = try #require(try found("stranger-credits", in: dossier).first)
  #expect(evidence.value("persons") == "[\(person)]")
  #expect(evidence.value("points") == "200")
  let dropped = Edition2025.make { $0.strangersCredits = .drop }
  #expect(try found("stranger-credits", in: dossier, edition: dropped).isEmpty, "what does not count warns nobody")
}

@Test(arguments: [1, 9, 10]) func theFindingSaysWhatAwaitsApproval(points: Int) throws {
  let dossier = Dossier.meeting(.two, by: .credits).with {
    $0.credits = []
    $0.earn(190, by: "E1", on: "2026-02-01")
    $0.earn(points, by: "E1", on: "2026-06-30", "training", .pending)
    $0.earn(500, by: "E1", on: "2026-07-01", "training", .pending)
    $0.earn(500, by: "E1", on: "2026-03-01", "training", .rejected)
  }
  let evidence = try #require(try found("credit-baseline", in: dossier).first)
  #expect(evidence.value("pending") == "\(points)")
  let verdict = points >= 10 ? "would be enough" : "would not be enough"
  #expect(evidence.message(in: .english).contains(verdict))
  #expect(evidence.value("entries") == "[CR-1]")
}

@Test func theFindingSaysHowManyCreditsOfTheDepartedDecided() throws {
  var dossier = Dossier.meeting(.three, by: .credits)
  dossier.credits = []
  dossier.earn(449, by: "E1", on: "2026-02-01")
  dossier.hire("gone")
  dossier.leave("gone", on: "2025-06-01")
  dossier.earn(1, by: "gone", on: "2026-02-01")
  #expect(try decide(dossier).outcome == .retain)
  let edition = Edition2025.make { $0.departedEngineersCredits = .drop }
  let decision = try decide(dossier, edition: edition)
  #expect(decision.outcome == .downgrade && decision.toStar == .two)
  let evidence = try #require(decision.findings.first?.evidence)
  #expect(evidence.value("counted") == "449" && evidence.value("departed_points") == "1")
  #expect(evidence.message(in: .english).contains("1 more was earned by somebody no longer in post here"))
}

@Test func theRemedySaysHowManyCreditsByWhen() throws {
  var dossier = Dossier.meeting(.three, by: .credits)
  dossier.credits = []
  dossier.earn(100, by: "E1", on: "2025-12-31")
  dossier.earn(40, by: "E1", on: "2026-01-01")
  // Where the star is kept, what the next review counts; where it is lost, what an application needs.
  let kept = Edition2025.make(severities: ["credit-baseline": .warning])
  let warned = try #require(try found("credit-baseline", in: dossier, edition: kept).first).remedy(in: .english)
  #expect(warned.hasPrefix("310 more approved credits were needed by 2026-06-30."))
  #expect(warned.contains("2027-01-01") && warned.contains("410 more are to be earned"))
  let lost = try #require(try found("credit-baseline", in: dossier).first).remedy(in: .english)
  #expect(lost.hasPrefix("310 more approved credits were needed by 2026-06-30."))
  #expect(
    lost.hasSuffix(
      "A new application by credits needs 450 credits earned within 12 months before it, and approved (B.2 a)."))
  let waived = dossier.with { $0.waive("credit-baseline") }
  #expect(try #require(try found("credit-baseline", in: waived).first).remedy(in: .english) == warned)
}
