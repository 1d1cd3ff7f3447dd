import StarStandard
import Testing

private func forecast(
  _ dossier: Dossier, asOf date: String = "2026-07-01", edition: Edition = Edition2025.standard
) throws -> Forecast? {
  let editions = try #require(Editions([edition]))
  let reviewer = ReviewAuditor(asOf: on(date), editions: editions, forecasts: true)
  let decision = try reviewer.treat(dossier).decision()
  if decision.outcome != .retain { #expect(decision.forecast == nil, "who falls today needs no forecast") }
  return decision.forecast
}

extension Forecast {
  fileprivate var line: String {
    "\(fallsOn) by \(rules.map(\.text).joined(separator: " ")), decided \(decidedOn)"
  }
}

private func line(_ dossier: Dossier, asOf date: String = "2026-07-01") throws -> String {
  try forecast(dossier, asOf: date)?.line ?? "nothing threatens"
}

/// A certificate runs out: the day after its last day, unless the renewal comes before, which it does not outlast.
@Test(arguments: [
  ("2026-07-01", "2026-07-02", "2027-01-01"), ("2026-09-30", "2026-10-01", "2027-01-01"),
  ("2026-12-30", "2026-12-31", "2027-01-01"), ("2026-12-31", "2027-01-01", "2027-01-01"),
  ("2027-01-01", "2027-01-01", "2027-01-01"), ("2027-06-30", "2027-07-01", "2027-07-01"),
])
func aCertificateThatRunsOutThreatens(until: String, falls: String, decided: String) throws {
  let dossier = Dossier.meeting(.three).with {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: until)
  }
  #expect(try line(dossier) == "\(falls) by certificate-validity, decided \(decided)")
}

@Test func aCertificateThatIsNotNeededDoesNotThreaten() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.grant("H3CSE-RS+", to: "E1", until: "2026-09-30")
    $0.grant("H3CNE-RS+", to: "E2", until: "2026-10-31")
  }
  #expect(try line(dossier) == "nothing threatens")
}

/// Grace ends with its deadline: the day after it, the departure costs the star, and so does what it held.
@Test func graceThatEndsThreatens() throws {
  let needed = Dossier.meeting(.three).with { $0.leave("E1", on: "2026-06-10", declared: "2026-06-10") }
  #expect(
    try line(needed)
      == "2026-09-11 by certificate-validity registered-engineers departure-unreplenished, decided 2027-01-01")
  let spare = Dossier.meeting(.three).with { $0.spare(left: "2026-06-10", declared: "2026-06-10") }
  #expect(try line(spare) == "2026-09-11 by departure-unreplenished, decided 2027-01-01")
}

/// Credits leave the window of a review with their quarter.
@Test(arguments: [
  ("2025-12-31", "2027-01-01"), ("2026-01-01", "2027-07-01"), ("2026-03-31", "2027-07-01"),
  ("2026-06-30", "2027-07-01"), ("2025-07-01", "2027-01-01"),
])
func creditsThatLeaveTheWindowThreaten(earned: String, falls: String) throws {
  let dossier = Dossier.meeting(.three, by: .credits).with { $0.credits[0].earnedOn = on(earned) }
  #expect(try line(dossier) == "\(falls) by credit-baseline, decided \(falls)")
}

@Test(arguments: [("2026-09-30", "2026-10-01"), ("2026-07-01", "2026-07-02")])
func aWaiverThatRunsOutThreatens(until: String, falls: String) throws {
  let dossier = Dossier.meeting(.three).with {
    $0.strip("E1")
    $0.waive("certificate-validity", until: until)
  }
  #expect(try line(dossier) == "\(falls) by certificate-validity, decided 2027-01-01")
}

