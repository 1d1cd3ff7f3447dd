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

  /// Somebody on hold is neither ready nor renewed: nobody's being refused is not everybody's success.
  @Test(arguments: Language.allCases, [Procedure.renewalNotices, .renewal])
  func whoIsOnHoldIsNotSaidToBeReady(_ language: Language, _ procedure: Procedure) throws {
    var summary = Summary(of: procedure)
    let batch = try Batch.of(procedure, in: language)
    for decision in batch.decisions where decision.outcome.isFavourable && !decision.takesStar {
      summary.count(decision)
      summary.count(decision)
    }
    for decision in batch.decisions where decision.outcome == .hold { summary.count(decision) }
    #expect(summary.outcomes[.hold] == 1)
    let said = Answer(summary, in: language).sentence(in: language)
    for all in ["均", "todos"] { #expect(!said.contains(all), "\(said)") }
    let none =
      procedure == .renewal
      ? language.text("fails to be renewed at its star") { $0.noneRefusedItsStar }
      : language.text("is unready to renew") { $0.noneUnready }
    #expect(said.contains(none), "\(said)")
  }

  /// Of one channel "none of 1" would be odd, and of none there is nothing more to say.
  @Test(arguments: Language.allCases, Procedure.published)
  func oneChannelAndNoneAreSaidPlainly(_ language: Language, _ procedure: Procedure) throws {
    let nobody = Answer(Summary(of: procedure), in: language)
    #expect(nobody.parts.count == 1)
    var one = Summary(of: procedure)
    let held = try #require(Batch.of(procedure, in: language).decisions.first { $0.outcome == .hold })
    one.count(held)
    let said = Answer(one, in: language).sentence(in: language)
    let isHeld = language.text("The only channel is on hold.") { $0.theOnlyOneIsOnHold + $0.fullStop }
    #expect(said == isHeld)
    // One that is as it should be, or whose renewal lapsed, is said to be.
    let other = try #require(
      Batch.of(procedure, in: language).decisions.first { decision in
        decision.outcome != .hold && !decision.takesStar && decision.outcome != .reminded
          && decision.outcome != .notReady
      })
    var alone = Summary(of: procedure)
    alone.count(other)
    let whole = Answer(alone, in: language)
    #expect(whole.parts.first?.words.contains(language.channels(1)) == false, "\(whole.parts)")
    #expect(procedure.isReview || whole.parts.count == 1, "\(whole.parts)")
  }

  /// What has no row is not led to: how many have one is said behind their number.
  @Test(arguments: Language.allCases) func whoIsNotListedIsNotLedTo(_ language: Language) throws {
    var batch = try Batch.of(.renewalNotices, in: language)
    var quiet = try #require(batch.decisions.first { $0.outcome == .ready })
    quiet.findings = []
    for _ in 1...2 { batch.add(quiet) }
    let page = try batch.page
    let listed = batch.decisions.count { $0.outcome == .ready && ReportRank(of: $0) != nil }
    let answer = try #require(page.elements.first { $0.attributes["class"] == "answer" })
    let links = page.elements("a", in: answer).filter { $0.attributes["data-filter"] == "outcome=ready" }
    #expect(links.map(page.text(of:)) == (listed == 0 ? [] : [language.listedBelow(listed)]))
    #expect(page.text(of: answer).contains(language.text("3 are ready") { $0.andSoMany("3", $0.wasReady(3)) }))
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
