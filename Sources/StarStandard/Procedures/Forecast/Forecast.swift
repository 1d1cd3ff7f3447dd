/// What takes the star of a channel that keeps it now, if nothing on record changes but the date: the first review or renewal of
/// the next eighteen months that does.
package struct Forecast: Sendable {
  /// What decides it.
  package enum Cause: String, Sendable {
    case review
    case renewal
  }

  package let cause: Cause
  /// From when on, without a break until the review, rules by which it takes the star are violated; of a renewal the day of its
  /// audit. Credits leave their window between reviews, too; of them only the days of reviews are asked.
  package let fallsOn: CalendarDate
  /// What is found and takes the star, in the order of the rules.
  package let violations: [Finding]
  /// The day of the review, or of the first audit of renewals.
  package let decidedOn: CalendarDate
  /// The star that would be left.
  package let toStar: Star
  /// The last day of the certification, where its renewal comes before or decides: that it is confirmed is taken for granted.
  package let renewalNeededBy: CalendarDate?
  /// The last day of the first certification on the way whose renewal is not confirmed yet; nil where nothing is taken for granted.
  let unconfirmed: CalendarDate?
  /// Whether nothing is amiss but that old credits leave the window, of a channel that earned as many lately as are wanting.
  package let isOrdinary: Bool

  /// The rules of the violations, each once.
  package var rules: [RuleID] { violations.map(\.rule).uniqued() }
}

extension Forecast {
  /// The forecast in a few sentences: who would take the star and why, what is missing, and by when it is to be there.
  package func message(in language: Language) -> String {
    let titles = language.list(rules.map { RuleTitle.named($0)?.title.text(in: language) ?? $0.text })
    let told = violations.prefix(3).map {
      language.sentences([$0.evidence.message(in: language), $0.evidence.remedy(in: language)])
    }
    return language.sentences([falls(titles, in: language)] + told + [confirmation(in: language)])
  }

  private func falls(_ titles: String, in language: Language) -> String {
    let left = language.star(toStar)
    switch cause {
    case .renewal:
      return toStar == .none
        ? language.text(
          "With the records as they stand, the renewal audit of \(decidedOn) would renew no star: \(titles).",
          zh: "如登记情况不变，\(decidedOn) 的续证审核将不予续证：\(titles)。")
        : language.text(
          "With the records as they stand, the renewal audit of \(decidedOn) would renew \(left) only: \(titles).",
          zh: "如登记情况不变，\(decidedOn) 的续证审核仅可续证为\(left)：\(titles)。")
    case .review:
      guard !isOrdinary else {
        return language.text(
          "In the ordinary course credits leave the window; the review of \(decidedOn) needs new ones.",
          zh: "随时间推移，原有积分将超出计算期，\(decidedOn) 的审核须有新的积分。")
      }
      let since =
        fallsOn == decidedOn
        ? "" : language.text(" (not met any more from \(fallsOn) on)", zh: "（自 \(fallsOn) 起不再满足）")
      return language.text(
        "With the records as they stand, the review of \(decidedOn) would take the star and leave \(left): \(titles)\(since).",
        zh: "如登记情况不变，\(decidedOn) 的审核将导致失去星级，调整为\(left)：\(titles)\(since)。")
    }
  }

  private func confirmation(in language: Language) -> String {
    guard let unconfirmed else { return "" }
    return language.text(
      "This supposes that the renewal of the certification valid until \(unconfirmed) is confirmed.",
      zh: "以上以有效期至 \(unconfirmed) 的认证已确认续证为前提。")
  }
}
