extension RuleTitle {
  /// No application for the star lost, or a higher one, so soon after a downgrade (G.4).
  static let reapplicationBar = RuleTitle(
    id: "reapplication-bar", clause: "G.4", title: Localized("Too soon after a downgrade", zh: "降级后申请限制期内"),
    rationale: Localized(
      """
      After a downgrade a channel may not apply for its original star, or a higher one, for as many months as the edition \
      says. A lower star is open at once; a renewal is not barred.
      """,
      zh: """
        降级后，在标准版本规定的月数内，渠道不得申请原星级或更高星级。较低星级可即时申请；续证不受限制。
        """),
    inShort: Localized("Applied too soon", zh: "申请过早"))

  /// A channel that can hold no star, or has none left to renew (A, E.2.a, E.4).
  static let notEligibleStatus = RuleTitle(
    id: "not-eligible-status", clause: "A, E.4", title: Localized("Not eligible", zh: "不具备资格"),
    rationale: Localized(
      """
      Only an active channel of a kind in scope can be awarded a star, and a channel that has just lost its last star has \
      none to renew.
      """,
      zh: """
        只有属于适用类型且状态正常的渠道方可取得星级；刚失去最后星级的渠道没有可续证的星级。
        """),
    inShort: Localized("Not eligible", zh: "不具备资格"))

  /// The rules of applications and renewals, in the order of CONTRACT, "A decision".
  static let ofApplication: [RuleTitle] =
    ([Rule].ofStarSought + Rule.all.filter { $0.sought.ofApplications != nil } + [Rule].ofEvents).map(RuleTitle.init)
    + ofApplicationOnly
}

extension Array where Element == Rule {
  /// The rules of the review that are also what an application or renewal asks for: section 3 of STANDARD but the
  /// participation row, which comes after the award.
  static let ofStarSought = Rule.all.filter(\.sought.isAsReviewed)
  /// The rules that applications and renewals ask event by event.
  static let ofEvents = Rule.all.filter(\.sought.isEventByEvent)
}
