extension RuleTitle {
  /// No application for the star lost, or a higher one, so soon after a downgrade (G.4).
  static let reapplicationBar = RuleTitle(
    id: "reapplication-bar", clause: "G.4", title: Localized("Too soon after a downgrade", zh: "降级后申请限制期内"),
    rationale: """
      After a downgrade a channel may not apply for its original star, or a higher one, for as many months as the edition \
      says. A lower star is open at once; a renewal is not barred.
      """)

  /// A channel that can hold no star, or has none left to renew (A, E.2.a, E.4).
  static let notEligibleStatus = RuleTitle(
    id: "not-eligible-status", clause: "A, E.4", title: Localized("Not eligible", zh: "不具备资格"),
    rationale: """
      Only an active channel of a kind in scope can be awarded a star, and a channel that has just lost its last star has \
      none to renew.
      """)

  /// The rules of applications and renewals, in the order of CONTRACT, "A decision".
  static let ofApplication: [RuleTitle] =
    ([Rule].ofStarSought + [.departureUndeclared, .departureUnreplenished, .majorEvent, .majorEventPending])
    .map(RuleTitle.init) + ofApplicationOnly
}

extension Array where Element == Rule {
  /// The rules of the review that are also what an application or renewal asks for: section 3 of STANDARD but the
  /// participation row, which comes after the award.
  static let ofStarSought: [Rule] = [
    .certificateValidity, .creditBaseline, .registeredEngineers, .serviceManager, .hotline, .supportEmail,
    .trackingSystem,
  ]
}
