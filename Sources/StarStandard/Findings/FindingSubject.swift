/// What a finding is about, where one rule may find several things: a departure, or a major event (STANDARD 6).
package enum FindingSubject: Sendable, Hashable {
  case departure(personID: String, role: Role, on: CalendarDate)
  case event(id: String)
}
