import Foundation
import Fixtures
import StarStandard
import Testing

@testable import Outbox

/// What the department reads of a batch.
@Suite struct DepartmentDigestTests {
  private struct Read {
    let subject: String
    let text: String
    let html: String
    let report: Markup

    /// The lines below the title that begins so.
    func lines(below title: String) -> [String] {
      let sections = text.components(separatedBy: "\n\n")
      let section = sections.first { $0.hasPrefix(title) } ?? ""
      return section.split(separator: "\n").filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
    }
  }

  private func batch(in language: Language = .english) throws -> Batch {
    var batch = try Batch.ofEveryRule(address: "a@b.example.com")
    var held = try Batch.model()
    held.channel.id = "CH-HELD"
    held.defects = [Defect(table: "people", row: "P1", column: "name", reason: "is empty")]
    try batch.review(held, asOf: on("2026-07-01"))
    batch.language = language
    return batch
  }

  private func read(_ batch: Batch) throws -> Read {
    let folder = try BatchFolder()
    try folder.write(batch)
    let message = try MailReader.part(folder.bytes("digest.eml"))
    let parts = try MailReader.parts(of: message)
    func text(_ part: MailReader.Part) throws -> String {
      String(decoding: try MailReader.content(of: part), as: UTF8.self).replacing("\r\n", with: "\n")
    }
    #expect(parts.count == 2)
    return Read(
      subject: try #require(message.field("Subject")), text: try text(parts[0]), html: try text(parts[1]),
      report: try Markup(reading: folder.bytes("report.html")))
  }

  /// A title that speaks of channels counts them, however many of their rows are defective.
  @Test func channelsAreCountedAndNotTheirDefects() throws {
    func defect(_ row: String) -> Defect { Defect(table: "people", row: row, column: "name", reason: "is empty") }
    var batch = try batch()
    var held = try Batch.model()
    held.channel.id = "CH-HELD-2"
    held.defects = [defect("P1"), defect("P2"), defect("P3")]
    try batch.review(held, asOf: on("2026-07-01"))
    batch.summary.list(Channel(id: "CH-8"), in: \.undetermined)
    batch.summary.undeterminedDefects += [defect("P4"), defect("P5")]
    let read = try read(batch)
    let unknown = "Nobody can tell whether these channels are concerned (1)"
    #expect(read.text.contains(unknown))
    #expect(read.html.contains(unknown))
    #expect(read.lines(below: unknown).count == 3)
    let holds = "On hold: mend these records, then decide these channels (2)"
    #expect(read.text.contains(holds))
    #expect(read.lines(below: holds).count == 4)
  }

  /// Lists of housekeeping name channels by name and id, in the digest and in the report.
  @Test(arguments: Language.allCases) func whoIsListedForHousekeepingStandsThereByName(language: Language) throws {
    var batch = try batch(in: language)
    func channel(_ id: String, _ name: String) -> Channel {
      var channel = Channel(id: id)
      channel.name = name
      return channel
    }
    batch.summary.list(channel("CH-8", "Nobody Knows"), in: \.undetermined)
    batch.summary.list(channel("CH-9", "Elsewhere"), in: \.outOfScope)
    let read = try read(batch)
    let unknown = language.channel("CH-8", "Nobody Knows")
    #expect(unknown.contains("Nobody Knows") && unknown.contains("CH-8"))
    #expect(read.text.contains("- \(unknown)\n"), "\(read.text)")
    for (id, name) in [("undetermined", unknown), ("out-of-scope", language.channel("CH-9", "Elsewhere"))] {
      let list = try #require(read.report.element(id: id))
      #expect(read.report.text(of: list).contains(name))
    }
    let held = try #require(read.report.element(id: "holds"))
    #expect(read.report.text(of: held).contains("CH-HELD") && read.report.text(of: held) != "CH-HELD")
  }

  @Test(arguments: Language.allCases) func whomASupplementHelpsStandsThereByName(language: Language) throws {
    var batch = Batch()
    batch.run.batch = "2026-07-review-2"
    batch.summary = Summary(of: .supplement)
    batch.language = language
    var decision = try decide(try Batch.model(), asOf: on("2026-07-01"))
    decision.procedure = .supplement
    let before = EarlierDecision(
      batch: "2026-07-review", asOf: on("2026-07-01"), outcome: .downgrade, fromStar: .three, toStar: .two,
      wasTold: true)
    decision.supersedes = before
    batch.add(decision)
    let title = language.text("Decided otherwise than before") { $0.decidedOtherwiseThanBeforeIn }
    let line = try #require(try read(batch).lines(below: title).first)
    #expect(line.contains(decision.channel.id) && line.contains(before.correction(in: language)), "\(line)")
  }

