/// What is told of credits.
extension CreditBaselineEvidence {
  func message(in language: Language) -> String {
    let parts = categories.filter { $0.points > 0 }.map { "\(language.category($0.category)) \($0.points)" }
    let breakdown =
      parts.isEmpty
      ? "" : language.text(" (\(parts.joined(separator: ", ")))") { $0.inBrackets(parts) }
    let period =
      occasion.isApplication
      ? language.text("earned within \(months.counting("month"))") { $0.earnedWithin(months) }
      : language.text("in the last \(quarters.counting("quarter"))") { $0.inTheLastQuarters(quarters) }
    let isOpen = window.last >= toldOn
    let sum = language.text(
      "\(language.star(star)) asks for \(required.counting("credit")) \(period); from \(window.first) to "
        + "\(window.last) the channel has \(counted)\(isOpen ? " so far" : "")\(breakdown)."
    ) {
      $0.asksForFromToThe(language.star(star), period, required, window.first, window.last, isOpen, counted, breakdown)
    }
    return language.sentences([sum, departed(in: language), awaiting(in: language)])
  }

  /// What those who have left earned.
  private func departed(in language: Language) -> String {
    guard credits.departedPoints > 0 else { return "" }
    let points = credits.departedPoints
    return switch departedCount {
    case .count:
      language.text(
        "Of these, \(points.counting("was", "were")) earned by persons no longer in post here."
      ) { $0.ofTheseEarnedByPersons(points) }
    case .drop:
      language.text(
        points == 1
          ? "1 more was earned by somebody no longer in post here and does not count."
          : "\(points) more were earned by persons no longer in post here and do not count."
      ) { $0.moreWasEarnedBySomebody(points) }
    }
  }

  /// What awaits approval, where credits are short, and whether it would do.
  func awaiting(in language: Language) -> String {
    guard missing > 0, credits.pending > 0 else { return "" }
    let suffices = credits.pending >= missing
    if !suffices, let lower {
      let (star, lower) = (language.star(star), language.star(lower.star))
      return language.text(
        "\(credits.pending.counting("more point")) of these days \(credits.pending == 1 ? "awaits" : "await") "
          + "approval; approved, \(credits.pending == 1 ? "it" : "they") would not be enough for \(star), but for \(lower)."
      ) { $0.ofTheseDaysEnoughForALowerStar(credits.pending, star, lower) }
    }
    return language.text(
      "\(credits.pending.counting("more point")) of these days \(credits.pending == 1 ? "awaits" : "await") "
        + "approval; approved, \(credits.pending == 1 ? "it" : "they") would \(suffices ? "be enough" : "not be enough")."
    ) { $0.ofTheseDaysApprovalApproved(credits.pending, suffices) }
  }
}

/// What other languages than English say for `CreditBaselineEvidence+Message.swift`, each named by the English beside it.
package protocol CreditBaselineMessageWording {
  func inBrackets(_ parts: [String]) -> String
  func earnedWithin(_ months: Int) -> String
  func inTheLastQuarters(_ quarters: Int) -> String
  func asksForFromToThe(
    _ star: String, _ period: String, _ required: Int, _ windowFirst: CalendarDate, _ windowLast: CalendarDate,
    _ isOpen: Bool, _ counted: Int, _ breakdown: String
  ) -> String
  func ofTheseEarnedByPersons(_ points: Int) -> String
  func moreWasEarnedBySomebody(_ points: Int) -> String
  func ofTheseDaysApprovalApproved(_ pending: Int, _ suffices: Bool) -> String
  func ofTheseDaysEnoughForALowerStar(_ pending: Int, _ star: String, _ lower: String) -> String
}
