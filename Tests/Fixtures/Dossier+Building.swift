import StarStandard

extension Dossier {
  /// A channel that meets the star by the route exactly, in every row of STANDARD 3, as of 2026-07-01.
  ///
  /// Applied 2025-12-10, issued 2026-01-01. Manager M1; engineers E1, E2, … since 2025-01-01: the senior ones first,
  /// the last one with the project-management certificate. By credits: the baseline, earned by E1 on 2026-03-31.
  package static func meeting(_ star: Star, by route: Route = .certificates, until: String = "2026-12-31") -> Dossier {
    var channel = Channel(id: "CH-1")
    channel.name = "Channel One"
    channel.kind = "ACP"
    channel.country = "Elsewhere"
    channel.status = .active
    channel.hotline = star == .two ? .officeHours : .always
    channel.supportEmail = star == .four
    channel.trackingSystem = star == .four ? .automatic : star == .three ? .manual : TrackingSystem.none
    var dossier = Dossier(channel: channel)
    dossier.certify("CERT-1", star, by: route, applied: "2025-12-10", issued: "2026-01-01", until: until)
    dossier.hire("M1", as: .serviceManager)
    let junior = "H3CNE-RS+"
    let senior = "H3CSE-RS+"
    let held: [[String]] =
      switch star {
      case .four: [[senior], [senior], [junior], [junior, "PMP"]]
      case .three: [[senior], [junior], [junior, "PMP"]]
      case .two, .none: [[junior], [junior]]
      }
    for (index, codes) in held.enumerated() { dossier.hire("E\(index + 1)", holding: codes) }
    if route == .credits {
      dossier.earn(Edition2025.standard.requirement(of: star).credits, by: "E1", on: "2026-03-31")
    }
    return dossier
  }

  package mutating func certify(
    _ id: String, _ star: Star?, by route: Route? = .certificates, applied: String? = nil, issued: String,
    until: String, ended: String? = nil
  ) {
    certifications.append(
      Certification(
        id: id, star: star, route: route, appliedOn: on(applied ?? issued), issuedOn: on(issued),
        validUntil: on(until), endedOn: ended.map(on)))
  }

  package mutating func hire(
    _ person: String, as role: Role = .engineer, since: String = "2025-01-01", holding codes: [String] = []
  ) {
    appointments.append(Appointment(personID: person, role: role, registeredOn: on(since)))
    for code in codes { grant(code, to: person) }
  }

  package mutating func grant(
    _ code: String, to person: String, from: String = "2025-01-01", until: String = "2028-12-31"
  ) {
    certificates.append(
      Certificate(
        id: "C-\(certificates.count + 1)", personID: person, code: code, issuedOn: on(from), validUntil: on(until)))
  }

  /// Takes all certificates from somebody.
  package mutating func strip(_ person: String) {
    certificates.removeAll { $0.personID == person }
  }

  package mutating func leave(
    _ person: String, as role: Role = .engineer, on date: String, declared: String? = nil, replacedBy: String? = nil
  ) {
    for index in appointments.indices where appointments[index].personID == person && appointments[index].role == role {
      appointments[index].departedOn = on(date)
      appointments[index].declaredOn = declared.map(on)
      appointments[index].replacedBy = replacedBy
    }
  }

  package mutating func earn(
    _ points: Int, by person: String, on date: String, _ category: String = "training",
    _ status: CreditStatus = .approved
  ) {
    credits.append(
      CreditEntry(
        id: "CR-\(credits.count + 1)", personID: person, category: category, points: points, earnedOn: on(date),
        status: status))
  }

  package mutating func loseStar(on date: String, from: Star = .four, to star: Star) {
    downgrades.append(Downgrade(downgradedOn: on(date), fromStar: from, toStar: star))
  }

  package mutating func majorEvent(on date: String, _ ruling: Ruling? = nil, ruledOn: String? = nil) {
    var event = MajorEvent(id: "EV-\(majorEvents.count + 1)", occurredOn: on(date), kind: "complaint")
    if let ruling, let ruledOn { event.ruled = (ruling, on(ruledOn)) }
    majorEvents.append(event)
  }

  package mutating func waive(
    _ rule: RuleID, from: String = "2026-01-01", until: String = "2026-12-31", by: String = "Someone"
  ) {
    waivers.append(
      Waiver(rule: rule, reason: "agreed", grantedBy: by, grantedOn: on(from), expiresOn: on(until)))
  }

  /// Somebody is an engineer of other channels, too; the same days at each.
  package mutating func share(
    _ person: String, with channels: String..., since: String = "2025-01-01", until: String? = nil
  ) {
    sharedEngineers.append(
      EngineerPosts(
        of: person,
        channels.map { .init(channelID: $0, registeredOn: on(since), departedOn: until.map(on)) }))
  }

  package mutating func attend(_ dates: String...) {
    participations += dates.map { Participation(heldOn: on($0)) }
  }
}

extension Dossier {
  /// A changed copy.
  package func with(_ change: (inout Dossier) -> Void) -> Dossier {
    var copy = self
    change(&copy)
    return copy
  }
}
