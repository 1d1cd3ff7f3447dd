import StarStandard
import Testing

@testable import Outbox

/// What a page says where there is much, little or something odd, in every language.
@Suite struct ReportSentencesTests {
  private func expect(_ text: String, _ expected: String, _ sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(text.contains(expected), "\(text)", sourceLocation: sourceLocation)
  }

  private func batch(_ language: Language, _ decisions: [Decision]) -> Batch {
    var batch = Batch()
    batch.language = language
    for decision in decisions { batch.add(decision) }
    return batch
  }

  /// Three stars by credits, one of which is missing.
  private static let short = Dossier.meeting(.three, by: .credits).with { $0.credits[0].points = 449 }

  private func losing(_ count: Int, countries: Int) throws -> [Decision] {
    try (0..<count).map { number in
      try decide(
        Self.short.with {
          $0.channel.id = "CH-\(1000 + number)"
          $0.channel.country = "C\(number % countries)"
        }, asOf: on("2026-07-01"))
    }
  }

  @Test(arguments: Language.allCases) func ofManyLossesTheOthersAreCounted(_ language: Language) throws {
    let page = try batch(language, losing(ReportFigures.mostLosses + 2, countries: 8)).page
    expect(
      page.text,
      language.text("And 2 more, among the channels below.") {
        $0.reportAnswerAnd + $0.more("2") + $0.amongTheChannelsBelow
      })
    // One reason; of eight countries six are named.
    let spread = page.text(of: try #require(page.element(id: "spread")))
    #expect(spread.hasPrefix(language.text("Why:") { $0.why }), "\(spread)")
    expect(spread, language.text(" and 2 more") { $0.reportAnswerAndThose + $0.reportAnswerMore("2") })
    // Of sixteen and more all but the first are one row.
    let many = try batch(language, losing(17, countries: 17)).page
    let countries = many.rows(of: try #require(many.element(id: "numbers-countries"))).map { $0[0] }
    #expect(countries.count == 15 && countries.last == language.text("All others") { $0.allOthers })
  }

  /// A channel without a name is known by its id, also where it is among those that lose a star or would.
  @Test func aChannelWithoutANameIsNamedByItsID() throws {
    var dossier = Self.short
    dossier.channel.name = nil
    let page = try batch(.english, [decide(dossier, asOf: on("2026-07-01"))]).page
    let losses = page.rows(of: try #require(page.element(id: "losses")))
    #expect(losses.map { $0[0] } == ["CH-1"])
  }

  @Test(arguments: Language.allCases) func aWaiverIsToldWithItsEnd(_ language: Language) throws {
    func row(until: CalendarDate) throws -> String {
      let dossier = Dossier.meeting(.three).with {
        $0.channel.hotline = .officeHours
        $0.waivers = [
          Waiver(
            rule: "hotline", reason: "Fire", grantedBy: "Li Na", grantedOn: on("2026-02-01"), expiresOn: until)
        ]
      }
      let page = try batch(language, [decide(dossier, asOf: on("2026-07-01"))]).page
      return page.text(of: try #require(page.element(id: "channel-CH-1")))
    }
    let by = language.text(", waived by ") { $0.waivedBy } + "Li Na"
    let until = language.text(" until ") { $0.reportRowUntil } + "2026-09-30" + language.colon + "Fire"
    expect(try row(until: on("2026-09-30")), by + until)
    expect(try row(until: .last), by + language.text(" for good") { $0.forGood } + language.colon + "Fire")
  }

  /// What cannot be read is said so, in the row of a channel on hold and where a star stands after a comma.
  @Test(arguments: Language.allCases) func aStarThatCannotBeReadIsSaidSo(_ language: Language) throws {
    var held = Dossier.meeting(.three)
    held.certifications[0].star = nil
    held.defects = [Defect(table: "certifications", row: "CERT-1", column: "star", reason: "is a text")]
    let decision = try decide(held, asOf: on("2026-07-01"))
    #expect(decision.outcome == .hold && decision.fromStar == nil)
    let page = try batch(language, [decision]).page
    let row = page.text(of: try #require(page.element(id: "channel-CH-1")))
    expect(row, language.text("star not readable") { $0.starNotReadable })
    let flow = page.rows(of: try #require(page.element(id: "numbers-flow"))).map { $0[0] }
    let unread = language.text("not readable") { $0.notReadable }
    #expect(flow == ["\(unread) → \(language.text("on hold") { $0.onHold })"])
    expect(language.outcome(.hold, nil), language.text("no readable star") { $0.noReadableStar })
  }

  @Test(arguments: Language.allCases) func whatWouldFallIsListedWithTheDayAndWhy(_ language: Language) throws {
    let editions = try #require(Editions([Edition2025.make()]))
    let dossier = Dossier.meeting(.three, until: "2027-12-31").with { dossier in
      dossier.channel.name = nil
      for index in dossier.certificates.indices { dossier.certificates[index].validUntil = on("2026-10-31") }
    }
    // At risk besides, so that it has a row to which its name leads.
    let other = dossier.with { $0.channel.id = "CH-2" }.with { $0.channel.hotline = .officeHours }
    let auditor = ReviewAuditor(asOf: on("2026-07-01"), editions: editions, forecasts: true)
    let decisions = try [dossier, other].map { try auditor.treat($0).decided() }
    let forecast = try #require(decisions[0].forecast)
    let folder = try BatchFolder()
    try folder.write(batch(language, decisions))
    let page = try Markup(reading: folder.bytes("report.html"))
    let title = page.text(of: try #require(page.element(id: "forecasts")))
    #expect(title == language.text("Would fall by the review of ") { $0.wouldFallByTheReview } + "2027-01-01")
    let section = try #require(
      page.elements("section").first { $0.attributes["aria-labelledby"] == "forecasts" })
    let text = page.text(of: section)
    for words in [
      language.text("Channels that keep their star now and would lose it by then ") { $0.channelsThatKeepTheirStar },
      language.text("If nothing on record changed but the date.") { $0.ifNothingOnRecordChanged },
      language.text("Falls on") { $0.fallsOn }, language.text("Through") { $0.through },
      "CH-1\(forecast.fallsOn)\(forecast.rules[0].inShort(in: language))",
    ] { expect(text, words) }
    #expect(page.elements("a", in: section).map { page.text(of: $0) } == ["CH-2"])
    let row = page.text(of: try #require(page.element(id: "channel-CH-2")))
    expect(
      row, language.text("If nothing changes:") { $0.ifNothingChanges } + " " + forecast.message(in: language))
    // Where not every channel has a row, none is linked, and no more are listed than fit.
    let bound = try BatchFolder()
    try bound.write(batch(language, decisions), most: 1)
    let bounded = try Markup(reading: bound.bytes("report.html"))
    let own = try #require(
      bounded.elements("section").first { $0.attributes["aria-labelledby"] == "forecasts" })
    #expect(bounded.elements("a", in: own).isEmpty)
    expect(
      bounded.text(of: own),
      language.text("And 1 more: see decisions.jsonl.") { $0.andMoreSee("1", "decisions.jsonl") })
    // The stars that hang on certificates are counted in their picture, too.
    let months = page.text(of: try #require(page.element(id: "picture-certificates")))
    expect(months, language.text("; those of 2 stars would not do any more") { $0.thoseOfWouldNotDo("2") })
  }

  @Test(arguments: Language.allCases) func whoHasNotConfirmedIsListedWithWhatFollows(_ language: Language) throws {
    var batch = Batch()
    batch.language = language
    batch.summary.unconfirmed = [(id: "CH-7", name: "Kim Ltd")]
    let page = try batch.page
    let list = page.text(of: try #require(page.element(id: "unconfirmed")))
    expect(
      list,
      language.text(
        "Nobody audits what nobody confirmed: without it these stars lapse after the last renewal day (F.2)."
      ) { $0.nobodyAuditsWhatNobodyConfirmed })
    expect(list, language.channel("CH-7", "Kim Ltd"))
  }

  /// What an edition lets take a star for certificates that soon run out is asked for by grade.
  @Test(arguments: Language.allCases) func whatIsWantingOfCertificatesIsToldByGrade(_ language: Language) throws {
    let dossier = Dossier.meeting(.three).with {
      $0.strip("E1")
      $0.grant("H3CSE-RS+", to: "E1", until: "2026-08-31")
    }
    let edition = Edition2025.make(severities: ["certificate-margin": .downgrade])
    let decision = try decide(dossier, asOf: on("2026-07-01"), edition: edition)
    let finding = try #require(decision.findings.first { $0.rule == "certificate-margin" })
    #expect(decision.takesStar && Effect(of: finding) == .takes)
    let need = language.text("certified engineers: 1 more senior") {
      $0.certifiedEngineers + $0.reportFactsMore($0.senior, 1)
    }
    #expect(finding.need(in: language) == need)
  }

  @Test(arguments: Language.allCases) func whomPendingCreditsLeaveMoreWaitsForSomebody(_ language: Language) throws {
    let dossier = Dossier.meeting(.four, by: .credits).with {
      $0.credits = []
      $0.earn(430, by: "E1", on: "2026-03-31")
      $0.earn(80, by: "E1", on: "2026-03-31", "training", .pending)
    }
    let page = try batch(language, [decide(dossier, asOf: on("2026-07-01"))]).page
    let attention = page.text(of: try #require(page.elements.first { $0.attributes["class"] == "attention" }))
    expect(
      attention,
      language.text("1 would keep a higher star if credits that await approval were approved first") {
        $0.wouldKeepAHigherStar("1")
      })
  }

  @Test(arguments: Language.allCases) func aRenewalThatIsPendingIsSaidInTheRow(_ language: Language) throws {
    let dossier = Dossier.meeting(.three).with { $0.channel.hotline = .officeHours }
    func row(_ day: String) throws -> String {
      let page = try batch(language, [decide(dossier, asOf: on(day))]).page
      return page.text(of: try #require(page.element(id: "channel-CH-1")))
    }
    let pending = language.text(", renewal pending") { $0.renewalPending }
    expect(try row("2027-01-01"), pending)
    #expect(try !row("2026-07-01").contains(pending))
  }

  // MARK: - Titles of pictures

  @Test(arguments: Language.allCases) func whereNothingCostsAnythingThePictureSaysSo(_ language: Language) throws {
    let rule = try #require(Rule.named("upgrade-opportunity"))
    let decisions = rule.examples.flatMap { example in
      example.moments.compactMap { try? decide(example.dossier, asOf: $0.asOf) }
    }.filter { $0.rules == ["upgrade-opportunity"] }
    let page = try batch(language, Array(decisions.prefix(1))).page
    let title = page.text(of: try #require(page.element(id: "picture-rules")))
    #expect(title == language.text("Nothing found costs anything") { $0.nothingFoundCostsAnything })
  }

  @Test(arguments: Language.allCases) func creditsThatSufficeAreSaidTo(_ language: Language) throws {
    let twice = Dossier.meeting(.three, by: .credits).with { $0.earn(450, by: "E1", on: "2026-03-31") }
    let page = try batch(language, [decide(twice, asOf: on("2026-07-01"))]).page
    let title = page.text(of: try #require(page.element(id: "picture-credits")))
    #expect(title == language.text("The only channel that rests on credits is not short") { $0.theOnlyOneIsNotShort })
    let rows = page.rows(of: try #require(page.element(id: "numbers-credits"))).map { $0[0] }
    #expect(rows == [language.text("200 % and more") { $0.creditsPictureAndMore }])
  }

  /// What is waived warns of nothing.
  @Test(arguments: Language.allCases) func onlyWhatWarnsIsTheMostFrequentWarning(_ language: Language) throws {
    let waived = Dossier.meeting(.three).with {
      $0.channel.hotline = .officeHours
      $0.waive("hotline", until: "2027-12-31")
    }
    let warned = Dossier.meeting(.three).with { $0.channel.trackingSystem = TrackingSystem.none }
    func title(_ dossiers: [Dossier]) throws -> String {
      let decisions = try dossiers.enumerated().map { number, dossier in
        try decide(dossier.with { $0.channel.id = "CH-\(number)" }, asOf: on("2026-07-01"))
      }
      let page = try batch(language, decisions).page
      return page.text(of: try #require(page.element(id: "picture-rules")))
    }
    let (hotline, tracking) = (
      RuleID("hotline").inShort(in: language), RuleID("tracking-system").inShort(in: language)
    )
    let said = try title([waived, waived, warned])
    #expect(said.contains(tracking) && !said.contains(hotline), "\(said)")
    #expect(
      try title([waived]) == language.text("Nothing found costs anything") { $0.nothingFoundCostsAnything })
    // Of as many, none stands alone.
    let open = waived.with { $0.waivers = [] }
    let both = try title([open, warned])
    #expect(both.contains(tracking) && both.contains(hotline), "\(both)")
  }

  /// A loss that stands on record already is not taken again.
  @Test(arguments: Language.allCases) func whatIsLostAlreadyTakesNoStar(_ language: Language) throws {
    let dossier = Self.short.with { $0.loseStar(on: "2026-07-01", from: .three, to: .two) }
    let decision = try decide(dossier, asOf: on("2026-07-01"))
    #expect(!decision.takesStar && decision.findings.contains { Effect(of: $0) == .takes }, "\(decision.outcome)")
    let page = try batch(language, [decision]).page
    let title = page.text(of: try #require(page.element(id: "picture-rules")))
    #expect(title == language.text("Nothing found costs anything") { $0.nothingFoundCostsAnything })
  }

  /// Of places with as many losses, none stands alone.
  @Test(arguments: Language.allCases) func placesWithAsManyLossesAreNamedTogether(_ language: Language) throws {
    let page = try batch(language, losing(4, countries: 2)).page
    let title = page.text(of: try #require(page.element(id: "picture-countries")))
    let names = language.list(["C0", "C1"])
    #expect(title == language.text("\(names) lose the most: 2 channels each") { $0.mostOfEach(names, false, "2") })
  }

  @Test(arguments: Language.allCases) func whoIsOnHoldKeepsNothingYet(_ language: Language) throws {
    let held = Dossier.meeting(.three).with {
      $0.defects = [Defect(table: "people", row: "P1", column: "name", reason: "is empty")]
    }
    func title(_ dossiers: [Dossier]) throws -> String {
      let decisions = try dossiers.enumerated().map { number, dossier in
        try decide(dossier.with { $0.channel.id = "CH-\(number)" }, asOf: on("2026-07-01"))
      }
      let page = try batch(language, decisions).page
      return page.text(of: try #require(page.element(id: "picture-flow")))
    }
    #expect(try title([held]) == language.text("The only channel is on hold") { $0.theOnlyOneIsOnHold })
    let kept = Dossier.meeting(.three)
    #expect(try title([kept]) == language.text("The only channel keeps what it had") { $0.theOnlyOneKeepsWhat })
    #expect(
      try title([kept, held])
        == language.text("None of 2 ends lower than it began; 1 is on hold") { $0.noneOfLowerSomeHeld("2", "1") })
  }

  /// Who is not renewed may be audited again within the year; after the last audit nobody is.
  @Test(arguments: Language.allCases) func aRenewalThatFailedIsSaidToBeAuditedAgain(_ language: Language) throws {
    let days = [Schedule.YearlyDay(month: 1, day: 15), .init(month: 3, day: 31)]
    func note(_ procedure: Procedure, _ asOf: String) throws -> String {
      var (figures, summary) = (
        ReportFigures(asOf: on(asOf), schedule: Schedule(renewalDays: days)), Summary(of: procedure)
      )
      for decision in try Batch.of(procedure, in: language).decisions {
        figures.count(decision, in: language)
        summary.count(decision)
      }
      let page = ReportPage(run: Batch().run, clausesOf: Edition2025.make(), in: language)
      return String(decoding: page.top(summary, figures), as: UTF8.self)
    }
    let lost = language.text("A star lost needs a new application") {
      String($0.aStarLostNeedsA.prefix($0.tag == "zh" ? 11 : 24))
    }
    let again = language.text("What was not renewed is audited again on 2027-03-31") {
      $0.whatWasNotRenewedIsAuditedAgain(on("2027-03-31"))
    }
    let first = try note(.renewal, "2027-01-15")
    #expect(first.contains(again) && !first.contains(lost))
    let last = try note(.renewal, "2027-03-31")
    #expect(
      !last.contains("2027-03-31</p>")
        && last.contains(language.text("This was the last audit of the year:") { $0.whatWasNotRenewedNeedsA }))
    #expect(try note(.review, "2026-07-01").contains(lost))
  }

  /// Who lapsed may have confirmed: it is called by what it is, in the row, in the picture and in what the script reads.
  @Test(arguments: Language.allCases) func whatLapsedIsNotCalledUnconfirmed(_ language: Language) throws {
    let report = try Batch.of(.reminders, in: language).report
    let (lapsed, open) = (
      language.text("Renewal lapsed") { $0.renewalLapsed },
      language.text("Renewal not confirmed") { $0.renewalNotConfirmed }
    )
    let row = report.page.text(of: try #require(report.page.element(id: "channel-CH-1")))
    #expect(row.contains(lapsed) && !row.contains(open), "\(row)")
    let rules = report.page.rows(of: try #require(report.page.element(id: "numbers-rules"))).map { $0[0] }
    #expect(rules.contains(lapsed) && !rules.contains(open), "\(rules)")
    let findings = try #require(report.detail(of: "CH-1")?["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["title"] as? String == lapsed })
  }

  /// A way of the picture of stars leads to as many as it counts, and where some of them have no row, says to how many.
  @Test(arguments: Procedure.published) func aWayOfThePictureLeadsToThoseThatItCounts(_ procedure: Procedure) throws {
    var batch = try Batch.of(procedure)
    if procedure.isReview {
      // Two that keep their star as they are to, one that falls to none, and a revoked one from the same star.
      for dossier in [Dossier.meeting(.three), .meeting(.three)] {
        batch.add(try decide(Self.quiet(dossier), asOf: on("2026-07-01")))
      }
      batch.add(
        try decide(
          .meeting(.three).with { dossier in for person in ["E1", "E2", "E3"] { dossier.strip(person) } },
          asOf: on("2026-07-01")))
    }
    let report = try batch.report
    var ways = 0
    for way in report.page.elements("a") {
      guard let filter = way.attributes["data-filter"], filter.contains("from="),
        let says = way.attributes["aria-label"],
        let number = says.matches(of: /(\d+) (channels?|of them)/).last.flatMap({ Int($0.output.1) })
      else { continue }
      let asked = Dictionary(
        uniqueKeysWithValues: filter.split(separator: "&").map { pair in
          let parts = pair.split(separator: "=").map(String.init)
          return (parts[0], parts[1])
        })
      let found = report.index.count { line in
        (asked["outcome"].map { line[5] as? String == $0 } ?? true)
          && (asked["from"].map { (line[6] as? Int).map(String.init) == $0 } ?? true)
          && (asked["to"].map { (line[7] as? Int).map(String.init) == $0 && line[5] as? String != "hold" } ?? true)
      }
      #expect(found == number, "\(filter): \(says)")
      ways += 1
    }
    #expect(ways > 1 || procedure == .reminders)
  }

  /// Without a finding and at the star that it had: no row.
  private static func quiet(_ dossier: Dossier) -> Dossier {
    dossier.with {
      $0.channel.trackingSystem = .automatic
      $0.attend("2026-02-02", "2026-02-03")
    }
  }

  @Test func whereNobodyHasARowNothingLeadsToOne() throws {
    let quiet = try batch(.english, [decide(Self.quiet(.meeting(.three)), asOf: on("2026-07-01"))])
    #expect(quiet.decisions.allSatisfy { ReportRank(of: $0) == nil })
    let links = try quiet.page.elements("a").compactMap { $0.attributes["data-filter"] }
    #expect(links.isEmpty, "\(links)")
  }

  /// A number is grouped as its language does.
  @Test(arguments: [(Language.english, "12,345"), (.chinese, "12,345"), (.spanish, "12\u{202F}345")])
  func numbersAreGroupedAsInTheirLanguage(_ language: Language, _ number: String) throws {
    var batch = batch(language, [])
    batch.run.records = [("channels", 12_345)]
    #expect(try batch.page.text.contains(number))
  }

  /// More departures than are drawn are counted; the lines are the days of reviews and renewals.
  @Test(arguments: Language.allCases) func ofManyGracePeriodsTheFirstAreDrawn(_ language: Language) throws {
    let asOf = on("2026-12-20")
    var figures = ReportFigures(asOf: asOf, schedule: Schedule(renewalDays: [.init(month: 1, day: 15)]))
    var summary = Summary()
    for number in 0...GraceFigures.most {
      let dossier = Dossier.meeting(.three).with {
        $0.channel.id = "CH-\(100 + number)"
        $0.hire("X")
        $0.leave("X", on: "2026-05-10", declared: "2026-05-10")
      }
      let decision = try decide(dossier, asOf: asOf)
      figures.count(decision, in: language)
      summary.count(decision)
    }
    let page = ReportPage(run: Batch().run, clausesOf: Edition2025.make(), in: language)
    let text = String(decoding: page.top(summary, figures), as: UTF8.self)
    expect(
      text,
      language.text(" The \(GraceFigures.most) that end first; 1 more is among the channels.") {
        $0.theThatEndFirstMore("\(GraceFigures.most)", "1")
      })
    expect(
      text,
      language.text(" Thin lines are the days on which renewals are audited: 2027-01-15.") {
        $0.thinLinesAreTheDays("2027-01-15")
      })
    for words in [
      language.text("review, renewals") { $0.reviewRenewals }, language.text("review") { $0.review },
    ] { expect(text, ">\(words)<") }
  }
}

extension Decision {
  fileprivate var rules: [String] { findings.map(\.rule.text) }
}