/// A departure may be on record before it happens.
@Test(arguments: [
  ("2026-08-15", nil, "2026-08-15 by departure-undeclared"),
  ("2026-08-15", "2026-08-16", "2026-11-16 by departure-unreplenished"),
  ("2026-08-15", "2026-08-15", "2026-11-16 by departure-unreplenished"),
  ("2026-08-15", "2026-06-01", "2026-11-16 by departure-unreplenished"),
  ("2026-07-02", "2026-06-01", "2026-10-03 by departure-unreplenished"),
])
func aDepartureToComeThreatens(left: String, declared: String?, expected: String) throws {
  let dossier = Dossier.meeting(.three).with { $0.spare(left: left, declared: declared) }
  #expect(try line(dossier) == "\(expected), decided 2027-01-01")
}

@Test func aRulingToComeThreatens() throws {
  for ruling in [Ruling.downgrade, .blacklist] {
    let dossier = Dossier.meeting(.three).with { $0.majorEvent(on: "2026-06-01", ruling, ruledOn: "2026-08-01") }
    #expect(try line(dossier) == "2026-08-01 by major-event, decided 2027-01-01")
  }
}

/// Where no rule takes stars, or the star asks for nothing that can run out, nothing threatens.
@Test func nothingThreatensWhereNothingRunsOut() throws {
  let lenient = Edition2025.make(severities: Edition2025.severities.mapValues { $0 == .downgrade ? .warning : $0 })
  #expect(try forecast(.meeting(.three), edition: lenient) == nil)
  var requirements = Edition2025.requirements
  requirements.two.juniorEngineers = 0
  #expect(try forecast(.meeting(.two), edition: Edition2025.make(requirements: requirements)) == nil)
}

@Test func whoFallsTodayHasNoForecast() throws {
  let short = Dossier.meeting(.three).with { $0.strip("E1") }
  #expect(try forecast(short) == nil)
  let takenToday = short.with { $0.loseStar(on: "2026-07-01", to: .three) }
  #expect(try decide(takenToday).outcome == .retain)
  #expect(try forecast(takenToday) == nil, "the violation is there already")
}

@Test func aForecastIsMadeOnlyWhereSomebodyAsks() throws {
  let dossier = Dossier.meeting(.three, by: .credits)
  #expect(try decide(dossier).forecast == nil)
  #expect(try forecast(dossier) != nil)
}

/// The certification may end before the review that would take the star: its renewal is then taken for granted.
@Test(arguments: [
  // The review of January covers what has merely run out.
  ("2026-12-31", "2026-09-30", nil), ("2027-12-31", "2026-09-30", nil), ("2026-12-31", "2026-12-31", nil),
  ("2026-12-31", "2027-03-31", "2026-12-31"), ("2027-12-31", "2027-06-30", nil), ("2027-12-31", "2027-07-01", nil),
  ("2027-12-31", "2028-01-01", "2027-12-31"),
])
func theRenewalThatIsTakenForGrantedIsNamed(until: String, certificate: String, needed: String?) throws {
  let dossier = Dossier.meeting(.three, until: until).with {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: certificate)
  }
  let forecast = try #require(try forecast(dossier))
  #expect(forecast.renewalNeededBy == needed.map(on))
  for language in Language.allCases {
    let message = forecast.message(in: language)
    #expect(flaws(in: message, language) == [])
    #expect(message.contains(forecast.decidedOn.description))
    if let needed { #expect(message.contains(needed)) }
  }
}

/// A replacement does not end the grace that holds who left: what only that person held is missing when it is over.
@Test func theEndOfTheGraceThreatensReplacedOrNot() throws {
  let registered = Dossier.meeting(.three).with {
    $0.leave("E3", on: "2026-06-20", declared: "2026-06-20", replacedBy: "R")
    $0.hire("R", since: "2026-07-15", holding: ["H3CNE-RS+"])
  }
  #expect(try line(registered) == "2026-09-21 by certificate-validity, decided 2027-01-01")
  let certified = Dossier.meeting(.three).with {
    $0.leave("E1", on: "2026-06-20", declared: "2026-06-20", replacedBy: "E2")
    $0.grant("H3CSE-RS+", to: "E2", from: "2026-07-20")
  }
  #expect(
    try line(certified) == "2026-09-21 by certificate-validity registered-engineers, decided 2027-01-01")
}

