extension Rule {
  /// The support e-mail (B platform).
  package static let supportEmail = Rule(
    id: "support-email", clause: "B platform", title: Localized("Support e-mail", zh: "服务支持邮箱"),
    rationale: platformRationale,
    inShort: Localized("No support e-mail", zh: "无支持邮箱"),
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
          item: Localized("a support e-mail", zh: "服务支持邮箱"), star: standing.star, required: .init(required),
          counted: .init(has), isMet: isMet,
          cure: Localized("Set up a support e-mail and have it recorded.", zh: "请设立服务支持邮箱并登记。"),
          deadline: RemedyDeadline(standing)
        )
      }
    })
}
