import StarStandard

/// The day on which something is published or applied: nothing is for a day after it, or an error in a date would shut out
/// every batch until then (Batch.md, "Publishing").
package struct PublishingDay: Sendable {
  package let today: CalendarDate
  /// Whether somebody said that a day still to come is meant.
  let allowsFuture: Bool

  package init(_ today: CalendarDate, allowsFuture: Bool = false) {
    self.today = today
    self.allowsFuture = allowsFuture
  }

  /// Refuses what is for a day still to come.
  ///
  /// - Parameter what: what is not done: "published", "applied".
  /// - Throws: ``AuditError``.
  func require(_ asOf: CalendarDate, of batch: String, _ what: String) throws {
    guard asOf > today, !allowsFuture else { return }
    throw AuditError(
      .notPermitted,
      "\(batch), as of \(asOf), is not \(what): that day is still to come, today is \(today). See it with "
        + (what == "applied" ? "--dry-run" : "--report-only") + "; --allow-future does it all the same")
  }
}
