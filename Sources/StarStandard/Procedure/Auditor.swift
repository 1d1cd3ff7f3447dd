/// What a procedure makes of one channel.
public enum Treatment: Sendable {
  /// It is decided.
  case decided(Decision)
  /// It is none of the procedure's business.
  case notConcerned
  /// Its kind is out of scope: listed, never decided.
  case outOfScope
  /// A certification that cannot be read leaves it open.
  case undetermined
}

/// A procedure as of a date, that takes one channel after the other.
public protocol Auditor: Sendable {
  /// Which one.
  var procedure: Procedure { get }
  /// The as-of date.
  var asOf: CalendarDate { get }
  /// The same procedure, after what was applied in the records that it is about to read.
  func knowing(_ applied: AppliedBatches) -> any Auditor
  /// What it makes of a channel.
  func treat(_ dossier: Dossier) -> Treatment
}

extension Auditor {
  /// Only a renewal goes by what was applied.
  public func knowing(_ applied: AppliedBatches) -> any Auditor { self }
}
