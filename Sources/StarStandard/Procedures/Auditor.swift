/// A procedure as of a date, that takes one channel after the other: it tells whether a channel is its business, and decides it.
package protocol Auditor: Sendable {
  /// What of a channel it decides about.
  associatedtype Subject: Sendable

  var procedure: Procedure { get }
  var asOf: CalendarDate { get }
  /// Of a supplement the day on which it is made; nil for others, which are made as of their day.
  var madeOn: CalendarDate? { get }
  /// Of a supplement its number, from 2 on; 1 for others.
  var number: Int { get }
  /// The same procedure, after what was applied in the records that it is about to read.
  func knowing(_ applied: AppliedBatches) -> any Auditor
  /// Whether the channel is concerned, and with what.
  func coverage(of dossier: Dossier) -> Coverage<Subject>
  /// The decision for a channel that is concerned.
  func decide(_ dossier: Dossier, _ subject: Subject) -> Decision
  /// What the procedure makes of a channel.
  func treat(_ dossier: Dossier) -> Treatment
}

extension Auditor {
  package var madeOn: CalendarDate? { nil }
  package var number: Int { 1 }

  /// Only a renewal and a supplement go by what was applied.
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
