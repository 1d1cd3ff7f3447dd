import StarStandard

extension ChannelBuilder {
  /// What the engineers hold: what the star asks for, and what people have besides.
  mutating func giveCertificates() {
    let (senior, technical) = (requirement.certificates.senior, requirement.certificates.technical)
    let engineers = draft.appointments.filter { $0.role == .engineer && $0.personID.isFirstNamed(at: number) }
    for (index, engineer) in engineers.enumerated() {
      let isNeeded = route == .certificates && index < technical
      if index < senior, isNeeded || random.chance(perMille: 500) {
        give(.senior, to: engineer.personID)
      } else if isNeeded || random.chance(perMille: 850) {
        give(.junior, to: engineer.personID)
      }
      let managesProjects = index >= engineers.count - requirement.projectManagementEngineers
      if managesProjects, route == .certificates || random.chance(perMille: 300) {
        give(.projectManagement, to: engineer.personID)
      }
      if random.chance(perMille: 400) { give(.junior, to: engineer.personID) }
      if random.chance(perMille: 400) { giveExpired(to: engineer.personID) }
    }
  }

  /// A certificate of three years that is valid well beyond the as-of date.
  private mutating func give(_ grade: CertificateGrade, to person: String) {
    guard let code = code(grade, notHeldBy: person) else { return }
    let issuedOn = world.asOf.adding(days: -random.int(560, 880))
    add(code, to: person, from: issuedOn, until: issuedOn.adding(months: 36).dayBefore)
  }

  private mutating func giveExpired(to person: String) {
    let grade: CertificateGrade = random.chance(perMille: 800) ? .junior : .projectManagement
    guard let code = code(grade, notHeldBy: person) else { return }
    let issuedOn = world.asOf.adding(days: -random.int(1300, 2300))
    add(code, to: person, from: issuedOn, until: issuedOn.adding(months: 36).dayBefore)
  }

  /// A code of the grade that the person has no certificate of yet.
  private mutating func code(_ grade: CertificateGrade, notHeldBy person: String) -> String? {
    let codes = edition.codes[grade, default: []].filter { code in
      !draft.certificates.contains { $0.personID == person && $0.code == code }
    }
    return codes.isEmpty ? nil : random.pick(codes)
  }

  /// Gives somebody a certificate.
  mutating func add(_ code: String, to person: String, from issuedOn: CalendarDate, until validUntil: CalendarDate) {
    draft.certificates.append(
      Certificate(
        id: SampleID.certificate(draft.certificates.count + 1, of: number), personID: person, code: code,
        issuedOn: issuedOn, validUntil: validUntil))
  }

  /// Gives somebody certificates of the codes that another person holds on the as-of date.
  mutating func giveSame(as other: String, to person: String) {
    for certificate in draft.certificates where certificate.personID == other && certificate.isValid(on: world.asOf) {
      let issuedOn = world.asOf.adding(days: -random.int(560, 880))
      add(certificate.code, to: person, from: issuedOn, until: issuedOn.adding(months: 36).dayBefore)
    }
  }

  /// Certificates that have run out, are about to, or count for nothing.
  mutating func tellOfCertificates() {
    switch plot {
    case .expiredCertificates:
      expire(from: world.asOf.adding(days: -100), to: world.asOf.dayBefore)
    case .expiringCertificates:
      let margin = edition.periods.certificateMargin
      // Still valid for long enough when the channel applied, or it would not count today.
      let applied = draft.certifications.last?.appliedOn ?? world.asOf
      let first = max(world.asOf.adding(days: 5), applied.adding(months: margin).dayAfter)
      expire(from: first, to: world.asOf.adding(months: margin).adding(days: -3))
    case .unlistedCode:
      let codes = Self.unlisted.filter { edition.grade(of: $0) == nil }
      guard !codes.isEmpty else { return }
      let issuedOn = world.asOf.adding(days: -random.int(60, 700))
      add(random.pick(codes), to: draft.people[0].id, from: issuedOn, until: issuedOn.adding(months: 36).dayBefore)
    default: break
    }
  }

  /// Lets the technical certificates of one who is needed run out in the days given.
  private mutating func expire(from first: CalendarDate, to last: CalendarDate) {
    let person = draft.people[random.int(0, max(0, requirement.certificates.technical - 1))].id
    for index in draft.certificates.indices where draft.certificates[index].personID == person {
      guard draft.certificates[index].validUntil >= world.asOf,
        let grade = edition.grade(of: draft.certificates[index].code), grade != .projectManagement
      else { continue }
      let day = random.day(first, last)
      draft.certificates[index].validUntil = day
      draft.certificates[index].issuedOn = day.adding(months: -36).dayAfter
    }
  }

  private static let unlisted = [
    "H3CNE-RS", "H3CNE-Routing", "h3cne-cloud", "H3CSE-Wireless", "H3C-NE-Security", "H3CNE RS+", "Internal-2024",
  ]
}

extension String {
  /// Whether the id of a person says that they were first named at the channel.
  fileprivate func isFirstNamed(at channel: Int) -> Bool {
    SampleID.person(0, of: channel) < self && self < SampleID.person(0, of: channel + 1)
  }
}
