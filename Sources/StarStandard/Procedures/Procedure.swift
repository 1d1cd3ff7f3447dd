/// One of the things that the standard does with a channel (STANDARD 6 to 7a).
package enum Procedure: String, CaseIterable, Sendable {
  /// The semi-annual review (E.1).
  case review
  /// What a review would decide by the records as they stand now (STANDARD 7a).
  case supplement
  /// The notices of 1 December (G.1).
  case renewalNotices = "renewal-notices"
  /// The renewal audit (F.2).
  case renewal = "renew"
  /// The reminders of what will cost a star (STANDARD 7a).
  case reminders = "remind"
  /// The application check (F.1).
  case application = "assess"

  /// The command that runs it, which is also how a manifest names it.
  package var command: String { rawValue }

  /// What it may conclude, in the order of reports.
  package var outcomes: [Outcome] {
    switch self {
    case .review, .supplement: [.retain, .downgrade, .revoke, .hold]
    case .renewalNotices: [.ready, .notReady, .hold]
    case .renewal: [.renewed, .notRenewed, .hold]
    case .reminders: [.reminded, .lapsed, .hold]
    case .application: [.eligible, .notEligible, .hold]
    }
  }

  /// The rules that its findings are of, in the order of reports: id, clause and title.
  package var rules: [RuleTitle] {
    switch self {
    case .review, .supplement: Rule.all.map(RuleTitle.init)
    case .reminders:
      Rule.all.filter { $0.stage == .requirement }.map(RuleTitle.init) + [.renewalConfirmation]
    case .renewalNotices, .renewal:
      RuleTitle.ofApplication
        + [Rule.departureInGrace, .certificateMargin, .participation].map(RuleTitle.init).filter { rule in
          !RuleTitle.ofApplication.contains { $0.id == rule.id }
        }
    case .application: RuleTitle.ofApplication
    }
  }
}
