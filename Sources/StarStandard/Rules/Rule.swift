/// A rule of the semi-annual review: a description and a pure function of the standing (STANDARD 6).
///
/// One rule, one file; the list of them is ``all``. A rule owns all that depends on it, so that no other file names one. The examples
/// are run as tests and printed by `star-audit rules RULE`.
///
/// There is one of each, shared by all threads: to copy one for every channel would cost more than most rules do.
package final class Rule: Sendable {
  /// Its id: `credit-baseline`.
  package let id: RuleID
  /// The clause that it rests on, as in the table of STANDARD 6.
  package let clause: String
  /// A few words for headings.
  package let title: Localized
  /// What it asks and why, in plain language.
  package let rationale: Localized
  /// What is amiss by it, in about three words: `Credits short`.
  package let inShort: Localized
  package let stage: Stage
  /// The severities that an edition may give it.
  package let permitted: [Rule.Severity]
  /// The days on which its verdict about a channel may change though nothing on record does; a forecast asks it on no other.
  package let turns: [TurningPoints]
  /// What an application or a renewal makes of it for the star sought.
  let sought: Sought
  /// What reminders make of it.
  let reminder: Reminder
  /// Whether a renewal heeds it beside what it refuses for.
  let heeded: Heeded
  /// Whether its verdict matters on the days of reviews only.
  package let isAskedOnReviewDaysOnly: Bool
  /// Whether something that it finds takes every star, whatever the rule's severity is.
  let revokes: Bool
  /// Where digest and report tell its findings apart; nil: with all others.
  package let place: Place?
  /// The numbers of an edition that it needs.
  package let numbers: [Period]
  /// How a sound channel comes to break it on a day: samples have one that does. Nil where the cast of the samples has a plot for it.
  package let breach: (@Sendable (inout Dossier, CalendarDate, Edition) -> Void)?
  /// Dated stories with the result expected on each day.
  package let examples: [Example]
  /// Its verdict about a standing. Whether the edition has the rule is not asked here.
  package let examine: @Sendable (Standing) -> Verdict

  /// When a rule is asked.
  package enum Stage: Sendable {
    /// Before the outcome, which may rest on it.
    case requirement
    /// Only where the channel retains its star.
    case afterRetaining
  }

  init(
    id: RuleID, clause: String, title: Localized, rationale: Localized, inShort: Localized, stage: Stage = .requirement,
    permitted: [Rule.Severity] = Rule.Severity.allCases, turns: [TurningPoints], sought: Sought, reminder: Reminder,
    heeded: Heeded = .never, isAskedOnReviewDaysOnly: Bool = false, revokes: Bool = false, place: Place? = nil,
    numbers: [Period] = [], breach: (@Sendable (inout Dossier, CalendarDate, Edition) -> Void)? = nil,
    examples: [Example],
    examine: @escaping @Sendable (Standing) -> Verdict
  ) {
    self.id = id
    self.clause = clause
    self.title = title
    self.rationale = rationale
    self.inShort = inShort
    self.stage = stage
    self.permitted = permitted
    self.turns = turns
    self.sought = sought
    self.reminder = reminder
    self.heeded = heeded
    self.isAskedOnReviewDaysOnly = isAskedOnReviewDaysOnly
    self.revokes = revokes
    self.place = place
    self.numbers = numbers
    self.breach = breach
    self.examples = examples
    self.examine = examine
  }

  /// The rule with the id, or nil.
  package static func named(_ id: RuleID) -> Rule? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}

extension Rule {
  /// Whether a finding of it may take a star, at the severity that an edition gives it.
  func mayTakeStar(at severity: Rule.Severity) -> Bool { severity == .downgrade || revokes && severity != .off }

  /// The findings of the rule in a review.
  func findings(about standing: Standing) -> [Finding] {
    guard case .found(let found) = examine(standing) else { return [] }
    return findings(found, about: standing)
  }

  /// What it found in a review, with its severity and the waiver that covers the day; nothing where the edition has it off.
  func findings(_ found: [any Evidence], about standing: Standing) -> [Finding] {
    guard let severity = Finding.Severity(standing.edition.severity(of: id)) else { return [] }
    return found.map {
      let waiver = standing.dossier.waiver(of: id, about: $0.subject, on: standing.asOf)
      return Finding(rule: id, clause: clause, severity: $0.revokes ? .revoke : severity, waiver: waiver, evidence: $0)
    }
  }
}
