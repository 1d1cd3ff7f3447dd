/// One award of a star to a channel by one route (`certifications`). Star, route and the day of application are nil where
/// they cannot be read.
package struct Certification: Sendable, Hashable {
  package var id: String
  package var star: Star?
  /// How it was earned.
  package var route: Route?
  package var appliedOn: CalendarDate?
  package var issuedOn: CalendarDate
  /// Its last day.
  package var validUntil: CalendarDate
  /// When it was ended early.
  package var endedOn: CalendarDate?
  /// When the channel confirmed its renewal.
  package var renewalConfirmedOn: CalendarDate?
  /// Whether the record of that day cannot be read; then the dossier has a defect that says so.
  package var isConfirmationUnreadable = false
  /// The applied batch that added it; nil for one of the department's own.
  package var writtenBy: String?
  /// Whether what was applied of it was taken into account already.
  var isAsApplied = false

  /// A certification with all that its row says.
  package init(
    id: String, star: Star?, route: Route?, appliedOn: CalendarDate?, issuedOn: CalendarDate,
    validUntil: CalendarDate, endedOn: CalendarDate? = nil, renewalConfirmedOn: CalendarDate? = nil
  ) {
    self.id = id
    self.star = star
    self.route = route
    self.appliedOn = appliedOn
    self.issuedOn = issuedOn
    self.validUntil = validUntil
    self.endedOn = endedOn
    self.renewalConfirmedOn = renewalConfirmedOn
  }
}
