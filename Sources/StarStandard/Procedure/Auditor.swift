/// What a procedure makes of one channel.
package enum Treatment: Sendable {
  case decided(Decision)
  /// It is none of the procedure's business.
  case notConcerned
  /// Its kind is out of scope: listed, never decided.
  case outOfScope
  /// A certification that cannot be read leaves it open.
  case undetermined
}

/// A procedure as of a date, that takes one channel after the other.
package protocol Auditor: Sendable {
  var procedure: Procedure { get }
  var asOf: CalendarDate { get }
  /// What it makes of a channel.
  func treat(_ dossier: Dossier) -> Treatment
}
