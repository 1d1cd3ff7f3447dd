/// The audit of a renewal that asks for what a reminder is about, before the day that the reminder names.
struct RenewalAsksFirst: Sendable {
  /// The first audit that is still to come.
  let day: CalendarDate
  /// Whether the renewal is confirmed: what is not is audited later, or never.
  let isConfirmed: Bool
  /// What the audit would find.
  let evidence: any Evidence
  /// What it leaves to the later audits; nil where it leaves nothing.
  var later: LaterAudits?

  func message(in language: Language) -> String {
    let tooSoon = (evidence.core as? CertificateValidityEvidence)?.runningOutTooSoon(in: language) ?? ""
    return language.sentences([
      first(in: language),
      tooSoon.isEmpty ? "" : language.notCountedForTheRenewal(tooSoon),
    ])
  }

  private func first(in language: Language) -> String {
    isConfirmed
      ? language.text("The renewal asks for this first, by its audit of \(day).") { $0.theRenewalAsksFirst(day) }
      : language.text(
        "The renewal asks for this first, once it is confirmed: by its audit of \(day) at the earliest."
      ) { $0.theRenewalAsksFirstOnceConfirmed(day) }
  }

  /// What the renewal asks for, and until when it may come late.
  private func renewed(in language: Language) -> String {
    let remedy = evidence.remedy(in: language)
    return remedy.isEmpty ? "" : language.sentences([remedy, later?.message(in: language) ?? ""])
  }

  /// What both ask for: once where it is the same but for its day, for what the renewal finds the reviews find, too.
  func remedy(beside reviewed: any Evidence, in language: Language) -> String {
    let (renewal, own) = (renewed(in: language), reviewed.remedy(in: language))
    guard !renewal.isEmpty else { return own }
    // Credits are of another window each time.
    let isSame =
      evidence.creditsAsked == nil
      && evidence.due(by: nil).remedy(in: language) == reviewed.due(by: nil).remedy(in: language)
    guard !isSame else {
      return language.text("For the renewal and for the reviews: \(renewal)") {
        $0.forTheRenewalAndForTheReviews(renewal)
      }
    }
    return language.sentences([language.forTheRenewal(renewal), language.forTheReviews(own)])
  }
}

/// The day on which a star is taken, and by what.
struct DecidingDay: Sendable {
  let cause: Forecast.Cause
  let date: CalendarDate
}

/// What other languages than English say for `RenewalAsksFirst.swift`, each named by the English beside it.
package protocol RenewalAsksFirstWording {
  func theRenewalAsksFirst(_ day: CalendarDate) -> String
  func notCountedForTheRenewal(_ certificates: String) -> String
  func theRenewalAsksFirstOnceConfirmed(_ day: CalendarDate) -> String
  func forTheRenewal(_ remedy: String) -> String
  func forTheRenewalAndForTheReviews(_ remedy: String) -> String
  func forTheReviews(_ remedy: String) -> String
}
