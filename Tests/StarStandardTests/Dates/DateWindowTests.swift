import StarStandard
import Testing

@Test(arguments: ["2027-01-01", "2027-02-15"]) func theLastFourQuartersAreThoseOfTheStandard(day: String) {
  #expect(
    DateWindow.lastQuarters(4, before: on(day)) == DateWindow(first: on("2026-01-01"), last: on("2026-12-31")))
}

@Test(arguments: [
  (1...3, "2025-01-01", "2025-12-31"), (4...6, "2025-04-01", "2026-03-31"), (7...9, "2025-07-01", "2026-06-30"),
  (10...12, "2025-10-01", "2026-09-30"),
])
func everyDayOfAQuarterHasTheSameFourQuarters(months: ClosedRange<Int>, first: String, last: String) throws {
  var day = try #require(CalendarDate(year: 2026, month: months.lowerBound, day: 1))
  while day.year == 2026, months.contains(day.month) {
    let window = DateWindow.lastQuarters(4, before: day)
    if window != DateWindow(first: on(first), last: on(last)) { Issue.record("\(day): \(window)") }
    day = day.dayAfter
  }
}

/// Quarters counted in one row: a day lies inside when its quarter is one of those before.
@Test(arguments: [1, 2, 3, 4, 5, 8]) func aDayIsInsideWhenItsQuarterIs(quarters: Int) {
  func number(_ date: CalendarDate) -> Int { date.year * 4 + (date.month - 1) / 3 }
  var random = SplitMix64(seed: UInt64(quarters))
  for _ in 0..<5_000 {
    let asOf = on("2023-01-01").adding(days: random.number(0...2_500))
    let day = asOf.adding(days: random.number(-900...100))
    let inside = (number(asOf) - quarters..<number(asOf)).contains(number(day))
    if DateWindow.lastQuarters(quarters, before: asOf).contains(day) != inside { Issue.record("\(day), \(asOf)") }
  }
}

@Test func bothEndsAreInside() {
  let window = DateWindow(first: on("2026-01-01"), last: on("2026-12-31"))
  #expect(window.contains(on("2026-01-01")) && window.contains(on("2026-12-31")))
  #expect(!window.contains(on("2025-12-31")) && !window.contains(on("2027-01-01")))
}

@Test func aWindowThatEndsBeforeItBeginsIsEmpty() {
  let window = DateWindow(first: on("2026-01-02"), last: on("2026-01-01"))
  #expect(!window.contains(on("2026-01-01")) && !window.contains(on("2026-01-02")))
}
