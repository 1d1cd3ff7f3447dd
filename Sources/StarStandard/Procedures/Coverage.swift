/// Whether a channel is a procedure's business, and as what (STANDARD 4, 7 and 8).
package enum Coverage<Subject: Sendable>: Sendable {
  /// It is decided.
  case concerned(Subject)
  /// It is none of the procedure's business.
  case notConcerned(NotConcerned)
  /// Its kind is out of scope: listed, never decided.
  case outOfScope
  /// A certification that cannot be read leaves it open.
  case undetermined
}

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
}
