import Foundation
import Testing

@testable import ChannelRecords

/// The columns of the records stand in the standard as it is read, and in the reference, and none is forgotten in either.
@Suite struct EveryColumnTests {
  /// A column as the page tells it: its name, whether it may be empty, and the words or numbers that it takes.
  private struct Told: Equatable {
    let name: String
    let isOptional: Bool
    let words: [String]
  }

  private static func told(_ cell: Substring) -> [Told] {
    cell.matches(of: /`([a-z_]+)`(\?)?(?: \(([^)]*)\))?/).map { match in
      // What is no list of words is said in a sentence.
      let words = match.3.map { $0.split(separator: ", ").map { String($0.trimmingPrefix("`").prefix { $0 != "`" }) } }
      return Told(name: String(match.1), isOptional: match.2 != nil, words: words ?? [])
    }
  }

  private static func told(_ column: ChannelRecords.Column) -> Told {
    let words: [String] =
      switch column.kind {
      case .word(let words): words
      case .number(let numbers): numbers.map(String.init)
      default: []
      }
    return Told(name: column.name, isOptional: column.isOptional, words: words)
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Project.file(path), encoding: .utf8)
  }

  @Test(arguments: Table.allCases) func everyColumnStandsOnThePageOfRecords(table: Table) throws {
    let page = try Self.text("Sources/StarStandard/StarStandard.docc/Records.md")
    let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| `\(table.fileName)` |") })
    let told = Self.told(try #require(row.split(separator: "|").last))
    #expect(told.map(\.name) == table.columns.map(\.name))
    for (column, told) in zip(table.columns, told) {
      #expect(told.isOptional == column.isOptional, "\(column.name)")
      let expected = Self.told(column).words
      if !expected.isEmpty { #expect(Set(told.words) == Set(expected), "\(column.name)") }
    }
  }

  /// The reference counts for itself, and reads the same columns.
  @Test(arguments: Table.allCases) func everyColumnIsReadByTheReference(table: Table) throws {
    let oracle = try Self.text("Tests/Reference/reference/review/oracle.py")
    let tables = try #require(oracle.components(separatedBy: "\nTABLES = {").dropFirst().first)
    let own = try #require(tables.components(separatedBy: "\"\(table.name)\": [").dropFirst().first)
    let columns = own.prefix { $0 != "]" }.matches(of: /\("([a-z_]+)", [A-Z]/).map { String($0.1) }
    #expect(columns == table.columns.map(\.name))
  }

  @Test func aColumnIsReadWithWhatIsSaidOfIt() {
    #expect(
      Self.told(" `a_id`, `b`? (`x`, `y`), `c` (3, 2), `d` ") == [
        Told(name: "a_id", isOptional: false, words: []), Told(name: "b", isOptional: true, words: ["x", "y"]),
        Told(name: "c", isOptional: false, words: ["3", "2"]), Told(name: "d", isOptional: false, words: []),
      ])
  }
}
