/// What would have taken the star and was waived: the star stands, and what is to be done is what is asked for next.
struct WaivedEvidence: WrappingEvidence {
  let evidence: any Evidence
  let rule: RuleID
  let waiver: Waiver
  let asking: AskedNext

  func message(in language: Language) -> String {
    language.sentences([evidence.message(in: language), lasting(in: language)])
  }

  /// How long it is waived, where that is no day.
  private func lasting(in language: Language) -> String {
    guard !waiver.isLasting else { return language.text("It is waived for good.") { $0.itIsWaivedForGood } }
    return waiver.isByReinstatement
      ? language.text("It is waived for this review alone.") { $0.itIsWaivedForThisReview } : ""
  }

  func remedy(in language: Language) -> String {
    // Of an event or a departure that was judged otherwise nothing is left to be done.
    guard !waiver.isByReinstatement || subject == nil else { return "" }
    let owed = evidence.owed(in: language)
    switch asking.first(rule, about: subject) {
    case .asked(let day, let finding):
      let asked = told(finding.evidence, by: day, in: language)
      return finding.evidence.isPastMending ? language.sentences([asked, owed]) : asked
    case .nobody:
      return language.sentences([
        language.nothingIsToBeDoneForTheStar(months: Forecaster.months), owed,
      ])
    case .unknown: return isPastMending ? owed : evidence.remedy(in: language)
    }
  }

  /// Who asks for it next, and what is to be done until then.
  private func told(_ next: any Evidence, by day: DecidingDay, in language: Language) -> String {
    guard !next.isPastMending else {
      return language.text(
        "Once the waiver has ended, the review of \(day.date) takes the star for this; nothing that is done now changes that."
      ) { $0.onceTheWaiverHasEnded(day.date) }
    }
    // Credits are of other days each time: of which, and how many there are, stands before how many are wanting.
    let remedy = language.sentences([
      next.creditsAsked == nil ? "" : next.message(in: language), next.remedy(in: language),
    ])
    guard day.cause == .review else {
      return day.date.year == asking.day.year
        ? language.text(
          "The renewal audit of \(day.date) asks for it all the same: \(remedy)"
        ) { $0.theRenewalAuditAsksAllTheSame(day.date, remedy) }
        : language.text(
          "The renewal audit of \(day.date) asks for it again: \(remedy)"
        ) { $0.theRenewalAuditAsksAgain(day.date, remedy) }
    }
    return language.text(
      "The review of \(day.date) asks for it again: \(remedy)"
    ) { $0.theReviewAsksAgain(day.date, remedy) }
  }
}

extension Language {
  /// That nothing takes the star for something as far as is looked ahead.
  func nothingIsToBeDoneForTheStar(months: Int) -> String {
    text(
      "Nothing is to be done for the star: as the records stand, no review or renewal of the next \(months) months takes it for this."
    ) { $0.nothingIsToBeDoneForTheStar(months) }
  }
}

/// What other languages than English say for `WaivedEvidence.swift`, each named by the English beside it.
package protocol WaivedEvidenceWording {
  var itIsWaivedForGood: String { get }
  var itIsWaivedForThisReview: String { get }
  func nothingIsToBeDoneForTheStar(_ months: Int) -> String
  func onceTheWaiverHasEnded(_ date: CalendarDate) -> String
  func theRenewalAuditAsksAllTheSame(_ date: CalendarDate, _ remedy: String) -> String
  func theRenewalAuditAsksAgain(_ date: CalendarDate, _ remedy: String) -> String
  func theReviewAsksAgain(_ date: CalendarDate, _ remedy: String) -> String
}
