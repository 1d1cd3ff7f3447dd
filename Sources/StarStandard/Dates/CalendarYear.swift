/// A calendar year, whose ends the renewals go by (G.1, F.2).
package struct CalendarYear: Hashable, Sendable {
  package let number: Int

  /// The year of that number.
  package init(_ number: Int) {
    self.number = number
  }

  /// The year that the date is in.
  package init(containing date: CalendarDate) {
    number = date.year
  }

  /// 1 January.
  package var firstDay: CalendarDate { .firstDay(ofMonth: 1, year: number) }
  /// 31 December.
  package var lastDay: CalendarDate { next.firstDay.dayBefore }
  /// 1 December: the day of the renewal notices (G.1).
  package var renewalNoticeDay: CalendarDate { .firstDay(ofMonth: 12, year: number) }
  /// 31 March: the last day on which renewals for it are audited (F.2).
  package var lastRenewalDay: CalendarDate { .firstDay(ofMonth: 4, year: number).dayBefore }
  package var next: CalendarYear { CalendarYear(number + 1) }
  package var previous: CalendarYear { CalendarYear(number - 1) }

  /// Whether the date is in it.
  package func contains(_ date: CalendarDate) -> Bool { firstDay <= date && date <= lastDay }
}
