/// When a channel that keeps its star would lose it, if nothing on record changed but the date.
package struct Forecast: Sendable {
  /// From when on, without a break until that review, rules by which it takes the star are violated. Credits leave their window between reviews,
  /// too; of them only the days of reviews are asked.
  package let fallsOn: CalendarDate
  /// What that review finds and takes the star for, in the order of the rules.
  package let violations: [Finding]
  /// The review that would take the star: the first review date on which something is violated. What is amiss between two
  /// reviews only takes no star.
  package let decidedOn: CalendarDate
  /// The last day of the certification, where it ends before that review: its renewal is taken for granted.
  package let renewalNeededBy: CalendarDate?

  /// The rules of the violations, each once.
  package var rules: [RuleID] { violations.map(\.rule).uniqued() }
}

extension Forecast {
  /// The forecast in a sentence or two.
  package func message(in language: Language) -> String {
    let titles = rules.map { RuleTitle.named($0)?.title.text(in: language) ?? $0.text }
    let proviso =
      renewalNeededBy.map {
        language.text(
          " (provided that the certification, valid until \($0), is renewed)", zh: "（以有效期至 \($0) 的认证获得续证为前提）")
      } ?? ""
    let what = language.list(titles)
    let falls =
      fallsOn == decidedOn
      ? language.text(
        "With the records as they stand, the review of \(decidedOn) would take the star\(proviso): \(what).",
        zh: "如登记情况不变，\(decidedOn) 的审核将导致失去星级\(proviso)：\(what)。")
      : language.text(
        "With the records as they stand, the star's requirements are not met any more from \(fallsOn) on (\(what)), and "
          + "the review of \(decidedOn) would take the star\(proviso).",
        zh: "如登记情况不变，自 \(fallsOn) 起不再满足星级要求（\(what)），\(decidedOn) 的审核将导致失去星级\(proviso)。")
    return language.sentences([falls, violations.first?.evidence.message(in: language) ?? ""])
  }
}
