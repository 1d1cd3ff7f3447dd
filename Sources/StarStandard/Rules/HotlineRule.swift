extension Rule {
  /// The after-sales hotline (B platform).
  package static let hotline = Rule(
    id: "hotline", clause: "B platform", title: Localized("After-sales hotline") { $0.aftersalesHotline },
    rationale: platformRationale,
    inShort: Localized("Hotline hours short") { $0.hotlineHoursShort },
    turns: [], sought: .asReviewed,
    reminder: Reminder(.today),
    examples: [
      Example(
        "Three stars ask for 7x24", [.platform(.officeHours, supportEmail: true, .automatic)],
        [.fires(2026, 7, 1, "5x8 is less than 7x24")]),
      Example(
        "Two stars ask for 5x8",
        [.certified(.two, .certificates), .platform(.officeHours, supportEmail: true, .automatic)],
        [.silent(2026, 7, 1, "5x8 is enough")]),
    ],
    examine: { standing in
      let (required, has) = (standing.requirement.hotline, standing.platform.hotline)
      return PlatformEvidence.verdict(isMet: has >= required) { isMet in
        PlatformEvidence(
          item: Localized("an after-sales hotline") { $0.anAftersalesHotline }, star: standing.star,
          required: .init(required),
          counted: .init(has), isMet: isMet,
          cure: Localized { language in
            let enough = Hotline.allCases.filter { $0 >= required }.map(language.hotline)
            return language.text("Offer the hotline \(language.either(enough)).") {
              $0.offerTheHotline(language.either(enough))
            }
          },
          deadline: RemedyDeadline(standing)
        )
      }
    })
}

/// What other languages than English say for `HotlineRule.swift`, each named by the English beside it.
package protocol HotlineWording {
  var aftersalesHotline: String { get }
  var hotlineHoursShort: String { get }
  var anAftersalesHotline: String { get }
  func offerTheHotline(_ hours: String) -> String
}
