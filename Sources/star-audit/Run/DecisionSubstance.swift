import Foundation
import Outbox
import StarStandard

/// What of a decision must still follow from the records when it is applied: the conclusion and the rules that lead to it.
///
/// Not its wording, and not the evidence: records go on after a batch was published. A departure is declared, new credits are
/// earned, an address is mended; as long as the same rules say the same, the decision is the same.
struct DecisionSubstance: Hashable {
  let channelID: String
  private let certificationID: String?
  private let edition: String?
  private let route: String?
  private let outcome: String
  private let fromStar: Int?
  private let toStar: Int?
  private let atRisk: Bool
  private let renewalPending: Bool
  private let effectiveOn: String
  private let reapplyFrom: String?
  private let newCertificationID: String?
  private let findings: [FindingSubstance]

  private struct FindingSubstance: Hashable {
    let rule: String
    let severity: String
    let isWaived: Bool
    /// The person or the event that it is about.
    let subject: String?
  }

  /// The substance of a decision of a batch.
  init(_ decision: Decision, batch: String) {
    channelID = decision.channel.id
    certificationID = decision.certificationID
    edition = decision.edition
    route = decision.route?.rawValue
    outcome = decision.outcome.rawValue
    fromStar = decision.fromStar?.rawValue
    toStar = decision.toStar?.rawValue
    atRisk = decision.atRisk
    renewalPending = decision.renewalPending
    effectiveOn = decision.effectiveOn.description
    reapplyFrom = decision.reapplyFrom?.description
    newCertificationID = decision.procedure == .review ? nil : decision.newCertificationID(batch: batch)
    findings = decision.findings.map { finding in
      let subject = finding.evidence.fields.first { $0.name == "person_id" || $0.name == "event_id" }
      var id: String?
      if case .text(let text)? = subject?.value { id = text }
      return FindingSubstance(
        rule: finding.rule.text, severity: finding.weight.rawValue, isWaived: finding.waiver != nil, subject: id)
    }
  }

  /// The substance of a line of a batch's `decisions.jsonl`.
  ///
  /// - Throws: ``OutboxError`` for a line that is none.
  init(line: Data, of batch: PublishedBatch) throws {
    guard let line = try? JSONDecoder().decode(Line.self, from: line) else {
      throw OutboxError.notABatch(path: batch.path, reason: "a decision cannot be read")
    }
    channelID = line.channel_id
    certificationID = line.certification_id
    edition = line.edition
    route = line.route
    outcome = line.outcome
    fromStar = line.from_star
    toStar = line.to_star
    atRisk = line.at_risk
    renewalPending = line.renewal_pending
    effectiveOn = line.effective_on
    reapplyFrom = line.reapply_from
    newCertificationID = line.new_certification_id
    findings = line.findings.map { finding in
      FindingSubstance(
        rule: finding.rule, severity: finding.severity, isWaived: finding.waived != nil,
        subject: finding.evidence.person_id ?? finding.evidence.event_id)
    }
  }

  private struct Line: Decodable {
    let channel_id: String
    let certification_id: String?
    let edition: String?
    let route: String?
    let outcome: String
    let from_star: Int?
    let to_star: Int?
    let at_risk: Bool
    let renewal_pending: Bool
    let effective_on: String
    let reapply_from: String?
    let new_certification_id: String?
    let findings: [FindingLine]
  }

  private struct FindingLine: Decodable {
    let rule: String
    let severity: String
    let waived: Waived?
    let evidence: Subject
  }

  private struct Waived: Decodable {}

  private struct Subject: Decodable {
    let person_id: String?
    let event_id: String?
  }
}
