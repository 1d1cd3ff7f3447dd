import StarStandard

/// What the name of a batch says of it (Batch.md, "Names"), whatever stands under that name.
///
/// In order: by day, then reviews, their supplements by number, renewals, notices, reminders.
package enum BatchName: Hashable, Sendable {
  /// `2027-01-review`; with a number from 2 on a supplement to it, `2027-01-review-2`.
  case review(HalfYear, number: Int)
  /// `2027-01-15-renewal`
  case renewal(CalendarDate)
  /// `2026-12-renewal-notices`
  case renewalNotices(CalendarYear)
  /// `2027-02-20-reminders`
  case reminders(CalendarDate)

  /// What the text names; nil for a name of no batch.
  package init?(_ text: String) {
    func day(before ending: String) -> CalendarDate? {
      text.hasSuffix(ending) ? CalendarDate(String(text.dropLast(ending.count))) : nil
    }
    if let parts = text.firstRange(of: "-review"), let half = HalfYear(named: String(text[..<parts.lowerBound])) {
      guard let number = Self.number(text[parts.upperBound...]) else { return nil }
      self = .review(half, number: number)
    } else if let day = day(before: "-renewal") {
      self = .renewal(day)
    } else if let day = day(before: "-reminders") {
      self = .reminders(day)
    } else if text.hasSuffix("-12-renewal-notices"), let day = CalendarDate("\(text.prefix(4))-12-01"),
      text == "\(day.description.prefix(7))-renewal-notices"
    {
      self = .renewalNotices(CalendarYear(containing: day))
    } else {
      return nil
    }
  }

  /// 1 for no ending, and what stands behind a dash, if that is how a number from 2 on is written.
  private static func number(_ ending: Substring) -> Int? {
    guard !ending.isEmpty else { return 1 }
    guard let number = Int(ending.dropFirst()), number > 1, ending == "-\(number)" else { return nil }
    return number
  }

  /// The day from which on it is due, or for a renewal and reminders their day.
  package var day: CalendarDate {
    switch self {
    case .review(let half, _): half.firstDay
    case .renewal(let day), .reminders(let day): day
    case .renewalNotices(let year): year.renewalNoticeDay
    }
  }

  /// The half-year that a review or a supplement decides; nil for others.
  package var reviewed: HalfYear? {
    if case .review(let half, _) = self { half } else { nil }
  }

  /// The day of a renewal; nil for others.
  package var renewalDay: CalendarDate? {
    if case .renewal(let day) = self { day } else { nil }
  }

  /// Whether a batch of this name is made on top of one of the other: a supplement of its review and of those before it,
  /// reminders of all before them.
  package func restsOn(_ other: BatchName) -> Bool {
    switch (self, other) {
    case (.review(let half, let number), .review(let before, let numberBefore)):
      half == before && number > numberBefore
    case (.reminders(let day), .reminders(let before)): day > before
    default: false
    }
  }

  /// Of these names, those of batches that are made on top of one, in their order.
  package static func resting(on batch: BatchName, among names: [String]) -> [String] {
    names.compactMap { text in BatchName(text).map { (text, $0) } }.filter { $0.1.restsOn(batch) }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }
}

extension BatchName: Comparable {
  private var rank: (Int, Int) {
    switch self {
    case .review(_, let number): (0, number)
    case .renewal: (1, 0)
    case .renewalNotices: (2, 0)
    case .reminders: (3, 0)
    }
  }

  package static func < (left: BatchName, right: BatchName) -> Bool {
    left.day == right.day ? left.rank < right.rank : left.day < right.day
  }
}
