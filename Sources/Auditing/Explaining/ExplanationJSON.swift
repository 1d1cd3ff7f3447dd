import Outbox
import StarStandard

extension JSONWriter {
  /// An explanation as one object.
  package mutating func explanation(_ explanation: Explanation) {
    object { json in
      json.key("channel_id")
      json.text(explanation.dossier.channel.id)
      json.key("as_of")
      json.text(explanation.asOf.description)
      json.key("under_review")
      json.flag(explanation.decision != nil)
      json.key("coverage")
      json.text(explanation.coverageText)
      json.key("decision")
      if let decision = explanation.decision { json.decision(decision, batch: nil) } else { json.text(nil) }
      json.key("forecast")
      if let forecast = explanation.decision?.forecast { json.forecast(forecast) } else { json.text(nil) }
      json.key("rules")
      json.list { json in
        for (rule, severity, verdict) in explanation.verdicts { json.result(of: rule, severity, verdict) }
      }
      json.key("defects")
      json.list { json in for defect in explanation.dossier.defects { json.defect(defect) } }
      json.key("applied")
      json.list { json in for difference in explanation.differences { json.difference(difference) } }
      json.key("dossier")
      json.object { json in
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
      json.key("batch")
      json.text(difference.batch)
      json.key("records")
      json.text(difference.kind.rawValue)
      json.key("message")
      json.text(difference.text)
    }
  }

  private mutating func forecast(_ forecast: Forecast) {
    object { json in
      json.key("falls_on")
      json.text(forecast.fallsOn.description)
      json.key("decided_on")
      json.text(forecast.decidedOn.description)
      json.key("decided_by")
      json.text(forecast.cause.rawValue)
      json.key("to_star")
      json.number(forecast.toStar.rawValue)
      json.key("renewal_needed_by")
      json.text(forecast.renewalNeededBy?.description)
      json.key("rules")
      json.list { json in for rule in forecast.rules { json.text(rule.text) } }
      json.key("message")
      json.text(forecast.message(in: .english))
    }
  }

  private mutating func result(of rule: Rule, _ severity: Rule.Severity, _ verdict: Verdict) {
    func write(_ evidence: any Evidence, _ json: inout JSONWriter) {
      json.object { json in
        json.key("message")
        json.text(evidence.message(in: .english))
        json.key("evidence")
        json.evidence(evidence.fields)
      }
    }
    object { json in
      json.key("rule")
      json.text(rule.id.text)
      json.key("clause")
      json.text(rule.clause)
      json.key("severity")
      json.text(severity.rawValue)
      json.key("verdict")
      switch verdict {
      case .doesNotApply(let reason):
        json.text("does-not-apply")
        json.key("reason")
        json.text(reason)
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
