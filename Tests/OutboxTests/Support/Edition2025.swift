import Fixtures
import StarStandard

typealias Edition2025 = Fixtures.Edition2025

/// A date that a test names; a test that names one that does not exist is broken.
func on(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("no such date: \(text)") }
  return date
}
