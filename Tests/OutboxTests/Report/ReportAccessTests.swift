import Foundation
import StarStandard
import Testing

@testable import Outbox

/// That the page can be used without eyes, without a mouse and by whom colours alone tell nothing.
@Suite struct ReportAccessTests {
  private func batch() throws -> Batch {
    var batch = try Batch.ofEveryRule()
    var held = try Batch.model()
    held.channel.id = "CH-HELD"
    held.defects = [Defect(table: "people", row: "P1", column: "name", reason: "is empty")]
    try batch.review(held, asOf: on("2026-07-01"))
    return batch
  }

  @Test func everyPictureHasATitleAndItsNumbersAsATable() throws {
    let page = try batch().page
    let figures = page.elements("figure")
    #expect(figures.count == 7)
    for figure in figures {
      let title = try #require(figure.attributes["aria-labelledby"])
      #expect(!page.text(of: try #require(page.element(id: title))).isEmpty)
      let drawing = try #require(page.elements("svg", in: figure).first)
      #expect(drawing.attributes["role"] == "group" && drawing.attributes["aria-labelledby"] == title)
      let table = try #require(page.elements("table", in: figure).first)
      #expect(!page.rows(of: table).isEmpty)
      for link in page.elements("a", in: drawing) { #expect(link.attributes["aria-label"]?.isEmpty == false) }
    }
  }

  @Test func everyControlHasAName() throws {
    let page = try batch().page
    for button in page.elements("button") { #expect(!page.text(of: button).isEmpty) }
    for link in page.elements("a") {
      #expect(!page.text(of: link).isEmpty || link.attributes["aria-label"]?.isEmpty == false)
    }
    let labelled = page.elements("label").flatMap { page.elements("input", in: $0) + page.elements("select", in: $0) }
    #expect(labelled.count == page.elements("input").count + page.elements("select").count && labelled.count == 11)
    for fold in page.elements("details") { #expect(page.elements("summary", in: fold).count >= 1) }
  }

  @Test func headingsAndTablesHaveTheirOrder() throws {
    let page = try batch().page
    #expect(page.elements("html").first?.attributes["lang"] == "en")
    let levels = page.elements.compactMap { ["h1": 1, "h2": 2, "h3": 3][$0.name] }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    for head in page.elements("th") { #expect(["col", "row"].contains(head.attributes["scope"])) }
    // The first thing that the keyboard reaches passes over the rest.
    let first = try #require(page.elements("a").first)
    #expect(first.attributes["class"] == "skip" && first.attributes["href"] == "#channels")
    #expect(page.element(id: "status")?.attributes["role"] == "status")
    #expect(page.elements("main").count == 1)
  }

  /// What a reader's program goes by leads somewhere, and the keyboard goes through the page as it stands.
  @Test(arguments: Language.allCases) func everyReferenceOfThePageIsToOneElement(_ language: Language) throws {
    var batch = try batch()
    batch.language = language
    let page = try batch.page
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for element in page.elements {
      if let target = element.attributes["href"], target.hasPrefix("#") {
        #expect(ids.contains(String(target.dropFirst())), "\(target)")
      }
      for id in (element.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(ids.contains(String(id)))
      }
      // A place in the order of the keyboard other than its own would be one that nobody expects.
      #expect(element.attributes["tabindex"].map { $0 == "-1" } ?? true)
    }
    for section in page.elements("section") { #expect(section.attributes["aria-labelledby"] != nil) }
    // A table says what it is: by a caption, or by the heading or summary that it stands below.
    for id in ["losses", "list"] {
      let table = try #require(page.element(id: id))
      #expect(page.elements("caption", in: table).count == 1)
    }
  }

  /// Filters that the form has, so that a link finds what its number counts.
  @Test func aLinkFiltersByWhatTheFormHas() throws {
    let page = try batch().page
    let fixed: Set<String> = ["outcome", "rule", "from", "to", "route", "severity", "pending"]
    let links = page.elements("a").compactMap { $0.attributes["data-filter"] }
    #expect(links.count > 30)
    for link in links {
      for pair in link.split(separator: "&") {
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        #expect(parts.count == 2, "\(link)")
        if parts[0] == "channel" { continue }
        let control = try #require(page.element(id: parts[0]), "\(link)")
        let options = page.elements("option", in: control).compactMap { $0.attributes["value"] }
        if fixed.contains(parts[0]) { #expect(options.contains(parts[1]), "\(link)") }
      }
    }
  }

  @Test func noLabelOfThePageIsAWordOfTheProgramAlone() throws {
    let page = try batch().page
    for word in ["Undetermined", "Orphan defects", "Undeliverable", "Out of scope"] {
      #expect(!page.text.contains(word), "\(word)")
    }
  }

  /// The colours of the style sheet against what they stand on (WCAG 2.2, 1.4.3 and 1.4.11).
  @Test(arguments: [false, true]) func coloursCanBeToldApart(isDark: Bool) throws {
    let page = try Batch().page
    let blocks = try #require(page.elements("style").first).raw.components(separatedBy: "color-scheme: dark")
    #expect(blocks.count == 2)
    func colours(_ text: String) -> [String: Double] {
      Dictionary(
        text.matches(of: /--([a-z0-9-]+): #([0-9a-f]{6});/).map { (String($0.1), Self.luminance(String($0.2))) },
        uniquingKeysWith: { first, _ in first })
    }
    let colour = colours(blocks[isDark ? 1 : 0])
    func contrast(_ one: String, _ other: String) throws -> Double {
      let pair = [try #require(colour[one], "\(one)"), try #require(colour[other], "\(other)")].sorted()
      return (pair[1] + 0.05) / (pair[0] + 0.05)
    }
    for ink in ["ink", "quiet", "link"] {
      for ground in ["page", "card", "soft"] { #expect(try contrast(ink, ground) >= 4.5, "\(ink) on \(ground)") }
    }
    for word in ["bad", "warn", "good", "info", "hold"] {
      #expect(try contrast(word, word + "-soft") >= 4.5, "\(word)")
    }
    #expect(try contrast("ink", "warn-soft") >= 4.5 && contrast("link", "warn-soft") >= 4.5)
    #expect(try contrast("bad", "card") >= 4.5)
    for part in ["takes", "warns", "informs", "waived", "calm", "stars4", "stars3", "stars2", "stars0", "held", "good"]
    {
      #expect(try contrast(part, "card") >= 3, "\(part)")
    }
  }

  private static func luminance(_ digits: String) -> Double {
    let number = Int(digits, radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double(number >> shift & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// What is pointed at is wide and high enough for a finger (WCAG 2.2, 2.5.8).
  @Test func whatIsPointedAtIsLargeEnough() throws {
    let style = try #require(try Batch().page.elements("style").first).raw
    for rule in [
      /\.ids a \{[^}]*min-height: 24px/, /\nsummary \{[^}]*min-height: 24px/, /button\.open \{[^}]*min-height: 24px/,
    ] {
      #expect(style.firstMatch(of: rule) != nil)
    }
  }

  @Test func motionAndPaperAreCaredFor() throws {
    let style = try #require(try Batch().page.elements("style").first).raw
    for words in ["@media print", ":focus-visible", "prefers-color-scheme: dark"] {
      #expect(style.contains(words))
    }
    // Nothing moves: a page that glides past what it has not measured yet ends elsewhere.
    for words in ["scroll-behavior", "animation", "transition"] { #expect(!style.contains(words)) }
  }
}
