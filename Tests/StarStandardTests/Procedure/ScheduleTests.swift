import StarStandard
import Testing

private let schedule = Schedule(renewalDays: [
  Schedule.YearlyDay(month: 1, day: 15), Schedule.YearlyDay(month: 3, day: 31), Schedule.YearlyDay(month: 2, day: 1),
])

private func due(_ first: String, _ last: String, of schedule: Schedule = schedule) -> [String] {
  schedule.due(DateWindow(first: on(first), last: on(last))).map { "\($0.procedure.command) \($0.on)" }
}

@Test func aYearHasItsBatchesInOrder() {
  #expect(
    due("2027-01-01", "2027-12-31") == [
      "review 2027-01-01", "renew 2027-01-15", "renew 2027-02-01", "renew 2027-03-31", "review 2027-07-01",
      "renewal-notices 2027-12-01",
    ])
}

@Test(arguments: [
  ("2027-01-01", "2027-01-01", ["review 2027-01-01"]), ("2026-12-31", "2026-12-31", []),
  ("2026-12-01", "2026-12-31", ["renewal-notices 2026-12-01"]), ("2026-12-02", "2026-12-31", []),
  ("2026-12-01", "2027-01-15", ["renewal-notices 2026-12-01", "review 2027-01-01", "renew 2027-01-15"]),
  ("2026-12-02", "2027-01-14", ["review 2027-01-01"]), ("2027-07-01", "2027-07-01", ["review 2027-07-01"]),
  ("2027-07-02", "2027-11-30", []), ("2027-01-02", "2027-01-01", []), ("2027-12-31", "2027-01-01", []),
])
func bothEndsOfTheWindowAreInside(first: String, last: String, expected: [String]) {
  #expect(due(first, last) == expected)
}

@Test func renewalsOnTheSameDayAreOneBatch() {
  let twice = Schedule(renewalDays: [
    Schedule.YearlyDay(month: 2, day: 28), Schedule.YearlyDay(month: 2, day: 29), Schedule.YearlyDay(month: 2, day: 28),
  ])
  #expect(due("2027-02-01", "2027-03-31", of: twice) == ["renew 2027-02-28"])
  #expect(due("2028-02-01", "2028-03-31", of: twice) == ["renew 2028-02-28", "renew 2028-02-29"])
}

@Test(arguments: [("2027-02-28", "2027-02-28"), ("2028-02-28", "2027-02-28"), ("2028-02-29", "2028-02-29")])
func theTwentyNinthOfFebruaryIsTheTwentyEighthWhereThereIsNone(day: String, latest: String) {
  let leap = Schedule(renewalDays: [Schedule.YearlyDay(month: 2, day: 29)])
  #expect(leap.latest(.renewal, by: on(day)) == on(latest))
}

/// STANDARD 4: "the latest review date on or before today"; 7: "the latest 1 December", "the latest of the `renewal_days`".
@Test(arguments: [
  (Procedure.review, "2027-01-01", "2027-01-01"), (.review, "2026-12-31", "2026-07-01"),
  (.review, "2027-06-30", "2027-01-01"), (.review, "2027-07-01", "2027-07-01"),
  (.renewalNotices, "2026-12-01", "2026-12-01"), (.renewalNotices, "2026-11-30", "2025-12-01"),
  (.renewalNotices, "2027-02-01", "2026-12-01"), (.renewal, "2027-01-15", "2027-01-15"),
  (.renewal, "2027-01-14", "2026-03-31"), (.renewal, "2027-03-30", "2027-02-01"),
  (.renewal, "2027-12-31", "2027-03-31"),
])
func theDefaultDayIsTheLatestByToday(procedure: Procedure, today: String, latest: String) {
  #expect(schedule.latest(procedure, by: on(today)) == on(latest))
}

@Test func whatIsNeverDueHasNoLatestDay() {
  #expect(schedule.latest(.application, by: on("2027-01-01")) == nil)
  #expect(Schedule(renewalDays: []).latest(.renewal, by: on("2027-01-01")) == nil)
  #expect(Schedule(renewalDays: []).latest(.review, by: on("2027-01-01")) == on("2027-01-01"))
}

@Test(arguments: [
  ("2026-12-31", ["review 2027-01-01", "renew 2027-01-15", "renewal-notices 2027-12-01"]),
  ("2027-01-01", ["renew 2027-01-15", "review 2027-07-01", "renewal-notices 2027-12-01"]),
  ("2027-03-31", ["review 2027-07-01", "renewal-notices 2027-12-01", "renew 2028-01-15"]),
  ("2027-11-30", ["renewal-notices 2027-12-01", "review 2028-01-01", "renew 2028-01-15"]),
  ("2027-12-01", ["review 2028-01-01", "renew 2028-01-15", "renewal-notices 2028-12-01"]),
])
func whatComesNextIsAfterTheDay(day: String, expected: [String]) {
  #expect(schedule.next(after: on(day)).map { "\($0.procedure.command) \($0.on)" } == expected)
}

/// Day after day asked one by one.
@Test func theLatestDayIsTheLastThatWasDue() {
  var latest: [Procedure: CalendarDate] = [:]
  var day = on("2024-01-01")
  while day <= on("2029-12-31") {
    for due in schedule.due(DateWindow(first: day, last: day)) { latest[due.procedure] = day }
    if day >= on("2026-01-01") {
      for procedure in Procedure.allCases where schedule.latest(procedure, by: day) != latest[procedure] {
        Issue.record("\(procedure) by \(day)")
      }
    }
    day = day.dayAfter
  }
}

@Test func aYearlyDayIsWrittenWithTwoDigitsEach() {
  #expect(Schedule.YearlyDay(month: 1, day: 5).description == "01-05")
  #expect(Schedule.YearlyDay(month: 12, day: 31).description == "12-31")
}
