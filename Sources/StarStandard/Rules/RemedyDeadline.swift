/// By which day a shortage is to be cured, where an application or a renewal has such a day (STANDARD 7).
struct RemedyDeadline: Sendable {
  let day: CalendarDate

  /// The day on which a renewal is judged; none for a review, which looks back, and for an application, which may be made
  /// on any day.
  init?(_ standing: Standing) {
    guard standing.occasion == .renewal else { return nil }
    day = standing.asOf
  }

  /// ` by 2027-01-01`, to be put into a sentence; in Chinese before what is to be done.
  func text(in language: Language) -> String {
    language.text(" by \(day)", zh: "于 \(day)（含）前")
  }

  /// The day in a sentence of its own.
  func sentence(in language: Language) -> String {
    language.text("What counts is what is on record on \(day).", zh: "以 \(day) 的登记为准。")
  }
}
