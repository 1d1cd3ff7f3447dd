/// A procedure as of a date, that takes one channel after the other: it tells whether a channel is its business, and decides it.
package protocol Auditor: Sendable {
  /// What of a channel it decides about.
  associatedtype Subject: Sendable

  var procedure: Procedure { get }
  var asOf: CalendarDate { get }
  /// The same procedure, after what was applied in the records that it is about to read.
  func knowing(_ applied: AppliedBatches) -> any Auditor
  /// Whether the channel is concerned, and with what.
  func coverage(of dossier: Dossier) -> Coverage<Subject>
  /// The decision for a channel that is concerned.
  func decide(_ dossier: Dossier, _ subject: Subject) -> Decision
}

extension Auditor {
  /// Only a renewal goes by what was applied.
  package func knowing(_ applied: AppliedBatches) -> any Auditor { self }

  /// What the procedure makes of a channel.
  package func treat(_ dossier: Dossier) -> Treatment {
    switch coverage(of: dossier) {
    case .concerned(let subject): .decided(decide(dossier, subject))
    case .notConcerned(let reason): .notConcerned(reason)
    case .outOfScope: .outOfScope
    case .undetermined: .undetermined
    }
  }
}
