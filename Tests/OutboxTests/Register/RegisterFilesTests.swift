import Foundation
import StarStandard
import Testing

@testable import Outbox

/// The register in a batch: `register.csv`, `register.html`.
@Suite struct RegisterFilesTests {
  private func entry(_ id: String, name: String = "N", star: Star? = .three, next: Threat? = nil) throws
    -> RegisterEntry
  {
    let day = try #require(CalendarDate("2026-01-01"))
    var channel = Channel(id: id)
    (channel.name, channel.kind, channel.country) = (name, "ACP", "CN")
    let certification = Certification(
      id: "CERT-\(id)", star: star, route: .credits, appliedOn: day, issuedOn: day, validUntil: day.adding(days: 364))
    return RegisterEntry(
      channel: channel, certification: certification, star: star, renewalPending: true, next: next)
  }

  /// What the two files are.
  private func files(
    _ entries: [RegisterEntry], most: Int = 10, in language: Language = .english
  ) throws -> (csv: String, page: String) {
    let folder = try BatchFolder()
    let path = folder.path + "/batch/register"
    let files = try RegisterFiles(csv: path + ".csv", temporaryFolder: folder.path, atMost: most, in: language)
    for entry in entries { try files.add(RegisterLine(entry, in: language)) }
    let page = try FileSink(path: path + ".html")
    _ = try files.finish(try Batch.ofEveryRule(address: "a@one.example.com").run, to: page)
    _ = try page.finish()
    return (
      String(decoding: try folder.bytes("register.csv"), as: UTF8.self),
      String(decoding: try folder.bytes("register.html"), as: UTF8.self)
    )
  }

  @Test func aStarHasARowInBoth() throws {
    let (csv, page) = try files([entry("CH-1"), entry("CH-2", star: .two), entry("CH-3", star: nil)])
    #expect(csv.hasPrefix("\u{FEFF}channel_id,channel_name,"))
    #expect(csv.contains("\r\nCH-2,N,ACP,CN,2,credits,CERT-CH-2,2026-01-01,2026-12-31,true,\r\n"))
    #expect(page.contains("4-star 0, 3-star 1, 2-star 1, not to be read 1"))
    #expect(page.contains("<bdi>CERT-CH-3</bdi>") && page.contains("renewal pending"))
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n") && !page.contains("<script"))
  }

  /// The page is in the language of the report, with what threatens a star, and by when its renewal can be confirmed.
  @Test(arguments: Language.allCases) func thePageIsInItsLanguage(_ language: Language) throws {
    let editions = try #require(Editions([Edition2025.make()]))
    let register = Register(
      asOf: on("2026-12-20"), lastRenewalDay: on("2026-03-31"), confirmBy: on("2027-03-31"), editions: editions)
    let own = try #require(register.entry(of: Dossier.meeting(.three)))
    let threat = try #require(own.next)
    #expect(threat.confirmBy == on("2027-03-31") && threat.date == on("2026-12-31"))
    let page = try files([entry("CH-1", next: threat), entry("CH-2", star: nil)], in: language).page
    for words in [
      language.text("Stars in force on 2026-07-01") { $0.starsInForceOn(on("2026-07-01")) },
      language.text("not to be read") { $0.notToBeRead } + " 1",
      language.text(", renewal pending") { $0.renewalPending },
      threat.rule.title.text(in: language) + language.clauseComma
        + language.text("to be confirmed by 2027-03-31") { $0.toBeConfirmedBy(on("2027-03-31")) },
    ] { #expect(page.contains(words), "\(words): \(page.suffix(1500))") }
    #expect(page.contains("<html lang=\"\(language.pageTag)\">"))
    guard language != .english else { return }
    let read = try Markup(reading: Array(page.utf8))
    let texts = ["title", "h1", "p", "th"].flatMap { read.elements($0) }
    #expect(texts.count > 12)
    for text in texts.map(read.text(of:)) {
      let english = EnglishWords.left(in: text, language).filter {
        $0.count > 2 && !["star", "audit", "review", "report", "html"].contains($0)
      }
      #expect(english.isEmpty, "\(text)")
    }
  }

  /// A table wider than the window is scrolled by keys, too, and breaks no word.
  @Test func theTableIsScrolledWithoutAMouse() throws {
    let page = try Markup(reading: Array(files([entry("CH-1")]).page.utf8))
    let region = try #require(page.elements("div").first { $0.attributes["role"] == "region" })
    #expect(region.attributes["tabindex"] == "0" && region.attributes["aria-label"]?.isEmpty == false)
    #expect(page.elements("table", in: region).count == 1)
    let style = try #require(page.elements("style").first).raw
    #expect(style.contains(".scrolled { overflow-x: auto; }"))
    #expect(style.contains(".register :is(th, td) { overflow-wrap: break-word; }"))
    // A name has room to break; a star is one word.
    #expect(style.contains(".register td:nth-child(2) { min-width: 12rem; overflow-wrap: anywhere; }"))
    #expect(style.contains(".register td:nth-child(5) { white-space: nowrap; }"))
  }

  /// A name is a text in both, whatever it is.
  @Test(arguments: [
    ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"", "=HYPERLINK(&quot;http://x&quot;)"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a,\r\nb", "\"a,\r\nb\"", "a, b"), ("@x", "'@x", "@x"),
    ("x\u{202E}y", "x\u{202E}y", "x<span class=\"number\">\\u{202e}</span>y"),
  ])
  func hostileNamesAreTexts(_ name: String, inCSV: String, inPage: String) throws {
    let (csv, page) = try files([entry("CH-1", name: name)])
    #expect(csv.contains("\r\nCH-1,\(inCSV),ACP,"), "\(csv)")
    #expect(page.contains("<td><bdi>\(inPage)</bdi></td>"), "\(page.suffix(900))")
  }

  /// A page has no more rows than a browser shows; the table for programs has all.
  @Test func aPageIsNoLongerThanABrowserCanShow() throws {
    let (csv, page) = try files(try (1...5).map { try entry("CH-\($0)") }, most: 3)
    #expect(csv.contains("CH-5") && page.contains("CH-3") && !page.contains("CH-4"))
    #expect(page.contains("And 2 more: see register.csv.") && page.contains("3-star 5"))
  }
}
