extension Rule {
  /// What reminders make of a rule (STANDARD 7a, "Reminders").
  package struct Reminder: Sendable {
    /// Of which day's violation the channel is reminded, by the day of the next review.
    let asked: Asked
    /// What the calendar calls the day from which on it is found; of a rule that the channel meets, the first such day is told.
    let firstDayUnmet: Localized?
    /// The days by which what is not found yet would be, where somebody can still act.
    let deadlines: (@Sendable (Standing) -> [Deadline])?

    enum Asked: Sendable {
      /// That of today.
      case today
      /// That of the next review.
      case atNextReview
      /// None: nobody can mend it.
      case never
    }

    /// A day by which something is to be done.
    struct Deadline: Sendable {
      let date: CalendarDate
      let evidence: any Evidence
      /// What a notice calls it.
      let heading: Localized
    }

    init(
      _ asked: Asked, firstDayUnmet: Localized? = nil, deadlines: (@Sendable (Standing) -> [Deadline])? = nil
    ) {
      self.asked = asked
      self.firstDayUnmet = firstDayUnmet
      self.deadlines = deadlines
    }
  }
}
