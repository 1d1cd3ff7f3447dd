extension Rule {
  /// The credits of the last four quarters must reach the baseline (E.1.a).
  package static let creditBaseline = Rule(
    id: "credit-baseline", clause: "E.1.a",
    title: Localized("Credits baseline") { $0.creditsBaseline },
    rationale: Localized(
      """
      A star earned by credits needs the credits of the last calendar quarters, as many as the edition counts, to reach the star's baseline. \
      Only approved entries count, by the day on which they were earned. They are the channel's: who earned them may have \
      left since.
      """
    ) { $0.aStarEarnedByCredits },
    inShort: Localized("Credits short") { $0.creditsShort },
    turns: [.creditsOfRoute, .posts], sought: .asReviewed,
    reminder: Reminder(.atNextReview),
    isAskedOnReviewDaysOnly: true, numbers: [.creditQuarters, .creditValidity],
    examples: [
      Example(
        "The window is the four quarters before the review's quarter",
        [
          .certified(.three, .credits), .credits(400, "training", day(2025, 7, 1)),
          .credits(50, "knowledge-base", day(2026, 6, 30)),
        ],
        [
          .silent(2026, 7, 1, "450 of 450: the first and the last day of the window count"),
          .silent(2026, 7, 31, "a later day of the quarter has the same window"),
          .fires(2026, 6, 30, "one quarter earlier, the entry of 30 June is not in the window yet"),
        ]),
      Example(
        "One credit short",
        [.certified(.three, .credits), .credits(449, "training", day(2026, 3, 31))],
        [.fires(2026, 7, 1, "449 of 450")]),
      Example(
        "Pending entries do not count",
        [
          .certified(.three, .credits), .credits(449, "training", day(2026, 3, 31)),
          .credits(100, "web-to-case", day(2026, 3, 31), .pending),
        ],
        [.fires(2026, 7, 1, "only approved entries count")]),
      Example(
        "Credits of somebody who has left are the channel's",
        [
          .certified(.three, .credits), .credits(450, "training", by: "E3", day(2026, 3, 1)),
          .left("E3", day(2026, 3, 2), declared: day(2026, 3, 2)),
        ],
        [.silent(2026, 7, 1, "450 of 450, all of them earned by E3")]),
    ],
    examine: { standing in
      guard standing.route == .credits else { return .doesNotApply("the star rests on certificates") }
      return standing.credits.total >= standing.requirement.credits
        ? .passed { CreditBaselineEvidence(standing) } : .found([CreditBaselineEvidence(standing)])
    })
}

extension Period {
  /// Quarters of credits that a review counts (E.1.a).
  package static let creditQuarters = Period.quarters("credits")
  /// That credits are valid for an application (B.2 a).
  package static let creditValidity = Period.months("credit_validity", from: 1)
}

extension Periods {
  package var creditQuarters: Int { self[.creditQuarters] }
  package var creditValidity: Int { self[.creditValidity] }
}

/// What other languages than English say for `CreditBaselineRule.swift`, each named by the English beside it.
package protocol CreditBaselineWording {
  var creditsBaseline: String { get }
  var aStarEarnedByCredits: String { get }
  var creditsShort: String { get }
}
