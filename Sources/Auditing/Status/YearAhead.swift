import Outbox
import StarStandard

/// What becomes due in the twelve months after a day, and what each needs before.
package struct YearAhead: Sendable {
  /// A batch that becomes due.
  package struct Entry: Sendable {
    package let due: Schedule.Due
    /// The batches that must be in the records before: what one decides is what the next begins with.
    package let needs: [String]
  }

  /// In order; without what is there ahead of its time.
  package let entries: [Entry]

  /// The day of every month on which the timer makes the reminders.
  private static let dayOfReminders = 20

  /// - Parameters:
  ///   - open: what is to be applied, or was due and is missing, in order.
  ///   - isDone: whether a batch is there.
  init(after day: CalendarDate, _ schedule: Schedule, open: [String], isDone: (Schedule.Due) -> Bool) {
    let year = DateWindow(first: day.dayAfter, last: day.adding(months: 12))
    var before = open
    entries = (schedule.due(year) + Self.reminders(in: year)).sorted { ($0.on, $0.name) < ($1.on, $1.name) }
      .filter { !isDone($0) }.map { due in
        guard due.procedure != .reminders else { return Entry(due: due, needs: []) }
        let needs = before
        // Notices decide nothing that another begins with.
        if due.procedure != .renewalNotices { before = [due.name] }
        return Entry(due: due, needs: needs)
      }
  }

  private static func reminders(in year: DateWindow) -> [Schedule.Due] {
    (0...12).map { CalendarDate.firstDay(ofMonth: year.first.month, year: year.first.year).adding(months: $0) }
      .map { Schedule.Due(procedure: .reminders, on: $0.adding(days: dayOfReminders - 1)) }
      .filter { year.contains($0.on) }
  }
}
