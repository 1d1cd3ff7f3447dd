import Foundation
import Outbox
import StarStandard

/// What of a decision must still follow from the records when it is applied: the conclusion, and the rules that take a star.
///
/// Not warnings, wording and evidence: records go on after a batch was published. A channel that is told to mend its hotline
/// mends it; a departure is declared, new credits are earned, an address is corrected. As long as the same rules take the same
/// star, or none does, the decision is the same.
struct DecisionSubstance: Hashable {
  let channelID: String
  private let certificationID: String?
  private let edition: String?
  private let route: String?
  private let outcome: String
  private let fromStar: Int?
  private let toStar: Int?
  private let renewalPending: Bool
  private let effectiveOn: String
  private let reapplyFrom: String?
  private let newCertificationID: String?
  private let violations: [Violation]

  private struct Violation: Hashable {
    let rule: String
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
    renewalPending = decision.renewalPending
    effectiveOn = decision.effectiveOn.description
    reapplyFrom = decision.reapplyFrom?.description
    newCertificationID = decision.procedure == .review ? nil : decision.newCertificationID(batch: batch)
    violations = decision.findings.filter(\.costsStar).map { finding in
      let subject = finding.evidence.fields.first { $0.name == "person_id" || $0.name == "event_id" }
      var id: String?
      if case .text(let text)? = subject?.value { id = text }
      return Violation(rule: finding.rule.text, subject: id)
    }
  }

  /// The substance of a line of a batch's `decisions.jsonl`.
  ///
  /// - Parameter path: the batch's, for the error.
  /// - Throws: ``OutboxError`` for a line that is none.
  init(line: Data, path: String) throws {
    guard let line = try? JSONDecoder().decode(Line.self, from: line) else {
      throw OutboxError.damaged(path: path, reason: "a decision cannot be read")
    }
    channelID = line.channel_id
    certificationID = line.certification_id
    edition = line.edition
    route = line.route
    outcome = line.outcome
    fromStar = line.from_star
    toStar = line.to_star
    renewalPending = line.renewal_pending
    effectiveOn = line.effective_on
    reapplyFrom = line.reapply_from
    newCertificationID = line.new_certification_id
    let weights = [Finding.Severity.downgrade.rawValue, Finding.Severity.revoke.rawValue]
    violations = line.findings.filter { weights.contains($0.severity) && $0.waived == nil }
      .map { Violation(rule: $0.rule, subject: $0.evidence.person_id ?? $0.evidence.event_id) }
  }

  private struct Line: Decodable {
    let channel_id: String
    let certification_id: String?
    let edition: String?
    let route: String?
    let outcome: String
    let from_star: Int?
    let to_star: Int?
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
