import Testing

@testable import StarStandard

/// Who is named as a replacement and does not fill the place keeps everybody else from filling it (STANDARD 5): that is told, and doing what is
/// asked keeps the star.
private func dossier(_ change: (inout Dossier) -> Void = { _ in }) -> Dossier {
  Dossier.meeting(.three).with {
    $0.certifications[0].validUntil = on("2027-12-31")
    $0.hire("JUNIOR", holding: ["H3CNE-RS+"])
    $0.hire("SPARE", holding: ["H3CSE-RS+"])
    $0.spare("SENIOR", left: "2026-11-10", declared: "2026-11-10", replacedBy: "JUNIOR")
    $0.grant("H3CSE-RS+", to: "SENIOR")
    change(&$0)
  }
}

private func finding(_ dossier: Dossier, _ day: String) throws -> Finding? {
  try decide(dossier, asOf: day).findings.first { $0.rule.text.hasPrefix("departure-") }
}

@Test(arguments: Language.allCases) func whoIsNamedInVainIsTold(language: Language) throws {
  let found = try #require(try finding(dossier(), "2027-01-01"))
  #expect(found.rule == "departure-in-grace")
  let message = found.evidence.message(in: language)
  let remedy = found.evidence.remedy(in: language)
  #expect(message.contains("JUNIOR"), "\(message)")
  #expect(remedy.contains("JUNIOR"), "\(remedy)")
  // To register somebody alone is not enough, to name them is; so is what the named one lacks.
  let registered = dossier { $0.hire("NEW", since: "2027-01-20", holding: ["H3CSE-RS+"]) }
  #expect(try finding(registered, "2027-07-01")?.rule == "departure-unreplenished")
  let named = registered.with { $0.leave("SENIOR", on: "2026-11-10", declared: "2026-11-10", replacedBy: "NEW") }
  #expect(try finding(named, "2027-07-01") == nil)
  let risen = dossier { $0.grant("H3CSE-RS+", to: "JUNIOR", from: "2027-01-20") }
  #expect(try finding(risen, "2027-07-01") == nil)
}

@Test func whereNobodyIsNamedNothingIsSaidOfIt() throws {
  let open = dossier { $0.leave("SENIOR", on: "2026-11-10", declared: "2026-11-10") }
  let found = try #require(try finding(open, "2027-01-01"))
  #expect(!found.evidence.remedy(in: .english).contains("named"))
}

/// By the letter of `replaced_by` whoever comes is to be named.
@Test(arguments: Language.allCases) func theLetterOfTheReplacementIsAsked(language: Language) throws {
  let edition = Edition2025.make { $0.replenishment = .named }
  let open = dossier { $0.leave("SENIOR", on: "2026-11-10", declared: "2026-11-10") }
  let found = try #require(
    try decide(open, asOf: "2027-01-01", edition: edition).findings.first { $0.rule == "departure-in-grace" })
  let asked = language.text("Only who is named as the replacement fills the place: name the newcomer there.") {
    $0.onlyWhoIsNamedFillsThePlace
  }
  #expect(found.evidence.remedy(in: language).contains(asked))
}

