/// What the records of a channel lack, or say otherwise, of what was applied (STANDARD 7a, "What was applied holds").
package struct AppliedDifference: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// The row is not there any more.
    case lost
    /// The row is there and says something else.
    case otherwise
  }

  package let kind: Kind
  /// The batch that was applied.
  package let batch: String
  /// What writes it again.
  package let change: RecordChange
  /// What differs, in words: ids, stars and days only.
  package let text: String
}
