/// A person in a role at the channel (`appointments`).
package struct Appointment: Hashable, Sendable {
  package var personID: String
  package var role: Role
  /// The first day in post.
  package var registeredOn: CalendarDate
  /// The first day no longer in post.
  package var departedOn: CalendarDate?
  /// When the channel told the vendor of the departure.
  package var declaredOn: CalendarDate?
  package var replacedBy: String?

  /// An appointment with all that its row says.
  package init(
    personID: String, role: Role, registeredOn: CalendarDate, departedOn: CalendarDate? = nil,
    declaredOn: CalendarDate? = nil, replacedBy: String? = nil
  ) {
    self.personID = personID
    self.role = role
    self.registeredOn = registeredOn
    self.departedOn = departedOn
    self.declaredOn = declaredOn
    self.replacedBy = replacedBy
  }

  /// In post: registered by the day, and not departed by it (STANDARD 2).
  package func isInPost(on date: CalendarDate) -> Bool {
    guard registeredOn <= date else { return false }
    guard let departedOn else { return true }
    return date < departedOn
  }
}
