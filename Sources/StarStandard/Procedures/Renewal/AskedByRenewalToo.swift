/// What a review of 1 January asks for, and the renewal of that year, which counts otherwise: a certificate that was there on its first day
/// must last, and of the same rule more may be lacking for it (STANDARD 7).
struct AskedByRenewalToo: WrappingEvidence {
  let evidence: any Evidence
  private let renewal: any Evidence
  /// What the audit leaves to the later ones; nil where it leaves nothing.
  private let later: LaterAudits?

  /// What both ask for, by the same words where they lack the same.
  static func both(_ review: any Evidence, renewal: any Evidence, _ later: LaterAudits?) -> any Evidence {
    guard let counted = review.certificatesAsked?.counted, let renewed = renewal.certificatesAsked?.counted,
      counted != renewed
    else { return review }
    return AskedByRenewalToo(evidence: review, renewal: renewal, later: later)
  }

  /// By another day, or by none, it is no matter of that renewal.
  func due(by day: CalendarDate?) -> any Evidence { evidence.due(by: day) }

  func message(in language: Language) -> String {
    let tooSoon = (renewal.core as? CertificateValidityEvidence)?.runningOutTooSoon(in: language) ?? ""
    return language.sentences([
      evidence.message(in: language), tooSoon.isEmpty ? "" : language.notCountedForTheRenewal(tooSoon),
    ])
  }

  func remedy(in language: Language) -> String {
    let asked = [renewal.remedy(in: language), later?.message(in: language) ?? ""]
    return language.sentences([
      language.forTheReviews(evidence.remedy(in: language)), language.forTheRenewal(language.sentences(asked)),
    ])
  }
}

extension Language {
  /// What does not last for a renewal.
  func notCountedForTheRenewal(_ certificates: String) -> String {
    text("Not counted for the renewal: \(certificates).") { $0.notCountedForTheRenewal(certificates) }
  }

  /// What a renewal asks for; empty where that is nothing.
  func forTheRenewal(_ remedy: String) -> String {
    remedy.isEmpty ? "" : text("For the renewal: \(remedy)") { $0.forTheRenewal(remedy) }
  }

  /// What the reviews ask for; empty where that is nothing.
  func forTheReviews(_ remedy: String) -> String {
    remedy.isEmpty ? "" : text("For the reviews: \(remedy)") { $0.forTheReviews(remedy) }
  }
}
