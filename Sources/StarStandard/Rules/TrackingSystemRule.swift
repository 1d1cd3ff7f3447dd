extension Rule {
  /// The issue tracking system (B platform).
  package static let trackingSystem = Rule(
    id: "tracking-system", clause: "B platform", title: Localized("Issue tracking system") { $0.issueTrackingSystem },
    rationale: platformRationale,
    inShort: Localized("Issue tracking lacking") { $0.issueTrackingLacking },
    turns: [], sought: .asReviewed,
    reminder: Reminder(.today),
    examples: [
      Example(
        "Three stars ask for manual tracking", [.platform(.always, supportEmail: true, .none)],
        [.fires(2026, 7, 1, "there is none")]),
      Example(
        "Automatic is more than manual", [.platform(.always, supportEmail: true, .automatic)],
        [.silent(2026, 7, 1, "better satisfies lesser")]),
    ],
    examine: { standing in
      let (required, has) = (standing.requirement.trackingSystem, standing.platform.trackingSystem)
      return PlatformEvidence.verdict(isMet: has >= required) { isMet in
        PlatformEvidence(
          item: Localized("an issue tracking system") { $0.anIssueTrackingSystem }, star: standing.star,
          required: .init(required), counted: .init(has), isMet: isMet,
          cure: Localized { language in
            let enough = TrackingSystem.allCases.filter { $0 >= required }.map(language.tracking)
            return language.text("Introduce an issue tracking system: \(language.either(enough)).") {
              $0.introduceAnIssueTrackingSystem(language.either(enough))
            }
          },
          deadline: RemedyDeadline(standing)
        )
      }
    })
}

/// What other languages than English say for `TrackingSystemRule.swift`, each named by the English beside it.
package protocol TrackingSystemWording {
  var issueTrackingSystem: String { get }
  var issueTrackingLacking: String { get }
  var anIssueTrackingSystem: String { get }
  func introduceAnIssueTrackingSystem(_ kinds: String) -> String
}
