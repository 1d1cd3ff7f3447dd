import StarStandard

/// What later commands ask of a published decision, as its line in `decisions.jsonl` says it (Decision.md, "The line").
package struct DecisionLine: Decodable {
  /// The channel's id.
  package let channelID: String
  private let outcomeWord: String
  private let fromNumber: Int?
  private let toNumber: Int?
  private let effectiveDay: String
  private let reapplicationDay: String?
  /// The path of its notice in the batch; nil where the channel was told nothing.
  package let notice: String?
  /// The decision in whose place it stands, of a supplement only.
  package let supersedes: Reference?
  /// The decisions that it takes back, or replaces.
  package let withdraws: [Reference]?

  /// A decision of another batch.
  package struct Reference: Decodable {
    /// The batch in which it stands.
    package let batch: String
    private let outcome: String

    /// Whether it takes a star.
    package var isLoss: Bool { Outcome(rawValue: outcome)?.takesStar ?? false }
  }

  private enum CodingKeys: String, CodingKey {
    case channelID = "channel_id"
    case outcomeWord = "outcome"
    case fromNumber = "from_star"
    case toNumber = "to_star"
    case effectiveDay = "effective_on"
    case reapplicationDay = "reapply_from"
    case notice, supersedes, withdraws
  }

  /// What was decided; nil for a word that is no outcome.
  package var outcome: Outcome? { Outcome(rawValue: outcomeWord) }

  package var fromStar: Star? { fromNumber.flatMap(Star.init(rawValue:)) }

  package var toStar: Star? { toNumber.flatMap(Star.init(rawValue:)) }

  /// The day from which it holds, of a review that of the review; nil where it cannot be read.
  package var effectiveOn: CalendarDate? { CalendarDate(effectiveDay) }

  /// From which day on the star lost may be applied for again; nil where nothing is said of that.
  package var reapplyFrom: CalendarDate? { reapplicationDay.flatMap { CalendarDate($0) } }
}
