import StarStandard
import Testing

@Test(arguments: [
  ("2027-01-01", "2027-01-01", "2026-12-31", "2027-01"), ("2027-01-31", "2027-01-01", "2026-12-31", "2027-01"),
  ("2027-06-30", "2027-01-01", "2026-12-31", "2027-01"), ("2027-07-01", "2027-07-01", "2027-06-30", "2027-07"),
  ("2027-12-31", "2027-07-01", "2027-06-30", "2027-07"), ("0101-03-01", "0101-01-01", "0100-12-31", "0101-01"),
])
func aDayHasItsReviewDateClosingDayAndName(day: String, first: String, closing: String, name: String) {
  let half = HalfYear(containing: on(day))
  #expect(half.firstDay == on(first))
  #expect(half.closingDay == on(closing))
  #expect(half.name == name)
}

@Test func halvesFollowOneAnother() {
  var day = on("2023-01-01")
  while day < on("2027-01-01") {
    let half = HalfYear(containing: day)
    if half.next.previous != half || half.previous.next != half { Issue.record("\(day)") }
    if half.next.closingDay < day || half.closingDay >= day { Issue.record("\(day) is not inside \(half.name)") }
    if HalfYear(containing: half.closingDay) != half.previous { Issue.record("\(half.name)") }
    day = day.dayAfter
  }
}

@Test func reviewsArePublishedInJanuaryAndJulyOnly() {
  var day = on("2026-01-01")
  while day.year == 2026 {
    if HalfYear.mayPublishReview(asOf: day) != [1, 7].contains(day.month) { Issue.record("\(day)") }
    day = day.dayAfter
  }
}
