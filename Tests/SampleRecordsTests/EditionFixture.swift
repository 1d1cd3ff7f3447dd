import Fixtures
import StarStandard

/// The edition that the program carries.
let edition2025 = Edition2025.standard

/// A date that exists.
func date(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { fatalError("no date: \(text)") }
  return date
}
