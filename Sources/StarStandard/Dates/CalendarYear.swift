/// A calendar year, whose ends the renewals go by (G.1, F.2).
public struct CalendarYear: Hashable, Sendable {
  /// The year.
  public let number: Int

  /// The year of that number.
  public init(_ number: Int) {
    self.number = number
  }

  /// The year that the date is in.
  public init(containing date: CalendarDate) {
    number = date.year
  }

  /// 1 January.
  public var firstDay: CalendarDate { .firstDay(ofMonth: 1, year: number) }
  /// 31 December.
  public var lastDay: CalendarDate { next.firstDay.dayBefore }
  /// 1 December: the day of the renewal notices (G.1).
  public var renewalNoticeDay: CalendarDate { .firstDay(ofMonth: 12, year: number) }
  /// The year after.
  public var next: CalendarYear { CalendarYear(number + 1) }
  /// The year before.
  public var previous: CalendarYear { CalendarYear(number - 1) }

  /// Whether the date is in it.
  public func contains(_ date: CalendarDate) -> Bool { firstDay <= date && date <= lastDay }
}
