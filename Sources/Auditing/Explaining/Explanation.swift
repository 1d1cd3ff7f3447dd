import ChannelRecords
import Outbox
import StarStandard

/// Why a channel is decided as it is: its dossier, whether it is under review, and every rule's verdict.
package struct Explanation {
  package let asOf: CalendarDate
  package let dossier: Dossier
  package let coverage: Coverage
  package let decision: Decision?
  package let standing: Standing?
  package let verdicts: [(rule: Rule, severity: Severity, examination: Examination)]

  /// Reads the channel's records and explains them.
  ///
  /// - Throws: ``RecordsError``, also for a channel that is not in the records.
  package init(of channel: String, asOf: CalendarDate, configuration: EffectiveConfiguration) throws {
    let database = try RecordsDatabase(path: configuration.database)
    let dossier = try database.read(configuration.vocabulary) { try $0.dossier(of: channel) }
    guard let dossier else {
      throw RecordsError.unknownChannel(String(channel.prefix(64)), path: configuration.database)
    }
    self.init(of: dossier, by: Reviewer(asOf: asOf, editions: configuration.editions, forecasts: true))
  }

  package init(of dossier: Dossier, by reviewer: Reviewer) {
    asOf = reviewer.asOf
    self.dossier = dossier
    coverage = reviewer.coverage(of: dossier)
    guard case .underReview(let subject) = coverage else {
      (decision, standing, verdicts) = (nil, nil, [])
      return
    }
    decision = reviewer.decide(dossier, subject)
    standing = Standing(of: dossier, as: subject, asOf: reviewer.asOf)
    verdicts = standing.map(reviewer.examine) ?? []
  }

  /// Whether, and as what, the channel is under review, in a sentence.
  package var coverageText: String {
    switch coverage {
    case .underReview(let subject):
      "under review by certification \(subject.certification.id)"
        + (subject.renewalPending ? ", which has run out on \(subject.certification.validUntil): renewal pending" : "")
        + "; award date \(subject.awardDate), term start \(subject.termStart), edition \(subject.edition.name)"
    case .outOfScope: "not under review: its kind is out of scope (A)"
    case .undetermined: "undetermined: a certification cannot be read, and the others do not put it under review"
    case .notUnderReview(.status(let status)): "not under review: its status is \(status.rawValue)"
    case .notUnderReview(.neverCertified): "not under review: it has no certification issued by \(asOf)"
    case .notUnderReview(.ended(let id, let date)): "not under review: its certification \(id) was ended on \(date)"
    case .notUnderReview(.ranOut(let id, let date)): "not under review: its certification \(id) ran out on \(date)"
    case .notUnderReview(.lostLastStar(let date)): "not under review: it lost its last star on \(date)"
    }
  }
}

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
        for (rule, severity, examination) in explanation.verdicts { json.verdict(rule, severity, examination) }
      }
      json.key("defects")
      json.list { json in for defect in explanation.dossier.defects { json.defect(defect) } }
      json.key("dossier")
      json.object { json in
        for section in DossierTable.all(of: explanation.dossier) {
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

  private mutating func forecast(_ forecast: Forecast) {
    object { json in
      json.key("falls_on")
      json.text(forecast.fallsOn.description)
      json.key("decided_on")
      json.text(forecast.decidedOn.description)
      json.key("renewal_needed_by")
      json.text(forecast.renewalNeededBy?.description)
      json.key("rules")
      json.list { json in for rule in forecast.rules { json.text(rule.text) } }
      json.key("message")
      json.text(forecast.message(in: .english))
    }
  }

  private mutating func verdict(_ rule: Rule, _ severity: Severity, _ examination: Examination) {
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
      switch examination {
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
