import Foundation
import StarStandard
import Testing

@testable import Outbox

/// What a report and a digest say against the batch before.
@Suite struct ReportChangesTests {
  private struct Line: Decodable {
    let channel_id: String
    let channel_name: String?
    let outcome: String
    let at_risk: Bool
  }

  /// A batch of every rule's examples, and the same half a year later: with some channels gone, some new and some cured.
  private func compared() throws -> (before: [Line], now: Batch, folder: BatchFolder) {
    let folder = try BatchFolder()
    var before = Batch()
    var now = Batch()
    now.run.batch = "2027-01-review"
    let all = try Batch.ofEveryRule().decisions.filter { $0.effectiveOn == before.run.asOf }
    for (number, decision) in all.sorted(by: { $0.channel.id < $1.channel.id }).enumerated() {
      var other = try Batch.model()
      other.channel.id = decision.channel.id
      other.channel.name = "Well \(number)"
      let well = try decide(other, asOf: on("2026-07-01"))
      switch number % 4 {
      case 0: before.add(decision)
      case 1: now.add(decision)
      case 2:
        before.add(well)
        now.add(decision)
      default:
        before.add(decision)
        now.add(well)
      }
    }
    try folder.write(before)
    var changes = try BatchChanges(since: PublishedBatch(path: folder.path + "/batch"))
    for decision in now.decisions { changes.count(decision) }
    changes.finish()
    now.changes = changes
    let lines = try String(decoding: folder.bytes("decisions.jsonl"), as: UTF8.self).split(separator: "\n")
      .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    return (lines, now, folder)
  }

  @Test func theLastReviewsAreDrawnWithTheNumbersOfTheirDecisions() throws {
    let (before, now, folder) = try compared()
    let published = try PublishedBatch(path: folder.path + "/batch")
    var own = now
    // One that went before, too: as it is read of a manifest alone.
    var changes = try BatchChanges(since: published, past: [published])
    for decision in now.decisions { changes.count(decision) }
    changes.finish()
    own.changes = changes
    let page = try own.page
    let table = try #require(page.element(id: "numbers-history"))
    let then = [
      before.count { ["downgrade", "revoke"].contains($0.outcome) }, before.count(where: \.at_risk),
      before.count { $0.outcome == "hold" }, before.count,
    ].map { "\($0)" }
    let current = now.decisions
    let numbers = [
      current.count { [.downgrade, .revoke].contains($0.outcome) }, current.count(where: \.atRisk),
      current.count { $0.outcome == .hold }, current.count,
    ].map { "\($0)" }
    let rows = page.rows(of: table)
    #expect(rows.suffix(3).map { $0.suffix(4) } == [then[...], then[...], numbers[...]])
    let title = try #require(page.element(id: "picture-history"))
    #expect(page.text(of: title).hasPrefix("\(numbers[0]) channel"))
    #expect(now.changes?.history.isEmpty == true && changes.history.map(\.sha256) == [published.digest])
  }

  /// A lower star than then is a fall, though this review takes none; so is a higher one a rise.
  @Test func aStarThatIsAnotherIsAChange() throws {
    let (four, three) = (
      try decide(.meeting(.four), asOf: on("2026-07-01")), try decide(.meeting(.three), asOf: on("2026-07-01"))
    )
    for (then, now, kind) in [(four, three, BatchChanges.Kind.fallen), (three, four, .risen)] {
      #expect(!now.takesStar)
      let folder = try BatchFolder()
      var before = Batch()
      before.add(then)
      try folder.write(before)
      var changes = try BatchChanges(since: PublishedBatch(path: folder.path + "/batch"))
      changes.count(now)
      changes.finish()
      #expect(changes.channels.mapValues { $0.map(\.channelID) } == [kind: ["CH-1"]])
    }
  }

