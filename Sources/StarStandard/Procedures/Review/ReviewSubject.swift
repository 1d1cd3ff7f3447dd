/// What of a channel is reviewed (STANDARD 4).
package struct ReviewSubject: Sendable {
  /// The current certification.
  package let certification: Certification
  /// The star reviewed; nil where it cannot be read.
  package let star: Star?
  /// Whether the certification has run out and the renewals are only starting.
  package let renewalPending: Bool
  /// The edition by which it is reviewed.
  package let edition: Edition
  /// All editions: a departure is judged by that of its day.
  package let editions: Editions
  /// The `issued_on` of the certification that the half-year under review began with.
  package let awardDate: CalendarDate
  /// From when on things count against the channel: what was before was judged before.
  package let termStart: CalendarDate
}
