/// What people need to know of a rule: how findings of it are headed.
package struct RuleTitle: Sendable {
  package let id: RuleID
  /// The clause that it rests on.
  package let clause: String
  /// A few words for headings.
  package let title: Localized
  /// What it asks and why, in plain language.
  package let rationale: Localized
  /// What is amiss by it, in about three words.
  package let inShort: Localized

  package init(id: RuleID, clause: String, title: Localized, rationale: Localized, inShort: Localized) {
    self.id = id
    self.clause = clause
    self.title = title
    self.rationale = rationale
    self.inShort = inShort
  }

  package init(_ rule: Rule) {
    self.init(id: rule.id, clause: rule.clause, title: rule.title, rationale: rule.rationale, inShort: rule.inShort)
  }

  /// The rules that only applications and renewals have.
  package static let ofApplicationOnly: [RuleTitle] = [.reapplicationBar, .notEligibleStatus]

  /// The title of the rule of that id, be it of the review or of an application; nil for none.
  package static func named(_ id: RuleID) -> RuleTitle? { all[id] }

  // Where the review and the application have a rule of the same id, it is the review's that is meant.
  private static let all = Dictionary(
    (Rule.all.map(RuleTitle.init) + ofApplication + [.renewalConfirmation]).map { ($0.id, $0) },
    uniquingKeysWith: { first, _ in first })
}
