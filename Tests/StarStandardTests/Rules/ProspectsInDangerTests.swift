import Fixtures
import StarStandard
import Testing

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
  let sentence = language.text("Apply before a star is lost: from then on an application is barred for a time (G.4).") {
    $0.applyBeforeAStarIsLost
  }
  #expect(said.contains(sentence) == isInDanger, "\(said)")
  if isInDanger { #expect(flaws(in: said, language) == []) }
}
