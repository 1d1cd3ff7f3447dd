import StarStandard
import Testing

@testable import Outbox

/// The sentence that everybody reads first, of each kind of batch.
@Suite struct AnswerTests {
  private func sentence(_ batch: Batch) -> String {
    Answer(batch.summary, in: batch.language).sentence(in: batch.language)
  }

  @Test(arguments: [
    (
      Procedure.review, "3 of 6 channels lose a star, 1 of these is revoked, 1 keeps it at risk, 1 is on hold."
    ),
    (.renewalNotices, "3 of 5 channels are not ready to renew, 1 is ready, 1 is on hold."),
    (
      .renewal,
      "2 of 4 channels are not renewed at their star, 1 of these at a lower one, 2 are renewed, 1 is on hold."
    ),
    (.reminders, "1 of 3 channels is told what will cost its star, 1 renewal lapsed, 1 is on hold."),
  ])
  func howManyAreWhatIsSaid(_ procedure: Procedure, _ expected: String) throws {
    #expect(try sentence(.of(procedure)) == expected)
  }

  /// Of each outcome none, one and several; what is said of nobody is said of everybody decided.
  @Test(arguments: Language.allCases, Procedure.published)
  func noneOneAndSeveralAreSaidInTheLanguage(_ language: Language, _ procedure: Procedure) throws {
    let batch = try Batch.of(procedure, in: language)
    var (nobody, none, several) = (
      Summary(of: procedure), Summary(of: procedure), batch.summary
    )
    for decision in batch.decisions {
      several.count(decision)
      if decision.outcome == .hold { none.count(decision) }
    }
    let said = [nobody, none, batch.summary, several].map { Answer($0, in: language).sentence(in: language) }
    #expect(Set(said).count == said.count, "\(said)")
    // One of each, where a word may be another than of several.
    var one = Summary(of: procedure)
    for outcome in procedure.outcomes {
      if let decision = batch.decisions.first(where: { $0.outcome == outcome }) { one.count(decision) }
    }
    for sentence in said + [Answer(one, in: language).sentence(in: language)] {
      #expect(sentence.hasSuffix(language.text(".") { $0.fullStop }) && !sentence.contains("  "), "\(sentence)")
      guard language != .english else { continue }
      #expect(EnglishWords.left(in: sentence, language).filter { $0.count > 2 }.isEmpty, "\(sentence)")
    }
    nobody.outOfScope = ["CH-X"]
    let concerned = language.text("No channel is concerned") { $0.noChannelIsConcerned }
    #expect(Answer(nobody, in: language).parts.first?.words == concerned)
  }
}
