import Fixtures
import StarStandard
import Testing

/// STANDARD 7a, "Reminders" and "Lapsed".

private func remind(
  _ dossier: Dossier, on day: String, after previous: String? = nil, told: Bool = false,
  edition: Edition = Edition2025.standard
) throws -> Treatment {
  let editions = try #require(Editions([edition]))
  return RemindersAuditor(
    asOf: on(day), after: previous.map(on), lastRenewalDay: on(day.prefix(4) + "-03-31"), editions: editions,
    wasToldOfLapse: { _ in told }
  ).treat(dossier)
}

/// What is told on a day: `rule date`, in order.
private func told(
  _ dossier: Dossier, on day: String, after previous: String? = nil, edition: Edition = Edition2025.standard
) throws -> [String] {
  let treatment = try remind(dossier, on: day, after: previous, edition: edition)
  guard case .decided(let decision) = treatment else { return [treatment.word] }
  return decision.findings.map { finding in
    let date = finding.evidence.fields.first { $0.name == "date" }
    guard case .date(let value?) = date?.value else { return finding.rule.text }
    return "\(finding.rule) \(value)"
  }
}

private let confirmed = Dossier.meeting(.three).with { $0.certifications[0].renewalConfirmedOn = on("2026-12-01") }

/// One engineer more than the star asks for left on 20 July and was declared: until 20 October.
private let left = Dossier.meeting(.three).with {
  $0.hire("E9", since: "2025-06-01", holding: ["H3CNE-RS+"])
  $0.appointments[$0.appointments.count - 1].departedOn = on("2026-07-20")
  $0.appointments[$0.appointments.count - 1].declaredOn = on("2026-07-21")
}

/// 90, 60 and 30 days before 20 October: 22 July, 21 August, 20 September.
@Test(arguments: [
  ("2026-07-22", "2026-07-21", true), ("2026-07-22", "2026-07-22", false), ("2026-08-20", "2026-07-22", false),
  ("2026-08-21", "2026-08-20", true), ("2026-10-20", "2026-07-22", true), ("2026-10-20", "2026-09-20", false),
  ("2026-09-20", "2026-09-19", true), ("2026-09-19", "2026-08-21", false),
])
func aThingIsToldWhenAThresholdLiesBetween(day: String, previous: String, isTold: Bool) throws {
  #expect(
    try told(left, on: day, after: previous) == (isTold ? ["departure-unreplenished 2026-10-20"] : ["not-concerned"]))
}

/// In the first ones ever everything is told from the day to 90 days on.
@Test(arguments: [("2026-07-22", true), ("2026-10-20", true), ("2026-07-21", false)])
func theFirstRemindersTellEverything(day: String, isTold: Bool) throws {
  #expect(try told(left, on: day) == (isTold ? ["departure-unreplenished 2026-10-20"] : ["not-concerned"]))
}

@Test func aVacancyThatIsFilledOrWaivedIsNone() throws {
  let filled = left.with { $0.hire("E10", since: "2026-07-25", holding: ["H3CNE-RS+"]) }
  #expect(try told(filled, on: "2026-08-01") == ["not-concerned"])
  let waived = left.with { $0.waive("departure-unreplenished", until: "2026-10-20") }
  #expect(try told(waived, on: "2026-08-01") == ["not-concerned"])
  let tooShort = left.with { $0.waive("departure-unreplenished", until: "2026-10-19") }
  #expect(try told(tooShort, on: "2026-08-01") == ["departure-unreplenished 2026-10-20"])
}

@Test func theFirstDayWithoutEnoughCertificatesIsTold() throws {
  let ending = Dossier.meeting(.three).with { dossier in
    for index in dossier.certificates.indices where dossier.certificates[index].code == "H3CSE-RS+" {
      dossier.certificates[index].validUntil = on("2026-09-30")
    }
  }
  #expect(try told(ending, on: "2026-08-01") == ["certificate-validity 2026-10-01"])
  #expect(try told(ending, on: "2026-07-02") == ["not-concerned"])
}

