import Foundation
import StarStandard
import Testing

@testable import Outbox

/// Every number in a picture of a report, recomputed from the decisions that stand beside it.
@Suite struct ReportPicturesTests {
  private struct Line: Decodable {
    struct Found: Decodable {
      struct Waived: Decodable {}
      struct Dates: Decodable {
        let person_id: String?
        let grace_begins_on: String?
        let deadline: String?
      }
      let evidence: Dates
      let rule: String
      let severity: String
      let waived: Waived?
    }
    let channel_id: String
    let channel_name: String?
    let kind: String?
    let country: String?
    let outcome: String
    let from_star: Int?
    let to_star: Int?
    let findings: [Found]

    var takesStar: Bool { outcome == "downgrade" || outcome == "revoke" }
  }

  /// A batch with every rule, countries and kinds, holds and waivers, and what was written of it.
  private func written() throws -> (lines: [Line], page: Markup, batch: Batch) {
    var batch = Batch()
    var random = SplitMix64(seed: 11)
    let kinds = ["AD", "ACP", "ASP"]
    var countries = (0..<19).map { "C\($0)" }
    countries.append("<&\u{202E}")
    for rule in Rule.all {
      for (number, example) in rule.examples.enumerated() {
        for (place, moment) in example.moments.enumerated() {
          var dossier = example.dossier
          dossier.channel.id = "CH-\(rule.id)-\(number)-\(place)"
          dossier.channel.country = random.number(0...9) == 0 ? nil : random.pick(countries)
          dossier.channel.kind = random.pick(kinds)
          if random.number(0...9) == 0 {
            dossier.defects = [Defect(table: "people", row: "P1", column: "name", reason: "is empty")]
          }
          if random.number(0...4) == 0 {
            dossier.waivers = [
              Waiver(
                rule: rule.id, reason: "Moved", grantedBy: "Li Na", grantedOn: on("2025-01-01"),
                expiresOn: on("2027-12-31"))
            ]
          }
          guard let decision = try? decide(dossier, asOf: moment.asOf) else { continue }
          batch.add(decision)
        }
      }
    }
    let folder = try BatchFolder()
    try folder.write(batch)
    let decoder = JSONDecoder()
    let lines = try String(decoding: folder.bytes("decisions.jsonl"), as: UTF8.self).split(separator: "\n")
      .map { try decoder.decode(Line.self, from: Data($0.utf8)) }
    #expect(lines.count > 60 && lines.contains { $0.outcome == "hold" })
    return (lines, try Markup(reading: folder.bytes("report.html")), batch)
  }

  /// The rows of the table behind a picture, by their first cell.
  private func numbers(_ page: Markup, _ picture: String) throws -> [String: [String]] {
    let table = try #require(page.element(id: "numbers-" + picture))
    return Dictionary(
      uniqueKeysWithValues: page.rows(of: table).map { row in
        // How many of them have a row stands behind the name.
        (row[0].replacing(/\ \(\d+ of them listed below\)$/, with: ""), Array(row.dropFirst()))
      })
  }

