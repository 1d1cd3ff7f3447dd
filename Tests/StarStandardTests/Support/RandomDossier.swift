import StarStandard

/// Random channels around the review of a day: small, so that rows meet, with many dates on the edges that matter.
struct RandomDossiers {
  private var random: SplitMix64
  private var day: CalendarDate

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    day = on("2026-07-01")
  }

  /// The next case: a channel, a day, an edition.
  mutating func next() -> (dossier: Dossier, day: CalendarDate, edition: Edition) {
    day = random.oneIn(3) ? on("2026-10-01").adding(days: random.number(0...150)) : on(random.pick(Self.days))
    let edition = edition()
    return (dossier(), day, edition)
  }

  private static let days = ["2026-07-01", "2026-07-31", "2027-01-01", "2027-01-15", "2027-01-31", "2027-07-01"]
  private static let edges = [
    "2025-09-30", "2025-10-01", "2025-12-10", "2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01", "2026-06-30",
    "2026-07-01", "2026-12-31", "2027-01-01",
  ]
  private static let codes = ["H3CNE-RS+", "H3CS-UIS", "H3CSE-RS+", "H3CSE-RS+", "H3CIE-RS+", "PMP", "UNLISTED"]

  private mutating func edition() -> Edition {
    var severities: [RuleID: Rule.Severity] = [:]
    if random.oneIn(3) {
      for rule in Rule.all where random.oneIn(5) { severities[rule.id] = random.pick(rule.permitted) }
    }
    let options = Options(
      margin: random.pick(Options.Margin.allCases),
      departedEngineersCredits: random.pick(Options.DepartedEngineersCredits.allCases),
      strangersCredits: random.pick(Options.StrangersCredits.allCases),
      graceFrom: random.pick(Options.GraceFrom.allCases),
      replenishment: random.pick(Options.Replenishment.allCases),
      lateReplenishment: random.pick(Options.LateReplenishment.allCases),
      downgradeTo: random.pick(Options.DowngradeTo.allCases),
      renewAt: random.pick(Options.RenewAt.allCases))
    return Edition2025.make(severities: severities) { $0 = options }
  }

  /// A date before or after the day, often one on an edge.
  private mutating func date() -> CalendarDate {
    switch random.number(0...5) {
    case 0: on(random.pick(Self.edges))
    case 1: day.adding(days: random.number(-1...1))
    case 2: day.adding(months: random.pick([-3, -3, -6, -12, 3])).adding(days: random.number(-1...1))
    default: day.adding(days: random.number(-420...60))
    }
  }

  private mutating func dossier() -> Dossier {
    var dossier = Dossier.meeting(random.pick(Star.held), by: random.pick(Route.allCases))
    dossier.channel.hotline = random.pick(Hotline.allCases + [.always, .always])
    dossier.channel.supportEmail = !random.oneIn(4)
    dossier.channel.trackingSystem = random.pick(TrackingSystem.allCases + [.automatic, .automatic])
    certifications(&dossier)
    people(&dossier)
    history(&dossier)
    return dossier
  }

  private mutating func certifications(_ dossier: inout Dossier) {
    if random.oneIn(2) { dossier.certifications[0].validUntil = on("2027-12-31") }
    if random.oneIn(8) { dossier.certifications[0].endedOn = max(on("2026-01-01"), date()) }
    for number in 0..<random.pick([0, 0, 1, 2]) {
      let issued = random.oneIn(4) ? on("2026-01-01") : date()
      dossier.certifications.append(
        Certification(
          id: random.pick(["CERT-0", "CERT-9", "a"]) + String(number), star: random.pick(Star.held),
          route: random.pick(Route.allCases), appliedOn: issued.adding(days: -random.number(0...90)),
          issuedOn: issued, validUntil: random.pick([on("2026-12-31"), on("2027-12-31"), issued.adding(months: 6)]),
          endedOn: random.oneIn(5) ? max(issued, date()) : nil))
    }
    for index in dossier.certifications.indices {
      let row = dossier.certifications[index]
      dossier.certifications[index].validUntil = max(row.issuedOn, row.validUntil)
    }
  }

  private mutating func people(_ dossier: inout Dossier) {
    let names = ["E1", "E2", "E3", "E4", "X", "Y", "M1"]
    for _ in 0..<random.number(0...3) {
      dossier.appointments.append(
        Appointment(
          personID: random.pick(names), role: random.oneIn(4) ? .serviceManager : .engineer, registeredOn: date()))
    }
    for index in dossier.appointments.indices where random.oneIn(3) {
      dossier.appointments[index].departedOn = max(dossier.appointments[index].registeredOn, date())
      if !random.oneIn(3) {
        dossier.appointments[index].declaredOn =
          random.oneIn(3) ? date() : dossier.appointments[index].departedOn?.adding(days: random.number(-2...9))
      }
      if !random.oneIn(3) { dossier.appointments[index].replacedBy = random.pick(names) }
    }
    var seen: Set<Appointment> = []
    dossier.appointments.removeAll { !seen.insert($0).inserted }
    for index in dossier.certificates.indices where random.oneIn(6) {
      dossier.certificates[index].validUntil = max(dossier.certificates[index].issuedOn, date())
    }
    for number in 0..<random.number(0...3) {
      let issued = random.oneIn(2) ? on("2025-01-01") : date()
      dossier.certificates.append(
        Certificate(
          id: "R-\(number)", personID: random.pick(names), code: random.pick(Self.codes), issuedOn: issued,
          validUntil: random.oneIn(2) ? on("2028-12-31") : max(issued, date())))
    }
    if random.oneIn(6) {
      let post = EngineerPosts.Post(
        channelID: "CH-2", registeredOn: date(), departedOn: random.oneIn(2) ? date() : nil)
      dossier.sharedEngineers.append(EngineerPosts(of: random.pick(names), [post]))
    }
  }

  private mutating func history(_ dossier: inout Dossier) {
    for _ in 0..<random.number(0...3) {
      dossier.earn(
        random.pick([0, 1, 50, 150, 199, 200, 450]), by: random.pick(["E1", "E2", "X", "M1", "Z"]),
        on: date().description, random.pick(Edition2025.standard.categories), random.pick(CreditStatus.allCases))
    }
    for _ in 0..<random.number(0...4) { dossier.participations.append(Participation(heldOn: date())) }
    for _ in 0..<random.pick([0, 0, 0, 1, 2]) {
      let occurred = date()
      var event = MajorEvent(id: "EV-\(dossier.majorEvents.count)", occurredOn: occurred, kind: "fraud")
      if !random.oneIn(3) { event.ruled = (random.pick(Ruling.allCases), max(occurred, date())) }
      dossier.majorEvents.append(event)
    }
    for _ in 0..<random.pick([0, 0, 0, 1, 2]) {
      dossier.downgrades.append(
        Downgrade(downgradedOn: date(), fromStar: .four, toStar: random.pick([.three, .two, .none])))
    }
    for _ in 0..<random.pick([0, 0, 1, 3]) {
      let granted = date()
      dossier.waivers.append(
        Waiver(
          rule: random.pick(Rule.all).id, reason: "agreed", grantedBy: "Someone", grantedOn: granted,
          expiresOn: max(granted, date())))
    }
  }
}
