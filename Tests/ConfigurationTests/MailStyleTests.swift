import Configuration
import Foundation
import Testing

/// The notices' pages are read in mail programs, some of whose engines know the style sheets of twenty years ago.
@Suite struct MailStyleTests {
  private var pages: [(name: String, text: String)] {
    Carried.templates.filter { $0.name.hasSuffix(".html") && $0.name != "certificate.html" }
      .map { ("\($0.language)/\($0.name)", String(decoding: $0.bytes, as: UTF8.self)) }
  }

  @Test func noStyleIsOneThatMailProgramsDoNotKnow() {
    #expect(pages.count >= 12)
    for (name, text) in pages {
      for style in [
        "align: start", "align: end", "-inline", "inset", "overflow-wrap", "var(", "calc(", "clamp(", "min(", "flex",
        "grid",
        "gap:", "@media", "@supports", "rgb(", "hsl(", ":is(", ":not(", "object-fit",
      ] { #expect(!text.contains(style), "\(name): \(style)") }
    }
  }

  /// A sentence begins with a capital, behind the salutation, too.
  @Test func everySentenceBehindTheSalutationBeginsWithACapital() {
    let notices = Carried.templates.filter { $0.language == "en" && !$0.name.hasPrefix("certificate") }
    #expect(notices.count >= 16)
    for notice in notices {
      let text = String(decoding: notice.bytes, as: UTF8.self)
      let body = text.components(separatedBy: "Dear partner,").last ?? ""
      let lines = body.split(separator: "\n").map { $0.replacing("<p>", with: "") }
      for line in lines.prefix(4) {
        #expect(line.first?.isLowercase != true, "\(notice.name): \(line)")
      }
    }
  }

  /// On a narrow screen nothing is wider than it: a link that is a button breaks, and so does a code.
  @Test func nothingIsWiderThanANarrowScreen() {
    for (name, text) in pages {
      #expect(!text.contains("nowrap"), "\(name)")
      for style in text.components(separatedBy: "Style: ") where style.hasPrefix(".button") {
        #expect(style.contains("max-width: 100%"), "\(name)")
      }
    }
  }

  /// Readers that make text of a page glue the words together between which a tag has the only space.
  @Test func noSpaceIsTheLastThingInsideOfAnInlineTag() {
    for (name, text) in pages {
      for tag in ["em", "strong", "span", "b", "i", "bdi", "a"] {
        #expect(!text.contains(" </\(tag)>"), "\(name): \(tag)")
      }
    }
  }
}
