/// A half of a calendar year: the unit of the semi-annual review (E.1).
package struct HalfYear: Hashable, Sendable {
  package let year: Int
  /// Whether it is January to June.
  package let isFirst: Bool

  /// The half-year that the date is in.
  package init(containing date: CalendarDate) {
    let (year, month, _) = date.components
    self.year = year
    self.isFirst = month <= 6
  }

  /// The half-year whose name the text is: `2027-01` or `2027-07`; nil for any other text.
  package init?(named text: String) {
    guard let day = CalendarDate(text + "-01"), day.month == 1 || day.month == 7 else { return nil }
    self.init(containing: day)
  }

  /// Its first day: the review date.
  package var firstDay: CalendarDate {
    .firstDay(ofMonth: isFirst ? 1 : 7, year: year)
  }

  package var previous: HalfYear { HalfYear(containing: firstDay.dayBefore) }

  package var next: HalfYear { HalfYear(containing: firstDay.adding(months: 6)) }

  /// The last day of the half-year before: the closing day of its review (STANDARD 4).
  package var closingDay: CalendarDate { firstDay.dayBefore }

  /// `2027-01` or `2027-07`: the name of its review.
  package var name: String { String(firstDay.description.dropLast(3)) }

  /// Whether a review as of the date may be published: a day of January or July.
  package static func mayPublishReview(asOf date: CalendarDate) -> Bool {
    let month = date.month
    return month == 1 || month == 7
  }
}

extension HalfYear: Comparable {
  package static func < (left: HalfYear, right: HalfYear) -> Bool { left.firstDay < right.firstDay }
}
