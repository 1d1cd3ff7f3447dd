/// The lengths of time of an edition, in months unless named otherwise.
package struct Periods: Hashable, Sendable {
  /// For replacing somebody who left (E.3.a).
  package var grace: Int
  /// For telling the vendor of a departure, after which it counts as told late (D.1.e).
  package var timelyDeclaration: Int
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
  /// How many days before a star is lost the channel is reminded, most first (STANDARD 7a, "Reminders").
  package var reminderDays: [Int]

  /// The lengths given: months of 0 to 1200, days of 1 to 3660.
  package init(
    grace: Int, timelyDeclaration: Int, certificateMargin: Int, creditQuarters: Int, creditValidity: Int,
    participation: Int, reapplicationBar: Int, majorEventCaution: Int, reminderDays: [Int]
  ) {
    self.grace = grace
    self.timelyDeclaration = timelyDeclaration
    self.certificateMargin = certificateMargin
    self.creditQuarters = creditQuarters
    self.creditValidity = creditValidity
    self.participation = participation
    self.reapplicationBar = reapplicationBar
    self.majorEventCaution = majorEventCaution
    self.reminderDays = reminderDays
  }
}
