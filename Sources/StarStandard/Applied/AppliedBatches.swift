/// What a renewal audit and a supplement need to know of the batches that were applied (STANDARD 7 and 7a).
package struct AppliedBatches: Sendable {
  /// The channels that applying a review or a supplement left on hold, and that no applied supplement has decided since.
  package let leftOnHold: [String: [Review]]
  /// What was changed of a channel's decisions after they were published, by the channel's id.
  package let corrections: [String: [Correction]]
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

  /// That a decision was changed: a supplement that is applied decided it anew, or what it took was reinstated.
  package struct Correction: Sendable, Hashable {
    /// The day of the batch in which it stands.
    package let asOf: CalendarDate
    /// Whether that is a renewal, rather than a review or its supplement.
    package let isOfRenewal: Bool
    /// The day on which it was changed.
    package let madeOn: CalendarDate

    package init(asOf: CalendarDate, isOfRenewal: Bool, madeOn: CalendarDate) {
      self.asOf = asOf
      self.isOfRenewal = isOfRenewal
      self.madeOn = madeOn
    }

    /// Whether it is one of the renewal of the date's year, or of the January decision that this rests on, and was made by the
    /// date, after a day (STANDARD 7, "From 1 April to 31 December").
    package func reopensRenewal(asOf date: CalendarDate, after lastDay: CalendarDate) -> Bool {
      let year = CalendarYear(containing: date)
      let isOfThisRenewal =
        isOfRenewal ? year.contains(asOf) : HalfYear(containing: asOf) == HalfYear(containing: year.firstDay)
      return isOfThisRenewal && lastDay < madeOn && madeOn <= date
    }
  }

  package init(
    leftOnHold: [String: [Review]], corrections: [String: [Correction]] = [:],
    wrote: @escaping @Sendable (_ certificationID: String, _ channelID: String) -> Bool
  ) {
    self.leftOnHold = leftOnHold
    self.corrections = corrections
    self.wrote = wrote
  }

  /// Nothing was.
  package static let none = AppliedBatches(leftOnHold: [:]) { _, _ in false }
}
