import Foundation
import Outbox
import StarStandard

/// What channels were told of their renewals in earlier batches of a year: nobody is told the same twice (Batch.md, "Notices").
struct RenewalsBefore: Sendable {
  private var decisions: [String: Told] = [:]

  private struct Told: Hashable {
    let outcome: Outcome
    let star: Int?
    let rules: Set<String>
  }

  /// Nobody was told anything.
  static let none = RenewalsBefore()

  private init() {}

  /// What the batches of the outbox say that are of a day's year and from before it.
  ///
  /// - Throws: ``OutboxError`` for an outbox that cannot be read.
  init(_ day: CalendarDate, in outbox: OutboxFolder) throws {
    let year = CalendarYear(containing: day)
    let decoder = JSONDecoder()
    let earlier = try outbox.batches().compactMap { name in BatchName(name)?.renewalDay.map { (day: $0, name: name) } }
      .filter { year.contains($0.day) && $0.day < day }.sorted { $0.day < $1.day }
    for (_, name) in earlier {
      try OutboxError.ifSound {
        try PublishedBatch(path: outbox.path(of: name)).forEachDecision { bytes in
          guard let line = try? decoder.decode(Line.self, from: bytes), let outcome = Outcome(rawValue: line.outcome)
          else {
            return
          }
          decisions[line.channel_id] = Told(
            outcome: outcome, star: line.to_star,
            rules: Set(line.findings.filter { $0.severity == Finding.Severity.blocking.rawValue }.map(\.rule)))
        }
      }
    }
  }

  private struct Line: Decodable {
    let channel_id: String
    let outcome: String
    let to_star: Int?
    let findings: [FindingLine]
  }

  private struct FindingLine: Decodable {
    let rule: String
    let severity: String
  }

  /// The decision, marked where it says what the channel's last one said.
  func noted(_ decision: consuming Decision) -> Decision {
    guard !decisions.isEmpty, let told = decisions[decision.channel.id] else { return decision }
    let rules = decision.findings.filter { $0.severity == .blocking }.map(\.rule.text)
    guard told == Told(outcome: decision.outcome, star: decision.toStar?.rawValue, rules: Set(rules)) else {
      return decision
    }
    decision.isKnown = true
    return decision
  }
}
