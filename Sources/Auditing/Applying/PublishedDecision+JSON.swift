import Foundation
import Outbox
import StarStandard

extension PublishedDecision {
  /// The decision of a line of a batch's `decisions.jsonl`.
  ///
  /// - Parameter path: the batch's, for the error.
  /// - Throws: ``OutboxError`` for a line that is none.
  init(line bytes: Data, of batch: String, path: String) throws {
    let refusal = OutboxError.damaged(path: path, reason: "a decision cannot be read")
    guard let line = try? JSONDecoder().decode(Line.self, from: bytes), let outcome = Outcome(rawValue: line.outcome),
      let effectiveOn = CalendarDate(line.effective_on)
    else { throw refusal }
    func star(_ number: Int?) throws -> Star? {
      try number.map { number in
        guard let star = Star(rawValue: number) else { throw refusal }
        return star
      }
    }
    func route(_ word: String?) throws -> Route? {
      try word.map { word in
        guard let route = Route(rawValue: word) else { throw refusal }
        return route
      }
    }
    let costing = [Finding.Severity.downgrade.rawValue, Finding.Severity.revoke.rawValue]
    self.init(
      batch: batch, channelID: line.channel_id, certificationID: line.certification_id, outcome: outcome,
      route: try route(line.route), fromStar: try star(line.from_star), toStar: try star(line.to_star),
      effectiveOn: effectiveOn,
      newCertificationID: line.new_certification_id ?? NewCertification.id(batch: batch, channelID: line.channel_id),
      causes: line.findings.filter { costing.contains($0.severity) && $0.waived == nil }.map {
        Reinstatement.Cause(rule: RuleID($0.rule), subject: $0.evidence?.subject)
      })
  }

  private struct Line: Decodable {
    let channel_id: String
    let certification_id: String?
    let route: String?
    let outcome: String
    let from_star: Int?
    let to_star: Int?
    let effective_on: String
    let new_certification_id: String?
    let findings: [FindingLine]
  }

  private struct FindingLine: Decodable {
    let rule: String
    let severity: String
    let waived: Waived?
    let evidence: EvidenceLine?
  }

  private struct EvidenceLine: Decodable {
    let person_id: String?
    let role: String?
    let departed_on: String?
    let event_id: String?

    private enum CodingKeys: CodingKey {
      case person_id, role, departed_on, event_id
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      // Other rules may mean something else by a name.
      func text(_ key: CodingKeys) -> String? { try? fields.decodeIfPresent(String.self, forKey: key) }
      (person_id, role, departed_on, event_id) = (
        text(.person_id), text(.role), text(.departed_on), text(.event_id)
      )
    }

    /// The departure or the event that a finding is about.
    var subject: FindingSubject? {
      if let event_id { return .event(id: event_id) }
      guard let person_id, let role = role.flatMap(Role.init(rawValue:)),
        let date = departed_on.flatMap({ CalendarDate($0) })
      else { return nil }
      return .departure(personID: person_id, role: role, on: date)
    }
  }

  private struct Waived: Decodable {}
}

extension PublishedBatch {
  /// Its decisions, as far as applying goes by them, in their order.
  ///
  /// - Throws: ``OutboxError``.
  func decisions() throws -> [PublishedDecision] {
    var decisions: [PublishedDecision] = []
    try forEachDecision { decisions.append(try PublishedDecision(line: $0, of: manifest.batch, path: path)) }
    return decisions
  }
}
