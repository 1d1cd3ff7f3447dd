extension EarlierDecision {
  /// What a channel was told by it: the notice, its batch, and what it said.
  package func notice(in language: Language) -> String {
    let (from, to) = (fromStar.map(language.star) ?? "", toStar.map(language.star) ?? "")
    let notice = language.text("the notice of \(asOf) (batch \(batch))") { $0.theNoticeOfBatch(asOf, batch) }
    switch outcome {
    case .downgrade, .revoke:
      return notice + language.text(", by which \(from) became \(to)") { $0.byWhichBecame(from, to) }
    case .notRenewed:
      return notice + language.text(", by which \(from) was not renewed") { $0.byWhichWasNotRenewed(from) }
    case .renewed:
      return notice
        + language.text(
          ", by which \(to) was renewed (its certificate is void)"
        ) { $0.byWhichWasRenewedIts(to) }
    case .retain, .ready, .notReady, .eligible, .notEligible, .reminded, .lapsed, .hold: return notice
    }
  }

  /// Whether it took a star, or did not renew it.
  package var isLoss: Bool { outcome.takesStar }
}

/// What other languages than English say for `EarlierDecision+Wording.swift`, each named by the English beside it.
package protocol EarlierDecisionWording {
  func theNoticeOfBatch(_ asOf: CalendarDate, _ batch: String) -> String
  func byWhichBecame(_ from: String, _ to: String) -> String
  func byWhichWasNotRenewed(_ from: String) -> String
  func byWhichWasRenewedIts(_ to: String) -> String
}
