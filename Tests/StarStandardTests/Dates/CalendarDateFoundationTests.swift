import Foundation
import StarStandard
import Testing

/// Foundation's calendar as a second opinion. Before 15 October 1582 it is the Julian one (also where it is called ISO
/// 8601), so it is asked about the day sixteen hundred years later: 400 Gregorian years are 146,097 days, always.
private let oracle: Calendar = {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = .gmt
  return calendar
}()

private let laterYears = 1600
private let laterDays = 4 * 146_097

private let years =
  Array(1...5) + [99, 100, 101, 399, 400, 401, 1581, 1582, 1583, 1599, 1600, 1899, 1900, 1901, 1999, 2000, 2001]
  + Array(2023...2029) + [2099, 2100, 2101, 2399, 2400, 9998, 9999]

private func foundation(_ date: CalendarDate) -> Date {
  Date(timeIntervalSince1970: Double(Int(date.dayNumber) + laterDays) * 86_400)
}

private func numbers(_ date: Date) -> [Int] {
  let parts = oracle.dateComponents([.year, .month, .day], from: date)
  return [(parts.year ?? 0) - laterYears, parts.month ?? 0, parts.day ?? 0]
}

@Test func theOracleNeedsNoJulianDay() {
  #expect(numbers(foundation(on("0001-01-01"))) == [1, 1, 1])
  #expect(foundation(on("0001-01-01")) > Date(timeIntervalSince1970: -141_427 * 86_400))
}

@Test(arguments: years) func everyDayOfTheYearIsFoundationsDay(year: Int) throws {
  var date = try #require(CalendarDate(year: year, month: 1, day: 1))
  let start = try #require(oracle.date(from: DateComponents(year: year + laterYears, month: 1, day: 1)))
  #expect(foundation(date) == start)
  var days = 0
  while date.year == year {
    let (_, month, day) = date.components
    let theirs = numbers(foundation(date))
    if theirs != [year, month, day] { Issue.record("\(date) is \(theirs)") }
    if CalendarDate(year: year, month: month, day: day) != date { Issue.record("\(date) does not come back") }
    days += 1
    date = date.dayAfter
  }
  let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  #expect(days == (leap ? 366 : 365))
  #expect(date.components == (year + 1, 1, 1))
}

@Test(arguments: years) func aDateExistsWhereFoundationSaysSo(year: Int) {
  for month in 0...13 {
    for day in 0...32 {
      let exists = DateComponents(calendar: oracle, year: year + laterYears, month: month, day: day).isValidDate
      if (CalendarDate(year: year, month: month, day: day) != nil) != exists {
        Issue.record("\(year)-\(month)-\(day) should\(exists ? "" : " not") exist")
      }
    }
  }
}

@Test func daysFromAllTenThousandYearsAreFoundationsDays() {
  let all = stride(from: on("0001-01-01").dayNumber, through: on("9999-12-31").dayNumber, by: 97)
  var count = 0
  for number in all {
    let date = CalendarDate(dayNumber: number)
    let (year, month, day) = date.components
    if numbers(foundation(date)) != [year, month, day] { Issue.record("\(date)") }
    if CalendarDate(date.description) != date { Issue.record("\(date) is not read back") }
    count += 1
  }
  #expect(count > 37_000)
}

@Test func addingMonthsIsWhatFoundationDoes() throws {
  var random = SplitMix64(seed: 2026)
  for _ in 0..<10_000 {
    let date = on("0101-01-01").adding(days: random.number(0...3_500_000))
    let months = random.number(-24...24)
    let theirs = try #require(oracle.date(byAdding: .month, value: months, to: foundation(date)))
    let ours = date.adding(months: months)
    if foundation(ours) != theirs { Issue.record("\(date) + \(months) months is not \(ours)") }
  }
}

@Test(arguments: ["0000-01-01", "10000-01-01", "-0001-01-01"]) func yearsOutsideTheRangeAreNoDates(text: String) {
  #expect(CalendarDate(text) == nil)
}

@Test(arguments: [0, -1, 10_000]) func numbersOfYearsOutsideTheRangeAreNoDates(year: Int) {
  #expect(CalendarDate(year: year, month: 1, day: 1) == nil)
}
