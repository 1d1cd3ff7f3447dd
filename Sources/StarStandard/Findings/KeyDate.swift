/// A day to come that matters to a channel, as it may stand in a calendar.
package struct KeyDate: Sendable, Hashable {
  /// What tells it from the other days of its channel, and is the same whenever it is told again: `review-2027-07-01`.
  package let key: String
  package let day: CalendarDate
  /// What is on that day, in a few words.
  package let summary: String
  /// What is to be known of it; may be empty.
  package let note: String

  init(_ key: String, on day: CalendarDate, _ summary: String, note: String = "") {
    self.key = key
    self.day = day
    self.summary = summary
    self.note = note
  }
}

extension KeyDate {
  /// The first day on which the star that a downgrade of that day took may be applied for again (G.4).
  static func applicationKey(afterLossOn loss: CalendarDate) -> String { "application-\(loss)" }

  /// The same day, after a downgrade that does not hold. It stands on the day of the downgrade: nobody waits for it any more, and
  /// calendars that enter what is cancelled (calcurse does) have it in the past.
  package static func application(cancelledAfterLossOn loss: CalendarDate, in language: Language) -> KeyDate {
    KeyDate(
      applicationKey(afterLossOn: loss), on: loss,
      language.text(
        "Withdrawn: the star was not lost, and need not be applied for", zh: "已撤回：星级未被降低，无须重新申请"))
  }
}
