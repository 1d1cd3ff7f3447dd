import StarStandard
import Testing

/// How an earlier decision is named to whoever had a notice of it.
@Suite struct EarlierDecisionTests {
  private func notice(_ outcome: Outcome, _ from: Star?, _ to: Star?, in language: Language) -> String {
    EarlierDecision(
      batch: "2027-01-15-renewal", asOf: on("2027-01-15"), outcome: outcome, fromStar: from, toStar: to, wasTold: true
    ).notice(in: language)
  }

  @Test func theNoticeSaysWhatBecameOfTheStar() {
    let notice = "the notice of 2027-01-15 (batch 2027-01-15-renewal)"
    func said(_ outcome: Outcome, _ from: Star?, _ to: Star?) -> String { self.notice(outcome, from, to, in: .english) }
    #expect(said(.downgrade, .four, .three) == notice + ", by which 4-star became 3-star")
    #expect(said(.revoke, .two, Star.none) == notice + ", by which 2-star became no star")
    #expect(said(.notRenewed, .three, Star.none) == notice + ", by which 3-star was not renewed")
    #expect(said(.renewed, .three, .two) == notice + ", by which 2-star was renewed (its certificate is void)")
    #expect(said(.retain, .three, .three) == notice)
  }

  /// The star that was not renewed is the one that there was; the one that was renewed the one that there is.
  @Test(arguments: Language.allCases) func whatWasRenewedOrNotIsNamedInTheLanguage(_ language: Language) {
    let lost = notice(.notRenewed, .three, Star.none, in: language)
    let renewed = notice(.renewed, .three, .two, in: language)
    for (said, star) in [(lost, Star.three), (renewed, .two)] {
      #expect(said.hasPrefix(notice(.hold, nil, nil, in: language)) && said.contains("2027-01-15-renewal"), "\(said)")
      #expect(said.contains(language.star(star)), "\(said)")
      // It stands within a sentence.
      let own = String(said.replacing("2027-01-15-renewal", with: "X").drop { $0 == " " })
      #expect(flaws(in: own, language) == [], "\(said)")
    }
    #expect(!lost.contains(language.star(.none)) && !renewed.contains(language.star(.three)))
  }
}
