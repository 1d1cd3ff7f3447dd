/// A run of days with both ends inside.
package struct DateWindow: Hashable, Sendable {
  /// The first day inside.
  package let first: CalendarDate
  /// The last day inside.
  package let last: CalendarDate

  /// The days from the first to the last; none where the last is before the first.
  package init(first: CalendarDate, last: CalendarDate) {
    self.first = first
    self.last = last
  }

  /// Whether the day lies inside.
  package func contains(_ date: CalendarDate) -> Bool {
    first <= date && date <= last
  }

  /// So many whole calendar quarters, ending on the day before the first day of the quarter that the date is in
  /// (STANDARD 2, "last four quarters").
  package static func lastQuarters(_ count: Int, before date: CalendarDate) -> DateWindow {
    let (year, month, _) = date.components
    let quarter = CalendarDate.firstDay(ofMonth: (month - 1) / 3 * 3 + 1, year: year)
    return DateWindow(first: quarter.adding(months: -3 * count), last: quarter.dayBefore)
  }

  /// The first day that has a day's quarter no longer among its last quarters, so many of them.
  static func firstDay(withoutQuarterOf day: CalendarDate, quarters count: Int) -> CalendarDate {
    let (year, month, _) = day.components
    return CalendarDate.firstDay(ofMonth: (month - 1) / 3 * 3 + 1, year: year).adding(months: 3 * (count + 1))
  }

  /// The days of which a date is within so many months: `day <= date` and `date < day + months` (STANDARD 3, "credits";
  /// B.2 a).
  package static func validMonths(_ months: Int, on date: CalendarDate) -> DateWindow {
    // Month ends make the way back ambiguous, so the first day is found by the way forward.
    var first = date.adding(months: -months)
    while first <= date, first.adding(months: months) <= date { first = first.dayAfter }
    return DateWindow(first: first, last: date)
  }
}
