import Fixtures
import StarStandard
import Testing

private func sentence(_ language: Language) -> String {
  language.text("Apply before a star is lost: from then on an application is barred for a time (G.4).") {
    $0.applyBeforeAStarIsLost
  }
}

/// What is open today is not open any more when a star has been lost (G.4): who may lose one is told to apply before.
@Test(arguments: [true, false], Language.allCases)
func whoMayLoseAStarIsToldToApplyBefore(isInDanger: Bool, language: Language) throws {
  let dossier = Dossier.meeting(.three).with {
    $0.earn(500, by: "E1", on: "2026-05-01")
    if isInDanger { $0.share("E1", with: "CH-2") }
  }
  let decision = try decide(dossier, asOf: "2026-07-01")
  #expect(decision.atRisk == isInDanger)
  let said = decision.prospects?.message(in: language) ?? ""
  let sentence = sentence(language)
  #expect(said.contains(sentence) == isInDanger, "\(said)")
  if isInDanger { #expect(flaws(in: said, language) == []) }
}

/// So is who is reminded of what will cost a star, and not who has to confirm the renewal alone.
@Test(arguments: Language.allCases) func whoIsRemindedIsToldToApplyBefore(language: Language) throws {
  let schedule = Schedule(renewalDays: [.init(month: 3, day: 31)])
  let known = Dossier.meeting(.three).with { $0.earn(500, by: "E1", on: "2026-10-01") }
  func said(_ dossier: Dossier, on day: String) throws -> String {
    try #require(remind(dossier, on: day, schedule).prospects).message(in: language)
  }
  let leaving = known.with { $0.spare(left: "2026-10-01", declared: "2026-10-01") }
  let threatened = try said(leaving, on: "2026-12-01")
  #expect(threatened.contains(sentence(language)), "\(threatened)")
  let unconfirmed = try said(known, on: "2027-02-01")
  #expect(!unconfirmed.isEmpty && !unconfirmed.contains(sentence(language)), "\(unconfirmed)")
}

/// What was waived costs no star for now.
@Test(arguments: Language.allCases) func whatIsWaivedEndangersNothing(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.earn(500, by: "E1", on: "2026-10-01")
    $0.channel.hotline = Hotline.officeHours
    $0.waive("hotline", from: "2026-06-01", until: "2027-12-31")
  }
  let editions = try #require(Editions([Edition2025.standard]))
  let decision = try RenewalAuditor(asOf: on("2027-01-15"), editions: editions).treat(dossier).decision()
  #expect(decision.outcome == .renewed && decision.findings.contains { $0.waiver != nil })
  let said = decision.prospects?.message(in: language) ?? ""
  #expect(!said.contains(sentence(language)), "\(said)")
}

/// What a downgrade bars still is told with the day from which on it is open, once for all that is met.
@Test func whatIsBarredStillIsToldWithItsDay() throws {
  let dossier = Dossier.meeting(.four).with {
    $0.certifications[0].star = .two
    $0.loseStar(on: "2026-06-01", from: .three, to: .two)
    $0.grant("X-1", to: "E1")
  }
  func said(_ day: String) throws -> String {
    let decision = try decide(dossier, asOf: day)
    #expect(decision.atRisk)
    return try #require(decision.prospects).message(in: .english)
  }
  let barred = try said("2026-07-01")
  #expect(barred.contains("it may apply for any of these from 2026-09-02 on (G.4)."), "\(barred)")
  let open = try said("2026-09-02")
  #expect(open.contains("it may apply for ") && !open.contains("2026-09-02 on"), "\(open)")
}
