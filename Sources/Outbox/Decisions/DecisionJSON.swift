import StarStandard

extension JSONWriter {
  /// A decision, in the shape of Decision.md, "The line". Outside of a batch (nil) it has no notice.
  package mutating func decision(_ decision: Decision, batch: String?) {
    self.decision(decision, batch: batch, DecisionTexts(of: decision))
  }

  mutating func decision(_ decision: Decision, batch: String?, _ texts: DecisionTexts) {
    object { json in
      json.field("batch", batch)
      json.field("channel_id", decision.channel.id)
      json.field("channel_name", decision.channel.name)
      json.field("kind", decision.channel.kind)
      json.field("country", decision.channel.country)
      json.field("certification_id", decision.certificationID)
      json.field("edition", decision.edition)
      json.field("route", decision.route?.rawValue)
      json.field("outcome", decision.outcome.rawValue)
      json.field("from_star", decision.fromStar?.rawValue)
      json.field("to_star", decision.toStar?.rawValue)
      json.field("at_risk", decision.atRisk)
      json.field("renewal_pending", decision.renewalPending)
      json.field("effective_on", decision.effectiveOn)
      json.field("reapply_from", decision.reapplyFrom)
      switch decision.procedure {
      case .review, .reminders: break
      case .supplement:
        json.key("supersedes")
        if let superseded = decision.supersedes { json.superseded(superseded) } else { json.text(nil) }
      case .renewalNotices:
        json.field("star_foreseen", decision.starForeseen?.rawValue)
      case .application:
        json.field("star_sought", decision.starSought?.rawValue)
        json.field("open_from", decision.openFrom)
      case .renewal:
        json.field("star_sought", decision.starSought?.rawValue)
        json.field("new_certification_id", decision.newCertificationID(batch: batch))
        json.field("certificate", batch.flatMap { _ in CertificatePage.path(for: decision) })
        json.field("waits_for", decision.waitsFor)
      }
      if !decision.withdraws.isEmpty {
        json.field("withdraws", each: decision.withdraws) { $0.withdrawn($1) }
      }
      json.field("advice", texts.advice.isEmpty ? nil : texts.advice)
      json.key("findings")
      json.list { json in
        for (finding, (message, remedy)) in zip(decision.findings, zip(texts.messages, texts.remedies)) {
          json.finding(finding, message, remedy)
        }
      }
      json.field("defects", each: decision.defects) { $0.defect($1) }
      json.field("notice", batch == nil ? nil : NoticePlan(for: decision).path)
    }
  }

  private mutating func superseded(_ decision: EarlierDecision) {
    object { json in
      json.field("batch", decision.batch)
      json.field("outcome", decision.outcome.rawValue)
      json.field("to_star", decision.toStar?.rawValue)
    }
  }

  private mutating func withdrawn(_ decision: EarlierDecision) {
    object { json in
      json.field("batch", decision.batch)
      json.field("as_of", decision.asOf)
      json.field("outcome", decision.outcome.rawValue)
      json.field("from_star", decision.fromStar?.rawValue)
      json.field("to_star", decision.toStar?.rawValue)
    }
  }

  private mutating func finding(_ finding: Finding, _ message: String, _ remedy: String) {
    object { json in
      json.field("rule", finding.rule.text)
      json.field("clause", finding.clause)
      json.field("severity", finding.severity.rawValue)
      json.key("waived")
      if let waiver = finding.waiver { json.waiver(waiver) } else { json.text(nil) }
      json.field("message", message)
      json.field("remedy", remedy.isEmpty ? nil : remedy)
      json.key("evidence")
      json.evidence(finding.evidence.fields)
    }
  }

  private mutating func waiver(_ waiver: Waiver) {
    object { json in
      json.field("granted_by", waiver.grantedBy)
      json.field("reason", waiver.reason)
      json.field("granted_on", waiver.grantedOn)
      json.field("expires_on", waiver.expiresOn)
    }
  }

  package mutating func defect(_ defect: Defect) {
    object { json in
      json.field("table", defect.table)
      json.field("row", defect.row)
      json.field("column", defect.column)
      json.field("reason", defect.reason)
    }
  }
}
