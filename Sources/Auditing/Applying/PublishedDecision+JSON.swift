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
      rules: line.findings.filter { costing.contains($0.severity) && $0.waived == nil }.map { RuleID($0.rule) }
        .uniqued())
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
