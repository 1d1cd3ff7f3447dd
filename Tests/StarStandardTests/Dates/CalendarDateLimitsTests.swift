import StarStandard
import Testing

/// No distance is too long to be asked for: what lies beyond the last date is the last date.
@Test(arguments: ["0001-01-01", "2026-02-28", "9999-12-31"], [Int.min, -1 << 40, -1 << 31, 1 << 31, 1 << 40, Int.max])
func noDistanceIsTooLong(day: String, distance: Int) {
  let date = on(day)
  #expect((date.adding(days: distance) < date) == (distance < 0))
  #expect((date.adding(months: distance) < date) == (distance < 0))
}

@Test(arguments: [Int32.min, Int32.max]) func theLastDatesHaveNeighboursToo(number: Int32) {
  let date = CalendarDate(dayNumber: number)
  #expect(date.dayBefore <= date && date <= date.dayAfter)
  #expect(!date.description.isEmpty)
}

/// What a run as of the first or the last day that records know looks at lies beyond them.
@Test(arguments: ["0001-01-01", "0001-07-01", "9999-01-01", "9999-07-01", "9999-12-31"])
func theDaysAroundTheFirstAndTheLastYearAreDates(day: String) {
  let (date, half) = (on(day), HalfYear(containing: on(day)))
  #expect(half.previous.firstDay < date && date < half.next.firstDay)
  #expect(half.next.firstDay.adding(months: -6) == half.firstDay)
  #expect(
    DateWindow.lastQuarters(400, before: date).first
      == half.firstDay.adding(months: -1200 + (date.month - 1) / 3 % 2 * 3))
  let window = DateWindow.validMonths(1200, on: date)
  #expect(window.contains(date) && !window.contains(date.adding(months: -1200)))
}

@Test func theDayAfterTheLastOneIsWrittenWithTheDigitsThatItNeeds() {
  #expect(on("9999-12-31").dayAfter.description == "10000-01-01")
  #expect(on("0001-01-01").dayBefore.description == "0000-12-31")
}
