/// What became of one channel.
package enum Treatment: Sendable {
  /// It is decided.
  case decided(Decision)
  /// It would be decided to its disfavour, which is for the next review to do (STANDARD 7a, "Supplement").
  case worse(Decision)
  /// It is none of the procedure's business.
  case notConcerned(NotConcerned)
  /// Its kind is out of scope: listed, never decided.
  case outOfScope
  /// A certification that cannot be read leaves it open.
  case undetermined
}
