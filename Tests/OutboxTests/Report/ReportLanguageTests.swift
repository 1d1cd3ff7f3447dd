import Foundation
import StarStandard
import Testing

@testable import Outbox

/// The page in every language that there are notices in.
@Suite struct ReportLanguageTests {
  private static let others = Language.allCases.filter { $0 != .english }

  /// Letters of the program's own words that are the same in every language: names of files, and of the program.
  private static let same: Set<String> = [
    "CSV", "csv", "decisions", "jsonl", "json", "manifest", "sha", "star", "audit",
  ]

  /// The English words in a text.
  private func english(_ text: String, _ language: Language) -> [String] {
    // The ids of these channels are named for rules.
    EnglishWords.left(in: text.replacing(/CH-[A-Za-z0-9-]+/, with: ""), language).filter {
      $0.count > 2 && !Self.same.contains($0)
    }
  }

  private func batch(in language: Language) throws -> Batch {
    var batch = try Batch.ofEveryRule()
    var held = try Batch.model()
    held.channel.id = "CH-HELD"
    held.defects = [Defect(table: "people", row: "P1", column: "name", reason: "is empty")]
    try batch.review(held, asOf: on("2026-07-01"))
    batch.language = language
    return batch
  }

  @Test(arguments: others) func whatThePageSaysOfItselfIsInItsLanguage(_ language: Language) throws {
    let page = try batch(in: language).page
    check(page, language)
    for name in ["answer", "attention"] {
      let text = page.text(of: try #require(page.elements.first { $0.attributes["class"] == name }))
      #expect(english(text, language).isEmpty, "\(text)")
    }
  }

  /// The same of each kind of batch, with the words that only it has: its outcomes, its rules and what they are for.
  @Test(arguments: others, Procedure.published)
  func thePageOfEachProcedureIsInItsLanguage(_ language: Language, _ procedure: Procedure) throws {
    var batch = try Batch.of(procedure, in: language)
    batch.summary.orphanDefects = [Defect(table: "people", row: "P-9", column: "name", reason: "is a number")]
    let report = try batch.report
    check(report.page, language)
    for name in ["answer", "attention", "eyebrow"] {
      let text = report.page.text(of: try #require(report.page.elements.first { $0.attributes["class"] == name }))
      #expect(english(text, language).isEmpty, "\(text)")
    }
    let outcomes = try #require(report.shared["outcomes"] as? [String: String])
    #expect(Set(outcomes.keys) == Set(procedure.outcomes.map(\.rawValue)))
    for decision in batch.decisions where ReportEntry(of: decision) != nil {
      let row = report.page.text(of: try #require(report.page.element(id: "channel-\(decision.channel.id)")))
      let word = try #require(outcomes[decision.outcome.rawValue])
      #expect(row.contains(word) && english(word, language).isEmpty, "\(row)")
    }
    let rules = try #require(report.shared["rules"] as? [String: [String]])
    #expect(rules.count == procedure.rules.count)
    for rule in procedure.rules {
      let words = [rule.title, rule.inShort, rule.rationale].map { $0.text(in: language) }
      let told = try #require(rules[rule.id.text])
      #expect(words.allSatisfy(told.contains))
      for word in words { #expect(word != rule.rationale.text(in: .english) && !word.isEmpty) }
      for word in words.prefix(2) { #expect(english(word, language).isEmpty, "\(word)") }
    }
  }

  /// That what a page says around its data is in its language.
  private func check(_ page: Markup, _ language: Language) {
    #expect(page.elements("html").first?.attributes["lang"]?.hasPrefix(language.rawValue) == true)
    for name in ["h2", "h3", "button", "summary", "caption", "label", "figcaption", "footer"] {
      #expect(!page.elements(name).isEmpty)
      for element in page.elements(name) {
        // The name of the batch stands in the footer.
        let words = english(page.text(of: element), language).filter { !Self.ofNames.contains($0) && !isData($0) }
        #expect(words.isEmpty, "\(name): \(words)")
      }
    }
    for head in page.elements("th") where head.attributes["scope"] == "col" {
      #expect(english(page.text(of: head), language).isEmpty, "\(page.text(of: head))")
    }
    for element in page.elements {
      for attribute in ["aria-label", "placeholder"] {
        guard let text = element.attributes[attribute] else { continue }
        #expect(english(text, language).filter { !isData($0) }.isEmpty, "\(text)")
      }
    }
  }

  /// Words of the names of batches, which stand in the footer.
  private static let ofNames: Set<String> = ["review", "renewal", "notices", "reminders"]

  /// Whether a word is of the channels that are decided about.
  private func isData(_ word: String) -> Bool {
    ["Example", "Ltd", "Elsewhere", "Channel", "One"].contains(word) || word.uppercased() == word
  }

  @Test(arguments: Language.allCases) func theFindingsAreInItsLanguage(_ language: Language) throws {
    let batch = try batch(in: language)
    let report = try batch.report
    for decision in batch.decisions {
      let detail = try #require(report.detail(of: decision.channel.id))
      let findings = try #require(detail["findings"] as? [[String: Any]])
      #expect(findings.map { $0["message"] as? String } == decision.findings.map { $0.evidence.message(in: language) })
    }
    let rules = try #require(report.shared["rules"] as? [String: [String]])
    for rule in Rule.all { #expect(rules[rule.id.text]?.first == rule.title.text(in: language)) }
  }

  /// The script names what it says; the words are the page's.
  @Test(arguments: Language.allCases) func everyWordOfTheScriptIsThere(_ language: Language) throws {
    let report = try batch(in: language).report
    let words = try #require(report.shared["words"] as? [String: String])
    let script = try #require(report.page.scripts.first).raw
    let asked = Set(
      script.matches(of: /say\((?:[^()]*\? )?"([a-zA-Z]+)"(?: : "([a-zA-Z]+)")?/).flatMap { match in
        [String(match.output.1)] + (match.output.2.map { [String($0)] } ?? [])
      })
    #expect(asked.count > 45 && asked.isSubset(of: Set(words.keys)), "\(asked.subtracting(words.keys))")
    let unused = Set(words.keys).subtracting(asked).subtracting(["creditsRoute", "certificatesRoute"])
    #expect(unused.isEmpty, "\(unused)")
    // What is put in is put in everywhere.
    for word in ScriptWord.allCases {
      func places(_ text: String) -> Set<String> { Set(text.matches(of: /\{\d\}/).map { String($0.output) }) }
      #expect(places(word.text(in: language)) == places(word.text(in: .english)), "\(word)")
    }
    guard language != .english else { return }
    for (key, word) in words { #expect(english(word, language).isEmpty, "\(key): \(word)") }
    let fields = try #require(report.shared["fields"] as? [String: String])
    for detail in report.details {
      for finding in detail["findings"] as? [[String: Any]] ?? [] {
        for name in try #require(finding["evidence"] as? [String: Any]).keys { #expect(fields[name] != nil, "\(name)") }
      }
    }
  }
}
