/// The lengths of time of an edition, in months unless named otherwise.
package struct Periods: Hashable, Sendable {
  /// For replacing somebody who left (E.3.a).
  package var grace: Int
  /// That a certificate must outlast the application by more than (B.2 f).
  package var certificateMargin: Int
  /// Quarters of credits that a review counts (E.1.a).
  package var creditQuarters: Int
  /// That credits are valid for an application (B.2 a).
  package var creditValidity: Int
  /// After the award in which events are to be attended (B platform).
  package var participation: Int
  /// After a downgrade without an application for the star lost (G.4).
  package var reapplicationBar: Int
  /// Before an application in which a major event is named (G.5).
  package var majorEventCaution: Int

  /// The lengths given, 0 to 1200 each.
  package init(
    grace: Int, certificateMargin: Int, creditQuarters: Int, creditValidity: Int, participation: Int,
    reapplicationBar: Int, majorEventCaution: Int
  ) {
    self.grace = grace
    self.certificateMargin = certificateMargin
    self.creditQuarters = creditQuarters
    self.creditValidity = creditValidity
    self.participation = participation
    self.reapplicationBar = reapplicationBar
    self.majorEventCaution = majorEventCaution
  }
}
