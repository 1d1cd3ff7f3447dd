/// What a renewal that is still to come asks of a channel that keeps its star in the review. Asked only when somebody reads it.
package struct RenewalAsks: Sendable {
  private let dossier: Dossier
  private let certification: Certification
  private let star: Star
  private let editions: Editions
  private let schedule: Schedule
  /// The day on which somebody is told.
  private let toldOn: CalendarDate
  /// What would have taken the star and the review waived: that, and who asks for it next, is told for itself.
  private let waived: Set<RuleID>

  /// What is asked of a certification that has run out; nil of any other.
  init?(
    of decision: Decision, _ certification: Certification, _ dossier: Dossier, _ editions: Editions,
    _ schedule: Schedule?, toldOn: CalendarDate
  ) {
    waived = Set(
      decision.findings.filter { $0.waiver != nil && ($0.severity == .downgrade || $0.severity == .revoke) }.map(\.rule)
    )
    guard decision.renewalPending, let star = decision.toStar, star != .none, let schedule else { return nil }
    self.dossier = dossier
    self.certification = certification
    self.star = star
    self.editions = editions
    self.schedule = schedule
    self.toldOn = toldOn
  }

  /// What its next audit would refuse the star for; nil where it would renew it, or none is to come.
  private var forecast: Forecast? {
    let year = CalendarYear(containing: toldOn)
    guard let day = schedule.renewals(in: year).first(where: { $0 >= toldOn }),
      !dossier.certifications.contains(where: { year.contains($0.issuedOn) && $0.issuedOn <= day })
    else { return nil }
    let requirements = RenewalRequirements(year: year, day: day, foreseenOn: toldOn, editions: editions)
    let sought = StarToRenew(star: star, lostOn: nil)
    guard let result = requirements.audit(dossier, certification, seeking: sought), result.star < star else {
      return nil
    }
    let refusing = result.findings.filter(\.refuses)
    let isConfirmed = dossier.renewalConfirmedOn(certification, for: year) != nil
    return Forecast(
      cause: .renewal, fallsOn: day, violations: refusing, decidedOn: day, toStar: result.star,
      renewalNeededBy: certification.validUntil, unconfirmed: nil, isOrdinary: false,
      later: LaterAudits(after: day, renewing: result.star, for: refusing, isConfirmed: isConfirmed, schedule))
  }

  /// What the renewal would refuse the star for, and of what was waived that it asks for it all the same; empty where it would renew the star.
  func message(in language: Language) -> String {
    guard let forecast else { return "" }
    return language.sentences([
      waived.isDisjoint(with: forecast.rules)
        ? "" : language.text("The renewal asks for it all the same.") { $0.theRenewalAsksAllTheSame },
      forecast.message(in: language, without: waived),
    ])
  }
}

/// What other languages than English say for `RenewalAsks.swift`, each named by the English beside it.
package protocol RenewalAsksWording {
  var theRenewalAsksAllTheSame: String { get }
}
