/// The credits that a star asks for and those that count, as the rule of the baseline reports them (E.1.a, B.2 a).
struct CreditBaselineEvidence: Evidence {
  let occasion: Standing.Occasion
  /// How many quarters a review counts.
  let quarters: Int
  /// For how many months credits count in an application.
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
  let requiredOfApplication: Int
  let credits: CreditCount
  let categories: [(category: String, points: Int)]
  let departedCount: Options.DepartedEngineersCredits
  /// The next review, the last day of its window, and how much of what is on record will count at it.
  let nextReview: CalendarDate
  let nextWindow: DateWindow
  let countingThen: Int
  /// By when what is earned is to be approved, where the day is still to come.
  private(set) var approvedBy: CalendarDate?
  /// Whether only an application asks for it any more.
  private(set) var isForApplication = false
  /// The highest lower star of which the credits would do with what awaits approval, and do not without.
  let lower: CreditsAsked.LowerStar?

  init(_ standing: Standing) {
    occasion = standing.occasion
    quarters = standing.edition.periods.creditQuarters
    let ofApplication = standing.editions.inForce(on: max(standing.asOf, standing.toldOn))
    months =
      standing.occasion.isApplication
      ? standing.edition.periods.creditValidity : ofApplication.periods.creditValidity
    isForeseen = standing.isForeseen
    day = standing.asOf
    toldOn = standing.toldOn
    isStarLost = standing.takesStar(Rule.creditBaseline)
    star = standing.star
    required = standing.requirement.credits
    requiredOfApplication = ofApplication.requirement(of: standing.star).credits
    credits = standing.credits
    categories = standing.credits.byCategory(standing.edition.categories)
    departedCount = standing.edition.options.departedEngineersCredits
    nextReview = HalfYear(containing: standing.asOf).next.firstDay
    nextWindow = .lastQuarters(standing.edition.periods.creditQuarters, before: nextReview)
    countingThen = standing.credits(in: nextWindow).total
    approvedBy = isForeseen ? day : nil
    lower = standing.lowerStarByPending
  }

  var counted: Int { credits.total }
  var window: DateWindow { credits.window }
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

/// What other languages than English say for `CreditBaselineEvidence.swift`, each named by the English beside it.
package protocol CreditBaselineEvidenceWording {
  func moreCredit(_ missing: String, _ windowFirst: CalendarDate, _ windowLast: CalendarDate) -> String
  func awaitApproval(_ pending: String) -> String
}
