import Foundation
import Testing

/// The pages of the documentation are there for every comment and page that names them.
@Suite struct CitationTests {
  private static let project = Project.folder

  /// The sections that a text cites: 5 and 7a in "STANDARD 5, 7a".
  private static func sections(citedIn text: String) -> [String] {
    text.matches(of: /STANDARD\s+([0-9]+[a-z]?(?:(?:,\s+|\s+and\s+|\s+to\s+)[0-9]+[a-z]?\b)*)/).flatMap {
      $0.1.matches(of: /[0-9]+[a-z]?/).map { String($0.0) }
    }
  }

  /// The numbers of a page's headings: 5 of "# 5. Departures".
  private static func sections(headedIn page: String) -> [String] {
    page.split(separator: "\n").compactMap { $0.firstMatch(of: #/^#{1,3} ([0-9]+[a-z]?)\. /#).map { String($0.1) } }
  }

  /// The pages that a page links to: Rules of `<doc:Rules#Waivers>`.
  private static func pages(linkedIn page: String) -> [String] {
    page.matches(of: /<doc:([^>#]+)(?:#[^>]*)?>/).map { String($0.1) }
  }

  private static func files(below folder: String, endingIn ends: [String]) -> [URL] {
    let all = FileManager.default.enumerator(
      at: project.appendingPathComponent(folder), includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return (all?.compactMap { $0 as? URL } ?? []).filter { ends.contains($0.pathExtension) }
  }

  private static func pages(of catalog: String) -> [URL] {
    files(below: "Sources/\(catalog)/\(catalog).docc", endingIn: ["md"])
  }

  private static func text(of file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  @Test func everyCitedSectionHasAHeading() throws {
    let headings = try Self.pages(of: "StarStandard").flatMap { Self.sections(headedIn: try Self.text(of: $0)) }
    #expect(headings.count == Set(headings).count, "a section has two headings: \(headings.sorted())")
    var citations = 0
    for folder in ["Sources", "Tests"] {
      for file in Self.files(below: folder, endingIn: ["swift", "py", "md", "c", "h"])
      where file.lastPathComponent != "CitationTests.swift" {
        for section in Self.sections(citedIn: try Self.text(of: file)) {
          citations += 1
          let name = file.lastPathComponent
          #expect(headings.contains(section), "\(name) cites STANDARD \(section), which has no heading")
        }
      }
    }
    #expect(citations > 100)
  }

  @Test(arguments: ["StarStandard", "Outbox", "Handbook"]) func everyLinkedPageIsThere(catalog: String) throws {
    let pages = Self.pages(of: catalog)
    let names = Set(pages.map { $0.deletingPathExtension().lastPathComponent })
    #expect(names.contains(catalog), "the catalog has no landing page")
    var links = 0
    for page in pages {
      for name in Self.pages(linkedIn: try Self.text(of: page)) {
        links += 1
        #expect(names.contains(name), "\(page.lastPathComponent) links to \(name), which is no page of \(catalog)")
      }
    }
    #expect(links >= 4)
  }

  @Test func whatIsCitedOrLinkedWronglyIsSeen() {
    #expect(Self.sections(citedIn: "(STANDARD 5, 7a and 12; STANDARD\n8.)") == ["5", "7a", "12", "8"])
    #expect(Self.sections(citedIn: "as STANDARD asks of 5") == [])
    #expect(Self.sections(headedIn: "# 7a. After\n## 2. Dates\n1. Words\n## 24 hours") == ["7a", "2"])
    #expect(Self.pages(linkedIn: "<doc:Nowhere> and <doc:Rules#Waivers>") == ["Nowhere", "Rules"])
  }
}
