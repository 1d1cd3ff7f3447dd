import StarStandard
import Testing

@Test(arguments: Rule.all) func aRuleIsFoundByItsID(rule: Rule) {
  #expect(Rule.named(rule.id)?.clause == rule.clause)
}

@Test func anUnknownRuleIsNotFound() {
  #expect(Rule.named("no-such-rule") == nil)
}

@Test(arguments: Rule.all) func everySeverityIsPermittedButForTheUpgrade(rule: Rule) {
  let all: Set<Rule.Severity> = [.downgrade, .warning, .information, .off]
  #expect(Set(rule.permitted) == (rule.id == "upgrade-opportunity" ? [.information, .off] : all))
}

@Test(arguments: Rule.all) func aRuleIsShortInTables(rule: Rule) {
  for language in Language.allCases {
    let words = rule.inShort.text(in: language)
    #expect(flaws(in: words, language).isEmpty && words.count <= 40, "\(words)")
  }
}

@Test(arguments: Rule.all) func aRuleSaysWhatItIsInEveryLanguage(rule: Rule) {
  #expect(Language.allCases.allSatisfy { !rule.rationale.text(in: $0).isEmpty })
  for language in Language.allCases {
    for words in [rule.title, rule.rationale] {
      #expect(flaws(in: words.text(in: language), language).isEmpty, "\(words.text(in: language))")
    }
  }
}

extension Rule: CustomTestStringConvertible {
  /// Its id, in the list of tests.
  package var testDescription: String { id.text }
}