@Test func theEndOfAWaiverIsToldWithoutWhichTheStarWouldBeTaken() throws {
  let waived = Dossier.meeting(.three).with {
    $0.appointments.removeAll { $0.personID == "E2" }
    $0.waive("registered-engineers", until: "2026-09-15")
    $0.waive("certificate-validity", until: "2027-12-31")
  }
  #expect(try told(waived, on: "2026-08-01") == ["registered-engineers 2026-09-15"])
}

/// What a review of the day would take the star for is dated the next review date.
@Test func whatIsMissingAlreadyIsToldBeforeTheNextReview() throws {
  let few = Dossier.meeting(.three).with {
    $0.appointments.removeAll { $0.personID == "E2" }
    $0.waive("certificate-validity", until: "2027-12-31")
  }
  #expect(try told(few, on: "2026-11-15") == ["registered-engineers 2027-01-01"])
  #expect(try told(few, on: "2026-09-15") == ["not-concerned"])
}

@Test func creditsThatWillBeShortAreTold() throws {
  let short = Dossier.meeting(.three, by: .credits).with { $0.credits[0].points = 449 }
  #expect(try told(short, on: "2026-11-15") == ["credit-baseline 2027-01-01"])
  #expect(try told(Dossier.meeting(.three, by: .credits), on: "2026-11-15") == ["not-concerned"])
  let off = Edition2025.make(severities: ["credit-baseline": .warning])
  #expect(try told(short, on: "2026-11-15", edition: off) == ["not-concerned"])
}

@Test(arguments: [
  ("2026-12-20", nil, ["renewal-confirmation 2026-12-31"]), ("2027-01-20", nil, ["renewal-confirmation 2027-03-31"]),
  ("2027-03-31", nil, ["renewal-confirmation 2027-03-31"]), ("2027-04-01", "2027-03-31", ["lapsed"]),
])
func aRenewalThatIsNotConfirmedIsTold(day: String, previous: String?, expected: [String]) throws {
  let dossier = Dossier.meeting(.three)
  if expected == ["lapsed"] {
    #expect(try remind(dossier, on: day, after: previous).word == "lapsed")
  } else {
    #expect(try told(dossier, on: day, after: previous) == expected)
    #expect(try told(confirmed, on: day, after: previous) == ["not-concerned"])
  }
}

@Test func whoseRenewalLapsedIsToldOnce() throws {
  let dossier = Dossier.meeting(.three)
  let decision = try remind(dossier, on: "2027-04-20").decision()
  #expect(decision.outcome == .lapsed && decision.fromStar == .three && decision.toStar == Star.none)
  for language in Language.allCases {
    let why = language.text("was not confirmed, so it was not audited") { $0.itsRenewalWasNotConfirmed }
    #expect(decision.findings.allSatisfy { $0.evidence.message(in: language).contains(why) })
    // Who confirmed was audited, and was told why it was not renewed.
    let audited = try remind(confirmed, on: "2027-04-20").decision()
    #expect(
      audited.outcome == .lapsed && !audited.findings.contains { $0.evidence.message(in: language).contains(why) })
  }
  #expect(try remind(dossier, on: "2027-05-20", told: true).word == "not-concerned")
  let renewed = dossier.with { $0.certify("NEW", .three, issued: "2027-01-01", until: "2027-12-31") }
  #expect(try remind(renewed, on: "2027-04-20").word == "not-concerned")
  let lost = dossier.with { $0.loseStar(on: "2027-01-01", from: .three, to: .none) }
  #expect(try remind(lost, on: "2027-04-20").word == "not-concerned")
  let closed = dossier.with { $0.channel.status = .closed }
  #expect(try remind(closed, on: "2027-04-20").word == "not-concerned")
}

/// A star lost in the year, in whatever row, is no lapse; what a downgrade left of it is what lapses.
@Test func whatLapsesIsTheStarThatWasLeft() throws {
  let lower = Dossier.meeting(.four).with { $0.loseStar(on: "2027-01-01", from: .four, to: .two) }
  let decision = try remind(lower, on: "2027-04-20").decision()
  #expect(decision.outcome == .lapsed && decision.fromStar == .two)
  let lost = lower.with {
    $0.loseStar(on: "2027-01-02", from: .two, to: .none)
    $0.loseStar(on: "2027-01-03", from: .four, to: .two)
  }
  #expect(try remind(lost, on: "2027-04-20").word == "not-concerned")
}

