/// A training, meeting or forum attended (`participations`); fully identical rows are one.
package struct Participation: Sendable {
  package var heldOn: CalendarDate
  /// What it was.
  package var kind: ParticipationKind

  /// An event of the kind on the day.
  package init(heldOn: CalendarDate, kind: ParticipationKind = .training) {
    self.heldOn = heldOn
    self.kind = kind
  }
}
