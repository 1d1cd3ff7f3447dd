/// What a channel may apply for, from when on, and whether it would be granted (STANDARD 7; F.1, G.2, G.4): told where a star is
/// lost, and where the other route or a higher star is met. Asked only when somebody reads it.
package struct Prospects: Sendable {
  private let dossier: Dossier
  private let editions: Editions
  let day: CalendarDate
  /// The star that the channel is left with, and by which route.
  let star: Star
  let route: Route?
  /// The star that it holds still, where a lower one is foreseen.
  private let held: Star?
  /// Whether a star was lost, so that everything above is to be applied for anew.
  let isLoss: Bool
  /// Whether a star may be lost before long, so that what is open now may not be open for long.
  let isInDanger: Bool
  /// The star that the department did not renew, or that lapsed, so that this one is what is asked about first; nil of others.
  let lost: Star?
  /// Whether what that star lacks is told nowhere else.
  let tellsLack: Bool
  /// The star that a renewal sought and gave a lower one for, and the rules by which the decision says what it lacks.
  let sought: (star: Star, rules: Set<RuleID>)?
  /// Whether a ruling excludes the channel, so that nothing is open to it (E.4).
  let isExcluded: Bool
  /// What it is told anyway: the star that it could have by its own route.
  let told: Star?

  /// One thing to apply for.
  struct Choice: Sendable {
    let star: Star
    let route: Route
    let openFrom: CalendarDate
    /// What would refuse it on the day, or on the first one on which no bar runs any more.
    let missing: [Finding]
  }

  /// What is looked at of an application.
  private enum Looking {
    /// All that would refuse it.
    case all
    /// The same, unless the star's own requirements are not met, which is told at less than what is missing.
    case metAlone
  }

  /// - Parameters:
  ///   - decision: what was decided about the channel on its day.
  ///   - day: the day on which somebody is told; nil: the same.
  init(of decision: borrowing Decision, _ dossier: Dossier, _ editions: Editions, on day: CalendarDate? = nil) {
    self.init(of: decision, dossier, editions, isLoss: decision.takesStar || decision.outcome == .lapsed, on: day)
  }

  init(
    of decision: borrowing Decision, _ dossier: Dossier, _ editions: Editions, isLoss: Bool, on day: CalendarDate? = nil
  ) {
    // The bar begins with what is decided only now (G.4), and so does what is left.
    let isLost = decision.outcome == .downgrade || decision.outcome == .revoke
    self.dossier = isLost ? dossier.losing(decision) : dossier
    self.editions = editions
    self.isLoss = isLoss
    self.day = day ?? decision.effectiveOn
    // Before a renewal it is what is foreseen to be left.
    held = decision.starForeseen == nil || isLoss ? nil : decision.fromStar
    star = decision.starForeseen ?? decision.toStar ?? .none
    route = decision.route
    isInDanger =
      !isLoss
      && (decision.atRisk || decision.starForeseen.map { $0 < decision.fromStar ?? .none } ?? false
        || decision.findings.contains(where: \.endangersTheStar))
    told = decision.findings.lazy.compactMap(\.evidence.starOpen).first
    isExcluded =
      decision.outcome == .revoke || decision.findings.contains { $0.waiver == nil && $0.evidence.revokes }
    let isUnrenewed = decision.outcome == .notRenewed || decision.outcome == .lapsed
    let seeksNone = decision.starSought == nil || decision.starSought == Star.none
    lost = isUnrenewed ? (seeksNone ? decision.fromStar : decision.starSought) : nil
    tellsLack = isUnrenewed && seeksNone
    sought =
      decision.outcome == .renewed && isLoss
      ? decision.starSought.map { ($0, Set(decision.findings.filter(\.refuses).map(\.rule))) } : nil
  }

  /// What may be applied for: every higher star by either route, and the star held by the other. What a downgrade bars is asked of the first
  /// day on which it may be applied for: certificates are to last from then on, and grace periods may be over.
  var choices: [Choice] { candidates.compactMap { choice($0, $1, .all) } }

  /// What of that is met: what is not is hardly looked at.
  var choicesMet: [Choice] { candidates.compactMap { choice($0, $1, .metAlone) }.filter(\.missing.isEmpty) }

  /// What of that is met on the day, on which a downgrade bars it, and not when it may be applied for.
  var choicesMetTooSoon: [Choice] {
    candidates.compactMap { star, route in
      let today = ApplicationAuditor(star: star, route: route, on: day, editions: editions)
      guard dossier.openFrom(star, on: day, editions) > day,
        today.openUnlessShort(dossier)?.isEmpty ?? false,
        let then = choice(star, route, .all), !then.missing.isEmpty
      else { return nil }
      return then
    }
  }

  private var candidates: [(Star, Route)] {
    Star.held.filter { $0 >= star }.flatMap { star in
      Route.allCases.compactMap { route in
        guard star > self.star || route != self.route, !isHeld(star, by: route) else { return nil }
        return (star, route)
      }
    }
  }

  private func choice(_ star: Star, _ route: Route, _ looking: Looking) -> Choice? {
    let openFrom = dossier.openFrom(star, on: day, editions)
    let auditor = ApplicationAuditor(star: star, route: route, on: max(day, openFrom), editions: editions)
    let missing =
      switch looking {
      case .all: auditor.open(dossier)
      case .metAlone: auditor.openUnlessShort(dossier)
      }
    return missing.map { Choice(star: star, route: route, openFrom: openFrom, missing: $0.eachCuredOnce) }
  }

  /// Whether it is no more than what is held on the day: nobody applies for that, though it may be foreseen to be lost.
  private func isHeld(_ star: Star, by route: Route) -> Bool {
    guard let held, star <= held else { return false }
    return star < held || route == self.route
  }
}

extension [Finding] {
  /// Without what another of them cures, too: who takes the place of the service manager is one.
  fileprivate var eachCuredOnce: [Finding] {
    let asksForManager = contains {
      ($0.evidence as? VacancyEvidence)?.departure.appointment.role == .serviceManager
    }
    return asksForManager ? filter { $0.rule != Rule.serviceManager.id } : self
  }
}

extension Finding {
  /// Whether it may come to cost a star. What nobody confirmed runs out, and bars nothing.
  fileprivate var endangersTheStar: Bool {
    switch severity {
    case .downgrade, .blocking: waiver == nil
    case .reminder: rule != RuleTitle.renewalConfirmation.id
    default: false
    }
  }
}
