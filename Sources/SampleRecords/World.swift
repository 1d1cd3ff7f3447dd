import StarStandard

/// The days that matter around the as-of date.
struct World: Sendable {
  let asOf: CalendarDate
  /// Whose numbers and words the records go by.
  let edition: Edition
  /// 1 January of the year in which the certifications under review were awarded.
  let newYear: CalendarDate
  /// The last day of that year: theirs.
  let lastDay: CalendarDate
  /// The last day of the half-year under review.
  let closingDay: CalendarDate
  /// Whether the half-year of the as-of date is the second one of the year of the certifications.
  let isSecondHalf: Bool
  /// The days on which credits that count are earned.
  let creditWindow: DateWindow

  init(asOf: CalendarDate, edition: Edition) {
    self.asOf = asOf
    self.edition = edition
    let half = HalfYear(containing: asOf)
    isSecondHalf = !half.isFirst
    newYear = half.firstDay.adding(months: half.isFirst ? -12 : -6)
    lastDay = newYear.adding(months: 12).dayBefore
    closingDay = half.closingDay
    creditWindow = .lastQuarters(edition.periods.creditQuarters, before: asOf)
  }

  /// Whether the renewals are only starting: some channels are renewed, most are not.
  var isRenewalMonth: Bool { asOf.month == 1 }
  /// Whether every certification must have been renewed already to be in force.
  var isAfterRenewals: Bool { !isSecondHalf && !isRenewalMonth }

  /// The last day to leave on, so that the time for replacing somebody is over on the as-of date, with days to spare.
  func latestLapsedDeparture(daysToSpare: Int) -> CalendarDate {
    asOf.adding(months: -edition.periods.grace).adding(days: -daysToSpare)
  }
}

extension SplitMix64 {
  /// A day between the two, both included; the first where the last is before it.
  mutating func day(_ first: CalendarDate, _ last: CalendarDate) -> CalendarDate {
    first.adding(days: int(0, last.days(since: first)))
  }
}
