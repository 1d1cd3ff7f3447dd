import StarStandard

/// Where a batch comes among those of its outbox, as its mail tells it: a number that grows in the order of publication
/// (documentation of Outbox, "Calendar files").
///
/// It is a hundred a day since 2020, so that it grows from day to day also where earlier batches are not there any more.
package struct BatchSequence: Sendable, Hashable {
  package let number: Int

  private static let aDay = 100
  private static let firstDay = CalendarDate.firstDay(ofMonth: 1, year: 2020)
  /// The last that has a day; the calendars of others hold greater ones.
  private static let most = CalendarDate.last.days(since: firstDay) * aDay + aDay - 1

  private init(_ number: Int) { self.number = min(max(number, 0), Self.most) }

  /// That of a batch which says nothing of it: it was the first of its day.
  ///
  /// - Parameters:
  ///   - batch: its name.
  ///   - day: that of its mail.
  init(of batch: String, on day: CalendarDate) {
    // What was published before this was asked made several supplements a day differ.
    let number = if case .review(_, let number) = BatchName(batch) { min(number, Self.aDay - 1) } else { 0 }
    self.init(max(0, day.days(since: Self.firstDay)) * Self.aDay + number)
  }

  /// One that no batch whose mail is of the day, or of one before, comes after.
  init(atMostOn day: CalendarDate) {
    self.init(max(0, day.days(since: Self.firstDay)) * Self.aDay + Self.aDay - 1)
  }

  /// That of a batch which is published after others; nil where all of them are of days before, so that nothing need be said.
  ///
  /// - Parameter last: the greatest of the others.
  init?(of batch: String, on day: CalendarDate, after last: BatchSequence) {
    let own = BatchSequence(of: batch, on: day)
    guard last.number / Self.aDay >= own.number / Self.aDay else { return nil }
    self.init(max(own.number, last.number + 1))
  }

  /// A moment that grows with it, as calendars write it: in its day, a second for each batch before it.
  var moment: String {
    let day = Self.firstDay.adding(days: number / Self.aDay)
    let second = number % Self.aDay
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.digits)T00\(two(second / 60))\(two(second % 60))Z"
  }
}

extension BatchSequence: Comparable {
  package static func < (left: BatchSequence, right: BatchSequence) -> Bool { left.number < right.number }
}

extension BatchSequence: Decodable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    let number = try value.decode(Int.self)
    guard (0...Self.most).contains(number) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "no number from 0 to \(Self.most)")
    }
    self.init(number)
  }
}

extension CalendarDate {
  /// `20270101`
  var digits: String { String(decoding: description.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self) }
}
