import StarStandard
import Testing

@testable import Outbox

/// What a line about a change says: the star before and after, and what became of it.
@Suite struct ChangeWordsTests {
  private func line(
    _ then: (Outcome, Star?, Bool)?, _ now: (Outcome, Star?, Bool)?, _ language: Language = .english
  ) -> String {
    func state(_ state: (Outcome, Star?, Bool)?) -> BatchChanges.State? {
      state.map { BatchChanges.State(outcome: $0.0, star: $0.1, isAtRisk: $0.2) }
    }
    return BatchChanges.Change(
      channelID: "CH-1", channelName: "Kim", then: state(then), now: state(now), rules: [], warnings: []
    ).words(in: language)
  }

  @Test func theStarsStandFirstAndThenWhatBecameOfThem() {
    #expect(
      line((.retain, .four, false), (.downgrade, .three, false))
        == "4-star → 3-star: kept without a warning then, loses a star now")
    #expect(line((.retain, .three, true), (.retain, .three, false)).hasPrefix("3-star: kept at risk then"))
    #expect(
      line((.downgrade, .three, false), (.retain, .four, false))
        == "3-star → 4-star: lost a star then, kept without a warning now")
    #expect(line(nil, (.retain, .two, true)) == "2-star: not under review then, kept at risk now")
    #expect(line((.hold, nil, false), nil) == "on hold then, not under review now")
    #expect(
      line((.retain, .four, false), (.revoke, Star.none, false))
        == "4-star → no star: kept without a warning then, excluded now")
    #expect(line((.retain, .four, false), (.downgrade, .three, false), .chinese) == "四星级 → 三星级：上次保留且无警告，本次失去星级")
  }

  /// Each state, then and now, in every language.
  @Test(arguments: Language.allCases) func eachStateIsSaidInTheLanguage(_ language: Language) {
    let star = language.star(.three)
    for (state, words) in [
      ((Outcome.hold, Star.three, false), language.text("on hold") { $0.onHold }),
      ((.downgrade, .three, false), language.text("lost a star") { $0.losesAStarLostA }),
      ((.revoke, .three, false), language.text("excluded") { $0.excluded }),
      ((.retain, .three, true), language.text("kept at risk") { $0.keptAtRisk }),
      ((.retain, .three, false), language.text("kept without a warning") { $0.keptWithoutAWarning }),
    ] {
      let then = line((state.0, state.1, state.2), nil, language)
      #expect(then.hasPrefix(star + language.colon) && then.contains(words), "\(then)")
      #expect(then.contains(language.text("not under review") { $0.notUnderReview }), "\(then)")
      #expect(then != line(nil, (state.0, state.1, state.2), language))
    }
  }

  /// Who is at risk only now is listed for its warnings; who loses a star, for what takes it.
  @Test func theReasonIsToldInAFewWords() {
    let state = BatchChanges.State(outcome: .retain, star: .three, isAtRisk: true)
    let change = BatchChanges.Change(
      channelID: "CH-1", channelName: "Kim", then: nil, now: state, rules: [], warnings: ["hotline"])
    #expect(change.reasons(in: .english) == "Hotline hours short")
    #expect(change.text == "3-star: not under review then, kept at risk now; hotline" && !change.text.contains("Kim"))
    #expect(change.line.hasPrefix("Kim (CH-1): 3-star"))
  }
}
