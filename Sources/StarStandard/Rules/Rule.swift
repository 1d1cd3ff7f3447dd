/// A rule of the semi-annual review: a description and a pure function of the standing (STANDARD 6).
///
/// One rule, one file; the list of them is ``all``. The examples are run as tests and printed by `star-audit rules RULE`.
package struct Rule: Sendable {
  /// Its id: `credit-baseline`.
  package let id: RuleID
  /// The clause that it rests on, as in the table of STANDARD 6.
  package let clause: String
  /// A few words for headings.
  package let title: Localized
  /// What it asks and why, in plain language.
  package let rationale: Localized
  package let stage: Stage
  /// The severities that an edition may give it.
  package let permitted: [Rule.Severity]
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
    id: RuleID, clause: String, title: Localized, rationale: Localized, stage: Stage = .requirement,
    permitted: [Rule.Severity] = Rule.Severity.allCases, examples: [Example],
    examine: @escaping @Sendable (Standing) -> Verdict
  ) {
    self.id = id
    self.clause = clause
    self.title = title
    self.rationale = rationale
    self.stage = stage
    self.permitted = permitted
    self.examples = examples
    self.examine = examine
  }

  /// The rule with the id, or nil.
  package static func named(_ id: RuleID) -> Rule? { all.first { $0.id == id } }
}

extension Rule {
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
