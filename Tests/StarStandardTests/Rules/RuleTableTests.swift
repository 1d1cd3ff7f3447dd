import StarStandard
import Testing

/// The table of STANDARD 6: rule, clause.
private let table = [
  ("certificate-validity", "E.1.b, E.2.a, B.2 f"),
  ("certificate-margin", "B.2 f"),
  ("credit-baseline", "E.1.a"),
  ("registered-engineers", "B, D.2.b"),
  ("departure-undeclared", "E.3.b"),
  ("departure-unreplenished", "E.3.a"),
  ("departure-in-grace", "E.3.a"),
  ("service-manager", "D.1"),
  ("hotline", "B platform"),
  ("support-email", "B platform"),
  ("tracking-system", "B platform"),
  ("participation", "B platform"),
  ("unregistered-delivery", "D.2.c"),
  ("departure-declared-late", "D.1.e"),
  ("stranger-credits", "B.2 a"),
  ("unlisted-certificate", "B.2 d, e"),
  ("shared-engineer", "G.3"),
  ("major-event", "E.4, G.3"),
  ("major-event-pending", "E.4"),
  ("upgrade-opportunity", "G.2, G.4"),
]

@Test func theRulesAreThoseOfTheStandardInItsOrder() {
  #expect(Rule.all.map(\.id.text) == table.map(\.0))
}

@Test func theClausesAreThoseOfTheStandard() {
  #expect(Rule.all.map(\.clause) == table.map(\.1))
}

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

@Test(arguments: Rule.all) func aRuleSaysWhatItIsInBothLanguages(rule: Rule) {
  #expect(Language.allCases.allSatisfy { !rule.rationale.text(in: $0).isEmpty })
  #expect(flaws(in: rule.title.text(in: .english), .english).isEmpty)
  #expect(flaws(in: rule.title.text(in: .chinese), .chinese).isEmpty)
  for language in Language.allCases { #expect(flaws(in: rule.rationale.text(in: language), language).isEmpty) }
}

/// The fixture knows every rule, so that no test passes because a rule is off unnoticed.
@Test func theFixtureHasASeverityForEveryRule() {
  #expect(Set(Edition2025.severities.keys) == Set(Rule.all.map(\.id)))
}

extension Rule: CustomTestStringConvertible {
  /// Its id, in the list of tests.
  package var testDescription: String { id.text }
}
