import StarStandard
import Testing

@testable import Outbox

/// The digest of each kind of batch, in every language.
@Suite struct DigestProceduresTests {
  private static let settings = MailSettings(
    from: "a@service.example.com", replyTo: nil, digestTo: "d@service.example.com",
    objections: "o@service.example.com", confirmationURL: "https://example.com/{channel_id}",
    applicationURL: "https://example.com/{channel_id}", verifyURL: "https://example.com/{code}", zoneOffset: 0)

  private func text(_ batch: Batch, _ changes: BatchChanges? = nil) throws -> String {
    let procedure = batch.summary.procedure
    var digest = DepartmentDigest(of: procedure, asOf: batch.run.asOf, in: batch.language)
    let nextReview = HalfYear(containing: batch.run.asOf).next.firstDay
    for decision in batch.decisions {
      digest.add(
        DepartmentDigest.notes(on: decision, NoticePlan(for: decision), nextReview: nextReview, in: batch.language))
    }
    let message = try MailReader.part(digest.message(batch.run, batch.summary, changes, Self.settings))
    let text = try MailReader.content(of: try #require(MailReader.parts(of: message).first))
    return String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  private func english(_ text: String, _ language: Language) -> [String] {
    guard language != .english else { return [] }
    return EnglishWords.left(in: text, language).filter {
      $0.count > 2
        && ![
          "review", "renewal", "notices", "reminders", "star", "audit", "decisions", "jsonl", "csv", "report", "html",
        ].contains($0)
    }
  }

  @Test(arguments: Language.allCases, Procedure.published)
  func whatItSaysOfItselfIsInItsLanguage(_ language: Language, _ procedure: Procedure) throws {
    let said = try text(.of(procedure, in: language))
    for line in said.split(separator: "\n") where !line.hasPrefix("- ") {
      #expect(english(String(line), language).isEmpty, "\(line)")
    }
    let heading = try #require(said.split(separator: "\n").first)
    #expect(heading.contains(procedure.title(in: language)))
    // Of which review it is one: its batch is named after that, too.
    let ofHalf = language.text("Supplement to the review of 2026-07,") { $0.supplementOf($0.supplement, "2026-07") }
    #expect(heading.contains(ofHalf) == (procedure == .supplement), "\(heading)")
  }

  @Test(arguments: Language.allCases) func remindersAreCountedAndListed(_ language: Language) throws {
    let said = try text(.of(.reminders, in: language))
    let counts = ["reminded", "lapsed"].map { word in
      language.text("1 \(word)") { $0.soMany(word == "lapsed" ? $0.lapsed : $0.reminded, 1) }
    }
    let heading = try #require(said.split(separator: "\n").first)
    #expect(heading.contains(counts.joined(separator: language.clauseComma)), "\(heading)")
    let title = language.text("Told what will cost their star, or that their renewal lapsed (2)") {
      $0.titleCounted($0.toldWhatWillCostTheir, "2")
    }
    let place = language.text("In report.html of the batch, filter “What it costs: Will cost the star”") {
      $0.inTheReportByFilter($0.chosen($0.whatItCosts, $0.reportChannelsWillCostTheStar))
    }
    #expect(said.contains("\n\(title)\n\(place)\n"), "\(said)")
    // Who lapsed may have confirmed.
    let (lapsed, open) = (
      language.text("Renewal lapsed") { $0.renewalLapsed },
      language.text("Renewal not confirmed") { $0.renewalNotConfirmed }
    )
    #expect(said.contains("\n- \(lapsed)\(language.colon)1\n"), "\(said)")
    #expect(!said.contains("\n- \(open)\(language.colon)"), "\(said)")
  }

  /// Of a renewal that is not confirmed both days are told.
  @Test(arguments: Language.allCases) func aRenewalToBeConfirmedIsToldWithBothDays(_ language: Language) throws {
    let auditor = RemindersAuditor(
      asOf: on("2026-12-20"), after: nil, lastRenewalDay: on("2026-03-31"), confirmBy: on("2027-03-31"),
      editions: try #require(Editions([Edition2025.make()])))
    let line = try auditor.treat(.meeting(.three)).decided().lossLine(in: language)
    let days = language.text("ends on 2026-12-31, to be confirmed by 2027-03-31") {
      $0.endsOn(on("2026-12-31")) + $0.toBeConfirmedBy(on("2027-03-31"))
    }
    #expect(line.hasSuffix(language.colon + days), "\(line)")
  }

  @Test(arguments: Language.allCases) func aWaiverThatExpiresSoonIsToldWithItsDay(_ language: Language) throws {
    func lines(until day: String) throws -> [String] {
      let dossier = Dossier.meeting(.three).with {
        $0.channel.hotline = .officeHours
        $0.waive("hotline", until: day)
      }
      let decision = try decide(dossier, asOf: on("2026-07-01"))
      return DepartmentDigest.notes(
        on: decision, NoticePlan(for: decision), nextReview: on("2027-01-01"), in: language
      ).filter { $0.place == .waivers }.map(\.line)
    }
    let rule = RuleID("hotline").inShort(in: language)
    let until = language.text("\(rule), until 2026-12-31") { $0.until(rule, on("2026-12-31")) }
    #expect(try lines(until: "2026-12-31") == [language.channel("CH-1", "Channel One") + language.colon + until])
    #expect(try lines(until: "2027-01-01").isEmpty)
  }

  /// What pending credits would leave more of is said with the star that would be left.
  @Test(arguments: Language.allCases) func aHigherStarByPendingCreditsIsNamed(_ language: Language) throws {
    let dossier = Dossier.meeting(.four, by: .credits).with {
      $0.credits = []
      $0.earn(430, by: "E1", on: "2026-03-31")
      $0.earn(80, by: "E1", on: "2026-03-31", "training", .pending)
    }
    let line = try #require(decide(dossier, asOf: on("2026-07-01")).pendingForLessLine(in: language))
    let would = language.text(", would be 3-star") { $0.wouldBeStar(language.star(.three)) }
    let credits = language.text("430 of 450 credits, 80 await approval") {
      $0.ofCreditsAwaitApproval("430", "450", "80")
    }
    #expect(line.hasSuffix(would + language.semicolon + credits), "\(line)")
  }

  @Test(arguments: Language.allCases) func ofTooManyLinesItIsSaidWhereTheOthersAre(_ language: Language) {
    var section = DigestSection("Some")
    for number in 0..<203 { section.add("line \(number)") }
    let document = DigestDocument(
      language: language, heading: "H", opening: [], sections: [section], closing: "C", procedure: .review)
    let more = language.text("and 3 more, see report.html") { $0.andMoreSeeReportHtml(3) }
    #expect(document.text.contains("- line 199\n- \(more)\n"))
    #expect(document.html.contains("<li>\(more)</li>"))
  }

  /// Against the batch before: what it was then, and who changed how.
  @Test(arguments: Language.allCases) func whatChangedIsToldSinceWhen(_ language: Language) throws {
    let batch = try Batch.of(.review, in: language)
    let folder = try BatchFolder()
    var before = Batch()
    for decision in batch.decisions.dropFirst(2) { before.add(decision) }
    try folder.write(before)
    var changes = try BatchChanges(since: PublishedBatch(path: folder.path + "/batch"))
    for decision in batch.decisions { changes.count(decision) }
    changes.finish()
    let said = try text(batch, changes)
    let then = language.text("In 2026-07-review it was: 3 of 4 lost a star, 0 kept it at risk, 1 on hold.") {
      $0.inItWasOfLost("2026-07-review", "4", "3", "0", "1")
    }
    #expect(said.contains("\n\(then)\n"), "\(said)")
    let joined = BatchChanges.Kind.joined.words(in: language)
    let title = language.text("\(joined) (since 2026-07-review) (2)") {
      $0.titleCounted($0.since(joined, "2026-07-review"), "2")
    }
    let place = language.text("In report.html of the batch") { $0.inTheReportOfTheBatch }
    #expect(said.contains("\n\(title)\n\(place)\n"), "\(said)")
  }
}
