/// What a renewal audit needs to know of the batches that were applied (STANDARD 7).
package struct AppliedBatches: Sendable {
  /// The channels that applying a review left on hold, and that no applied supplement has decided since.
  package let leftOnHold: [String: [Review]]
  /// Whether an applied batch wrote a certification of a channel. A channel may then have confirmed its renewal on the one
  /// that it knows.
  package let wrote: @Sendable (_ certificationID: String, _ channelID: String) -> Bool

  package struct Review: Sendable {
    package let batch: String
    /// Its day.
    package let asOf: CalendarDate

    /// The review of that batch.
    package init(batch: String, asOf: CalendarDate) {
      self.batch = batch
      self.asOf = asOf
    }
  }

  package init(
    leftOnHold: [String: [Review]],
    wrote: @escaping @Sendable (_ certificationID: String, _ channelID: String) -> Bool
  ) {
    self.leftOnHold = leftOnHold
    self.wrote = wrote
  }

  /// Nothing was.
  package static let none = AppliedBatches(leftOnHold: [:]) { _, _ in false }
}
