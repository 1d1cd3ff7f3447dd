/// What a reminder says of a threat: by when, in how many days, and what the rule itself says.
struct ReminderEvidence: Evidence {
  let threat: Threat
  let asOf: CalendarDate

  private var daysLeft: Int { threat.date.days(since: asOf) }

  var subject: FindingSubject? { threat.evidence.subject }
  var heading: Localized? { threat.heading ?? threat.evidence.heading }
  var isPastMending: Bool { threat.evidence.isPastMending }
  var gracePeriod: GracePeriod? { threat.evidence.gracePeriod }

  var days: [DayToKeep] {
    guard let title = threat.firstDayUnmet else { return threat.evidence.days }
    return [
      DayToKeep(
        .starUnmet, of: "", on: threat.date, title: title, toDo: Localized { threat.evidence.remedy(in: $0) })
    ]
  }

  var fields: [EvidenceField] {
    [EvidenceField("date", .date(threat.date)), EvidenceField("days", .number(daysLeft))] + threat.evidence.fields
  }

  func message(in language: Language) -> String {
    guard !threat.isJudgedNoMore else { return threat.evidence.message(in: language) }
    guard !isPastMending else {
      let taken =
        threat.takenOn.map { item in
          language.text("The review of \(item) takes the star for this.") { $0.theReviewTakesForThis(item) }
        } ?? ""
      return language.sentences([taken, threat.evidence.message(in: language)])
    }
    // The day on which a certification ends is not the last one to confirm its renewal: the message says both.
    let isOther = threat.confirmBy.map { $0 != threat.date } ?? false
    // The last day of a waiver is none to do something by, and says itself how far it is.
    let isWaiver = threat.evidence.core is WaiverEndEvidence
    // What tells of a running grace period says its last day, and how far it is, as well.
    let isGrace = threat.evidence.lastDayToMend == threat.date && !threat.isFirstDayUnmet
    let soon = daysLeft >= 0 && !isOther && !isWaiver && !isGrace && !threat.isOfNoUse ? dated(in: language) : ""
    return language.sentences([
      threat.asksFirst?.message(in: language) ?? "", soon + threat.evidence.message(in: language),
    ])
  }

  /// The day of what is told, with what it is and how far it is, as the beginning of a text.
  private func dated(in language: Language) -> String {
    guard !threat.isFirstDayUnmet else {
      let from = language.text(
        "Not met any more from \(threat.date) on (in \(daysLeft.counting("day"))). "
      ) { $0.notMetFrom(threat.date, daysLeft) }
      return threat.asksFirst == nil ? from : language.text("For the reviews: \(from)") { $0.forTheReviews(from) }
    }
    return language.text(
      "Deadline: \(threat.date), that day included (\(daysLeft == 0 ? "today" : "\(daysLeft.counting("day")) left")). "
    ) { $0.threatBy(threat.date, daysLeft == 0, daysLeft) }
  }

  func remedy(in language: Language) -> String {
    guard !threat.isJudgedNoMore else {
      return language.sentences([
        language.nothingIsToBeDoneForTheStar(months: Forecaster.months), threat.evidence.owed(in: language),
      ])
    }
    return threat.asksFirst?.remedy(beside: threat.evidence, in: language) ?? threat.evidence.remedy(in: language)
  }
}

/// What other languages than English say for `ReminderEvidence.swift`, each named by the English beside it.
package protocol ReminderEvidenceWording {
  func threatBy(_ date: CalendarDate, _ isToday: Bool, _ daysLeft: Int) -> String
  func notMetFrom(_ date: CalendarDate, _ daysLeft: Int) -> String
  func theReviewTakesForThis(_ date: CalendarDate) -> String
}
