/// The lengths of time of an edition.
package struct Periods: Hashable, Sendable {
  /// In the order of their keys; so few that to look through them is quicker than to ask a dictionary, of each channel often.
  private var numbers: [Given]
  /// How many days before a star is lost the channel is reminded, most first (STANDARD 7a, "Reminders").
  package var reminderDays: [Int]

  /// The lengths given: each within its range, and days of 1 to 3660.
  package init(_ numbers: [Period: Int], reminderDays: [Int]) {
    self.numbers = numbers.map { Given(period: $0.key, number: $0.value) }.sorted { $0.period.key < $1.period.key }
    self.reminderDays = reminderDays
  }

  /// One of them. Which there are its rule declares, so that the reader of an edition's file asks for it.
  package subscript(period: Period) -> Int { given(period) ?? 0 }

  /// These with another number.
  package func with(_ period: Period, _ number: Int) -> Periods {
    var all = Dictionary(uniqueKeysWithValues: numbers.map { ($0.period, $0.number) })
    all[period] = number
    return Periods(all, reminderDays: reminderDays)
  }

  /// One of them, where it is given.
  package func given(_ period: Period) -> Int? {
    for given in numbers where given.period.isSameDeclaration(as: period) { return given.number }
    return numbers.first { $0.period == period }?.number
  }

  private struct Given: Hashable {
    let period: Period
    let number: Int
  }
}
