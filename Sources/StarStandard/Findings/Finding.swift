/// One rule's result about one channel (STANDARD 1).
package struct Finding: Sendable {
  package let rule: RuleID
  /// The clause, as in STANDARD 6.
  package let clause: String
  package let severity: Severity
  /// The waiver that lifts it, the one that expires last.
  package let waiver: Waiver?
  package let evidence: any Evidence

  /// A violation takes a star: severity `downgrade`, not waived (STANDARD 6).
  package var isViolation: Bool { severity == .downgrade && waiver == nil }

  /// The clause as people read it.
  package func clause(in language: Language) -> String { language.clause(evidence.clause(clause)) }

  /// What people are told that it is about.
  package func title(in language: Language) -> String {
    (evidence.heading ?? RuleTitle.named(rule)?.title)?.text(in: language) ?? rule.text
  }

  /// Whether it takes the star: a violation, or a ruling that revokes and that nobody waived.
  package var costsStar: Bool { isViolation || severity == .revoke && waiver == nil }
}

extension Finding {
  /// The severity that a finding is reported with (Decision.md, "A finding").
  package enum Severity: String, Sendable {
    /// A blacklist ruling: the channel loses every star.
    case revoke
    /// Takes a star.
    case downgrade
    /// Puts the channel at risk.
    case warning
    /// Is reported.
    case information
    /// Refuses an application or a renewal (STANDARD 7).
    case blocking
    /// Will cost the star unless somebody acts (STANDARD 7a).
    case reminder
    /// Is a reason for which the vendor may delay or refuse, and refuses nothing by itself (G.5).
    case caution
  }
}

extension Finding.Severity {
  /// That of a finding of a rule with its severity; nil where the rule is off.
  init?(_ severity: Rule.Severity) {
    switch severity {
    case .downgrade: self = .downgrade
    case .warning: self = .warning
    case .information: self = .information
    case .off: return nil
    }
  }
}

extension Finding {
  /// The same with other words.
  func telling(_ evidence: any Evidence) -> Finding {
    Finding(rule: rule, clause: clause, severity: severity, waiver: waiver, evidence: evidence)
  }

  /// A reason to refuse, unless a waiver lifts it.
  static func blocking(_ rule: RuleTitle, _ evidence: any Evidence, waiver: Waiver? = nil) -> Finding {
    Finding(rule: rule.id, clause: rule.clause, severity: .blocking, waiver: waiver, evidence: evidence)
  }

  /// Whether it refuses: blocking, and not waived.
  var refuses: Bool { severity == .blocking && waiver == nil }
}
