extension Rule {
  /// A higher star that the channel could apply for (G.2, G.4).
  package static let upgradeOpportunity = Rule(
    id: "upgrade-opportunity", clause: "G.2, G.4",
    title: Localized("Upgrade opportunity") { $0.upgradeOpportunity },
    rationale: Localized(
      """
      A channel that keeps its star and already meets a higher one by the same route is told so: it may apply at any time, \
      but not while a downgrade bars it. Nobody who is held by a grace period counts: an application would not \
      count them, either.
      """
    ) { $0.aChannelThatKeepsIts },
    inShort: Localized("Could hold more") { $0.couldHoldMore },
    stage: .afterRetaining, permitted: [.information, .off],
    turns: [.certificates, .marginAtReviews, .posts, .creditsOfRoute, .credits, .downgrades], sought: .never,
    reminder: Reminder(.today),
    place: .upgrade,
    examples: [
      Example(
        "Credits for four stars",
        [
          .certified(.three, .credits), .engineer("E4", holds: []), .credits(600, "training", day(2026, 3, 31)),
        ],
        [.fires(2026, 7, 1, "600 credits and four engineers")]),
      Example(
        "Downgraded three months ago",
        [
          .certified(.three, .credits), .engineer("E4", holds: []), .credits(600, "training", day(2026, 3, 31)),
          .downgraded(day(2026, 4, 1), from: .four, to: .three),
        ],
        [.silent(2026, 7, 1, "the last day of the bar"), .fires(2026, 7, 2, "the bar is over")]),
      Example(
        "Four engineers, one of them held by grace",
        [
          .certified(.three, .credits), .engineer("E4", holds: []), .credits(600, "training", day(2026, 3, 31)),
          .left("E4", day(2026, 6, 1), declared: day(2026, 6, 1)),
        ],
        [.silent(2026, 7, 1, "an application would not count E4")]),
    ],
    examine: { standing in
      let barred = standing.dossier.downgrades.contains {
        $0.downgradedOn <= standing.asOf
          && standing.asOf < standing.edition.reapplyFrom(afterDowngradeOn: $0.downgradedOn)
      }
      guard !barred else { return .doesNotApply("no application for a higher star so soon after a downgrade") }
      guard let star = Star.held.first(where: { $0 > standing.star && standing.meetsWithoutGrace($0) }) else {
        return .doesNotApply(standing.star == .four ? "there is no higher star" : "no higher star is met")
      }
      return .found([UpgradeEvidence(star, standing)])
    })
}

struct UpgradeEvidence: Evidence {
  let star: Star
  let route: Route
  let required: EvidenceValue
  let counted: EvidenceValue
  /// What an application asks for besides and the channel lacks.
  let lacking: [Finding]

  init(_ star: Star, _ standing: Standing) {
    self.star = star
    let application = ApplicationAuditor(
      star: star, route: standing.route, on: standing.asOf, editions: standing.editions
    ).decide(standing.dossier)
    lacking = application.findings.filter { $0.severity == .blocking }
    route = standing.route
    let requirement = standing.edition.requirement(of: star)
    switch standing.route {
    case .credits:
      required = .number(requirement.credits)
      counted = .number(standing.creditsWithoutGrace.total)
    case .certificates:
      required = .tally(requirement.certificates)
      counted = .tally(standing.certificatesWithoutGrace)
    }
  }

  var starOpen: Star? { star }

  var fields: [EvidenceField] {
    [
      EvidenceField("star", .number(star.rawValue)), EvidenceField("required", required),
      EvidenceField("counted", counted),
    ]
  }

  func message(in language: Language) -> String {
    language.text(
      "By the rules of the review the channel already meets the \(language.route(route)) and headcount of \(language.star(star))."
    ) { $0.theChannelAlreadyMeetsThe(language.star(star), route == .credits) }
  }

  func remedy(in language: Language) -> String {
    guard lacking.isEmpty else {
      let needs = language.sentences(lacking.map { need($0, in: language) })
      return language.text(
        "It may apply for \(language.star(star)) once what an application asks for by its own rules is met, too. \(needs)"
      ) { $0.itMayApplyForOnce(language.star(star), needs) }
    }
    return language.text(
      "It may apply for \(language.star(star)) at any time: by these records an application meets every requirement."
    ) { $0.itMayApplyForAt(language.star(star)) }
  }

  /// What an application lacks, and what would mend it.
  private func need(_ finding: Finding, in language: Language) -> String {
    let (title, remedy) = (finding.title(in: language), finding.evidence.curing(in: language))
    return language.text("\(title): \(remedy)") { $0.titledMessage(title, remedy) }
  }
}

/// What other languages than English say for `UpgradeOpportunityRule.swift`, each named by the English beside it.
package protocol UpgradeOpportunityWording {
  var upgradeOpportunity: String { get }
  var aChannelThatKeepsIts: String { get }
  var couldHoldMore: String { get }
  func theChannelAlreadyMeetsThe(_ star: String, _ byCredits: Bool) -> String
  func itMayApplyForOnce(_ star: String, _ needs: String) -> String
  func itMayApplyForAt(_ star: String) -> String
}
