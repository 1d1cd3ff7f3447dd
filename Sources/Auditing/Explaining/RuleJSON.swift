import Outbox
import StarStandard

extension JSONWriter {
  /// A rule of applications and renewals only: it has no severity, for it refuses.
  package mutating func rule(_ rule: RuleTitle, in edition: Edition) {
    self.rule(rule, nil, in: edition, examples: [])
  }

  /// A rule with its severity in an edition, and its examples.
  package mutating func rule(_ rule: Rule, in edition: Edition) {
    let title = RuleTitle(rule)
    self.rule(title, edition.severity(of: rule.id), in: edition, examples: rule.examples)
  }

  private mutating func rule(_ rule: RuleTitle, _ severity: Rule.Severity?, in edition: Edition, examples: [Example]) {
    object { json in
      json.field("rule", rule.id.text)
      json.field("clause", rule.clause)
      json.field("title", rule.title.text(in: .english))
      json.field("severity", severity?.rawValue)
      json.field("edition", edition.name)
      json.field("description", rule.rationale.text(in: .english))
      json.field("examples", each: examples) { $0.example($1) }
    }
  }

  private mutating func example(_ example: Example) {
    object { json in
      json.field("title", example.title)
      json.field("story", each: example.lines) { $0.text($1) }
      json.field("moments", each: example.moments) { json, moment in
        json.object { json in
          json.field("as_of", moment.asOf)
          json.field("findings", moment.findings)
          json.field("because", moment.because)
        }
      }
    }
  }
}
