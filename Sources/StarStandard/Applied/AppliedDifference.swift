/// What the records of a channel lack, or say otherwise, of what was applied (STANDARD 7a, "What was applied holds").
package struct AppliedDifference: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// The row is not there any more.
    case lost
    /// The row is there and says something else.
    case otherwise
    /// The row was taken back, and is there again: read as if it were not (STANDARD 7a, "Reinstate").
    case returned
    /// The channel is excluded, whose revocation was taken back: by the department anew, or by what knows of the old one.
    case excluded
  }

  package let kind: Kind
  /// The batch that was applied.
  package let batch: String
  /// What writes it again; of what returned, the change that is to be taken back again.
  package let change: RecordChange
  /// What differs, in words: ids, stars and days only.
  package let text: String

  /// Whether it is about what was applied and stands, not about what was taken back.
  package var isOfApplied: Bool { kind == .lost || kind == .otherwise }
}
