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

  /// A waiver with all that its row says.
  package init(
    rule: RuleID, reason: String, grantedBy: String, grantedOn: CalendarDate, expiresOn: CalendarDate
  ) {
    self.rule = rule
    self.reason = reason
    self.grantedBy = grantedBy
    self.grantedOn = grantedOn
    self.expiresOn = expiresOn
  }
}
