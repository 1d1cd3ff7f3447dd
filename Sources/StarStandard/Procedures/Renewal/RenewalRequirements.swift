/// What a renewal asks of a channel, as the audit of January to March and the readiness check of 1 December both judge it
/// (STANDARD 7; F.2, G.1).
struct RenewalRequirements {
  /// The year of the certification sought.
  let year: CalendarYear
  /// The day of the audit, on which everything is counted.
  let day: CalendarDate
  /// The day on which somebody is told, where the day is still to come: in the readiness check, or a forecast.
  let foreseenOn: CalendarDate?
  let editions: Editions
  /// The edition in force on 1 January (G.6).
  let edition: Edition

  init(year: CalendarYear, day: CalendarDate, foreseenOn: CalendarDate? = nil, editions: Editions) {
    self.year = year
    self.day = day
    self.foreseenOn = foreseenOn
    self.editions = editions
    edition = editions.inForce(on: year.firstDay)
  }

  /// What the audit of a channel comes to.
  struct Result {
    /// The star renewed; none where it is not.
    let star: Star
    /// What the star sought lacks, also where a lower one is renewed, and the cautions.
    let findings: [Finding]
    /// Departures whose places are open and held by grace.
    let inGrace: [DepartureEvidence]
    /// Who left and still counts by the grace period, of which nothing is found.
    let heldPlaces: [HeldPlace]
  }

  /// What the new certification would be valid for.
  var validity: DateWindow { DateWindow(first: year.firstDay, last: year.lastDay) }

  /// The certification that a renewal would make of another, as far as it is looked ahead.
  func renewed(_ certification: Certification, as star: Star) -> Certification {
    Certification(
      id: "renewed-\(year.number)", star: star, route: certification.route, appliedOn: validity.first,
      issuedOn: validity.first, validUntil: validity.last)
  }

  /// The audit of a channel whose certification is to be renewed with the star sought; nil where nothing can be concluded,
  /// because a row is defective.
  func audit(_ dossier: Dossier, _ certification: Certification, seeking sought: StarToRenew) -> Result? {
    guard let standing = standing(dossier, certification, of: sought.star) else { return nil }
    let shortcomings = sought.star == .none ? [] : standing.shortcomings()
    let yearBefore = year.previous
    let events = standing.eventFindings(
      since: certification.issuedOn, by: day, pendingOn: yearBefore.lastDay, sought: sought
    ) { $0.ruledAgainstOn.map(yearBefore.contains) ?? false }
    var findings = shortcomings + events
    if sought.star != .none { findings += standing.cautions() }
    if let lostOn = sought.lostOn, sought.star == .none {
      var evidence = NotEligibleEvidence(reasons: [.noStarLeft(lostOn)], toldOn: foreseenOn ?? day)
      if foreseenOn == nil { (evidence.isDecided, evidence.bar) = (true, barOfLoss(dossier)) }
      findings.append(.blocking(.notEligibleStatus, evidence))
    }
    let isExcluded = sought.star == .none || events.contains(where: \.refuses)
    let star = isExcluded ? Star.none : highest(sought.star, shortcomings, dossier, certification)
    let inGrace = standing.departures.filter { $0.state == .inGrace }.map { DepartureEvidence($0, standing) }
    // Of a notice or a forecast, and of what is audited again, it is the star sought that is asked about.
    let isUnrenewed = foreseenOn == nil && star == .none
    let held = HeldPlace.all(
      standing, for: foreseenOn == nil && !isUnrenewed ? star : sought.star, isUnrenewed: isUnrenewed)
    return Result(star: star, findings: findings, inGrace: inGrace, heldPlaces: held)
  }

  /// What the latest loss bars still on the day of the audit (G.4).
  private func barOfLoss(_ dossier: Dossier) -> NotEligibleEvidence.Bar? {
    guard let row = dossier.latestDowngrade(by: day), let star = row.fromStar else { return nil }
    let openFrom = editions.reapplyFrom(afterDowngradeOn: row.downgradedOn)
    return day < openFrom ? NotEligibleEvidence.Bar(star: star, openFrom: openFrom) : nil
  }

  /// The highest star, from the one sought downwards, of which all is met; none where none is, or where the edition renews the
  /// star sought or none.
  private func highest(
    _ sought: Star, _ shortcomings: [Finding], _ dossier: Dossier, _ certification: Certification
  ) -> Star {
    guard shortcomings.contains(where: \.refuses) else { return sought }
    guard edition.options.renewAt == .highestQualifying else { return .none }
    return sought.lower.first { star in
      standing(dossier, certification, of: star).map { !$0.shortcomings().contains(where: \.refuses) } ?? false
    } ?? .none
  }

  private func standing(_ dossier: Dossier, _ certification: Certification, of star: Star) -> Standing? {
    guard let route = certification.route else { return nil }
    return Standing(
      of: dossier, for: .renewal, toldOn: foreseenOn, of: star, by: route, edition: edition, editions: editions,
      on: day, appliedOn: year.firstDay, awardDate: certification.issuedOn)
  }
}

extension Standing {
  /// What a renewal heeds on the day of its audit without refusing for it: that the year of an award passed with too few events.
  fileprivate func cautions() -> [Finding] {
    Rule.all.filter { $0.heeded == .inRenewals }.flatMap { rule -> [Finding] in
      guard has(rule.id), case .found(let found) = rule.examine(self) else { return [] }
      let waiver = dossier.waiver(of: rule.id, on: asOf)
      return found.map {
        Finding(rule: rule.id, clause: rule.clause, severity: .caution, waiver: waiver, evidence: $0)
      }
    }
  }
}
