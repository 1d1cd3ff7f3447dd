import Fixtures
import StarStandard
import Testing

/// Of a star that is lost a remedy says what an application for it needs, not what the next review would (STANDARD 6, "Remedies").

private func remedies(_ decision: Decision, in language: Language = .english) -> [String: String] {
  Dictionary(uniqueKeysWithValues: decision.findings.map { ($0.rule.text, $0.evidence.remedy(in: language)) })
}

/// Certificates that a review counts and that do not outlast an application are missing for it.
@Test func anApplicationAsksForCertificatesThatOutlastIt() throws {
  let dossier = Dossier.confirmed(.two).with {
    $0.strip("E1")
    $0.strip("E2")
    $0.grant("H3CNE-RS+", to: "E1", until: "2026-12-20")
    $0.grant("H3CNE-Cloud", to: "E2", until: "2027-02-15")
  }
  let decision = try decide(dossier, asOf: "2027-01-01")
  #expect(decision.outcome == .downgrade)
  let remedy = try #require(remedies(decision)["certificate-validity"])
  #expect(
    remedy.hasPrefix("For a new application for 2-star: Needed, valid and on record: 2 more engineers"), "\(remedy)")
  #expect(remedy.contains("valid for more than 3 months after the application"))
  // What decides is what the review counted.
  #expect(decision.findings.first?.evidence.certificatesAsked?.counted.technical == 1)
  for language in Language.allCases {
    let text = try #require(remedies(decision, in: language)["certificate-validity"])
    #expect(
      text.hasPrefix(
        language.text("For a new application for 2-star: ") { $0.forANewApplicationFor(language.star(.two), "") }))
    #expect(flaws(in: text, language) == [])
  }
}

/// Who counts by the grace period counts in no application.
@Test func anApplicationAsksForEngineersInPost() throws {
  let dossier = Dossier.confirmed(.three, by: .credits).with {
    $0.leave("E1", on: "2026-05-01", declared: "2026-05-02")
    $0.leave("E2", on: "2025-12-01", declared: "2025-12-01")
  }
  let decision = try decide(dossier)
  #expect(decision.outcome == .downgrade)
  let remedy = try #require(remedies(decision)["registered-engineers"])
  #expect(remedy == "For a new application for 3-star: Register 2 more post-sales engineers.", "\(remedy)")
}

/// An application is judged by the edition in force on its day (G.6).
@Test func anApplicationAsksForTheCreditsOfItsOwnEdition() throws {
  var requirements = Edition2025.requirements
  requirements.three.credits = 401
  let later = Edition2025.make(name: "later", effectiveFrom: "2026-06-01", requirements: requirements)
  let editions = try #require(Editions([Edition2025.standard, later]))
  let dossier = Dossier.confirmed(.three, by: .credits).with {
    $0.credits = []
    $0.earn(400, by: "E1", on: "2026-03-31")
  }
  let reviewer = ReviewAuditor(asOf: on("2026-07-01"), editions: editions)
  let decision = try reviewer.treat(dossier).decision()
  let remedy = try #require(remedies(decision)["credit-baseline"])
  #expect(remedy.contains("needs 401 credits") && !remedy.contains("450 credits"), "\(remedy)")
}

/// A review that is still to come takes nothing yet: what keeps the star is what it counts itself.
@Test func whatIsForeseenAsksForNoApplication() throws {
  let dossier = Dossier.confirmed(.two).with { $0.strip("E1") }
  let remedy = try #require(remedies(try notify(dossier).decision())["certificate-validity"])
  #expect(!remedy.contains("application"), "\(remedy)")
}

/// Of a renewal that no later audit of the year judges, likewise.
@Test func aStarThatIsNotRenewedAsksForAnApplication() throws {
  let dossier = Dossier.confirmed(.two).with {
    $0.strip("E1")
    $0.strip("E2")
    $0.grant("H3CNE-Cloud", to: "E2", from: "2027-01-10", until: "2027-05-15")
  }
  let last = try renew(dossier, asOf: "2027-03-31")
  #expect(last.outcome == .notRenewed)
  let remedy = try #require(remedies(last)["certificate-validity"])
  #expect(remedy.contains("2 more engineers"), "the one who counts does not outlast an application: \(remedy)")
}
