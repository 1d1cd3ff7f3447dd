import StarStandard

extension JSONWriter {
  /// A decision, in the shape of CONTRACT, "A decision". Outside of a batch (nil) it has no notice.
  package mutating func decision(_ decision: Decision, batch: String?) {
    self.decision(decision, batch: batch, DecisionTexts(of: decision))
  }

  mutating func decision(_ decision: Decision, batch: String?, _ texts: DecisionTexts) {
    object { json in
      json.key("batch")
      json.text(batch)
      json.key("channel_id")
      json.text(decision.channel.id)
      json.key("channel_name")
      json.text(decision.channel.name)
      json.key("kind")
      json.text(decision.channel.kind)
      json.key("country")
      json.text(decision.channel.country)
      json.key("certification_id")
      json.text(decision.certificationID)
      json.key("edition")
      json.text(decision.edition)
      json.key("route")
      json.text(decision.route?.rawValue)
      json.key("outcome")
      json.text(decision.outcome.rawValue)
      json.key("from_star")
      json.number(decision.fromStar?.rawValue)
      json.key("to_star")
      json.number(decision.toStar?.rawValue)
      json.key("at_risk")
      json.flag(decision.atRisk)
      json.key("renewal_pending")
      json.flag(decision.renewalPending)
      json.key("effective_on")
      json.text(decision.effectiveOn.description)
      json.key("reapply_from")
      json.text(decision.reapplyFrom?.description)
      switch decision.procedure {
      case .review, .reminders: break
      case .supplement:
        json.key("supersedes")
        if let superseded = decision.supersedes { json.superseded(superseded) } else { json.text(nil) }
      case .renewalNotices:
        json.key("star_foreseen")
        json.number(decision.starForeseen?.rawValue)
      case .application:
        json.key("star_sought")
        json.number(decision.starSought?.rawValue)
        json.key("open_from")
        json.text(decision.openFrom?.description)
      case .renewal:
        json.key("star_sought")
        json.number(decision.starSought?.rawValue)
        json.key("new_certification_id")
        json.text(decision.newCertificationID(batch: batch))
        json.key("certificate")
        json.text(batch.flatMap { _ in CertificatePage.path(for: decision) })
        json.key("waits_for")
        json.text(decision.waitsFor)
      }
      if !decision.withdraws.isEmpty {
        json.key("withdraws")
        json.list { json in for loss in decision.withdraws { json.withdrawn(loss) } }
      }
      json.key("advice")
      json.text(texts.advice.isEmpty ? nil : texts.advice)
      json.key("findings")
      json.list { json in
        for (finding, (message, remedy)) in zip(decision.findings, zip(texts.messages, texts.remedies)) {
          json.finding(finding, message, remedy)
        }
      }
      json.key("defects")
      json.list { json in for defect in decision.defects { json.defect(defect) } }
      json.key("notice")
      json.text(batch == nil ? nil : NoticePlan(for: decision).path)
    }
  }

  private mutating func superseded(_ decision: EarlierDecision) {
    object { json in
      json.key("batch")
      json.text(decision.batch)
      json.key("outcome")
      json.text(decision.outcome.rawValue)
      json.key("to_star")
      json.number(decision.toStar?.rawValue)
    }
  }

  private mutating func withdrawn(_ decision: EarlierDecision) {
    object { json in
      json.key("batch")
      json.text(decision.batch)
      json.key("as_of")
      json.text(decision.asOf.description)
      json.key("outcome")
      json.text(decision.outcome.rawValue)
      json.key("from_star")
      json.number(decision.fromStar?.rawValue)
      json.key("to_star")
      json.number(decision.toStar?.rawValue)
    }
  }

  package mutating func finding(_ finding: Finding) {
    self.finding(finding, finding.evidence.message(in: .english), finding.evidence.remedy(in: .english))
  }

  private mutating func finding(_ finding: Finding, _ message: String, _ remedy: String) {
    object { json in
      json.key("rule")
      json.text(finding.rule.text)
      json.key("clause")
      json.text(finding.clause)
      json.key("severity")
      json.text(finding.severity.rawValue)
      json.key("waived")
      if let waiver = finding.waiver { json.waiver(waiver) } else { json.text(nil) }
      json.key("message")
      json.text(message)
      json.key("remedy")
      json.text(remedy.isEmpty ? nil : remedy)
      json.key("evidence")
      json.evidence(finding.evidence.fields)
    }
  }

  private mutating func waiver(_ waiver: Waiver) {
    object { json in
      json.key("granted_by")
      json.text(waiver.grantedBy)
      json.key("reason")
      json.text(waiver.reason)
      json.key("granted_on")
      json.text(waiver.grantedOn.description)
      json.key("expires_on")
      json.text(waiver.expiresOn.description)
    }
  }

  package mutating func defect(_ defect: Defect) {
    object { json in
      json.key("table")
      json.text(defect.table)
      json.key("row")
      json.text(defect.row)
      json.key("column")
      json.text(defect.column)
      json.key("reason")
      json.text(defect.reason)
    }
  }
}
