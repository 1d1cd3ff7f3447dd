extension Example {
  /// The channel of the story, as it would be on record.
  package var dossier: Dossier {
    var dossier = Self.model
    for event in story { event.tell(in: &dossier) }
    return dossier
  }

  /// How the channel differs from the model, a line each.
  package var lines: [String] { story.map(\.text) }

  private static var model: Dossier {
    var channel = Channel(id: "CH-EXAMPLE")
    channel.name = "Example"
    channel.kind = "ACP"
    channel.country = "Example"
    channel.status = .active
    var dossier = Dossier(channel: channel)
    dossier.certifications = [
      Certification(
        id: "CERT-2026", star: .three, route: .certificates, appliedOn: day(2025, 12, 10), issuedOn: day(2026, 1, 1),
        validUntil: day(2026, 12, 31))
    ]
    let events: [StoryEvent] = [
      .manager("M1", since: day(2025, 1, 1)),
      .engineer("E1", holds: [.init("H3CSE-RS+"), .init("PMP")]),
      .engineer("E2", holds: [.init("H3CNE-RS+")]),
      .engineer("E3", holds: [.init("H3CNE-Cloud")]),
      .platform(.always, supportEmail: true, .automatic),
      .attended([day(2026, 3, 3), day(2026, 3, 10), day(2026, 3, 17)]),
    ]
    for event in events { event.tell(in: &dossier) }
    return dossier
  }
}

extension StoryEvent {
  fileprivate func tell(in dossier: inout Dossier) {
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
  fileprivate var text: String {
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
