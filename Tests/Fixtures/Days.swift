import StarStandard

/// A date that a test names; a test that names one that does not exist is broken.
package func on(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("no such date: \(text)") }
  return date
}
