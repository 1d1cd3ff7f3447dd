/// What of the records is read though it is not written as it should be, where only one thing can be meant
/// (Configuration.md, `lenient`).
package enum Lenience: String, CaseIterable, Sendable, CustomStringConvertible {
  /// A date with a midnight of no zone behind it: `2026-01-05 00:00:00`.
  case dates
  /// A whole number that is stored as a text or as a REAL: `600`, `600.0`.
  case numbers
  /// 1 and 0, true and false, in place of yes and no.
  case booleans

  package var description: String { rawValue }
}
