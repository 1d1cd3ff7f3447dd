/// What holds for a channel on a date, derived once from its dossier and never changed; the rules only read it.
package final class Standing: Sendable {
  package let asOf: CalendarDate
  /// What it is derived for.
  package let occasion: Occasion
  package let dossier: Dossier
  package let edition: Edition
  /// The star reviewed, or sought.
  package let star: Star
  /// How it was, or is to be, earned.
  package let route: Route
  /// From when on things count against the channel.
  package let termStart: CalendarDate
  /// What the star asks for.
  package let requirement: Requirement
  /// The hotline, support e-mail and tracking system that the channel offers.
  package let platform: Platform
  /// Who is in post as an engineer, each once, in byte order.
  package let engineersInPost: [String]
  /// Engineers who left, are in grace and not in post by another appointment, each once, in byte order.
  package let heldByGrace: [String]
  /// Who is in post as a service manager, each once, in byte order.
  package let serviceManagers: [String]
  /// Service managers who left and are in grace, where a renewal continues the grace; each once, in byte order.
  package let serviceManagersHeld: [String]
  /// Every departure by the day.
  package let departures: [Departure]
  /// The engineers by the grade of their counting certificates.
  package let certificates: CertificateTally
  package let credits: CreditCount

  let counting: CertificateCounting

  /// What a standing is derived for: the same requirements, counted a little differently.
  package enum Occasion: Sendable {
    /// The semi-annual review (STANDARD 3 to 6).
    case review
    /// The renewal of a certification, which continues its grace, audited on a day (STANDARD 7).
    case renewal(auditedOn: CalendarDate)
    /// A new application, judged by who is in post (STANDARD 7).
    case application

    /// Whether it is the semi-annual review.
    var isReview: Bool { if case .review = self { true } else { false } }
    /// Whether it is a renewal.
    var isRenewal: Bool { if case .renewal = self { true } else { false } }
    /// Whether it is an application.
    var isApplication: Bool { if case .application = self { true } else { false } }
  }

  /// What the platform rows of the standard ask for, as the channel has it.
  package struct Platform: Sendable {
    package let hotline: Hotline
    /// Whether there is a support e-mail.
    package let supportEmail: Bool
    package let trackingSystem: TrackingSystem
  }

  /// The standing of a channel under review; nil where the dossier has a defect or lacks what a decision needs.
  package convenience init?(of dossier: Dossier, as subject: ReviewSubject, asOf date: CalendarDate) {
    guard let star = subject.star, let route = subject.certification.route,
      let appliedOn = subject.certification.appliedOn
    else { return nil }
    self.init(
      of: dossier, for: .review, of: star, by: route, edition: subject.edition, on: date, appliedOn: appliedOn,
      awardDate: subject.awardDate, termStart: subject.termStart)
  }

  /// The standing of a channel that applies for a star, or for the renewal of one, on a date (STANDARD 7); nil where the
  /// dossier has a defect.
  ///
  /// - Parameter awardDate: the day of the channel's latest award; nil where it never had one.
  convenience init?(
    of dossier: Dossier, for occasion: Occasion, of star: Star, by route: Route, edition: Edition,
    on date: CalendarDate, awardDate: CalendarDate?
  ) {
    // An application is judged as a whole on its own day: nothing of it was judged before.
    self.init(
      of: dossier, for: occasion, of: star, by: route, edition: edition, on: date, appliedOn: date,
      awardDate: awardDate ?? date, termStart: awardDate ?? date)
  }

  private init?(
    of dossier: Dossier, for occasion: Occasion, of star: Star, by route: Route, edition: Edition,
    on date: CalendarDate, appliedOn: CalendarDate, awardDate: CalendarDate, termStart: CalendarDate
  ) {
    guard dossier.defects.isEmpty, let hotline = dossier.channel.hotline,
      let supportEmail = dossier.channel.supportEmail, let trackingSystem = dossier.channel.trackingSystem
    else { return nil }
    asOf = date
    self.occasion = occasion
    self.dossier = dossier
    self.edition = edition
    self.star = star
    self.route = route
    self.termStart = termStart
    requirement = edition.requirement(of: star)
    platform = Platform(hotline: hotline, supportEmail: supportEmail, trackingSystem: trackingSystem)

    let departures = DepartureJudge(
      dossier: dossier, date: date, edition: edition, awardDate: awardDate, termStart: termStart
    ).judgeAll()
    self.departures = departures
    func held(_ role: Role, besides inPost: [String]) -> [String] {
      departures.filter { $0.state == .inGrace && $0.appointment.role == role }
        .map(\.appointment.personID).filter { !inPost.contains($0) }.sortedEachOnce()
    }
    let engineersInPost = dossier.inPost(as: .engineer, on: date)
    let serviceManagers = dossier.inPost(as: .serviceManager, on: date)
    let heldByGrace = occasion.isApplication ? [] : held(.engineer, besides: engineersInPost)
    let serviceManagersHeld = occasion.isRenewal ? held(.serviceManager, besides: serviceManagers) : []
    self.engineersInPost = engineersInPost
    self.heldByGrace = heldByGrace
    self.serviceManagers = serviceManagers
    self.serviceManagersHeld = serviceManagersHeld

    counting = CertificateCounting(
      date: date, edition: edition, appliedOn: appliedOn, marginAtDate: edition.options.margin == .review)
    certificates = counting.tally(dossier.certificates, of: engineersInPost + heldByGrace)
    let window: DateWindow =
      occasion.isReview
      ? .lastQuarters(edition.periods.creditQuarters, before: date)
      : .validMonths(edition.periods.creditValidity, on: date)
    credits = CreditCount(
      dossier.credits, window: window, here: engineersInPost + heldByGrace + serviceManagers + serviceManagersHeld,
      departed: edition.options.departedEngineersCredits)
  }

  /// The engineers who count: in post or held by grace.
  package var countingEngineers: [String] { engineersInPost + heldByGrace }

  /// The service managers who count.
  package var countingServiceManagers: [String] { serviceManagers + serviceManagersHeld }

  /// Whether a star's requirements of the channel's route are met: certificates or credits, and headcount.
  package func meets(_ star: Star) -> Bool {
    let required = edition.requirement(of: star)
    let routeMet =
      switch route {
      case .certificates: certificates.meets(required.certificates)
      case .credits: credits.total >= required.credits
      }
    return routeMet && countingEngineers.count >= required.registeredEngineers
  }

  /// The certificates of the channel's engineers, past and present, that do not count, and why.
  package var certificatesNotCounting: [CertificateCount.NotCounting] {
    let engineers = Set(dossier.appointments.lazy.filter { $0.role == .engineer }.map(\.personID))
    let counting = Set(countingEngineers)
    return dossier.certificates.compactMap { certificate in
      guard engineers.contains(certificate.personID) else { return nil }
      var reason = self.counting.objection(to: certificate)
      if !counting.contains(certificate.personID) { reason = .holderNotInPost }
      return reason.map { CertificateCount.NotCounting(certificate: certificate, reason: $0) }
    }
  }

  /// Whether the edition has the rule.
  package func has(_ rule: RuleID) -> Bool { edition.severity(of: rule) != .off }
}

extension Dossier {
  /// Who is in post in the role on the date, each once, in byte order.
  package func inPost(as role: Role, on date: CalendarDate) -> [String] {
    appointments.filter { $0.role == role && $0.isInPost(on: date) }.map(\.personID).sortedEachOnce()
  }
}
