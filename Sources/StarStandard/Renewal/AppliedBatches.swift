/// What a renewal audit needs to know of the batches that were applied (STANDARD 7).
public struct AppliedBatches: Sendable {
  /// The channels that applying a review left on hold, and that no applied supplement has decided since.
  public let leftOnHold: [String: [Review]]
  /// Whether an applied batch wrote a certification of a channel. A channel may then have confirmed its renewal on the one
  /// that it knows.
  public let wrote: @Sendable (_ certificationID: String, _ channelID: String) -> Bool

  /// An applied review.
  public struct Review: Sendable {
    /// Its batch.
    public let batch: String
    /// Its day.
    public let asOf: CalendarDate

    /// The review of that batch.
    public init(batch: String, asOf: CalendarDate) {
      self.batch = batch
      self.asOf = asOf
    }
  }

  /// What was applied.
  public init(
    leftOnHold: [String: [Review]],
    wrote: @escaping @Sendable (_ certificationID: String, _ channelID: String) -> Bool
  ) {
    self.leftOnHold = leftOnHold
    self.wrote = wrote
  }

  /// Nothing was.
  public static let none = AppliedBatches(leftOnHold: [:]) { _, _ in false }
}
