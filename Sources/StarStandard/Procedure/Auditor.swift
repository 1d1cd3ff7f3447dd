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
  /// The same procedure, after what was applied in the records that it is about to read.
  func knowing(_ applied: AppliedBatches) -> any Auditor
  /// What it makes of a channel.
  func treat(_ dossier: Dossier) -> Treatment
}

extension Auditor {
  /// Only a renewal goes by what was applied.
  package func knowing(_ applied: AppliedBatches) -> any Auditor { self }
}
