import StarStandard
import Testing

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
