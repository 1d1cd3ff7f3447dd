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

  package init(
    batch: String, asOf: CalendarDate, outcome: Outcome, fromStar: Star?, toStar: Star?, wasTold: Bool
  ) {
    self.batch = batch
    self.asOf = asOf
    self.outcome = outcome
    self.fromStar = fromStar
    self.toStar = toStar
    self.wasTold = wasTold
  }
}
