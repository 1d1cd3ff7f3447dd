import Fixtures
import StarStandard
import Testing

/// What a notice asks for is asked by somebody: of what no review, renewal or application asks, it asks nothing.

/// Three stars in 2025 and, by another certification, in 2026; one engineer more than they ask for left.
private func left(_ date: String, declared: String?) -> Dossier {
  Dossier.meeting(.three).with {
    $0.certify("OLD", .three, issued: "2025-01-01", until: "2025-12-31")
    $0.hire("E9", holding: ["H3CNE-RS+"])
    $0.leave("E9", on: date, declared: declared)
  }
}

/// An application judges departures from the award of the latest certification on: who left before must not be replaced for it,
/// and who left since must.
@Test(
  arguments: [("2025-12-01", false), ("2026-01-31", true)], [true, false])
func nobodyIsAskedForWhomNoApplicationMisses(row: (day: String, isAsked: Bool), isDeclared: Bool) throws {
  let dossier = left(row.day, declared: isDeclared ? row.day : nil)
  let rule: RuleID = isDeclared ? "departure-unreplenished" : "departure-undeclared"
  let evidence = try #require(try found(rule, in: dossier).first)
  let refused = try assess(dossier).rules.contains(rule.text)
  #expect(refused == row.isAsked)
  for language in Language.allCases {
    let remedy = evidence.remedy(in: language)
    #expect(remedy.contains("E.3.c") == refused, "\(remedy)")
    #expect(remedy.contains(isDeclared ? "2026-0" : language.text("Declare it") { _ in "2026-0" }), "\(remedy)")
    #expect(flaws(in: remedy, language) == [])
  }
}

/// A reminder's day is the last on which something can be done, and says so.
@Test(arguments: Language.allCases) func theDayOfAReminderIsIncluded(language: Language) throws {
  let dossier = left("2026-02-01", declared: "2026-02-01")
  let editions = try #require(Editions([Edition2025.standard]))
  let decision = try RemindersAuditor(
    asOf: on("2026-03-01"), after: nil, lastRenewalDay: on("2026-03-31"), editions: editions
  ).treat(dossier).decision()
  let said = decision.findings.map { $0.evidence.message(in: language) }
  let grace = language.text(
    ". The grace period began on 2026-02-01 and ends on 2026-05-01, that day included: 61 days left."
  ) { $0.theGracePeriodOnAnd(on("2026-02-01"), on("2026-05-01"), 61, false) }
  #expect(said.contains { $0.contains(grace) }, "\(said)")
  // Both are said once.
  let deadline = language.text("Deadline: 2026-05-01, that day included (61 days left). ") {
    $0.threatBy(on("2026-05-01"), false, 61)
  }
  #expect(!said.contains { $0.contains(deadline) }, "\(said)")
}

/// Who led a delivery before being registered, and is registered now, is not to be registered again.
@Test(arguments: Language.allCases) func whoIsRegisteredSinceIsNotToBeRegistered(language: Language) throws {
  let dossier = Dossier.meeting(.three).with {
    $0.hire("E9", since: "2026-04-01", holding: [])
    $0.earn(10, by: "E9", on: "2026-03-31", "project-delivery")
  }
  let remedy = try #require(try found("unregistered-delivery", in: dossier).first).remedy(in: language)
  #expect(remedy.contains("2026-04-01"), "\(remedy)")
  #expect(!remedy.contains(language.text("Register E9") { $0.registerAsOrHaveDeliveries("E9") }), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
}

/// Of a star that is lost for something else no later review asks for the credits that a waiver lifted.
@Test(arguments: Language.allCases) func creditsThatWereWaivedAreAskedByAnApplicationOnceTheStarIsLost(
  language: Language
) throws {
  let short = Dossier.meeting(.four, by: .credits).with {
    $0.credits = []
    $0.earn(400, by: "E1", on: "2026-03-31")
    $0.waive("credit-baseline", from: "2026-01-01", until: "2027-12-31")
  }
  func remedy(_ dossier: Dossier) throws -> String {
    let findings = try decide(dossier, asOf: "2026-07-01").findings
    return try #require(findings.first { $0.rule == Rule.creditBaseline.id }).evidence.remedy(in: language)
  }
  let application = language.text(
    "A new application by credits needs 600 credits earned within 12 months before it, and approved (B.2 a)."
  ) { $0.aNewApplicationByCredits(12, 600) }
  #expect(try remedy(short) != application)
  #expect(try remedy(short.with { $0.spare(left: "2026-05-01") }) == application)
}
