/// What was decided about a channel in a batch before, as far as a later one goes by it (STANDARD 7a).
package struct EarlierDecision: Sendable, Hashable {
  package let batch: String
  /// The day of that batch.
  package let asOf: CalendarDate
  package let outcome: Outcome
  /// The star before; nil where it could not be read.
  package let fromStar: Star?
  /// The star after; nil where it could not be read.
  package let toStar: Star?
  /// Whether the channel had a notice of it.
  package let wasTold: Bool
  /// From which day on it let the star be applied for again; nil where it said nothing of it, or nobody knows any more.
  package var reapplyFrom: CalendarDate?

  package init(
    batch: String, asOf: CalendarDate, outcome: Outcome, fromStar: Star?, toStar: Star?, wasTold: Bool,
    reapplyFrom: CalendarDate? = nil
  ) {
    self.batch = batch
    self.asOf = asOf
    self.outcome = outcome
    self.fromStar = fromStar
    self.toStar = toStar
    self.wasTold = wasTold
    self.reapplyFrom = reapplyFrom
  }
}