  /// How the stars lost now stand among those of the reviews before.
  @Test(arguments: Language.allCases) func theStarsLostAreComparedWithThoseBefore(_ language: Language) throws {
    let all = try Batch.ofEveryRule().decisions.filter { $0.effectiveOn == on("2026-07-01") }
    let (losers, others) = (all.filter(\.takesStar), all.filter { !$0.takesStar }.prefix(3))
    func review(losing count: Int) -> Batch {
      var batch = Batch()
      for decision in losers.prefix(count) + others { batch.add(decision) }
      return batch
    }
    func title(_ before: [Int], now: Int) throws -> String {
      let folders = try before.map { count in
        let folder = try BatchFolder()
        try folder.write(review(losing: count))
        return folder
      }
      return try withExtendedLifetime(folders) {
        let published = try folders.map { try PublishedBatch(path: $0.path + "/batch") }
        var own = review(losing: now)
        var changes = try BatchChanges(since: try #require(published.last), past: Array(published.dropLast()))
        for decision in own.decisions { changes.count(decision) }
        changes.finish()
        (own.changes, own.language) = (changes, language)
        let page = try own.page
        return page.text(of: try #require(page.element(id: "picture-history")))
      }
    }
    for (before, now, place) in [
      ([2, 2], 2, language.text("as many as in each of the reviews before") { $0.asManyAsInEach }),
      ([1, 2], 3, language.text("the most of the last 3 reviews") { $0.theMostOfTheLast(3) }),
      ([2, 3], 1, language.text("the fewest of the last 3 reviews") { $0.theFewestOfTheLast(3) }),
      ([3, 1], 2, language.text("between 1 and 3 before") { $0.betweenAndBefore("1", "3") }),
    ] {
      let said = try title(before, now: now)
      #expect(said.contains("\(now)") && said.hasSuffix(language.clauseComma + place), "\(said)")
    }
  }

  @Test func theTableAgainstTheBatchBeforeIsThatOfBothBatches() throws {
    let (before, now, _) = try compared()
    let page = try now.page
    let table = try #require(page.element(id: "then"))
    #expect(page.elements("th", in: table).contains { page.text(of: $0) == "2026-07-review" })
    let rows = page.rows(of: table)
    let taken = before.count { ["downgrade", "revoke"].contains($0.outcome) }
    let expected = [
      ("Lose a star", taken, now.summary.taken), ("At risk", before.count(where: \.at_risk), now.summary.atRisk),
      ("On hold", before.count { $0.outcome == "hold" }, now.summary.holds.count),
      ("Decided", before.count, now.decisions.count),
    ]
    #expect(taken > 0 && now.summary.taken > 0 && rows.count == expected.count)
    for (row, (name, then, now)) in zip(rows, expected) {
      let change = now == then ? "the same" : now > then ? "+\(now - then)" : "−\(then - now)"
      #expect(row == [name, "\(then)", "\(now)", change])
    }
  }

  /// The sentence that everybody reads says how many more or less there are.
  @Test(arguments: Language.allCases) func theHeadlineSaysWhatChanged(_ language: Language) throws {
    var (before, now, _) = try compared()
    now.language = language
    func headline(_ batch: Batch) throws -> String {
      let page = try batch.page
      return page.text(of: try #require(page.elements("p").first { $0.attributes["class"] == "answer" }))
    }
    let risk = now.summary.atRisk - before.count(where: \.at_risk)
    let taken = now.summary.taken - before.count { ["downgrade", "revoke"].contains($0.outcome) }
    #expect(risk != 0)
    let said = try headline(now)
    for change in [risk, taken] where change != 0 {
      let number = change > 0 ? "+\(change)" : "−\(-change)"
      #expect(said.contains(language.text(" (\(number))") { $0.changedBy(number) }), "\(said)")
    }
    let against = language.text("In brackets: more or less than in 2026-07-review.") {
      $0.inBracketsAgainst("2026-07-review")
    }
    #expect(said.hasSuffix(against), "\(said)")
    now.changes = nil
    #expect(try !headline(now).contains { "+−".contains($0) })
  }

  @Test(arguments: Language.allCases) func aSupplementSaysWhatItReplacesAndWhatItLeaves(_ language: Language) throws {
    var batch = Batch()
    batch.run.batch = "2026-07-review-2"
    batch.summary = Summary(of: .supplement)
    var dossier = try Batch.model()
    dossier.channel.hotline = Hotline.none
    var decision = try decide(dossier, asOf: on("2026-07-01"))
    decision.procedure = .supplement
    decision.supersedes = EarlierDecision(
      batch: "2026-07-review", asOf: on("2026-07-01"), outcome: .downgrade, fromStar: .three, toStar: .two,
      wasTold: true)
    batch.add(decision)
    let losers = try Batch.ofEveryRule().decisions.filter(\.takesStar)
    let loser = try #require(losers.first)
    batch.summary.countWorse(loser)
    batch.language = language
    let report = try batch.report
    let replaced = try #require(decision.supersedes).correction(in: language)
    #expect(replaced.contains("2026-07-review") && replaced.contains(language.star(.two)))
    #expect(report.detail(of: decision.channel.id)?["supersedes"] as? String == replaced)
    let row = try #require(report.page.element(id: "channel-\(decision.channel.id)"))
    #expect(report.page.text(of: row).contains(replaced))
    let list = report.page.text(of: try #require(report.page.element(id: "worse-since")))
    #expect(list.contains(loser.channel.id) && list.contains(language.outcome(loser.outcome, loser.toStar)), "\(list)")
  }

  @Test func aChangeNamesTheChannelAndWhy() throws {
    let (before, now, _) = try compared()
    let page = try now.page
    let changes = try #require(now.changes)
    #expect(Set(changes.channels.keys).isSuperset(of: [.fallen, .cured, .joined, .gone]))
    for (kind, channels) in changes.channels {
      for change in channels {
        let row = try #require(
          page.elements("tr").map(page.text).first { row in
            row.contains(change.channelID + change.words(in: .english))
              || row.contains(change.channelID + " " + change.words(in: .english))
          }, "\(kind): \(change.channelID)")
        if let name = change.channelName { #expect(row.contains(name)) }
        for rule in change.rules { #expect(row.contains(RuleID(rule).inShort(in: .english)), "\(row)") }
      }
    }
    // Who is gone is named as the batch before did.
    let gone = try #require(changes.channels[.gone])
    for change in gone {
      #expect(change.channelName == before.first { $0.channel_id == change.channelID }?.channel_name)
    }
  }

  /// Somebody who asks whether it is more than last time is told that nobody can say.
  @Test func aReportThatIsNotComparedSaysSo() throws {
    let sentence = "Not compared with an earlier batch."
    let (_, now, _) = try compared()
    #expect(try !now.page.text.contains(sentence))
    var alone = now
    alone.changes = nil
    #expect(try alone.page.text.contains(sentence))
  }

  @Test func reasonsThatAreMoreThanTheirChannelsAreExplained() throws {
    let (_, now, _) = try compared()
    let page = try now.page
    let spread = page.text(of: try #require(page.element(id: "spread")))
    let reasons = now.decisions.filter(\.takesStar).map { decision in
      Set(
        decision.findings.filter { $0.waiver == nil && ["downgrade", "revoke"].contains($0.severity.rawValue) }.map(
          \.rule)
      ).count
    }
    #expect(spread.contains("some for several reasons") == (reasons.reduce(0, +) > now.summary.taken), "\(spread)")
  }
}
