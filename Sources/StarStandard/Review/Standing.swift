/// What holds for a channel on a date, derived once from its dossier and never changed; the rules only read it.
public final class Standing: Sendable {
  /// The day.
  public let asOf: CalendarDate
  /// All on record.
  public let dossier: Dossier
  /// The edition that governs.
  public let edition: Edition
  /// The current certification.
  public let certification: Certification
  /// The star reviewed.
  public let star: Star
  /// How it was earned.
  public let route: Route
  /// From when on things count against the channel.
  public let termStart: CalendarDate
  /// What the star asks for.
  public let requirement: Requirement
  /// The hotline, support e-mail and tracking system that the channel offers.
  public let platform: Platform
  /// Who is in post as an engineer, each once, in byte order.
  public let engineersInPost: [String]
  /// Engineers who left, are in grace and not in post by another appointment, each once, in byte order.
  public let heldByGrace: [String]
  /// Who is in post as a service manager, each once, in byte order.
  public let serviceManagers: [String]
  /// Every departure by the day.
  public let departures: [Departure]
  /// The engineers by the grade of their counting certificates.
  public let certificates: CertificateTally
  /// The credits that count.
  public let credits: CreditCount

  let counting: CertificateCounting

  /// What the platform rows of the standard ask for, as the channel has it.
  public struct Platform: Sendable {
    /// The hotline.
    public let hotline: Hotline
    /// Whether there is a support e-mail.
    public let supportEmail: Bool
    /// How issues are tracked.
    public let trackingSystem: TrackingSystem
  }

  /// The standing of a channel under review; nil where the dossier has a defect or lacks what a decision needs.
  public init?(of dossier: Dossier, as subject: ReviewSubject, asOf date: CalendarDate) {
    guard dossier.defects.isEmpty, let star = subject.star, let route = subject.certification.route,
      let appliedOn = subject.certification.appliedOn, let hotline = dossier.channel.hotline,
      let supportEmail = dossier.channel.supportEmail, let trackingSystem = dossier.channel.trackingSystem
    else { return nil }
    let edition = subject.edition
    asOf = date
    self.dossier = dossier
    self.edition = edition
    certification = subject.certification
    self.star = star
    self.route = route
    termStart = subject.termStart
    requirement = edition.requirement(of: star)
    platform = Platform(hotline: hotline, supportEmail: supportEmail, trackingSystem: trackingSystem)

    departures =
      DepartureJudge(
        dossier: dossier, date: date, edition: edition, awardDate: subject.awardDate, termStart: subject.termStart
      ).judgeAll()
    let engineersInPost = dossier.inPost(as: .engineer, on: date)
    let heldByGrace = departures.filter { $0.state == .inGrace && $0.appointment.role == .engineer }
      .map(\.appointment.personID).filter { !engineersInPost.contains($0) }.sortedEachOnce()
    let serviceManagers = dossier.inPost(as: .serviceManager, on: date)
    self.engineersInPost = engineersInPost
    self.heldByGrace = heldByGrace
    self.serviceManagers = serviceManagers

    counting = CertificateCounting(
      date: date, edition: edition, appliedOn: appliedOn, marginAtDate: edition.options.margin == .review)
    certificates = counting.tally(dossier.certificates, of: engineersInPost + heldByGrace)
    credits = CreditCount(
      dossier.credits, window: .lastQuarters(edition.periods.creditQuarters, before: date),
      here: engineersInPost + heldByGrace + serviceManagers, departed: edition.options.departedEngineersCredits)
  }

  /// The engineers who count: in post or held by grace.
  public var countingEngineers: [String] { engineersInPost + heldByGrace }

  /// Whether a star's requirements of the channel's route are met: certificates or credits, and headcount.
  public func meets(_ star: Star) -> Bool {
    let required = edition.requirement(of: star)
    let routeMet =
      switch route {
      case .certificates: certificates.meets(required.certificates)
      case .credits: credits.total >= required.credits
      }
    return routeMet && countingEngineers.count >= required.registeredEngineers
  }

  /// The certificates of the channel's engineers, past and present, that do not count, and why.
  public var certificatesNotCounting: [CertificateCount.NotCounting] {
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
  public func has(_ rule: RuleID) -> Bool { edition.severity(of: rule) != .off }
}

extension Dossier {
  /// Who is in post in the role on the date, each once, in byte order.
  public func inPost(as role: Role, on date: CalendarDate) -> [String] {
    appointments.filter { $0.role == role && $0.isInPost(on: date) }.map(\.personID).sortedEachOnce()
  }
}

extension Array where Element == String {
  /// The ids in byte order, each once.
  func sortedEachOnce() -> [String] {
    guard count > 1 else { return self }
    var result: [String] = []
    result.reserveCapacity(count)
    for id in sorted() where result.last != id { result.append(id) }
    return result
  }
}
