import StarStandard
import Testing

struct MonthSum: Sendable, CustomTestStringConvertible {
  let from: String
  let months: Int
  let to: String
  var testDescription: String { "\(from) + \(months) months = \(to)" }
}

@Test(arguments: [
  // The two examples of STANDARD 2.
  MonthSum(from: "2026-11-30", months: 3, to: "2027-02-28"),
  MonthSum(from: "2027-12-31", months: 2, to: "2028-02-29"),
  MonthSum(from: "2026-11-28", months: 3, to: "2027-02-28"),
  MonthSum(from: "2026-12-01", months: 3, to: "2027-03-01"),
  MonthSum(from: "2026-01-31", months: 3, to: "2026-04-30"),
  MonthSum(from: "2026-01-31", months: 12, to: "2027-01-31"),
  MonthSum(from: "2028-02-29", months: 12, to: "2029-02-28"),
  MonthSum(from: "2028-02-29", months: 48, to: "2032-02-29"),
  MonthSum(from: "2096-02-29", months: 48, to: "2100-02-28"),
  MonthSum(from: "2026-07-01", months: 0, to: "2026-07-01"),
  MonthSum(from: "2026-03-31", months: -1, to: "2026-02-28"),
  MonthSum(from: "2026-01-15", months: -13, to: "2024-12-15"),
])
func monthsAreAdded(sum: MonthSum) {
  #expect(on(sum.from).adding(months: sum.months) == on(sum.to))
}

/// The definition of STANDARD 2, word for word, for every day of eight years and every length an edition may have.
@Test(arguments: [1, 2, 3, 6, 12, 13, 24])
func theSameDayOfTheMonthOrItsLastDay(months: Int) {
  var date = on("2023-01-01")
  while date < on("2031-01-01") {
    let (year, month, day) = date.components
    let sum = date.adding(months: months)
    let (targetYear, targetMonth, targetDay) = sum.components
    if targetYear * 12 + targetMonth != year * 12 + month + months { Issue.record("\(date): wrong month, \(sum)") }
    if let same = CalendarDate(year: targetYear, month: targetMonth, day: day) {
      if sum != same { Issue.record("\(date): \(sum) is not the same day") }
    } else if targetDay >= day || sum.dayAfter.day != 1 {
      Issue.record("\(date): \(sum) is not the last day")
    }
    date = date.dayAfter
  }
}

@Test(arguments: [1, 3, 12]) func aLaterDayNeverGivesAnEarlierSum(months: Int) {
  var date = on("2023-01-01")
  while date < on("2031-01-01") {
    if date.adding(months: months) > date.dayAfter.adding(months: months) { Issue.record("\(date)") }
    date = date.dayAfter
  }
}

/// Deadlines may lie beyond the last year that records can hold.
@Test func arithmeticMayLeaveTheRangeOfRecords() {
  let sum = on("9999-12-31").adding(months: 3)
  #expect(sum.description == "10000-03-31")
  #expect(sum > on("9999-12-31"))
  let before = on("0001-01-01").adding(months: -12)
  #expect(before.components == (0, 1, 1))
  #expect(before.description == "0000-01-01")
}
