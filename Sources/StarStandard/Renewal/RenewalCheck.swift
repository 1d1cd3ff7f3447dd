/// What a renewal asks of a channel, as the audit of January and the readiness check of 1 December both judge it (STANDARD 7;
/// F.2, G.1).
struct RenewalCheck {
  /// The year of the certification sought.
  let year: CalendarYear
  /// The day of the audit, on which rulings and waivers are looked at.
  let day: CalendarDate
  /// The edition in force on the day of the application, 1 January (G.6).
  let edition: Edition

  init(year: CalendarYear, day: CalendarDate, editions: Editions) {
    self.year = year
    self.day = day
    edition = editions.inForce(on: year.firstDay)
  }

  /// What the new certification would be valid for.
  var validity: DateWindow { DateWindow(first: year.firstDay, last: year.lastDay) }

  /// The findings about a channel whose certification is to be renewed with the star sought; nil where nothing can be
  /// concluded, because a row is defective.
  func findings(_ dossier: Dossier, _ certification: Certification, seeking sought: StarToRenew) -> [Finding]? {
    guard let route = certification.route,
      let standing = Standing(
        of: dossier, for: .renewal(auditedOn: day), of: sought.star, by: route, edition: edition, on: year.firstDay,
        awardDate: certification.issuedOn)
    else { return nil }
    var findings = sought.star == .none ? [] : standing.shortcomings()
    let yearBefore = year.previous
    findings += standing.eventFindings(
      excluding: standing.exclusions(since: certification.issuedOn, by: day), pendingOn: yearBefore.lastDay, day: day
    ) { event in
      event.ruledAgainstOn.map(yearBefore.contains) ?? false
    }
    if let lostOn = sought.lostOn, sought.star == .none {
      findings.append(.blocking(.notEligibleStatus, NotEligibleEvidence(reasons: [.noStarLeft(lostOn)])))
    }
    return findings
  }
}

/// The star that a renewal seeks.
struct StarToRenew {
  let star: Star
  /// When a downgrade of the new year made it what it is.
  let lostOn: CalendarDate?
}

/// Whether a channel is concerned by the notices or the audit of renewals.
enum RenewalCoverage {
  /// It is, with this certification.
  case concerned(Certification)
  /// It is not, by what can be read.
  case notConcerned
  /// Its kind is out of scope.
  case outOfScope
  /// A certification that cannot be read leaves it open.
  case undetermined
}

extension RenewalCoverage {
  /// What becomes of the channel, where one that is concerned is decided so.
  func treatment(_ decide: (Certification) -> Decision) -> Treatment {
    switch self {
    case .concerned(let certification): .decided(decide(certification))
    case .notConcerned: .notConcerned
    case .outOfScope: .outOfScope
    case .undetermined: .undetermined
    }
  }
}

extension Dossier {
  /// Whether the channel is concerned, as far as scope, status and readable rows tell (STANDARD 7 and 8).
  ///
  /// - Parameter certification: the one that concerns it, where there is one.
  func renewalCoverage(_ edition: Edition, _ certification: () -> Certification?) -> RenewalCoverage {
    guard channel.isInScope(of: edition) else { return .outOfScope }
    guard channel.isActive else { return .notConcerned }
    if let certification = certification() { return .concerned(certification) }
    return certificationsLeftOut ? .undetermined : .notConcerned
  }
}
