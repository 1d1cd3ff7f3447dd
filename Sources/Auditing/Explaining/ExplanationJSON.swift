import Outbox
import StarStandard

extension JSONWriter {
  /// An explanation as one object.
  package mutating func explanation(_ explanation: Explanation) {
    object { json in
      json.field("channel_id", explanation.dossier.channel.id)
      json.field("as_of", explanation.asOf)
      json.field("under_review", explanation.decision != nil)
      json.field("coverage", explanation.coverageText)
      json.key("decision")
      if let decision = explanation.decision { json.decision(decision, batch: nil) } else { json.text(nil) }
      json.key("forecast")
      if let forecast = explanation.decision?.forecast { json.forecast(forecast) } else { json.text(nil) }
      json.key("rules")
      json.list { json in
        for (rule, severity, verdict) in explanation.verdicts { json.result(of: rule, severity, verdict) }
      }
      json.field("defects", each: explanation.dossier.defects) { $0.defect($1) }
      json.field("applied", each: explanation.differences) { $0.difference($1) }
      json.field("dossier") { json in
        for section in DossierTable.all(of: explanation.dossier, for: explanation.standing) {
          json.key(section.name)
          json.list { json in
            for row in section.rows {
              json.object { json in
                for (column, value) in zip(section.columns, row) {
                  json.key(column)
                  json.text(value.isEmpty ? nil : value)
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func difference(_ difference: AppliedDifference) {
    object { json in
      json.field("batch", difference.batch)
      json.field("records", difference.kind.rawValue)
      json.field("message", difference.text)
    }
  }

  private mutating func forecast(_ forecast: Forecast) {
    object { json in
      json.field("falls_on", forecast.fallsOn)
      json.field("decided_on", forecast.decidedOn)
      json.field("decided_by", forecast.cause.rawValue)
      json.field("to_star", forecast.toStar.rawValue)
      json.field("renewal_needed_by", forecast.renewalNeededBy?.description)
      json.field("rules", each: forecast.rules) { $0.text($1.text) }
      json.field("message", forecast.message(in: .english))
    }
  }

  private mutating func result(of rule: Rule, _ severity: Rule.Severity, _ verdict: Verdict) {
    func write(_ evidence: any Evidence, _ json: inout JSONWriter) {
      json.object { json in
        json.field("message", evidence.message(in: .english))
        json.key("evidence")
        json.evidence(evidence.fields)
      }
    }
    object { json in
      json.field("rule", rule.id.text)
      json.field("clause", rule.clause)
      json.field("severity", severity.rawValue)
      json.key("verdict")
      switch verdict {
      case .doesNotApply(let reason):
        json.text("does-not-apply")
        json.field("reason", reason)
      case .passed(let evidence):
        json.text("passed")
        json.key("results")
        json.list { write(evidence(), &$0) }
      case .found(let found):
        json.text("found")
        json.key("results")
        json.list { json in for evidence in found { write(evidence, &json) } }
      }
    }
  }
}
