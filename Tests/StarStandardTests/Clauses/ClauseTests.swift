import Foundation
import StarStandard
import Testing

@Suite struct ClauseTests {
  private static let all = Clause.all(of: Edition2025.standard)

  /// The rules of reviews, applications, renewals and reminders.
  private static let rules = Set(Procedure.allCases.flatMap { $0.rules.map(\.clause) }).sorted()

  @Test(arguments: rules) func everyClauseOfARuleCanBeLookedUp(clause: String) {
    let known = Set(Self.all.map(\.id))
    for id in Clause.ids(in: clause) { #expect(known.contains(id), "\(id) of \(clause)") }
  }

  @Test(arguments: [
    ("E.3.a", ["E.3.a"]), ("B platform", ["B platform"]), ("B.2 d, e", ["B.2 d", "B.2 e"]), ("A, E.4", ["A", "E.4"]),
    ("E.1.b, E.2.a, B.2 f", ["E.1.b", "E.2.a", "B.2 f"]), ("B, D.2.b", ["B", "D.2.b"]),
  ]) func severalClausesAreSeveral(clause: String, ids: [String]) {
    #expect(Clause.ids(in: clause) == ids)
  }

  @Test func everyClauseHasOneEntry() {
    let ids = Self.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: Language.allCases) func theWordsReadWell(language: Language) {
    for clause in Self.all {
      #expect(flaws(in: clause.title.text(in: language), language).isEmpty, "\(clause.id)")
      let words = clause.words.text(in: language)
      #expect(flaws(in: words, language).isEmpty, "\(clause.id): \(words)")
    }
  }

  /// Numbers are the edition's.
  @Test func theNumbersFollowTheEdition() throws {
    let edition = Edition2025.make(months: 5)
    let clause = try #require(Clause.all(of: edition).first { $0.id == "E.3.a" })
    #expect(clause.words.text(in: .english).contains("has 5 months to fill the place"))
    #expect(clause.words.text(in: .chinese).contains("5 个月宽限期"))
  }

  /// The page says what the report says: it is written from the same words.
  @Test func thePageOfTheDocumentationHasTheSameWords() throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let entries = page.components(separatedBy: "\n## ").dropFirst().map { "## " + $0.trimmingCharacters(in: .newlines) }
    let expected = Self.all.map { clause in
      let others = Language.allCases.filter { $0 != .english }.map { language in
        clause.title.text(in: language) + language.text("") { $0.colon } + clause.words.text(in: language)
      }
      return "## \(clause.id): \(clause.title.text(in: .english))\n\n"
        + ([clause.words.text(in: .english)] + others).joined(separator: "\n\n")
    }
    #expect(Array(entries) == expected)
  }

  private static let page = Project.file("Sources/StarStandard/StarStandard.docc/Clauses.md")
}
