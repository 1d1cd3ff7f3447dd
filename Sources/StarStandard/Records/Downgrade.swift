/// A star taken earlier (`downgrades`).
package struct Downgrade: Sendable {
  package var downgradedOn: CalendarDate
  /// The star before; nil where it cannot be read.
  package var fromStar: Star?
  package var toStar: Star

  /// A downgrade as its row says.
  package init(downgradedOn: CalendarDate, fromStar: Star?, toStar: Star) {
    self.downgradedOn = downgradedOn
    self.fromStar = fromStar
    self.toStar = toStar
  }
}
