/// What is lacking on a day, as the review after it will ask for it: what runs out until then is lacking, too.
struct AskedByReview: WrappingEvidence {
  /// What is lacking on the day.
  let evidence: any Evidence
  /// What will be on that of the review, if nothing on record changes.
  let next: any Evidence
  let review: CalendarDate

  var creditsAsked: CreditsAsked? { next.creditsAsked }
  var certificatesAsked: CertificatesAsked? { next.certificatesAsked }

  func due(by day: CalendarDate?) -> any Evidence {
    AskedByReview(evidence: evidence.due(by: day), next: next.due(by: day), review: review)
  }

  func need(in language: Language) -> String? { next.need(in: language) }

  func message(in language: Language) -> String {
    let now = evidence.message(in: language)
    guard isMore else { return now }
    let then = next.message(in: language)
    return language.sentences([
      now,
      language.text("By the review of \(review), if nothing on record changes: \(then)") {
        $0.byTheReviewIfNothingChanges(review, then)
      },
    ])
  }

  func remedy(in language: Language) -> String { next.remedy(in: language) }

  /// Whether the review counts otherwise.
  private var isMore: Bool {
    evidence.certificatesAsked?.counted != next.certificatesAsked?.counted
      || evidence.need(in: .english) != next.need(in: .english)
  }
}

/// What other languages than English say for `AskedByReview.swift`, each named by the English beside it.
package protocol AskedByReviewWording {
  func byTheReviewIfNothingChanges(_ review: CalendarDate, _ message: String) -> String
}
