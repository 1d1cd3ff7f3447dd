import Foundation
import Testing

@testable import Configuration

/// What is said of every key stands in three places, and none is forgotten: the file that is shipped, its schema (see
/// ``ConfigurationSchemaTests``), and the page of the handbook.
@Suite struct EveryKeyTests {
  private var keys: [String] { get throws { try Settings.read(nil).values.map(\.key) } }

  /// The keys of a file as it is shipped, those that are left out as comments among them.
  private static func keys(in file: String) -> [String] {
    var group = ""
    var keys: [String] = []
    for line in file.split(separator: "\n") {
      guard let match = line.wholeMatch(of: /( *)(?:# )?([a-z_]+):(?: .*)?/) else { continue }
      let key = String(match.2)
      if match.1.isEmpty { group = key }
      keys.append(match.1.isEmpty ? key : group + "." + key)
    }
    return keys
  }

  /// The keys in the first cells of a page's rows.
  private static func keys(on page: String) -> [String] {
    page.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
      row.dropFirst(2).prefix { $0 != "|" }.matches(of: /`([a-z_]+)`/).map { String($0.1) }
    }
  }

  @Test func everyKeyStandsInTheFileThatIsShipped() throws {
    let text = String(decoding: Carried.settings, as: UTF8.self)
    let shipped = Self.keys(in: text).filter { $0 != "mail" }
    #expect(try Set(keys) == Set(shipped), "config/star-audit.yaml")
    #expect(shipped.count == Set(shipped).count)
  }

  @Test func everyKeyHasARowOnItsPage() throws {
    let page = try String(
      contentsOf: Project.file("Sources/Handbook/Handbook.docc/Configuration.md"), encoding: .utf8)
    let told = try keys.map { $0.hasPrefix("mail.") ? "mail" : $0 }
    #expect(Set(told) == Set(Self.keys(on: page)), "Configuration.md")
    // Those of mail share a row.
    let mail = try #require(page.split(separator: "\n").first { $0.hasPrefix("| `mail` |") })
    for key in try keys where key.hasPrefix("mail.") { #expect(mail.contains("`\(key.dropFirst(5))`"), "\(key)") }
  }

  @Test func aKeyThatIsMissingOrTooManyIsSeen() {
    #expect(
      Self.keys(in: "a: 1 # of b: c\n# b: 2 # left out\n# Words: none\nmail:\n  c: 3\n  # d: 4\n") == [
        "a", "b", "mail", "mail.c", "mail.d",
      ])
    #expect(Self.keys(on: "| key | what |\n| `a`, `b` | as `c` |\n| `mail` | `d` |\n") == ["a", "b", "mail"])
  }
}
