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
