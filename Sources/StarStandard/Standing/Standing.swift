/// What holds for a channel on a date, derived once from its dossier and never changed; the rules only read it.
package final class Standing: Sendable {
  package let asOf: CalendarDate
  /// What it is derived for.
  package let occasion: Occasion
  /// The day on which whoever is told reads it: before the day itself of a readiness check, a forecast or a reminder, and after it
  /// of a supplement.
  package let toldOn: CalendarDate
  package let dossier: Dossier
  /// The appointments as known on the day: rows that touch are one.
  package let appointments: [Appointment]
  package let edition: Edition
  /// All editions: an application is judged by that of its day.
  let editions: Editions
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
  /// Engineers whose declared departure is in its three months, replaced or not, and who are not in post anyway; each once, in
  /// byte order.
  package let engineersHeldByGrace: [String]
  /// Who is in post as a service manager, each once, in byte order.
  package let serviceManagersInPost: [String]
  /// Service managers likewise, where a renewal counts them; each once, in byte order.
  package let serviceManagersHeldByGrace: [String]
  /// The engineers who count: in post or held by grace.
  package let countingEngineers: [String]
  /// The service managers who count.
  package let countingServiceManagers: [String]
  /// Every departure by the day.
  package let departures: [Departure]
  /// The same as they are on a later day on which somebody is told, by whose they are; none where that is not later.
  private let departuresSince: [Departure.Key: Departure]
  /// The latest of the last days to fill a place of a role that is open; of those of declared departures alone, too.
  private let lastDaysToFill: (all: [Role: CalendarDate], declared: [Role: CalendarDate])
  /// The engineers by the grade of their counting certificates.
  package let certificates: CertificateTally
  package let credits: CreditCount

  let counting: CertificateCounting

  /// What a standing is derived for: the same requirements, counted a little differently.
  package enum Occasion: Sendable {
    /// The semi-annual review (STANDARD 3 to 6).
    case review
    /// The renewal of a certification, counted on the day of its audit as a review counts (STANDARD 7).
    case renewal
    /// A new application, judged by who is in post (STANDARD 7).
    case application

    /// Whether it is the semi-annual review.
    var isReview: Bool { self == .review }
    /// Whether it is a renewal.
    var isRenewal: Bool { self == .renewal }
    /// Whether it is an application.
    var isApplication: Bool { self == .application }
  }

  /// What the platform rows of the standard ask for, as the channel has it.
  package struct Platform: Sendable {
    package let hotline: Hotline
    /// Whether there is a support e-mail.
    package let supportEmail: Bool
    package let trackingSystem: TrackingSystem
  }

  /// The standing of a channel under review; nil where the dossier has a defect or lacks what a decision needs.
  package convenience init?(
    of dossier: Dossier, as subject: ReviewSubject, asOf date: CalendarDate, toldOn: CalendarDate? = nil
  ) {
    guard let star = subject.star, let route = subject.certification.route,
      let appliedOn = subject.certification.appliedOn
    else { return nil }
    self.init(
      of: dossier, for: .review, toldOn: toldOn, of: star, by: route, edition: subject.edition,
      editions: subject.editions, on: date,
      appliedOn: appliedOn, span: .term(awardDate: subject.awardDate, start: subject.termStart),
      termStart: subject.termStart)
  }

  /// The standing of a channel that applies for a star on a date, or is audited for the renewal of one (STANDARD 7); nil
  /// where the dossier has a defect.
  ///
  /// - Parameters:
  ///   - appliedOn: from when on certificates are to last; of an application its day, of a renewal 1 January.
  ///   - awardDate: the day of the channel's latest award; nil where it never had one.
  convenience init?(
    of dossier: Dossier, for occasion: Occasion, toldOn: CalendarDate? = nil, of star: Star, by route: Route,
    edition: Edition, editions: Editions, on date: CalendarDate, appliedOn: CalendarDate, awardDate: CalendarDate?
  ) {
    self.init(
      of: dossier, for: occasion, toldOn: toldOn, of: star, by: route, edition: edition, editions: editions,
      on: date,
      appliedOn: appliedOn, span: .since(awardDate), termStart: awardDate ?? date)
  }

  private init?(
    of dossier: Dossier, for occasion: Occasion, toldOn: CalendarDate?, of star: Star, by route: Route,
    edition: Edition,
    editions: Editions, on date: CalendarDate, appliedOn: CalendarDate, span: DepartureJudge.Span,
    termStart: CalendarDate
  ) {
    guard dossier.defects.isEmpty, let hotline = dossier.channel.hotline,
      let supportEmail = dossier.channel.supportEmail, let trackingSystem = dossier.channel.trackingSystem
    else { return nil }
    asOf = date
    self.occasion = occasion
    let told = toldOn ?? date
    self.toldOn = told
    self.dossier = dossier
    self.edition = edition
    self.editions = editions
    self.star = star
    self.route = route
    self.termStart = termStart
    requirement = edition.requirement(of: star)
    platform = Platform(hotline: hotline, supportEmail: supportEmail, trackingSystem: trackingSystem)

    let appointments = dossier.joinedAppointments(asOf: date)
    self.appointments = appointments
    var departures: [Departure] = []
    if appointments.contains(where: { $0.departedOn.map { $0 <= date } ?? false }) {
      let target = CoverTarget(star: star, route: route, appliedOn: appliedOn)
      departures = DepartureJudge(
        dossier: dossier, appointments: appointments, date: date, editions: editions, span: span, target: target
      ).judgeAll()
    }
    self.departures = departures
    let since =
      departures.isEmpty || told <= date
      ? []
      : DepartureJudge(
        dossier: dossier, appointments: dossier.joinedAppointments(asOf: told), date: told,
        editions: editions, span: span, target: CoverTarget(star: star, route: route, appliedOn: appliedOn)
      ).judgeAll()
    departuresSince = since.isEmpty ? [:] : Dictionary(since.map { (Departure.Key($0), $0) }) { first, _ in first }
    let open = departures.filter { $0.isJudged && $0.replenishment == nil }
    func lastDays(_ open: [Departure]) -> [Role: CalendarDate] {
      Dictionary(open.map { ($0.appointment.role, $0.deadline) }, uniquingKeysWith: max)
    }
    lastDaysToFill = open.isEmpty ? ([:], [:]) : (lastDays(open), lastDays(open.filter(\.isDeclared)))
    func held(_ role: Role, besides inPost: [String]) -> [String] {
      guard !departures.isEmpty else { return [] }
      let inPost = Set(inPost)
      return departures.filter { $0.holds(on: date) && $0.appointment.role == role }
        .map(\.appointment.personID).filter { !inPost.contains($0) }.sortedEachOnce()
    }
    let engineersInPost = appointments.inPost(as: .engineer, on: date)
    let serviceManagersInPost = appointments.inPost(as: .serviceManager, on: date)
    let engineersHeldByGrace = occasion.isApplication ? [] : held(.engineer, besides: engineersInPost)
    let serviceManagersHeldByGrace = occasion.isRenewal ? held(.serviceManager, besides: serviceManagersInPost) : []
    self.engineersInPost = engineersInPost
    self.engineersHeldByGrace = engineersHeldByGrace
    self.serviceManagersInPost = serviceManagersInPost
    self.serviceManagersHeldByGrace = serviceManagersHeldByGrace
    countingEngineers =
      engineersHeldByGrace.isEmpty ? engineersInPost : engineersInPost + engineersHeldByGrace
    countingServiceManagers =
      serviceManagersHeldByGrace.isEmpty
      ? serviceManagersInPost : serviceManagersInPost + serviceManagersHeldByGrace

    counting = CertificateCounting(
      date: date, edition: edition, appliedOn: appliedOn, marginAtDate: edition.options.margin == .review)
    certificates = counting.tally(dossier.certificates, of: countingEngineers)
    let window: DateWindow =
      occasion.isApplication
      ? .validMonths(edition.periods.creditValidity, on: date)
      : .lastQuarters(edition.periods.creditQuarters, before: date)
    // A renewal counts credits as a review does, which holds engineers alone.
    credits = CreditCount(
      dossier.credits, window: window, here: countingEngineers + serviceManagersInPost, ever: appointments,
      options: edition.options)
  }

  /// What became of a departure by the later day on which somebody is told; nil where there is none.
  func since(_ departure: Departure) -> Departure? {
    departuresSince.isEmpty ? nil : departuresSince[Departure.Key(departure)]
  }

  /// Whether another place of the role, that can still be filled in time on the day on which somebody is told, is filled before that of a
  /// departure: those of declared departures are, and where there is no time left for it, all are (STANDARD 5).
  func isBehindAnother(_ departure: Departure) -> Bool {
    let isLate = departure.deadline < toldOn
    guard isLate || !departure.isDeclared else { return false }
    let lastDays = isLate ? lastDaysToFill.all : lastDaysToFill.declared
    return lastDays[departure.appointment.role].map { $0 >= toldOn } ?? false
  }

  /// Whether a person counts as an engineer.
  package func isCountingEngineer(_ person: String) -> Bool {
    engineersInPost.hasInOrder(person) || engineersHeldByGrace.hasInOrder(person)
  }

  /// The joined appointments of a person in a role, the earliest first.
  package func appointments(of person: String, as role: Role) -> ArraySlice<Appointment> {
    func key(_ appointment: Appointment) -> (String, String) { (appointment.personID, appointment.role.rawValue) }
    let first = appointments.firstPlace { key($0) >= (person, role.rawValue) }
    return appointments[first..<appointments.firstPlace { key($0) > (person, role.rawValue) }]
  }

  /// Whether a star's requirements of the channel's route are met: certificates or credits, and headcount.
  package func meets(_ star: Star) -> Bool {
    meets(star, certificates: certificates, credits: credits, engineers: countingEngineers.count)
  }

  /// Whether they are met by who is in post alone, nobody held by grace.
  func meetsWithoutGrace(_ star: Star) -> Bool {
    guard !engineersHeldByGrace.isEmpty || !serviceManagersHeldByGrace.isEmpty else { return meets(star) }
    return meets(
      star, certificates: certificatesWithoutGrace, credits: creditsWithoutGrace, engineers: engineersInPost.count)
  }

  /// The engineers in post alone, by the grade of their counting certificates.
  var certificatesWithoutGrace: CertificateTally { counting.tally(dossier.certificates, of: engineersInPost) }

  /// The credits that count when nobody is held by grace.
  var creditsWithoutGrace: CreditCount {
    CreditCount(
      dossier.credits, window: credits.window, here: engineersInPost + serviceManagersInPost, ever: appointments,
      options: edition.options)
  }

  /// The credits on record that lie in another window, counted for who counts today.
  func credits(in window: DateWindow) -> CreditCount {
    CreditCount(
      dossier.credits, window: window, here: countingEngineers + serviceManagersInPost, ever: appointments,
      options: edition.options)
  }

  private func meets(_ star: Star, certificates: CertificateTally, credits: CreditCount, engineers: Int) -> Bool {
    let required = edition.requirement(of: star)
    let routeMet =
      switch route {
      case .certificates: certificates.meets(required.certificates)
      case .credits: credits.total >= required.credits
      }
    return routeMet && engineers >= required.registeredEngineers
  }

  /// The certificates of the channel's engineers, past and present, that do not count, and why.
  package var certificatesNotCounting: [CertificateCount.NotCounting] {
    let engineers = dossier.appointments.filter { $0.role == .engineer }.map(\.personID).sortedEachOnce()
    return dossier.certificates.compactMap { certificate in
      guard engineers.hasInOrder(certificate.personID) else { return nil }
      let reason =
        isCountingEngineer(certificate.personID) ? counting.reasonNotToCount(certificate) : .holderNotInPost
      return reason.map { CertificateCount.NotCounting(certificate: certificate, reason: $0) }
    }
  }

  /// Whether the day is still to come for whoever is told.
  var isForeseen: Bool { toldOn < asOf }

  /// Whether a finding of the rule takes the star in a review of the day: by its severity, unless it is waived, or a star was taken
  /// on that day already.
  func takesStar(_ rule: Rule) -> Bool {
    occasion.isReview && !isForeseen && edition.severity(of: rule.id) == .downgrade
      && dossier.waiver(of: rule.id, on: asOf) == nil
      && !dossier.downgrades.contains { $0.downgradedOn == asOf }
  }

  /// Whether the edition has the rule.
  package func has(_ rule: RuleID) -> Bool { edition.severity(of: rule) != .off }
}
