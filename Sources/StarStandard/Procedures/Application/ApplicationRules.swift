extension RuleTitle {
  /// No application for the star lost, or a higher one, so soon after a downgrade (G.4).
  static let reapplicationBar = RuleTitle(
    id: "reapplication-bar", clause: "G.4",
    title: Localized("Too soon after a downgrade") { $0.tooSoonAfterADowngrade },
    rationale: Localized(
      """
      After a downgrade a channel may not apply for its original star, or a higher one, for as many months as the edition \
      says. A lower star is open at once; a renewal is not barred.
      """
    ) { $0.afterADowngradeAChannel },
    inShort: Localized("Applied too soon") { $0.appliedTooSoon })

  /// A channel that can hold no star, or has none left to renew (A, E.2.a, E.4).
  static let notEligibleStatus = RuleTitle(
    id: "not-eligible-status", clause: "A, E.4", title: Localized("Not eligible") { $0.notEligible },
    rationale: Localized(
      """
      Only an active channel of a kind in scope can be awarded a star, and a channel that has just lost its last star has \
      none to renew.
      """
    ) { $0.onlyAnActiveChannelOf },
    inShort: Localized("Not eligible") { $0.notEligible })

  /// The rules of applications and renewals, in the order of Decision.md.
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

/// What other languages than English say for `ApplicationRules.swift`, each named by the English beside it.
package protocol ApplicationRulesWording {
  var tooSoonAfterADowngrade: String { get }
  var afterADowngradeAChannel: String { get }
  var appliedTooSoon: String { get }
  var notEligible: String { get }
  var onlyAnActiveChannelOf: String { get }
}
