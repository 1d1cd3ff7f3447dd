/// When which batch is due (E.1, G.1, F.2): reviews on 1 January and 1 July, renewal notices on 1 December, renewal audits on
/// the days that the department has chosen.
package struct Schedule: Sendable {
  /// A day of every year.
  package struct YearlyDay: Hashable, Sendable, CustomStringConvertible {
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// The day of that month.
    package init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }

    /// As it is written: `01-15`.
    package var description: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

    /// The day in a year; 29 February is the 28th where there is none.
    func date(in year: CalendarYear) -> CalendarDate {
      let last = CalendarDate.lastDay(ofMonth: month, year: year.number)
      return CalendarDate.firstDay(ofMonth: month, year: year.number).adding(days: min(day, last) - 1)
    }
  }

  /// A batch that is due.
  package struct Due: Hashable, Sendable {
    package let procedure: Procedure
    /// As of which day, which is also the day from which on it is due.
    package let on: CalendarDate

    /// What is due on a day.
    package init(procedure: Procedure, on: CalendarDate) {
      self.procedure = procedure
      self.on = on
    }
  }

  private let renewalDays: [YearlyDay]

  /// A schedule with these days for renewal audits.
  package init(renewalDays: [YearlyDay]) {
    self.renewalDays = renewalDays
  }

  /// What is due in a year, in order.
  private func due(in year: CalendarYear) -> [Due] {
    var all = [
      Due(procedure: .review, on: year.firstDay), Due(procedure: .review, on: year.firstDay.adding(months: 6)),
      Due(procedure: .renewalNotices, on: year.renewalNoticeDay),
    ]
    for day in Set(renewalDays.map { $0.date(in: year) }) { all.append(Due(procedure: .renewal, on: day)) }
    return all.sorted { ($0.on, $0.procedure.rawValue) < ($1.on, $1.procedure.rawValue) }
  }

  /// The days of a year on which renewals are audited, in order.
  func renewals(in year: CalendarYear) -> [CalendarDate] { renewalDays.map { $0.date(in: year) }.sorted() }

  /// The first audit of a year from a day on; that of the day itself is skipped where another is to come.
  func audit(in year: CalendarYear, from day: CalendarDate, skippingIt: Bool) -> CalendarDate? {
    let days = renewals(in: year).filter { $0 >= day }
    return (skippingIt ? days.first { $0 > day } : nil) ?? days.first
  }

  /// The next day after another, in its year, on which all renewals are audited; nil after the last.
  package func renewalDay(after day: CalendarDate) -> CalendarDate? {
    renewals(in: CalendarYear(containing: day)).first { $0 > day }
  }

  /// What was or becomes due from a day to another, both inside, in order.
  package func due(_ window: DateWindow) -> [Due] {
    guard window.first <= window.last else { return [] }
    return (window.first.year...window.last.year).flatMap { due(in: CalendarYear($0)) }
      .filter { window.contains($0.on) }
  }

  /// What is due next after a day and is not done ahead of its time, one of each procedure, in order.
  package func next(after day: CalendarDate, isDone: (Due) -> Bool = { _ in false }) -> [Due] {
    let coming = due(DateWindow(first: day.dayAfter, last: day.adding(months: 24))).filter { !isDone($0) }
    var seen: Set<Procedure> = []
    return coming.filter { seen.insert($0.procedure).inserted }
  }

  /// The last day of a date's year on which all renewals are audited; 31 March where the department has chosen none.
  package func lastRenewalDay(of date: CalendarDate) -> CalendarDate {
    let year = CalendarYear(containing: date)
    return renewalDays.map { $0.date(in: year) }.max() ?? year.lastRenewalDay
  }

  /// The first day of a date's year on which all renewals are audited; that date where the department has chosen none.
  package func firstRenewalDay(of date: CalendarDate) -> CalendarDate {
    renewals(in: CalendarYear(containing: date)).first ?? date
  }

  /// The last day on which a renewal that is open on a date can be confirmed: in December that of the year to come.
  package func lastDayToConfirm(on date: CalendarDate) -> CalendarDate {
    let year = CalendarYear(containing: date)
    return lastRenewalDay(of: date.month == 12 ? year.next.firstDay : year.firstDay)
  }

  /// What was due last, on a day or before.
  package func latest(by day: CalendarDate) -> Due? {
    due(DateWindow(first: day.adding(months: -24), last: day)).last
  }

  /// The latest day on or before another on which a procedure is due: the default as-of date of its batch; nil for one that
  /// is never due.
  package func latest(_ procedure: Procedure, by day: CalendarDate) -> CalendarDate? {
    due(DateWindow(first: day.adding(months: -24), last: day)).last { $0.procedure == procedure }?.on
  }
}
