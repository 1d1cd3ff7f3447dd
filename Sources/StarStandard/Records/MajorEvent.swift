/// A serious complaint, fraud, false information, … (`major_events`).
package struct MajorEvent: Sendable {
  package var id: String
  package var occurredOn: CalendarDate
  /// What it was, in the department's words.
  package var kind: String
  /// What was ruled, with the day; nil while nothing is.
  package var ruled: (ruling: Ruling, on: CalendarDate)?

  /// An event with all that its row says.
  package init(id: String, occurredOn: CalendarDate, kind: String, ruled: (ruling: Ruling, on: CalendarDate)? = nil) {
    self.id = id
    self.occurredOn = occurredOn
    self.kind = kind
    self.ruled = ruled
  }
}
