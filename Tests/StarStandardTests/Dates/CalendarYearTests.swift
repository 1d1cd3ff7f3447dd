import StarStandard
import Testing

@Test(arguments: [2026, 2027, 2028, 2100]) func aYearHasItsEnds(number: Int) {
  let year = CalendarYear(number)
  #expect(year.firstDay == on("\(number)-01-01"))
  #expect(year.lastDay == on("\(number)-12-31"))
  #expect(year.renewalNoticeDay == on("\(number)-12-01"))
  #expect(year.next.number == number + 1 && year.previous.number == number - 1)
}

@Test(arguments: [
  ("2026-12-31", false), ("2027-01-01", true), ("2027-07-01", true), ("2027-12-31", true), ("2028-01-01", false),
])
func bothEndsOfAYearAreInside(day: String, inside: Bool) {
  #expect(CalendarYear(2027).contains(on(day)) == inside)
  #expect((CalendarYear(containing: on(day)) == CalendarYear(2027)) == inside)
}

@Test func theFirstYearAndTheLastHaveTheirEndsToo() {
  #expect(CalendarYear(1).firstDay == on("0001-01-01") && CalendarYear(1).lastDay == on("0001-12-31"))
  #expect(CalendarYear(9999).lastDay == on("9999-12-31") && CalendarYear(9999).contains(on("9999-12-31")))
}
