import StarStandard
import Testing

@testable import Outbox

/// Reports of batches that no browser can show as a whole.
@Suite struct BoundedReportTests {
  private func batch() throws -> Batch {
    var batch = try Batch.ofEveryRule()
    for number in 1...3 {
      var held = try Batch.model()
      held.channel.id = "CH-HELD-\(number)"
      held.defects = [Defect(table: "people", row: "P1", column: "name", reason: "is empty")]
      try batch.review(held, asOf: on("2026-07-01"))
    }
    return batch
  }

  private func report(_ batch: Batch, most: Int) throws -> Markup {
    let folder = try BatchFolder()
    try folder.write(batch, most: most)
    let report = try ReportReader(folder.bytes("report.html"))
    // What the script lists are the rows that readers without it have.
    #expect(report.index.map { "channel-\($0[0])" } == channels(report.page))
    return report.page
  }

  /// The channels that have rows, in their order.
  private func channels(_ page: Markup) -> [String] {
    page.elements("tr").compactMap { $0.attributes["data-outcome"] == nil ? nil : $0.attributes["id"] }
  }

  private func channels(_ batch: Batch, _ ranks: Set<ReportRank>) -> [String] {
    batch.decisions.filter { ReportRank(of: $0).map(ranks.contains) == true }.map { "channel-" + $0.channel.id }
  }

  @Test func aReportThatABrowserCanShowIsWhole() throws {
    let batch = try batch()
    let all = channels(batch, Set(ReportRank.allCases))
    let page = try report(batch, most: all.count)
    #expect(channels(page) == all)
    #expect(page.element(id: "bounded") == nil)
  }

  @Test func beyondThatOnlyRemarksAreLeftOutAsLongAsTheRestFits() throws {
    let batch = try batch()
    let meant = channels(batch, [.decided, .atRisk])
    let all = channels(batch, Set(ReportRank.allCases)).count
    #expect(meant.count < all)
    let page = try report(batch, most: all - 1)
    #expect(channels(page) == meant)
    let remark = page.text(of: try #require(page.element(id: "bounded")))
    for text in [
      "Of \(all) channels", "at most \(all - 1)", "with remarks only, none of the \(all - meant.count)",
      "decisions.csv",
    ] { #expect(remark.contains(text), "\(remark)") }
  }

  @Test func whatIsDecidedComesBeforeWhatIsAtRisk() throws {
    let batch = try batch()
    let decided = channels(batch, [.decided])
    let atRisk = channels(batch, [.atRisk])
    let page = try report(batch, most: decided.count + 2)
    #expect(Set(channels(page)) == Set(decided + atRisk.prefix(2)))
    let order = channels(batch, Set(ReportRank.allCases))
    #expect(channels(page) == order.filter(Set(channels(page)).contains))
    let remark = page.text(of: try #require(page.element(id: "bounded")))
    #expect(remark.contains("at risk the first 2 of \(atRisk.count) by id"), "\(remark)")
  }

  @Test(arguments: Language.allCases) func whatIsLeftOutIsSaidInTheLanguage(_ language: Language) throws {
    var batch = try batch()
    batch.language = language
    batch.summary.outOfScope = (1...200).map { "CH-OUT-\($0)" }
    let (decided, atRisk) = (channels(batch, [.decided]).count, channels(batch, [.atRisk]).count)
    let all = channels(batch, Set(ReportRank.allCases)).count
    let page = try report(batch, most: decided + 2)
    let remark = page.text(of: try #require(page.element(id: "bounded")))
    let (most, rest) = (decided + 2, all - decided - atRisk)
    #expect(rest > 0)
    let sentence = language.text("Of \(all) channels with something to say this page shows at most \(most), ") {
      $0.ofChannelsWithSomethingTo("\(all)", "\(most)")
    }
    let whole = language.text("all \(decided)") { $0.all("\(decided)") }
    let part = language.text("the first 2 of \(atRisk) by id") { $0.theFirstOfById("\(atRisk)", "2") }
    let none = language.text("none of the \(rest)") { $0.noneOfThe("\(rest)") }
    for words in [sentence, whole, part, none] { #expect(remark.contains(words), "\(remark)") }
    if language != .english {
      let english = EnglishWords.left(in: remark, language).filter { !["decisions", "csv", "jsonl"].contains($0) }
      #expect(english.isEmpty, "\(remark)")
    }
    let list = page.text(of: try #require(page.element(id: "out-of-scope")))
    let more = language.text("And \(200 - most) more: see manifest.json.") {
      $0.andMoreSee("\(200 - most)", "manifest.json")
    }
    #expect(list.contains(more), "\(list)")
  }

  @Test(arguments: [1, 5, 20]) func aLinkLeadsToAPlaceInThePageHoweverMuchIsLeftOut(_ most: Int) throws {
    let batch = try batch()
    let page = try report(batch, most: most)
    #expect(channels(page).count == most)
    let ids = Set(page.elements.compactMap { $0.attributes["id"] })
    for link in page.elements("a") {
      let place = try #require(link.attributes["href"])
      #expect(place.hasPrefix("#") && ids.contains(String(place.dropFirst())), "\(place)")
    }
  }

  @Test func aListIsBoundedAndSaysWhereAllOfItIs() throws {
    var batch = try batch()
    batch.summary.outOfScope = ["CH-OUT-1", "CH-OUT-2", "CH-OUT-3"]
    let page = try report(batch, most: 2)
    let list = page.text(of: try #require(page.element(id: "out-of-scope")))
    #expect(list.contains("CH-OUT-2") && !list.contains("CH-OUT-3"))
    #expect(list.contains("And 1 more: see manifest.json."))
  }
}
