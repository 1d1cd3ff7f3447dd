/// By which day a shortage is to be cured, where that day is still to come for whoever is told: in the readiness check of
/// 1 December, a forecast or a reminder (STANDARD 7). A review and an audit look back, and an application may be made on any day.
struct RemedyDeadline: Sendable {
  /// The day on which what is asked for must hold.
  let day: CalendarDate

  /// The day of a standing that is foreseen; none of any other.
  init?(_ standing: Standing) {
    guard standing.isForeseen else { return nil }
    day = standing.asOf
  }

  /// A day that is still to come.
  init(by day: CalendarDate) { self.day = day }

  /// ` by 2027-01-01`, to be put into a sentence; in Chinese before what is to be done.
  func text(in language: Language) -> String {
    language.text(" by \(day), that day included") { $0.byThatDayIncluded(day) }
  }

  /// What counts of things that bear no date.
  func undatedSentence(in language: Language) -> String {
    language.text(
      "Have it on record by \(day), that day included."
    ) { $0.haveItOnRecordBy(day) }
  }
}

/// What other languages than English say for `RemedyDeadline.swift`, each named by the English beside it.
package protocol RemedyDeadlineWording {
  func byThatDayIncluded(_ day: CalendarDate) -> String
  func haveItOnRecordBy(_ day: CalendarDate) -> String
}
