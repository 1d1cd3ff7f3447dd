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

  /// The pages that a comment cites, and of each the heading: Batch and Names of `(Batch.md, "Names")`.
  private static func pages(citedIn text: String) -> [(name: String, heading: String?)] {
    text.matches(of: #/\b([A-Z][A-Za-z\-]+)\.md(?:,\s+(?:/+\s+)?"([^"\\]+)")?/#).map { match in
      (String(match.1), match.2.map { String($0).replacing(#/\s*\n\s*/+\s*/#, with: " ") })
    }
  }

  private static func headings(of page: String) -> [String] {
    page.split(separator: "\n").compactMap { $0.firstMatch(of: #/^#{1,3} (.+)$/#).map { String($0.1) } }
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

  /// What batches, decisions and commands are is told by the pages; a comment that cites another text cites one that nobody has.
  @Test func everyCitedPageIsThereWithItsHeading() throws {
    var headings: [String: [String]] = [:]
    for folder in ["Sources", "Tests", ".github", "systemd"] {
      for page in Self.files(below: folder, endingIn: ["md"]) {
        headings[page.deletingPathExtension().lastPathComponent, default: []] +=
          Self.headings(of: try Self.text(of: page))
      }
    }
    headings["README"] = []
    var citations = 0
    for folder in ["Sources", "Tests"] {
      for file in Self.files(below: folder, endingIn: ["swift"])
      where file.lastPathComponent != "CitationTests.swift" {
        let (name, text) = (file.lastPathComponent, try Self.text(of: file))
        #expect(!text.contains("CONTRACT"), "\(name) cites a text that is not here")
        for page in Self.pages(citedIn: text) {
          citations += 1
          let known = headings[page.name]
          #expect(known != nil, "\(name) cites \(page.name).md, which is not there")
          guard let heading = page.heading, let known else { continue }
          #expect(known.contains(heading), "\(name) cites \(page.name).md, \"\(heading)\", which is no heading there")
        }
      }
    }
    #expect(citations > 50)
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
    let cited = Self.pages(citedIn: "(Batch.md, \"The\n  /// manifest\") and Decision.md")
    #expect(cited.map(\.name) == ["Batch", "Decision"] && cited.map(\.heading) == ["The manifest", nil])
    #expect(Self.headings(of: "# A batch\n## Names\ntext") == ["A batch", "Names"])
    #expect(Self.sections(citedIn: "as STANDARD asks of 5") == [])
    #expect(Self.sections(headedIn: "# 7a. After\n## 2. Dates\n1. Words\n## 24 hours") == ["7a", "2"])
    #expect(Self.pages(linkedIn: "<doc:Nowhere> and <doc:Rules#Waivers>") == ["Nowhere", "Rules"])
  }
}
