import Foundation
import StarStandard
import Testing

@testable import Outbox

/// The register in a batch: `register.csv`, `register.html`.
@Suite struct RegisterFilesTests {
  private func entry(_ id: String, name: String = "N", star: Star? = .three) throws -> RegisterEntry {
    let day = try #require(CalendarDate("2026-01-01"))
    var channel = Channel(id: id)
    (channel.name, channel.kind, channel.country) = (name, "ACP", "CN")
    let certification = Certification(
      id: "CERT-\(id)", star: star, route: .credits, appliedOn: day, issuedOn: day, validUntil: day.adding(days: 364))
    return RegisterEntry(
      channel: channel, certification: certification, star: star, renewalPending: true, next: nil)
  }

  /// What the two files are.
  private func files(_ entries: [RegisterEntry], most: Int = 10) throws -> (csv: String, page: String) {
    let folder = try BatchFolder()
    let path = folder.path + "/batch/register"
    let files = try RegisterFiles(csv: path + ".csv", temporaryFolder: folder.path, atMost: most)
    for entry in entries { try files.add(RegisterLine(entry)) }
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
