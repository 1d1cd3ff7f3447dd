/// Decides channels as of a date (STANDARD 6).
public struct Reviewer: Sendable {
  /// The as-of date.
  public let asOf: CalendarDate
  /// The editions configured.
  public let editions: Editions
  /// The rules, in the order of STANDARD 6.
  public let rules: [Rule]

  /// A reviewer as of the date.
  public init(asOf: CalendarDate, editions: Editions, rules: [Rule] = Rule.all) {
    self.asOf = asOf
    self.editions = editions
    self.rules = rules
  }

  /// Whether the channel is under review.
  public func coverage(of dossier: Dossier) -> Coverage {
    dossier.coverage(asOf: asOf, editions: editions)
  }

  /// The decision for a channel under review.
  public func decide(_ dossier: Dossier, _ subject: ReviewSubject) -> Decision {
    guard let standing = Standing(of: dossier, as: subject, asOf: asOf) else { return hold(dossier, subject) }
    var findings: [Finding] = []
    for rule in rules where rule.stage == .requirement { findings += self.findings(of: rule, about: standing) }

    // A review that was applied and is run again takes no star twice, whatever the options.
    let decidedToday = dossier.downgrades.contains { $0.downgradedOn == asOf }
    let revoked = findings.contains { $0.weight == .revoke && $0.waiver == nil }
    let violated = findings.contains(where: \.isViolation)
    let outcome: Outcome =
      if revoked && !decidedToday { .revoke } else if violated && !decidedToday { .downgrade } else { .retain }
    if outcome == .retain {
      for rule in rules where rule.stage == .afterRetaining { findings += self.findings(of: rule, about: standing) }
    }
    let warned = findings.contains { $0.weight == .warning && $0.waiver == nil }
    return Decision(
      channel: dossier.channel, certificationID: standing.certification.id, edition: standing.edition.name,
      route: standing.route, outcome: outcome, fromStar: standing.star,
      toStar: star(after: outcome, of: standing), atRisk: outcome == .retain && (warned || violated || revoked),
      renewalPending: subject.renewalPending, effectiveOn: asOf,
      reapplyFrom: outcome == .downgrade ? standing.edition.reapplyFrom(afterDowngradeOn: asOf) : nil,
      findings: findings, defects: [],
      serviceManagerEmails: standing.serviceManagers.compactMap { id in
        dossier.people.first { $0.id == id }?.email
      })
  }

  /// Every rule's verdict about a standing, also of those that found nothing: for `explain`.
  public func examine(_ standing: Standing) -> [(rule: Rule, severity: Severity, examination: Examination)] {
    rules.map { ($0, standing.edition.severity(of: $0.id), $0.examine(standing)) }
  }

  private func hold(_ dossier: Dossier, _ subject: ReviewSubject) -> Decision {
    Decision(
      channel: dossier.channel, certificationID: subject.certification.id,
      edition: subject.certification.appliedOn == nil ? nil : subject.edition.name,
      route: subject.certification.route, outcome: .hold, fromStar: subject.star, toStar: subject.star, atRisk: false,
      renewalPending: subject.renewalPending, effectiveOn: asOf, reapplyFrom: nil, findings: [],
      defects: dossier.defects, serviceManagerEmails: [])
  }

  private func findings(of rule: Rule, about standing: Standing) -> [Finding] {
    let severity = standing.edition.severity(of: rule.id)
    guard let weight = FindingWeight(severity), case .found(let found) = rule.examine(standing) else { return [] }
    let waiver = standing.dossier.waivers.covering(rule.id, on: asOf)
    return found.map {
      Finding(
        rule: rule.id, clause: rule.clause, weight: $0.revokes ? .revoke : weight, waiver: waiver, evidence: $0)
    }
  }

  private func star(after outcome: Outcome, of standing: Standing) -> Star {
    switch outcome {
    case .retain, .hold: return standing.star
    case .revoke: return .none
    case .downgrade:
      switch standing.edition.options.downgradeTo {
      case .none: return .none
      case .oneLevel: return standing.star.lower.first ?? .none
      case .highestQualifying: return standing.star.lower.first(where: standing.meets) ?? .none
      }
    }
  }
}

extension FindingWeight {
  /// The weight of a finding of a rule with the severity; nil where the rule is off.
  init?(_ severity: Severity) {
    switch severity {
    case .downgrade: self = .downgrade
    case .warning: self = .warning
    case .information: self = .information
    case .off: return nil
    }
  }
}

extension Edition {
  /// The first day on which the star lost, or a higher one, may be applied for again (G.4).
  public func reapplyFrom(afterDowngradeOn date: CalendarDate) -> CalendarDate {
    date.adding(months: periods.reapplicationBar).dayAfter
  }
}

extension Array where Element == Waiver {
  /// The waiver for the rule that covers the date and expires last.
  func covering(_ rule: RuleID, on date: CalendarDate) -> Waiver? {
    guard !isEmpty else { return nil }
    return filter { $0.rule == rule && $0.grantedOn <= date && date <= $0.expiresOn }
      .max {
        ($0.expiresOn, $0.grantedOn, $0.grantedBy, $0.reason) < ($1.expiresOn, $1.grantedOn, $1.grantedBy, $1.reason)
      }
  }
}
