/// What is to be done about credits that are short, as long as something can be.
extension CreditBaselineEvidence {
  func remedy(in language: Language) -> String {
    guard missing > 0 else { return "" }
    let more = missing.counting("more approved credit")
    let (verb, past) = missing == 1 ? ("is", "was") : ("are", "were")
    guard !isForApplication else { return application(in: language) }
    guard !occasion.isApplication else {
      return language.text(
        "\(more) \(verb) needed, earned within \(months.counting("month")) before the application (B.2 a)."
      ) { $0.neededForTheApplication(months, missing) }
    }
    guard occasion.isReview, !isForeseen else {
      // Of a window that is over, only what awaits approval can still count.
      guard window.last >= toldOn else {
        return language.text(
          "\(more) \(verb) needed from \(window.first) to \(window.last). These days are over: have entries of them approved or recorded."
        ) { $0.neededFromToTheseDays(window.first, window.last, missing) }
      }
      let approved =
        approvedBy.map { item in
          language.text(", and approved by \(item), that day included") { $0.andApprovedBy(item) }
        } ?? ""
      return language.text(
        "\(more) \(verb) needed, earned by \(window.last), that day included\(approved)."
      ) { $0.neededEarnedByThatDay(window.last, missing, approved) }
    }
    let then = max(0, required - countingThen)
    let today = language.text(
      "\(more) \(past) needed by \(window.last)."
    ) { $0.neededBy(window.last, missing) }
    guard !isStarLost else {
      let isEnough = credits.pending >= missing
      return language.sentences([
        today,
        isEnough
          ? language.text(
            "If what awaits approval is approved, ask the department to decide this once more."
          ) { $0.ifWhatAwaitsApprovalIs } : lowerStarKept(in: language),
        application(in: language),
      ])
    }
    // What is told after those days asks for what is not on record of them.
    guard nextWindow.last >= toldOn || then == 0 else {
      return language.sentences([
        today,
        language.text(
          "For the review of \(nextReview): \(then.counting("more approved credit")) \(then == 1 ? "is" : "are") needed from "
            + "\(nextWindow.first) to \(nextWindow.last). These days are over: have entries of them approved or recorded."
        ) { $0.forTheReviewOfDaysThatAreOver(nextReview, nextWindow.first, nextWindow.last, then) },
      ])
    }
    guard then > 0 else {
      return language.sentences([
        today,
        language.text(
          "For the review of \(nextReview), the \(countingThen.counting("on record for it is", "on record for it are")) enough."
        ) { $0.forTheReviewOfThe(nextReview, countingThen) },
      ])
    }
    return language.sentences([
      today,
      language.text(
        "For the review of \(nextReview), \(countingThen) of the credits on record will count: "
          + "\(then) more \(then == 1 ? "is" : "are") to be earned by \(nextWindow.last) and approved."
      ) { $0.creditsToEarnForTheNextReview(nextReview, countingThen, nextWindow.last, then) },
    ])
  }

  /// That a lower star, higher than what is left, would be kept with what awaits approval; empty where none would.
  private func lowerStarKept(in language: Language) -> String {
    guard let lower else { return "" }
    return language.text(
      "If what awaits approval is approved, ask the department to decide this once more: \(language.star(lower.star)) would be left."
    ) { $0.ifWhatAwaitsApprovalIsALowerStarIsLeft(language.star(lower.star)) }
  }

  /// What a new application asks for.
  private func application(in language: Language) -> String {
    language.text(
      "A new application by credits needs \(requiredOfApplication.counting("credit")) earned within \(months.counting("month")) before it, "
        + "and approved (B.2 a)."
    ) { $0.aNewApplicationByCredits(months, requiredOfApplication) }
  }
}

/// What other languages than English say for `CreditBaselineEvidence+Remedy.swift`, each named by the English beside it.
package protocol CreditBaselineRemedyWording {
  func neededFromToTheseDays(_ windowFirst: CalendarDate, _ windowLast: CalendarDate, _ missing: Int) -> String
  func andApprovedBy(_ day: CalendarDate) -> String
  func neededEarnedByThatDay(_ windowLast: CalendarDate, _ missing: Int, _ approved: String) -> String
  func neededBy(_ windowLast: CalendarDate, _ missing: Int) -> String
  var ifWhatAwaitsApprovalIs: String { get }
  func ifWhatAwaitsApprovalIsALowerStarIsLeft(_ star: String) -> String
  func aNewApplicationByCredits(_ months: Int, _ required: Int) -> String
  func neededForTheApplication(_ months: Int, _ missing: Int) -> String
  func forTheReviewOfDaysThatAreOver(
    _ nextReview: CalendarDate, _ windowFirst: CalendarDate, _ windowLast: CalendarDate, _ then: Int
  ) -> String
  func forTheReviewOfThe(_ nextReview: CalendarDate, _ countingThen: Int) -> String
  func creditsToEarnForTheNextReview(
    _ nextReview: CalendarDate, _ countingThen: Int, _ nextWindowLast: CalendarDate, _ then: Int
  )
    -> String
}