  @Test func whoLosesAStarStandsThereByNameFromWhatToWhatAndWhy() throws {
    let batch = try batch()
    let lines = try read(batch).lines(below: "Stars taken (")
    let losers = batch.decisions.filter(\.takesStar)
    #expect(losers.count > 5 && lines.count == losers.count)
    for (line, decision) in zip(lines, losers) {
      let channel = decision.channel
      #expect(line.hasPrefix(channel.name.map { "\($0) (\(channel.id))" } ?? channel.id), "\(line)")
      let from = decision.fromStar.map(Language.english.star) ?? ""
      let to = decision.outcome == .revoke ? "revoked" : decision.toStar.map(Language.english.star) ?? ""
      #expect(line.contains("\(from) → \(to)"), "\(line)")
      for finding in decision.findings where Effect(of: finding) == .takes {
        #expect(line.contains(finding.inShort(in: .english)), "\(line)")
        // What it would need is not told as if it had been done.
        let need = finding.need(in: .english)
        #expect(need.isEmpty || line.contains(" (needed: \(need))"), "\(line)")
      }
    }
  }

  @Test func whoIsAtRiskAndWhoCouldHoldMoreIsNamed() throws {
    let batch = try batch()
    let read = try read(batch)
    let atRisk = batch.decisions.filter(\.atRisk)
    let upgrades = batch.decisions.filter { $0.findings.contains { $0.rule == "upgrade-opportunity" } }
    let (risky, better) = (
      read.lines(below: "Keep their star at risk ("), read.lines(below: "Could apply for a higher star (")
    )
    #expect(!atRisk.isEmpty && risky.count == atRisk.count && !upgrades.isEmpty && better.count == upgrades.count)
    for (line, decision) in zip(risky, atRisk) { #expect(line.contains(decision.channel.id) && line.contains("; ")) }
    for (line, decision) in zip(better, upgrades) {
      #expect(line.contains(decision.channel.id) && line.contains("could apply for"), "\(line)")
    }
  }

  @Test func whatPendingCreditsWouldSaveComesFirst() throws {
    var batch = Batch()
    let example = try #require(
      Rule.creditBaseline.examples.first { example in
        example.moments.contains { moment in
          (try? decide(example.dossier, asOf: moment.asOf)).map { ReportFacts(of: $0).isSavedByPending } ?? false
        }
      })
    let moment = try #require(
      example.moments.first { moment in
        (try? decide(example.dossier, asOf: moment.asOf)).map { ReportFacts(of: $0).isSavedByPending } ?? false
      })
    try batch.review(example.dossier, asOf: moment.asOf)
    let read = try read(batch)
    let credits = try #require(batch.decisions.first?.measures?.credits)
    let lines = read.lines(below: "Would keep their star if credits that await approval were approved first (1)")
    #expect(lines.count == 1)
    #expect(
      lines.first?.contains("\(credits.counted) of \(credits.required) credits, \(credits.pending) await approval")
        == true)
    let first = try #require(read.text.range(of: "Would keep their star"))
    let taken = try #require(read.text.range(of: "Stars taken"))
    #expect(first.lowerBound < taken.lowerBound)
  }

  /// Who is not saved, but would be left with more, stands below those who are.
  @Test func whatPendingCreditsWouldLeaveMoreOfIsListed() throws {
    var batch = Batch()
    let dossier = Dossier.meeting(.four, by: .credits).with {
      $0.credits = []
      $0.earn(430, by: "E1", on: "2026-03-31")
      $0.earn(80, by: "E1", on: "2026-03-31", "training", .pending)
    }
    try batch.review(dossier, asOf: on("2026-07-01"))
    let read = try read(batch)
    let lines = read.lines(below: "Would keep a higher star if credits that await approval were approved first (1)")
    #expect(
      lines == [
        "Channel One (CH-1), Elsewhere: 4-star → 2-star, would be 3-star; 430 of 450 credits, 80 await approval"
      ])
    #expect(!read.text.contains("Would keep their star if"))
    // The report counts it, too, and finds it by the filter.
    #expect(
      read.text.contains("\nIn report.html of the batch, filter “Pending credits: Would leave a higher star”\n"))
    let attention = try #require(read.report.elements.first { $0.attributes["class"] == "attention" })
    #expect(read.report.text(of: attention).contains("1 would keep a higher star"))
    let report = try ReportReader(batch.bytes)
    #expect(report.line(of: "CH-1")?[8] as? String == "lm")
  }

  /// The vacancies are listed by the day on which their time ends.
  @Test func vacanciesStandByTheirLastDay() throws {
    var batch = Batch()
    for (id, left) in [("CH-1", "2026-06-20"), ("CH-2", "2026-05-10"), ("CH-3", "2026-06-20")] {
      var dossier = Dossier.meeting(.three)
      dossier.channel.id = id
      dossier.leave("E3", on: left, declared: left)
      try batch.review(dossier, asOf: on("2026-07-01"))
    }
    let lines = try read(batch).lines(below: "Vacancies whose time ends before the next review of 2027-01-01 (3)")
    #expect(
      lines.map { $0.prefix { $0 != "," } } == [
        "2026-08-10: Channel One (CH-2)", "2026-09-20: Channel One (CH-1)", "2026-09-20: Channel One (CH-3)",
      ])
  }

  /// Of more lines than can be read, the first in order are kept.
  @Test func theFirstInOrderAreKept() {
    var section = DigestSection("Some")
    for number in (0..<300).reversed() {
      let order = String(1000 + number)
      section.add("line \(order)", order: order)
    }
    #expect(section.count == 300 && section.lines.count == 200 && section.more == 100)
    #expect(section.lines.first == "line 1000" && section.lines.last == "line 1199")
    var plain = DigestSection("Some")
    for number in 0..<300 { plain.add("line \(number)") }
    #expect(plain.lines.first == "line 0" && plain.lines.last == "line 199" && plain.count == 300)
  }

  /// Who is foreseen to be left with no star comes first in December.
  @Test func whoIsForeseenToLoseMostComesFirst() throws {
    let editions = try #require(Editions([Edition2025.make()]))
    let auditor = RenewalNoticesAuditor(year: CalendarYear(2026), editions: editions)
    func line(_ change: (inout Dossier) -> Void) throws -> DepartmentDigest.Note {
      guard case .decided(let decision) = auditor.treat(Dossier.meeting(.three).with(change)) else {
        throw NotReviewed()
      }
      let notes = DepartmentDigest.notes(
        on: decision, NoticePlan(for: decision), nextReview: on("2027-01-01"), in: .english)
      return try #require(notes.first { $0.place == .lost })
    }
    let lower = try line { $0.channel.hotline = .officeHours }
    let none = try line { dossier in for engineer in ["E1", "E2", "E3"] { dossier.strip(engineer) } }
    #expect(lower.line.contains("3-star, foreseen: 2-star; "), "\(lower.line)")
    #expect(none.line.contains("3-star, foreseen: no star; "), "\(none.line)")
    #expect(none.order < lower.order)
  }

  /// Who lost the last star before an audit is not said to fall short of what a star asks for.
  @Test(arguments: Language.allCases) func whoHasNoStarToRenewIsToldSo(_ language: Language) throws {
    let editions = try #require(Editions([Edition2025.make()]))
    let dossier = Dossier.meeting(.three).with {
      $0.certifications[0].renewalConfirmedOn = on("2026-12-15")
      $0.loseStar(on: "2027-01-01", from: .three, to: .none)
    }
    guard case .decided(let decision) = RenewalAuditor(asOf: on("2027-01-15"), editions: editions).treat(dossier) else {
      throw NotReviewed()
    }
    let words = language.text("No star to renew") { $0.noStarToRenew }
    #expect(decision.lossLine(in: language).contains(words), "\(decision.lossLine(in: language))")
  }

  /// Nobody is to be asked to confirm what leaves no star, nor whom the notices of the very day ask.
  @Test func whomAConfirmationKeepsNothingIsNotToBeAsked() throws {
    var batch = Batch()
    var excluded = Dossier.meeting(.three)
    excluded.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
    try batch.review(excluded, asOf: on("2026-07-01"))
    batch.summary.unconfirmed = [(id: "CH-1", name: "Channel One"), (id: "CH-7", name: "Kim Ltd")]
    let read = try read(batch)
    #expect(read.lines(below: "Renewal not confirmed (1)") == ["Kim Ltd (CH-7)"])
    let list = read.report.text(of: try #require(read.report.element(id: "unconfirmed")))
    #expect(list.contains("Kim Ltd (CH-7)") && !list.contains("CH-1"))
    var notices = Summary(of: .renewalNotices)
    notices.unconfirmed = batch.summary.unconfirmed
    #expect(notices.toConfirm == nil)
    // The summary itself names them all.
    var json = JSONWriter(capacity: 1024)
    json.summary(batch.summary)
    #expect(String(decoding: json.bytes, as: UTF8.self).contains(#""unconfirmed":["CH-1","CH-7"]"#))
  }

  /// A link finds in the report what the section lists.
  @Test func whoHasNotConfirmedIsNamed() throws {
    var batch = try batch()
    batch.summary.unconfirmed = [(id: "CH-7", name: "Kim Ltd"), (id: "CH-8", name: nil)]
    let read = try read(batch)
    #expect(read.lines(below: "Renewal not confirmed (2)") == ["Kim Ltd (CH-7)", "CH-8"])
    let list = read.report.text(of: try #require(read.report.element(id: "unconfirmed")))
    #expect(list.contains("Kim Ltd (CH-7)"))
  }

  /// For an event alone a renewal may be refused: what else is to be watched stands apart.
  @Test func onlyEventsAreReasonsToRefuse() throws {
    var dossier = try Batch.model()
    dossier.channel.hotline = .always
    dossier.majorEvents = [
      MajorEvent(id: "EV-1", occurredOn: on("2026-10-01"), kind: "complaint")
    ]
    let leaving = try #require(dossier.appointments.lastIndex { $0.role == .engineer })
    dossier.appointments[leaving].departedOn = on("2026-11-20")
    dossier.appointments[leaving].declaredOn = on("2026-11-20")
    for index in dossier.certificates.indices { dossier.certificates[index].validUntil = on("2027-03-01") }
    let editions = try #require(Editions([Edition2025.make()]))
    let auditor = RenewalNoticesAuditor(year: CalendarYear(2026), editions: editions)
    guard case .decided(let decision) = auditor.treat(dossier) else { throw NotReviewed() }
    let cautions = decision.findingsTold.filter { $0.severity == .caution }
    // What blocks already is not to be watched besides.
    #expect(cautions.count == decision.findings.filter { $0.severity == .caution }.count - 1)
    let notes = DepartmentDigest.notes(
      on: decision, NoticePlan(for: decision), nextReview: on("2027-01-01"), in: .english)
    let events = cautions.filter { $0.evidence.eventID != nil }
    #expect(!events.isEmpty && notes.filter { $0.place == .cautions }.count == events.count)
    #expect(
      cautions.count > events.count && notes.filter { $0.place == .besides }.count == cautions.count - events.count)
    for note in notes where note.place == .cautions { #expect(note.line.contains("EV-1"), "\(note.line)") }
  }

  /// Of channels whose renewal is decided nobody is told that it may still be refused.
  @Test(arguments: Language.allCases) func afterTheRenewalNobodyIsToldToRefuseIt(_ language: Language) throws {
    var dossier = try Batch.model()
    dossier.majorEvents = [MajorEvent(id: "EV-1", occurredOn: on("2026-10-01"), kind: "complaint")]
    dossier.certifications[0].renewalConfirmedOn = on("2026-12-15")
    let editions = try #require(Editions([Edition2025.make()]))
    func said(_ auditor: some Auditor) throws -> String {
      guard case .decided(let decision) = auditor.treat(dossier) else { throw NotReviewed() }
      var digest = DepartmentDigest(of: auditor.procedure, asOf: auditor.asOf, in: language)
      digest.add(
        DepartmentDigest.notes(
          on: decision, NoticePlan(for: decision), nextReview: on("2027-07-01"), in: language))
      let settings = MailSettings(
        from: "a@service.example.com", replyTo: nil, digestTo: "d@service.example.com",
        objections: "o@service.example.com", confirmationURL: "https://example.com/{channel_id}",
        applicationURL: "https://example.com/{channel_id}", verifyURL: "https://example.com/{code}", zoneOffset: 0)
      var summary = Summary(of: auditor.procedure)
      summary.count(decision)
      let message = try MailReader.part(digest.message(Batch().run, summary, nil, settings))
      let text = try MailReader.content(of: try #require(MailReader.parts(of: message).first))
      return String(decoding: text, as: UTF8.self)
    }
    let mayRefuse = language.text("for which you may delay or refuse a renewal (G.5)") { $0.majorEventsForWhichYou }
    let before = try said(RenewalNoticesAuditor(year: CalendarYear(2026), editions: editions))
    #expect(before.contains(mayRefuse) && before.contains("EV-1"), "\(before)")
    let after = try said(RenewalAuditor(asOf: on("2027-01-15"), editions: editions))
    #expect(after.contains("EV-1") && !after.contains(mayRefuse), "\(after)")
    let beside = language.text("Major events on record beside these renewals (G.5)") { $0.majorEventsBesideRenewals }
    #expect(after.contains(beside), "\(after)")
  }

  /// The day of what nothing mends is told as the day of the loss, not as one to act by.
  @Test(arguments: Language.allCases) func whatNothingMendsIsNoDeadline(_ language: Language) throws {
    var dossier = try Batch.model()
    let leaving = try #require(dossier.appointments.lastIndex { $0.role == .engineer })
    dossier.appointments[leaving].departedOn = on("2026-08-01")
    dossier.appointments[leaving].declaredOn = on("2026-08-01")
    let editions = try #require(Editions([Edition2025.make()]))
    func line(_ day: String) throws -> String {
      let auditor = RemindersAuditor(
        asOf: on(day), after: nil, lastRenewalDay: on("2026-03-31"), editions: editions)
      guard case .decided(let decision) = auditor.treat(dossier) else { throw NotReviewed() }
      return decision.lossLine(in: language)
    }
    let lost = language.text("lost on 2027-01-01, nothing mends it") { $0.lostAndPastMending(on("2027-01-01")) }
    let after = try line("2026-11-20")
    #expect(after.contains(lost), "\(after)")
    let before = try line("2026-09-01")
    #expect(before.contains("2026-11-01") && !before.contains(lost), "\(before)")
    // So does the digest of December, whose review is still to come.
    guard case .decided(let notice) = RenewalNoticesAuditor(year: CalendarYear(2026), editions: editions).treat(dossier)
    else { throw NotReviewed() }
    #expect(notice.lossLine(in: language).contains(lost), "\(notice.lossLine(in: language))")
  }

  /// A mail leads to no file that is not beside it: what is to be chosen in the page is named as the page names it.
  @Test(arguments: Language.allCases, Procedure.published)
  func everyPlaceIsNamedAsTheReportNamesIt(_ language: Language, _ procedure: Procedure) throws {
    let page = try Batch.of(procedure, in: language).page
    var named = 0
    for place in DepartmentDigest.Place.allCases {
      let heading = DepartmentDigest.heading(of: place, procedure, on("2027-01-01"), in: language)
      guard let name = heading.inReport else { continue }
      let words = PlaceInReport(name: name).words(procedure, in: language)
      #expect(!words.contains("#") && !words.contains("="), "\(words)")
      for pair in name.split(separator: "&") where pair.contains("=") {
        let parts = pair.split(separator: "=").map(String.init)
        let control = try #require(page.element(id: parts[0]), "\(name)")
        let option = page.elements("option", in: control).first { $0.attributes["value"] == parts[1] }
        guard let option else { continue }
        #expect(words.contains(page.text(of: option)), "\(words)")
        named += 1
      }
    }
    #expect(named > 0)
  }

  @Test(arguments: Language.allCases) func noLinkLeadsOutOfTheMail(_ language: Language) throws {
    let read = try read(batch(in: language))
    #expect(!read.html.contains("<a ") && !read.html.contains("href"))
    #expect(!read.text.contains("report.html#"))
    #expect(read.html.contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"))
  }

  @Test(arguments: Language.allCases) func bothPartsSayTheSameInOneLanguage(_ language: Language) throws {
    let batch = try batch(in: language)
    let read = try read(batch)
    for line in read.text.split(separator: "\n") {
      let words = line.hasPrefix("- ") ? line.dropFirst(2) : line
      let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;")
      #expect(read.html.contains(escaped), "\(line)")
    }
    #expect(read.html.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(read.text.contains(Answer(batch.summary, in: language).sentence(in: language)))
    guard language != .english else { return }
    let said = read.text.split(separator: "\n").filter { !$0.hasPrefix("- ") }
    for line in said {
      let english = EnglishWords.left(in: String(line), language).filter {
        $0.count > 2 && !["review", "star", "audit", "decisions", "jsonl", "csv", "report", "html"].contains($0)
      }
      #expect(english.isEmpty, "\(line)")
    }
  }
}
