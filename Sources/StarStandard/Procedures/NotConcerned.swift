/// Why a channel is not concerned.
package enum NotConcerned: Sendable {
  /// Its status is not active.
  case status(ChannelStatus)
  /// It has no certification issued by the date.
  case neverCertified
  /// Its current certification was ended early.
  case ended(certificationID: String, on: CalendarDate)
  /// Its current certification has run out.
  case ranOut(certificationID: String, on: CalendarDate)
  /// It lost its last star in the year of the renewal pending.
  case lostLastStar(on: CalendarDate)
  /// It has no certification that is to be renewed, or has not confirmed its renewal.
  case nothingToRenew
  /// Its renewal is confirmed, and it has a certification of the new year.
  case renewedBefore
  /// Of a renewal after March: nothing that was decided about it was changed since the last regular one.
  case notReopened
  /// Of reminders: nothing is due that it would not know.
  case nothingDue
  /// Of a supplement: it would be on hold now.
  case onHold
  /// Of a supplement: a batch of the half-year that is applied took its star.
  case starTaken
  /// Of a supplement: nothing would be decided otherwise.
  case asDecided
}
