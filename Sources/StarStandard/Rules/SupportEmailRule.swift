extension Rule {
  /// The support e-mail (B platform).
  package static let supportEmail = Rule(
    id: "support-email", clause: "B platform", title: Localized("Support e-mail") { $0.supportEmail },
    rationale: platformRationale,
    inShort: Localized("No support e-mail") { $0.noSupportEmail },
    turns: [], sought: .asReviewed,
    reminder: Reminder(.today),
    examples: [
      Example(
        "Four stars ask for it",
        [.certified(.four, .certificates), .platform(.always, supportEmail: false, .automatic)],
        [.fires(2026, 7, 1, "there is none")]),
      Example(
        "Three stars do not", [.platform(.always, supportEmail: false, .automatic)],
        [.silent(2026, 7, 1, "none is asked for")]),
    ],
    examine: { standing in
      let (required, has) = (standing.requirement.supportEmail, standing.platform.supportEmail)
      return PlatformEvidence.verdict(isMet: has || !required) { isMet in
        PlatformEvidence(
          item: Localized("a support e-mail") { $0.aSupportEmail }, star: standing.star, required: .init(required),
          counted: .init(has), isMet: isMet,
          cure: Localized("Set up a support e-mail.") { $0.setUpASupportEmail },
          deadline: RemedyDeadline(standing)
        )
      }
    })
}

/// What other languages than English say for `SupportEmailRule.swift`, each named by the English beside it.
package protocol SupportEmailWording {
  var supportEmail: String { get }
  var noSupportEmail: String { get }
  var aSupportEmail: String { get }
  var setUpASupportEmail: String { get }
}
