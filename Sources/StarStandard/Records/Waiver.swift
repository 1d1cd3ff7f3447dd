/// An exception that somebody granted (`waivers`).
package struct Waiver: Hashable, Sendable {
  /// The rule that it lifts.
  package var rule: RuleID
  package var reason: String
  package var grantedBy: String
  /// Its first day.
  package var grantedOn: CalendarDate
  /// Its last day.
  package var expiresOn: CalendarDate
  /// Whether nobody granted it: what was taken back counts as waived (STANDARD 7a, "Reinstate").
  package var isByReinstatement: Bool

  /// A waiver with all that its row says.
  package init(
    rule: RuleID, reason: String, grantedBy: String, grantedOn: CalendarDate, expiresOn: CalendarDate,
    isByReinstatement: Bool = false
  ) {
    self.rule = rule
    self.reason = reason
    self.grantedBy = grantedBy
    self.grantedOn = grantedOn
    self.expiresOn = expiresOn
    self.isByReinstatement = isByReinstatement
  }
}

extension Array where Element == Waiver {
  /// The waiver for the rule that covers the date and expires last.
  ///
  /// - Parameter day: by when it must have been granted: the date, but in a supplement, which is made later.
  func covering(_ rule: RuleID, on date: CalendarDate, grantedBy day: CalendarDate) -> Waiver? {
    guard !isEmpty else { return nil }
    return filter { $0.rule == rule && $0.grantedOn <= day && date <= $0.expiresOn }
      .max {
        ($0.expiresOn, $0.grantedOn, $0.grantedBy, $0.reason) < ($1.expiresOn, $1.grantedOn, $1.grantedBy, $1.reason)
      }
  }
}
