extension EarlierDecision {
  /// What a channel was told by it: the notice, its batch, and what it said.
  package func notice(in language: Language) -> String {
    let (from, to) = (fromStar.map(language.star) ?? "", toStar.map(language.star) ?? "")
    let notice = language.text("the notice of \(asOf) (batch \(batch))", zh: " \(asOf) 的通知（批次 \(batch)）")
    switch outcome {
    case .downgrade, .revoke:
      return notice + language.text(", by which \(from) became \(to)", zh: "（\(from)调整为\(to)）")
    case .notRenewed:
      return notice + language.text(", by which \(from) was not renewed", zh: "（\(from)未获续证）")
    case .renewed:
      return notice
        + language.text(
          ", by which \(to) was renewed; its certificate is void", zh: "（以\(to)续证，所附证书作废）")
    case .retain, .ready, .notReady, .eligible, .notEligible, .reminded, .lapsed, .hold: return notice
    }
  }

  /// Whether it took a star, or did not renew it.
  package var isLoss: Bool { outcome.takesStar }
}
