extension Rule {
  /// The credits of the last four quarters must reach the baseline (E.1.a).
  package static let creditBaseline = Rule(
    id: "credit-baseline", clause: "E.1.a",
    title: Localized("Credits baseline") { $0.creditsBaseline },
    rationale: Localized(
      """
      A star earned by credits needs the credits of the last four calendar quarters to reach the star's baseline. \
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

struct CreditBaselineEvidence: Evidence {
  let occasion: Standing.Occasion
  let months: Int
  /// Whether the day is still to come.
  let isForeseen: Bool
  /// The day, and the one on which whoever is told reads it.
  let day: CalendarDate
  let toldOn: CalendarDate
  /// Whether this costs the star, so that what the next review would count is no remedy.
  let isStarLost: Bool
  let star: Star
  let required: Int
  /// What an application on the day of telling asks for, by the edition in force on it (G.6).
  private let requiredOfApplication: Int
  let credits: CreditCount
  let categories: [(category: String, points: Int)]
  let departedCount: Options.DepartedEngineersCredits
  /// The next review, the last day of its window, and how much of what is on record will count at it.
  let nextReview: CalendarDate
  let nextWindow: DateWindow
  let countingThen: Int
  /// By when what is earned is to be approved, where the day is still to come.
  private var approvedBy: CalendarDate?
  /// Whether only an application asks for it any more.
  private var isForApplication = false
  /// The highest lower star of which the credits would do with what awaits approval, and do not without.
  private let lower: CreditsAsked.LowerStar?

  init(_ standing: Standing) {
    occasion = standing.occasion
    months = standing.edition.periods.creditValidity
    isForeseen = standing.isForeseen
    day = standing.asOf
    toldOn = standing.toldOn
    isStarLost = standing.takesStar(Rule.creditBaseline)
    star = standing.star
    required = standing.requirement.credits
    requiredOfApplication =
      standing.editions.inForce(on: max(standing.asOf, standing.toldOn)).requirement(of: standing.star).credits
    credits = standing.credits
    categories = standing.credits.byCategory(standing.edition.categories)
    departedCount = standing.edition.options.departedEngineersCredits
    nextReview = HalfYear(containing: standing.asOf).next.firstDay
    nextWindow = .lastQuarters(standing.edition.periods.creditQuarters, before: nextReview)
    countingThen = standing.credits(in: nextWindow).total
    approvedBy = isForeseen ? day : nil
    lower = standing.lowerStarByPending
  }

  private var counted: Int { credits.total }
  private var window: DateWindow { credits.window }
  /// How many credits are short.
  var missing: Int { max(0, required - counted) }

  var fields: [EvidenceField] {
    [
      EvidenceField("required", .number(required)), EvidenceField("counted", .number(counted)),
      EvidenceField("pending", .number(credits.pending)), EvidenceField("window", .window(window)),
      EvidenceField(
        "categories", .object(categories.map { EvidenceField($0.category, .number($0.points)) })),
      EvidenceField("departed_points", .number(credits.departedPoints)),
      EvidenceField("departed_engineers_credits", .text(departedCount.rawValue)),
    ] + EvidenceField.list("entries", credits.entries.map(\.id).sortedEachOnce()) { .text($0) }
  }

  func due(by day: CalendarDate?) -> any Evidence {
    var evidence = self
    evidence.approvedBy = approvedBy.flatMap { _ in day }
    evidence.isForApplication = day == nil
    return evidence
  }

  /// Whether no more is short than was earned in as long a time before.
  func isOrdinary(at review: CalendarDate, after standing: Standing) -> Bool {
    let end = standing.credits.window.last
    let months = max(0, (review.year - end.year) * 12 + review.month - end.month - 1)
    let recent = DateWindow(first: end.dayAfter.adding(months: -months), last: end)
    return months > 0 && standing.credits(in: recent).total >= missing
  }

  var creditsAsked: CreditsAsked? {
    CreditsAsked(required: required, counted: counted, pending: credits.pending, lower: lower)
  }

  /// Whether what awaits approval would make up for what is short.
  var isMadeUpByPending: Bool { counted + credits.pending >= required }

  func need(in language: Language) -> String? {
    guard missing > 0 else { return nil }
    let gap = language.text(
      "\(missing.counting("more credit")) from \(window.first) to \(window.last)"
    ) { $0.moreCredit(missing.grouped, window.first, window.last) }
    guard credits.pending > 0 else { return gap }
    return gap
      + language.text("; \(credits.pending.grouped) await approval") { $0.awaitApproval(credits.pending.grouped) }
  }

  func message(in language: Language) -> String {
    let parts = categories.filter { $0.points > 0 }.map { "\(language.category($0.category)) \($0.points)" }
    let breakdown =
      parts.isEmpty
      ? "" : language.text(" (\(parts.joined(separator: ", ")))") { $0.inBrackets(parts) }
    let period =
      occasion.isApplication
      ? language.text("earned within \(months.counting("month"))") { $0.earnedWithin(months) }
      : language.text("in the last four quarters") { $0.inTheLastFourQuarters }
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

  /// Of an application it is note a that says how long credits are valid.
  func clause(_ clause: String) -> String { occasion.isApplication ? "B.2 a" : clause }
}

extension Standing {
  /// The highest lower star whose credits and headcount would be met if what awaits approval were approved, where its credits are not
  /// met without; nil where there is none, and where the edition leaves another star (STANDARD 6, "The decision").
  fileprivate var lowerStarByPending: CreditsAsked.LowerStar? {
    guard credits.pending > 0 else { return nil }
    switch occasion {
    case .application: return nil
    case .renewal: guard edition.options.renewAt == .highestQualifying else { return nil }
    case .review: guard edition.options.downgradeTo == .highestQualifying, !isExcluded else { return nil }
    }
    let best = star.lower.lazy.map { (star: $0, required: self.edition.requirement(of: $0)) }.first { item in
      self.credits.total + self.credits.pending >= item.required.credits
        && self.countingEngineers.count >= item.required.registeredEngineers
    }
    guard let best, credits.total < best.required.credits else { return nil }
    return CreditsAsked.LowerStar(star: best.star, required: best.required.credits)
  }

  /// Whether a ruling that nobody waived leaves no star.
  private var isExcluded: Bool {
    guard has(Rule.majorEvent.id), case .found(let found) = Rule.majorEvent.examine(self) else { return false }
    return found.contains {
      $0.revokes && dossier.waiver(of: Rule.majorEvent.id, about: $0.subject, on: asOf) == nil
    }
  }
}

extension Period {
  /// Quarters of credits that a review counts (E.1.a).
  package static let creditQuarters = Period.quarters("credits")
  /// That credits are valid for an application (B.2 a).
  package static let creditValidity = Period.months("credit_validity")
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
  func moreCredit(_ missing: String, _ windowFirst: CalendarDate, _ windowLast: CalendarDate) -> String
  func awaitApproval(_ pending: String) -> String
  func inBrackets(_ parts: [String]) -> String
  func earnedWithin(_ months: Int) -> String
  var inTheLastFourQuarters: String { get }
  func asksForFromToThe(
    _ star: String, _ period: String, _ required: Int, _ windowFirst: CalendarDate, _ windowLast: CalendarDate,
    _ isOpen: Bool, _ counted: Int, _ breakdown: String
  ) -> String
  func ofTheseEarnedByPersons(_ points: Int) -> String
  func moreWasEarnedBySomebody(_ points: Int) -> String
  func ofTheseDaysApprovalApproved(_ pending: Int, _ suffices: Bool) -> String
  func ofTheseDaysEnoughForALowerStar(_ pending: Int, _ star: String, _ lower: String) -> String
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