/// A waiver is one without which the star would be taken today: not on a day on which it was taken, and not of a rule that takes
/// none.
@Test func aWaiverOfNothingThatWouldBeTakenTodayIsNotTold() throws {
  let waived = Dossier.meeting(.three).with {
    $0.appointments.removeAll { $0.personID == "E2" }
    $0.waive("registered-engineers", until: "2026-09-15")
    $0.waive("certificate-validity", until: "2027-12-31")
  }
  let lost = waived.with { $0.loseStar(on: "2026-08-01", from: .four, to: .three) }
  #expect(try told(lost, on: "2026-08-01") == ["not-concerned"])
  #expect(try told(lost, on: "2026-08-02") == ["registered-engineers 2026-09-15"])
  let blacklisted = Dossier.meeting(.three).with {
    $0.majorEvent(on: "2026-07-10", .blacklist, ruledOn: "2026-07-20")
    $0.waive("major-event", until: "2026-09-15")
  }
  #expect(try told(blacklisted, on: "2026-08-01") == ["major-event 2026-09-15"])
  let warning = Edition2025.make(severities: ["major-event": .warning])
  #expect(try told(blacklisted, on: "2026-08-01", edition: warning) == ["not-concerned"])
}

/// Who has not confirmed: from 1 December to 31 March, active, in scope, with a star that runs out.
@Test(arguments: [
  ("2026-11-30", false), ("2026-12-01", true), ("2026-12-31", true), ("2027-01-01", true), ("2027-03-31", true),
  ("2027-04-01", false),
])
func whoHasNotConfirmed(day: String, isNamed: Bool) throws {
  let editions = try #require(Editions([Edition2025.standard]))
  func contains(_ dossier: Dossier) -> Bool {
    UnconfirmedRenewals(asOf: on(day), editions: editions)?.contains(dossier) ?? false
  }
  let dossier = Dossier.meeting(.three)
  #expect(contains(dossier) == isNamed)
  #expect(!contains(confirmed))
  #expect(!contains(dossier.with { $0.channel.status = .closed }))
  #expect(!contains(dossier.with { $0.channel.kind = "OTHER" }))
  #expect(!contains(dossier.with { $0.certifications[0].validUntil = on("2027-12-31") }))
  let lost = dossier.with { $0.loseStar(on: "2027-01-01", from: .three, to: .none) }
  #expect(contains(lost) == (isNamed && day < "2027"))
}

/// A higher star that is met is told with what is due.
@Test func aHigherStarIsTold() throws {
  let higher = Dossier.meeting(.four).with { $0.certifications[0].star = .three }
  let decision = try remind(higher, on: "2026-12-20").decision()
  #expect(decision.prospects?.message(in: .english).contains("4-star") ?? false)
  let three = try remind(.meeting(.three), on: "2026-12-20").decision()
  #expect(three.prospects?.message(in: .english) == "")
}

@Test func defectiveRowsHold() throws {
  let defective = Dossier.meeting(.three).with {
    $0.defects = [Defect(table: "credits", row: "X", column: "points", reason: "r")]
  }
  #expect(try remind(defective, on: "2026-09-01").word == "hold")
}

/// Whatever days reminders are made on: who is told is told where a threshold lies after the last ones, and nowhere else.
@Test(arguments: 0..<100) func eachThresholdIsToldOnceAndNothingElse(_ seed: UInt64) throws {
  let thresholds = ["2026-07-22", "2026-08-21", "2026-09-20"].map { on($0) }
  let deadline = on("2026-10-20")
  var random = SplitMix64(seed: seed)
  var (day, previous) = (on("2026-07-20"), CalendarDate?.none)
  while day <= on("2026-10-31") {
    let isMeant =
      if let previous {
        thresholds.contains { previous < $0 && $0 <= day } && day <= deadline
      } else {
        thresholds[0] <= day && day <= deadline
      }
    // After the deadline the same is told with another date: the next review's.
    let isTold = try told(left, on: day.description, after: previous?.description)
      .contains("departure-unreplenished \(deadline)")
    #expect(isTold == isMeant, "\(day) after \(previous.map(\.description) ?? "none")")
    previous = day
    day = day.adding(days: Int.random(in: 1...45, using: &random))
  }
}