/// An excluded channel may apply for nothing (E.4).
@Test func nothingIsOpenToWhoIsExcluded() throws {
  let excluded = Dossier.meeting(.three).with {
    $0.majorEvents.append(
      MajorEvent(id: "EV", occurredOn: on("2026-05-01"), kind: "fraud", ruled: (.blacklist, on("2026-06-01"))))
  }
  let decision = try decide(excluded, asOf: "2026-07-01")
  #expect(decision.outcome == .revoke)
  for language in Language.allCases { #expect(decision.prospects?.message(in: language) ?? "" == "") }
}

/// Nothing that takes the star is left out of a forecast, so that doing what it says keeps the star.
@Test(arguments: Language.allCases) func aForecastNamesAllThatIsToBeDone(language: Language) throws {
  let leaving = (1...5).map { "L\($0)" }
  let dossier = Dossier.meeting(.two).with { dossier in
    dossier.certifications[0].validUntil = on("2027-12-31")
    for (place, person) in leaving.enumerated() {
      dossier.hire(person)
      dossier.leave(person, on: "2027-01-0\(place + 2)", declared: "2026-12-20")
    }
  }
  let editions = try #require(Editions([Edition2025.standard]))
  let auditor = ReviewAuditor(asOf: on("2027-01-01"), editions: editions, forecasts: true)
  let decision = try auditor.decide(dossier, subject(of: dossier, asOf: on("2027-01-01")))
  let said = try #require(decision.forecast).message(in: language)
  for person in leaving { #expect(said.contains(person), "\(said)") }
}

/// Who fills the place only after the last day does not keep the star: somebody else is asked for, and to be named (STANDARD 5).
@Test(arguments: Language.allCases) func whoComesTooLateDoesNotFillThePlace(language: Language) throws {
  let late = Dossier.meeting(.three).with {
    $0.certifications[0].validUntil = on("2027-12-31")
    $0.spare("GONE", left: "2026-09-30", replacedBy: "LATE")
    $0.hire("LATE", since: "2027-01-01")
  }
  let editions = try #require(Editions([Edition2025.standard]))
  let auditor = ReviewAuditor(asOf: on("2027-01-01"), editions: editions, toldOn: on("2026-12-01"))
  let decision = try auditor.decide(late, subject(of: late, asOf: on("2027-01-01")))
  let found = try #require(decision.findings.first { $0.rule == "departure-undeclared" })
  let remedy = found.evidence.remedy(in: language)
  #expect(remedy.contains("2026-12-30") && remedy.contains("LATE"), "\(remedy)")
  let done = late.with {
    $0.leave("GONE", on: "2026-09-30", declared: "2026-12-05", replacedBy: "NEW")
    $0.hire("NEW", since: "2026-12-10")
  }
  #expect(try decide(done, asOf: "2027-01-01").outcome == .retain)
  let declaredOnly = late.with { $0.leave("GONE", on: "2026-09-30", declared: "2026-12-05", replacedBy: "LATE") }
  #expect(try decide(declaredOnly, asOf: "2027-01-01").outcome == .downgrade)
}

/// Of a place that was filled too late nothing is asked any more, and so nobody is to be named.
@Test func nobodyIsToBeNamedWhereNothingCanBeDone() throws {
  for declared in ["2026-08-15", nil] {
    let filled = Dossier.meeting(.three).with {
      $0.certifications[0].validUntil = on("2027-12-31")
      $0.spare("GONE", left: "2026-08-15", declared: declared, replacedBy: "LATE")
      $0.hire("LATE", since: "2026-12-01")
    }
    let found = try #require(try finding(filled, "2027-01-01"))
    let remedy = found.evidence.remedy(in: .english)
    #expect(!remedy.isEmpty && !remedy.contains("name the newcomer"), "\(remedy)")
  }
}

/// A lapse bars nothing, a ruling does (E.4).
@Test func nothingIsOpenToAnExcludedChannelWhoseRenewalLapsed() throws {
  let excluded = Dossier.meeting(.three).with {
    $0.majorEvents.append(
      MajorEvent(id: "EV", occurredOn: on("2026-11-01"), kind: "fraud", ruled: (.blacklist, on("2027-03-01"))))
  }
  let decision = try remind(
    excluded, on: "2027-04-20",
    Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)]))
  #expect(decision.outcome == .lapsed)
  let said =
    (decision.prospects?.message(in: .english) ?? "")
    + decision.findings.map { $0.evidence.remedy(in: .english) }.joined()
  #expect(!said.contains("can be applied for as soon as") && !said.contains("at once"), "\(said)")
}

/// Of two places, one of which may still be filled in time, whoever comes fills that one, unless the other is named (STANDARD 5).
@Test(arguments: Language.allCases) func whoFillsAPlaceBehindAnotherIsToBeNamed(language: Language) throws {
  let two = Dossier.meeting(.three).with {
    $0.hire("A")
    $0.hire("B")
    $0.leave("A", on: "2026-08-20")
    $0.leave("B", on: "2026-11-30", declared: "2026-11-30")
  }
  func said(_ dossier: Dossier) throws -> String {
    let findings = try decide(dossier, asOf: "2027-01-01").findings.filter { $0.rule == Rule.departureUndeclared.id }
    return try #require(findings.first).evidence.remedy(in: language)
  }
  let naming = language.text(
    "Another place may still be filled in time, and whoever comes fills that one first: name the newcomer as the replacement of A."
  ) { $0.whoeverComesFillsAnotherFirst("A") }
  #expect(try said(two).hasSuffix(naming))
  #expect(flaws(in: try said(two), language) == [])
  #expect(!(try said(two.with { $0.appointments.removeAll { $0.personID == "B" } })).contains(naming))
  // So it is: an application is refused until the newcomer is named.
  func missing(_ dossier: Dossier) throws -> [Finding] {
    let editions = try #require(Editions([Edition2025.standard]))
    return ApplicationAuditor(star: .two, route: .certificates, on: on("2027-01-25"), editions: editions)
      .decide(dossier).findings.filter { $0.rule == Rule.departureUndeclared.id }
  }
  let come = two.with { $0.hire("N", since: "2027-01-20") }
  #expect(try missing(two).first?.evidence.remedy(in: language).hasSuffix(naming) == true)
  #expect(try !missing(come).isEmpty)
  #expect(try missing(come.with { $0.leave("A", on: "2026-08-20", replacedBy: "N") }).isEmpty)
}
