/// One thing in which a story's channel differs from the model.
enum StoryEvent: Sendable {
  /// It holds another star or by another route.
  case certified(Star, Route, validUntil: CalendarDate = day(2026, 12, 31))
  /// It held the same star before, by another certification that ran until 31 December 2025.
  case certifiedBefore(since: CalendarDate)
  /// It applied on another day.
  case applied(CalendarDate)
  /// It has another engineer, or one of the model's holds other certificates.
  case engineer(String, since: CalendarDate = day(2025, 1, 1), holds: [Held])
  /// It has another service manager.
  case manager(String, since: CalendarDate)
  case left(String, CalendarDate, declared: CalendarDate? = nil, replacedBy: String? = nil)
  /// Somebody's appointment ended and another in the same role began.
  case cameBack(String, CalendarDate)
  /// Somebody is an engineer of another channel too.
  case alsoAt(String, engineer: String, since: CalendarDate)
  /// Credits were earned.
  case credits(Int, String, by: String = "E1", CalendarDate, CreditStatus = .approved)
  case platform(Hotline, supportEmail: Bool, TrackingSystem)
  /// Only these events were attended.
  case attended([CalendarDate])
  case majorEvent(CalendarDate, Ruling? = nil, ruledOn: CalendarDate? = nil)
  /// A star was lost before.
  case downgraded(CalendarDate, from: Star, to: Star)

  /// A certificate that somebody holds.
  struct Held: Sendable {
    let code: String
    let issuedOn: CalendarDate
    let validUntil: CalendarDate

    init(_ code: String, from: CalendarDate = day(2025, 1, 1), until: CalendarDate = day(2028, 12, 31)) {
      self.code = code
      self.issuedOn = from
      self.validUntil = until
    }
  }
}

extension StoryEvent {
  func tell(in dossier: inout Dossier) {
    switch self {
    case .certified(let star, let route, let validUntil):
      dossier.certifications[0].star = star
      dossier.certifications[0].route = route
      dossier.certifications[0].validUntil = validUntil
    case .certifiedBefore(let since):
      dossier.certifications.append(
        Certification(
          id: "CERT-BEFORE", star: dossier.certifications[0].star, route: dossier.certifications[0].route,
          appliedOn: since, issuedOn: since, validUntil: day(2025, 12, 31)))
    case .applied(let date):
      dossier.certifications[0].appliedOn = date
    case .engineer(let id, let since, let held):
      dossier.certificates.removeAll { $0.personID == id }
      for (number, certificate) in held.enumerated() {
        dossier.certificates.append(
          Certificate(
            id: "\(id)-\(number + 1)", personID: id, code: certificate.code, issuedOn: certificate.issuedOn,
            validUntil: certificate.validUntil))
      }
      dossier.appointments.removeAll { $0.personID == id && $0.role == .engineer }
      dossier.appointments.append(Appointment(personID: id, role: .engineer, registeredOn: since))
    case .manager(let id, let since):
      dossier.appointments.append(Appointment(personID: id, role: .serviceManager, registeredOn: since))
    case .left(let id, let date, let declaredOn, let replacement):
      for index in dossier.appointments.indices where dossier.appointments[index].personID == id {
        dossier.appointments[index].departedOn = date
        dossier.appointments[index].declaredOn = declaredOn
        dossier.appointments[index].replacedBy = replacement
      }
    case .cameBack(let id, let date):
      let role = dossier.appointments.first { $0.personID == id }?.role ?? .engineer
      dossier.appointments.append(Appointment(personID: id, role: role, registeredOn: date))
    case .alsoAt(let channel, let id, let since):
      dossier.sharedEngineers.append(EngineerPosts(of: id, [.init(channelID: channel, registeredOn: since)]))
    case .credits(let points, let category, let person, let date, let status):
      dossier.credits.append(
        CreditEntry(
          id: "CR-\(dossier.credits.count + 1)", personID: person, category: category, points: points, earnedOn: date,
          status: status))
    case .platform(let hotline, let supportEmail, let trackingSystem):
      dossier.channel.hotline = hotline
      dossier.channel.supportEmail = supportEmail
      dossier.channel.trackingSystem = trackingSystem
    case .attended(let dates):
      dossier.participations = dates.map { Participation(heldOn: $0) }
    case .majorEvent(let date, let ruling, let ruledOn):
      var event = MajorEvent(id: "EV-\(dossier.majorEvents.count + 1)", occurredOn: date, kind: "complaint")
      if let ruling, let ruledOn { event.ruled = (ruling, ruledOn) }
      dossier.majorEvents.append(event)
    case .downgraded(let date, let from, let to):
      dossier.downgrades.append(Downgrade(downgradedOn: date, fromStar: from, toStar: to))
    }
  }

  /// The event in a line of plain text.
  var text: String {
    switch self {
    case .certified(let star, let route, let validUntil):
      return "holds \(star.rawValue) stars by \(route.rawValue), valid until \(validUntil)"
    case .certifiedBefore(let since):
      return "was certified before, from \(since) to 2025-12-31"
    case .applied(let date):
      return "applied on \(date)"
    case .engineer(let id, let since, let held):
      let certificates = held.map { "\($0.code) (\($0.issuedOn) to \($0.validUntil))" }.joined(separator: ", ")
      return "\(id) is an engineer since \(since) and holds \(certificates.isEmpty ? "no certificate" : certificates)"
    case .manager(let id, let since):
      return "\(id) is a service manager since \(since)"
    case .left(let id, let date, let declaredOn, let replacement):
      return "\(id) left on \(date), \(declaredOn.map { "declared on \($0)" } ?? "not declared")"
        + (replacement.map { ", replaced by \($0)" } ?? "")
    case .cameBack(let id, let date):
      return "\(id) came back on \(date)"
    case .alsoAt(let channel, let id, let since):
      return "\(id) is an engineer of \(channel) too, since \(since)"
    case .credits(let points, let category, let person, let date, let status):
      return "\(person) earned \(points.counting("credit")) (\(category)) on \(date), \(status.rawValue)"
    case .platform(let hotline, let supportEmail, let trackingSystem):
      return "hotline \(hotline.rawValue), support e-mail \(supportEmail ? "yes" : "no"), "
        + "tracking \(trackingSystem.rawValue)"
    case .attended(let dates):
      return dates.isEmpty
        ? "attended no event" : "attended events on \(dates.map(\.description).joined(separator: ", "))"
    case .majorEvent(let date, let ruling, let ruledOn):
      guard let ruling, let ruledOn else { return "major event on \(date), no ruling yet" }
      return "major event on \(date), ruled \(ruling.rawValue) on \(ruledOn)"
    case .downgraded(let date, let from, let to):
      return "downgraded on \(date) from \(from.rawValue) to \(to.rawValue) stars"
    }
  }
}
