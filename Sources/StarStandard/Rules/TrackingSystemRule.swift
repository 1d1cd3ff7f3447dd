extension Rule {
  /// The issue tracking system (B platform).
  package static let trackingSystem = Rule(
    id: "tracking-system", clause: "B platform", title: Localized("Issue tracking system", zh: "客户问题跟踪系统"),
    rationale: platformRationale,
    inShort: Localized("Issue tracking", zh: "问题跟踪"),
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
          item: Localized("an issue tracking system", zh: "客户问题跟踪系统"), star: standing.star,
          required: .init(required), counted: .init(has), isMet: isMet,
          cure: Localized(
            "Track customers' issues in the way required and have it recorded.", zh: "请按要求的方式跟踪客户问题并登记。"),
          deadline: RemedyDeadline(standing)
        )
      }
    })
}
