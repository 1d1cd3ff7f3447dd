import StarStandard
import Testing

/// STANDARD 3: `earned_on <= A` and `A < earned_on + 12 months`.
@Test(arguments: [
  ("2026-07-01", "2025-07-02"), ("2028-02-28", "2027-03-01"), ("2028-02-29", "2027-03-01"),
  ("2029-02-27", "2028-02-28"), ("2029-02-28", "2028-03-01"), ("2029-03-01", "2028-03-02"),
])
func theFirstDayIsTheFirstWhoseTwelveMonthsReachPast(day: String, first: String) {
  #expect(DateWindow.validMonths(12, on: on(day)) == DateWindow(first: on(first), last: on(day)))
}

/// Day after day asked one by one, for every day of a leap year and the years around it.
@Test(arguments: [0, 1, 2, 3, 6, 12, 18, 24]) func aDayIsInsideWhenItsMonthsReachPastTheDate(months: Int) {
  var date = on("2027-01-01")
  while date <= on("2029-12-31") {
    let window = DateWindow.validMonths(months, on: date)
    for offset in -(months * 31 + 10)...5 where abs(offset + months * 30) < 25 || offset > -5 {
      let day = date.adding(days: offset)
      let inside = day <= date && date < day.adding(months: months)
      if window.contains(day) != inside { Issue.record("\(months) months, \(date): \(day) is inside: \(!inside)") }
    }
    date = date.dayAfter
  }
}
