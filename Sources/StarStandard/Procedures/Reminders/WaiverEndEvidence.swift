/// A waiver without which the star would be taken today.
struct WaiverEndEvidence: Evidence {
  let waiver: Waiver
  var evidence: any Evidence
  /// What takes the star once the waiver has ended.
  let outcome: Outcome
  /// What is asked for by then; nil where nobody can tell, or nothing is.
  var next: (any Evidence)?
  /// The day on which whoever is told reads it.
  let asOf: CalendarDate

  private var daysLeft: Int { waiver.expiresOn.days(since: asOf) }

  /// What becomes of the star after the last day of a waiver.
  enum Outcome: Sendable {
    case takenBy(DecidingDay)
    /// Nothing takes it for this as far as is looked ahead: it is judged no more.
    case kept
    /// Something else takes it before.
    case unknown
  }

  var isPastMending: Bool { evidence.isPastMending }

  var subject: FindingSubject? { evidence.subject }
  var lastDayToMend: CalendarDate? { evidence.lastDayToMend }
  var gracePeriod: GracePeriod? { evidence.gracePeriod }
  var creditsAsked: CreditsAsked? { evidence.creditsAsked }
  var certificatesAsked: CertificatesAsked? { evidence.certificatesAsked }

  func due(by day: CalendarDate?) -> any Evidence {
    var other = self
    other.evidence = evidence.due(by: day)
    other.next = next?.due(by: day)
    return other
  }

  var days: [DayToKeep] {
    [
      DayToKeep(
        .waiverEnds, of: waiver.rule.text, on: waiver.expiresOn,
        title: Localized("Last day of a waiver that keeps the star") { $0.lastDayOfAWaiver },
        toDo: Localized { remedy(in: $0) })
    ]
  }
  var fields: [EvidenceField] {
    [EvidenceField("waiver_expires_on", .date(waiver.expiresOn))] + evidence.fields
  }

  func message(in language: Language) -> String {
    language.sentences([
      language.text(
        "A waiver that keeps the star ends on \(waiver.expiresOn), that day included (\(daysLeft == 0 ? "today" : "\(daysLeft.counting("day")) left"))."
      ) { $0.aWaiverThatKeepsThe(waiver.expiresOn, daysLeft == 0, daysLeft) },
      afterwards(in: language), counted.message(in: language),
    ])
  }

  /// Credits are told of the days of which more of them are asked for.
  private var counted: any Evidence { next.flatMap { $0.creditsAsked == nil ? nil : $0 } ?? evidence }

  private func afterwards(in language: Language) -> String {
    switch outcome {
    case .takenBy(let day):
      return day.cause == .review
        ? language.text("The review of \(day.date) then takes the star.") { $0.theReviewThenTakes(day.date) }
        : language.text(
          "The renewal audit of \(day.date) then does not renew the star as it is."
        ) { $0.theRenewalAuditThenDoesNot(day.date) }
    case .kept:
      return language.text(
        "As the records stand, no review or renewal of the next \(Forecaster.months) months takes the star for it."
      ) { $0.noReviewOrRenewalTakesItForThis(Forecaster.months) }
    case .unknown: return ""
    }
  }

  func remedy(in language: Language) -> String {
    // What is judged no more asks for nothing but what is owed.
    if case .kept = outcome { return evidence.owed(in: language) }
    return (next ?? evidence).remedy(in: language)
  }
}

/// What other languages than English say for `WaiverEndEvidence.swift`, each named by the English beside it.
package protocol WaiverEndEvidenceWording {
  var lastDayOfAWaiver: String { get }
  func aWaiverThatKeepsThe(_ expiresOn: CalendarDate, _ isToday: Bool, _ daysLeft: Int) -> String
  func theReviewThenTakes(_ date: CalendarDate) -> String
  func theRenewalAuditThenDoesNot(_ date: CalendarDate) -> String
  func noReviewOrRenewalTakesItForThis(_ months: Int) -> String
}