/// Undeclared and waived; once declared, it is past its deadline, which nobody waived.
@Test func aDeclarationToComeThreatens() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.spare(left: "2026-03-01", declared: "2026-07-20")
    $0.waive("departure-undeclared")
  }
  #expect(try line(dossier) == "2026-07-20 by departure-unreplenished, decided 2027-01-01")
}

/// What is mended before the next review takes no star.
@Test func aGapThatNoReviewMeetsIsNoThreat() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: "2026-09-30")
    $0.grant("H3CSE-RS+", to: "E1", from: "2026-10-15")
    $0.grant("PMP", to: "E1")
  }
  #expect(try line(dossier) == "nothing threatens")
}

/// Credits have left the window of 1 October, but nobody reviews on that day.
@Test func creditsAreAskedForOnTheDaysOfReviewsOnly() throws {
  let dossier = Dossier.meeting(.three, by: .credits).with {
    $0.credits[0].earnedOn = on("2025-08-01")
    $0.waive("hotline", until: "2026-11-10")
  }
  #expect(try line(dossier) == "2027-01-01 by credit-baseline, decided 2027-01-01")
}

/// Credits that are dated after the day carry the channel further, and leave in their turn.
@Test(arguments: [("2026-01-01", nil), ("2026-07-01", "2028-01-01"), ("2027-07-01", "2028-01-01")])
func creditsToComeLeaveInTheirTurn(asOf: String, falls: String?) throws {
  let dossier = Dossier.meeting(.two, by: .credits, until: "2029-12-31").with {
    $0.certifications[0].issuedOn = on("2025-01-01")
    $0.certifications[0].appliedOn = on("2024-12-01")
    $0.credits = [
      CreditEntry(id: "A", personID: "E1", category: "training", points: 300, earnedOn: on("2025-12-15")),
      CreditEntry(id: "B", personID: "E1", category: "training", points: 300, earnedOn: on("2026-12-15")),
    ]
  }
  // Farther than eighteen months nobody looks.
  let expected = falls.map { "\($0) by credit-baseline, decided \($0)" } ?? "nothing threatens"
  #expect(try line(dossier, asOf: asOf) == expected)
}

/// The rule named is one by which the review takes the star, not one that was mended before it.
@Test func theRuleNamedIsTheOneThatTakesTheStar() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.spare(left: "2026-08-01", declared: "2026-10-20", replacedBy: "E2")
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: "2026-10-10")
    $0.grant("PMP", to: "E1")
  }
  #expect(try line(dossier) == "2026-10-11 by certificate-validity, decided 2027-01-01")
}

/// There is no day after 9999-12-31, which many a record means by "for ever".
@Test func theEndOfTheCalendarThreatensNobody() throws {
  let dossier = Dossier.meeting(.three).with {
    for index in $0.certificates.indices { $0.certificates[index].validUntil = on("9999-12-31") }
  }
  #expect(try line(dossier) == "nothing threatens")
}

/// What is confirmed is not taken for granted; what is still to be confirmed is named.
@Test(arguments: Language.allCases) func onlyAConfirmationThatIsMissingIsSupposed(language: Language) throws {
  let open = Dossier.meeting(.three).with { $0.channel.hotline = .officeHours }
  let supposed = language.text(
    "This supposes that the renewal of the certification valid until 2026-12-31 is confirmed."
  ) {
    $0.thisSupposesThatTheRenewal(on("2026-12-31"))
  }
  #expect(try #require(try forecast(open, asOf: "2026-12-20")).message(in: language).contains(supposed))
  let confirmed = open.with { $0.certifications[0].renewalConfirmedOn = on("2026-12-10") }
  let message = try #require(try forecast(confirmed, asOf: "2026-12-20")).message(in: language)
  #expect(!message.contains(supposed) && !message.contains("supposes"), "\(message)")
}
