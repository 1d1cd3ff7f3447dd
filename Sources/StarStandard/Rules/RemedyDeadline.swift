/// By which day a shortage is to be cured, where a renewal has such a day (STANDARD 7).
struct RemedyDeadline: Sendable {
  /// The day on which what is asked for must hold.
  let day: CalendarDate
  /// Whether the audit is on a later day, so that only what held already and is not on record can still be mended.
  let isPast: Bool

  /// The day that a renewal goes by; none for a review, which looks back, and for an application, which may be made on any
  /// day.
  init?(_ standing: Standing) {
    guard case .renewal(let auditedOn) = standing.occasion else { return nil }
    day = standing.asOf
    isPast = auditedOn > standing.asOf
  }

  /// ` by 2027-01-01`, to be put into a sentence; in Chinese before what is to be done. Nothing where it is too late for that.
  func text(in language: Language) -> String {
    isPast ? "" : language.text(" by \(day)", zh: "于 \(day)（含）前")
  }

  /// What counts of things that bear a date, where the day is over; else nothing.
  func sentence(in language: Language) -> String {
    guard isPast else { return "" }
    return language.text(
      "For this renewal only what held on \(day) counts: if it did, have it recorded; a later audit will see it.",
      zh: "本次续证仅计入 \(day) 当日已具备者：如当日已具备，请补登，后续审核将予计入。")
  }

  /// What counts of things that bear no date.
  func undatedSentence(in language: Language) -> String {
    isPast
      ? language.text(
        "What counts is what is on record when the next audit is made.", zh: "以下次续证审核时的登记为准。")
      : language.text(
        "Have it on record by \(day): what counts is what is on record when the renewal is audited.",
        zh: "请于 \(day)（含）前登记：以续证审核时的登记为准。")
  }
}
