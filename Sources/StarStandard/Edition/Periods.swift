/// The lengths of time of an edition.
package struct Periods: Hashable, Sendable {
  private var numbers: [Period: Int]
  /// How many days before a star is lost the channel is reminded, most first (STANDARD 7a, "Reminders").
  package var reminderDays: [Int]

  /// The lengths given: each within its range, and days of 1 to 3660.
  package init(_ numbers: [Period: Int], reminderDays: [Int]) {
    self.numbers = numbers
    self.reminderDays = reminderDays
  }

  /// One of them. Which there are its rule declares, so that the reader of an edition's file asks for it.
  package subscript(period: Period) -> Int { numbers[period] ?? 0 }

  /// These with another number.
  package func with(_ period: Period, _ number: Int) -> Periods {
    var periods = self
    periods.numbers[period] = number
    return periods
  }

  /// One of them, where it is given.
  package func given(_ period: Period) -> Int? { numbers[period] }
}