  private func counted(_ words: [String]) -> [String: [String]] {
    Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +).mapValues { ["\($0)"] }
  }

  @Test func theFlowOfStarsIsThatOfTheDecisions() throws {
    let (lines, page, _) = try written()
    func star(_ number: Int?) -> String { number.map { $0 == 0 ? "no star" : "\($0)-star" } ?? "not readable" }
    let flow = lines.map { line in
      let end = ["hold": "on hold", "revoke": "revoked"][line.outcome] ?? star(line.to_star)
      return "\(star(line.from_star)) → \(end)"
    }
    #expect(try numbers(page, "flow") == counted(flow))
    let lower = lines.filter { $0.outcome == "revoke" || $0.outcome != "hold" && $0.to_star ?? 0 < $0.from_star ?? 0 }
    let none = lines.filter { $0.outcome != "hold" && $0.to_star == 0 }
    let title = page.text(of: try #require(page.element(id: "picture-flow")))
    let gone = none.isEmpty ? "" : "; \(none.count) with no star at all"
    #expect(title == "\(lower.count) of \(lines.count) end lower than they began\(gone)")
  }

  @Test func theFindingsByRuleAreThoseOfTheDecisions() throws {
    let (lines, page, _) = try written()
    let shown = try numbers(page, "rules")
    let found = Dictionary(grouping: lines.flatMap(\.findings), by: \.rule)
    #expect(shown.count == found.count)
    for (rule, findings) in found {
      let open = findings.filter { $0.waived == nil }
      func count(_ severities: Set<String>) -> Int { open.count { severities.contains($0.severity) } }
      let title = try #require(Rule.named(RuleID(rule))).title.text(in: .english)
      let numbers = [
        count(["downgrade", "revoke"]), count(["warning"]), findings.count - open.count, count(["information"]),
        findings.count,
      ]
      #expect(shown[title] == numbers.map { "\($0)" }, "\(rule)")
    }
  }

  @Test(arguments: ["countries", "kinds"]) func starsByPlaceAreThoseOfTheDecisions(_ picture: String) throws {
    let (lines, page, _) = try written()
    let words = lines.map { (picture == "kinds" ? $0.kind : $0.country).map(\.shown) }
    let groups = Dictionary(grouping: zip(words, lines), by: \.0)
    let shown = try numbers(page, picture)
    func row(_ lines: [Line]) -> [String] {
      let held = lines.count { $0.outcome == "hold" }
      let stars = [4, 3, 2, 0].map { star in lines.count { $0.outcome != "hold" && $0.to_star == star } }
      return (stars + [held, lines.count]).map { "\($0)" }
    }
    var others = lines
    for (word, _) in shown where word != "All others" {
      let meant = try #require(groups[word]).map(\.1)
      #expect(shown[word] == row(meant), "\(word)")
      others.removeAll { one in meant.contains { $0.channel_id == one.channel_id } }
    }
    #expect(shown["All others"] == (others.isEmpty ? nil : row(others)))
    #expect((shown.count == 15) == (picture == "countries"))
    // What is named has no less than what is not.
    let least = shown.filter { $0.key != "All others" }.compactMap { $0.value.last.flatMap(Int.init) }.min() ?? 0
    for (word, group) in groups where word.map({ shown[$0] == nil }) ?? false { #expect(group.count <= least) }
  }

  @Test func creditsAgainstTheBaselineAreThoseMeasured() throws {
    let (lines, page, batch) = try written()
    let measured = Dictionary(
      uniqueKeysWithValues: batch.decisions.compactMap { decision in
        decision.measures?.credits.map { (decision.channel.id, $0) }
      })
    let credits = Array(measured.values)
    let tenths = credits.map { min($0.counted * 10 / $0.required, 20) }
    #expect(
      try numbers(page, "credits")
        == counted(tenths.map { $0 == 20 ? "200 % and more" : "\($0 * 10) to \($0 * 10 + 9) %" }))
    let short = credits.filter { $0.counted < $0.required }
    // Who is short has a finding that says so; the others' credits are in no decision.
    #expect(short.count == lines.count { line in line.findings.contains { $0.rule == "credit-baseline" } })
    let near = credits.filter { abs($0.counted * 1000 / $0.required - 1000) <= 100 }
    let title = page.text(of: try #require(page.element(id: "picture-credits")))
    let shortNear = near.count { $0.counted < $0.required }
    #expect(
      title.hasPrefix(
        "\(short.count) of \(credits.count) channels that rest on credits are short, \(shortNear) by a tenth"))
    let dots = page.elements("circle").filter { $0.attributes["class"]?.hasPrefix("dot") == true }
    #expect(dots.count == near.count)
    // Whose only violation is the baseline, and who would reach it with what awaits approval.
    let saved = lines.filter { line in
      let taking = line.findings.filter { ["downgrade", "revoke"].contains($0.severity) && $0.waived == nil }
      guard let credits = measured[line.channel_id], line.takesStar, !taking.isEmpty else { return false }
      return taking.allSatisfy { $0.rule == "credit-baseline" } && credits.counted + credits.pending >= credits.required
    }
    #expect(!saved.isEmpty)
    let attention = page.text(of: try #require(page.elements.first { $0.attributes["class"] == "attention" }))
    #expect(attention.contains("\(saved.count) would keep \(saved.count == 1 ? "its" : "their") star"))
  }

  @Test func certificatesThatRunOutAreThoseMeasured() throws {
    let (_, page, batch) = try written()
    let months = ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"]
    let days = batch.decisions.flatMap { $0.measures?.certificatesEnding ?? [] }.map(\.description)
    let shown = try numbers(page, "certificates")
    for (month, name) in zip(months, ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]) {
      #expect(shown["\(name) 2026"]?.first == "\(days.count { $0.hasPrefix(month) })", "\(month)")
    }
    #expect(shown.count == 12 && days.contains { $0.hasPrefix("2026") })
    #expect(batch.run.asOf == on("2026-07-01"))
  }

  @Test func starsThatWouldFailAreThoseForecast() throws {
    var figures = ReportFigures(asOf: on("2026-07-01"))
    var expected = [Int](repeating: 0, count: 12)
    let auditor = ReviewAuditor(
      asOf: on("2026-07-01"), editions: try #require(Editions([Edition2025.make()])), forecasts: true)
    for (number, end) in ["2026-07-15", "2026-09-30", "2026-09-29", "2027-06-29", "2027-06-30"].enumerated() {
      var dossier = try #require(Rule.certificateValidity.examples.first).dossier
      dossier.channel.id = "CH-\(number)"
      for index in dossier.certificates.indices { dossier.certificates[index].validUntil = on(end) }
      guard case .concerned(let subject) = auditor.coverage(of: dossier) else { continue }
      let decision = auditor.decide(dossier, subject)
      figures.count(decision)
      guard let day = decision.forecast?.fallsOn else { continue }
      let month = (day.year - 2026) * 12 + day.month - 7
      if expected.indices.contains(month) { expected[month] += 1 }
    }
    #expect(figures.starsFailing == expected)
    #expect(expected.reduce(0, +) > 2)
  }

  @Test func gracePeriodsAreThoseOfTheFindings() throws {
    let (lines, page, _) = try written()
    let states = ["departure-in-grace", "departure-unreplenished", "departure-undeclared"]
    let counts = states.map { state in lines.reduce(0) { $0 + $1.findings.count { $0.rule == state } } }
    let title = page.text(of: try #require(page.element(id: "picture-graces")))
    #expect(
      title == "\(counts.reduce(0, +)) departures: \(counts[0]) still to be filled, \(counts[1]) not filled in time, "
        + "\(counts[2]) not declared")
    let table = try #require(page.element(id: "numbers-graces"))
    #expect(page.rows(of: table).count == min(counts.reduce(0, +), GraceFigures.most))
    // Who left, from when the time runs and until when stand in the evidence of that channel.
    for row in page.rows(of: table) {
      let line = try #require(lines.first { row[0].hasSuffix($0.channel_id) })
      let matches = line.findings.contains { found in
        guard states.contains(found.rule), let person = found.evidence.person_id else { return false }
        return row[1].hasSuffix(person) && row[3] == found.evidence.deadline
          && found.evidence.grace_begins_on.map { $0 == row[2] } ?? true
      }
      #expect(matches, "\(row)")
    }
  }

  /// The days on which renewals are audited are lines, and words for who does not see them.
  @Test func theDaysOfRenewalsAreInThePictureOfGracePeriods() throws {
    let example = try #require(Rule.all.first { $0.id.text == "departure-in-grace" }?.examples.first)
    let moment = try #require(example.moments.first { $0.findings > 0 })
    let decision = try decide(example.dossier, asOf: moment.asOf)
    func page(_ days: [Schedule.YearlyDay]) throws -> Markup {
      var figures = ReportFigures(asOf: moment.asOf, schedule: Schedule(renewalDays: days))
      var summary = Summary()
      figures.count(decision)
      summary.count(decision)
      return try Markup(reading: Self.page(summary, figures))
    }
    let inside = moment.asOf.adding(days: 10)
    let days = [inside, moment.asOf.adding(months: 5)].map { Schedule.YearlyDay(month: $0.month, day: $0.day) }
    let note = "Thin lines are the days on which renewals are audited: \(inside)."
    #expect(try page(days).text.contains(note))
    #expect(try page(days).elements.count { $0.attributes["class"] == "rule thin" } == 1)
    #expect(try !page([]).text.contains("Thin lines"))
  }

  @Test func whoLosesAStarIsInTheTable() throws {
    let (lines, page, _) = try written()
    let rows = page.rows(of: try #require(page.element(id: "losses")))
    let losers = lines.filter(\.takesStar)
    #expect(rows.count == losers.count && rows.count > 10)
    for loser in losers {
      let row = try #require(rows.first { $0[0].hasSuffix(loser.channel_id) })
      let to = loser.outcome == "revoke" ? "revoked" : loser.to_star == 0 ? "no star" : "\(loser.to_star ?? 0)-star"
      #expect(row[2] == "\(loser.from_star ?? 0)-star →to \(to)")
      let reasons = loser.findings.filter { ["downgrade", "revoke"].contains($0.severity) && $0.waived == nil }
      for reason in reasons where reason.severity == "downgrade" {
        #expect(row[4].contains(RuleID(reason.rule).inShort(in: .english)), "\(row)")
      }
      #expect(!row[5].isEmpty)
    }
    // Revoked ones stand first, then by the depth of the fall.
    let revoked = rows.map { $0[2].hasSuffix("revoked") }
    #expect(revoked == revoked.sorted { $0 && !$1 })
  }

  /// Why and where, on the first screen: no count without the channels that it counts.
  @Test func whyAndWhereStarsAreLostIsThatOfTheDecisions() throws {
    let (lines, page, _) = try written()
    let all = page.elements("a", in: try #require(page.element(id: "spread")))
    func isOfTheRest(_ link: Markup.Element) -> Bool {
      ["outcome=loses", "outcome=loses&sort=country"].contains(link.attributes["data-filter"])
    }
    let links = all.filter { !isOfTheRest($0) }
    let losers = lines.filter(\.takesStar)
    func number(_ link: Markup.Element) -> Int? { page.text(of: link).split(separator: " ").last.flatMap { Int($0) } }
    for link in links {
      let filter = try #require(link.attributes["data-filter"])
      let match = try #require(filter.wholeMatch(of: /outcome=loses&(rule|country)=(.+?)(&severity=takes)?/))
      let (name, value) = (String(match.output.1), String(match.output.2))
      let counted = losers.count { line in
        name == "country"
          ? line.country?.percentEncoded == value
          : line.findings.contains {
            $0.rule == value && ["downgrade", "revoke"].contains($0.severity) && $0.waived == nil
          }
      }
      #expect(number(link) == counted && counted > 0, "\(filter)")
    }
    #expect(links.count == 12)
    // Those beyond the first six lead to the channels, too.
    let (rules, countries) = (
      Set(
        losers.flatMap { line in
          line.findings.filter { ["downgrade", "revoke"].contains($0.severity) && $0.waived == nil }.map(\.rule)
        }), Set(losers.compactMap(\.country))
    )
    let rest = all.filter(isOfTheRest).map { page.text(of: $0) }
    #expect(rest == [rules, countries].filter { $0.count > 6 }.map { "\($0.count - 6) more" }, "\(rest)")
    #expect(!rest.isEmpty)
  }

  @Test func whatIsKeptIsBoundedHoweverManyThereAre() throws {
    let example = try #require(
      Rule.creditBaseline.examples.first { $0.title == "One credit short" })
    let moment = try #require(example.moments.first)
    var figures = ReportFigures(asOf: moment.asOf)
    var summary = Summary()
    for number in 0..<1000 {
      var dossier = example.dossier
      dossier.channel.id = "CH-\(number)"
      dossier.channel.country = "Country \(number)"
      let decision = try decide(dossier, asOf: moment.asOf)
      figures.count(decision)
      summary.count(decision)
    }
    #expect(figures.worst.count == ReportFigures.mostLosses)
    #expect(figures.credits.below.count == 60 && figures.credits.shortByATenth == 1000)
    #expect(figures.countries.places.count == 400 && figures.countries.others.all == 600)
    let page = try Markup(reading: Self.page(summary, figures))
    #expect(page.text.contains("And 900 more, among the channels below."))
    #expect(try numbers(page, "countries")["All others"]?.last == "986")
  }

  private static func page(_ summary: Summary, _ figures: ReportFigures) throws -> [UInt8] {
    struct Nothing: ReportSource {
      func replay(_ part: ReportEntry.Part, _ body: (ArraySlice<UInt8>) throws -> Void) {}
    }
    let page = ReportPage(run: Batch().run, clausesOf: Edition2025.make())
    var bytes = page.top(summary, figures)
    try page.channels(summary, from: Nothing()) { bytes += $0 }
    return bytes + page.bottom(summary)
  }
}
