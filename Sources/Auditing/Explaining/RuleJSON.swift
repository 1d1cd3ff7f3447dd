import Outbox
import StarStandard

extension JSONWriter {
  /// A rule of applications and renewals only: it has no severity, for it refuses.
  package mutating func rule(_ rule: RuleTitle, in edition: Edition) {
    self.rule(rule, nil, in: edition, examples: [])
  }

  /// A rule with its severity in an edition, and its examples.
  package mutating func rule(_ rule: Rule, in edition: Edition) {
    let title = RuleTitle(id: rule.id, clause: rule.clause, title: rule.title, rationale: rule.rationale)
    self.rule(title, edition.severity(of: rule.id), in: edition, examples: rule.examples)
  }

  private mutating func rule(_ rule: RuleTitle, _ severity: Rule.Severity?, in edition: Edition, examples: [Example]) {
    object { json in
      json.key("rule")
      json.text(rule.id.text)
      json.key("clause")
      json.text(rule.clause)
      json.key("title")
      json.text(rule.title.text(in: .english))
      json.key("severity")
      json.text(severity?.rawValue)
      json.key("edition")
      json.text(edition.name)
      json.key("description")
      json.text(rule.rationale)
      json.key("examples")
      json.list { json in for example in examples { json.example(example) } }
    }
  }

  private mutating func example(_ example: Example) {
    object { json in
      json.key("title")
      json.text(example.title)
      json.key("story")
      json.list { json in for line in example.lines { json.text(line) } }
      json.key("moments")
      json.list { json in
        for moment in example.moments {
          json.object { json in
            json.key("as_of")
            json.text(moment.asOf.description)
            json.key("findings")
            json.number(moment.findings)
            json.key("because")
            json.text(moment.because)
          }
        }
      }
    }
  }
}
