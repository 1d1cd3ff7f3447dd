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

extension MajorEvent {
  /// Whether nothing was ruled about it by the day, although it had happened.
  func isPending(on day: CalendarDate) -> Bool {
    occurredOn <= day && (ruled.map { $0.on > day } ?? true)
  }

  /// The day of a ruling against the channel.
  var ruledAgainstOn: CalendarDate? {
    guard let ruled, ruled.ruling != .none else { return nil }
    return ruled.on
  }
}
