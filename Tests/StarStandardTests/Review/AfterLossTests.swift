import Fixtures
import StarStandard
import Testing

/// What is told of a loss is what holds once it is applied (STANDARD 6, "Applying a batch"): a certification of that day stands for what is
/// left, so that who left before bars no application (STANDARD 7).

private func lost(_ change: (inout Dossier) -> Void = { _ in }) throws -> Decision {
  let dossier = Dossier.meeting(.four, by: .credits).with {
    $0.hire("E5")
    $0.leave("E5", on: "2026-05-01")
    change(&$0)
  }
  let decision = try decide(dossier)
  #expect(decision.outcome == .downgrade && decision.toStar == .three)
  return decision
}

@Test func whoLeftBeforeALossBarsNoApplicationAfterIt() throws {
  let decision = try lost()
  let prospects = try #require(decision.prospects).message(in: .english)
  #expect(prospects.contains("this is met: 4-star by certificates and 4-star by credits."), "\(prospects)")
  let remedy = try #require(decision.findings.first { $0.rule == "departure-undeclared" }).evidence.remedy(in: .english)
  #expect(remedy.hasPrefix("Declare the departure of ") && !remedy.contains("egister"), "\(remedy)")
  for language in Language.allCases {
    let finding = try #require(decision.findings.first { $0.rule == "departure-undeclared" })
    #expect(flaws(in: finding.evidence.remedy(in: language), language) == [])
  }
}

/// With what has run out decided about nothing is added, and the award stays that of the year before.
@Test func whoLeftBeforeALossOfWhatHasRunOutBarsApplicationsStill() throws {
  let dossier = Dossier.meeting(.four, by: .credits).with {
    $0.hire("E5")
    $0.leave("E5", on: "2026-11-20")
    $0.earn(600, by: "E1", on: "2026-08-31")
  }
  let decision = try decide(dossier, asOf: "2027-01-01")
  #expect(decision.outcome == .downgrade && decision.renewalPending)
  let prospects = try #require(decision.prospects).message(in: .english)
  #expect(prospects.contains("in the place of E5"), "\(prospects)")
}

/// What begins between the loss and the day on which the star is open again is not asked for once more.
@Test func whatIsOnRecordForTheDayOfTheApplicationIsNotAskedFor() throws {
  let dossier = Dossier.meeting(.two).with {
    $0.strip("E2")
    $0.certificates.append(
      Certificate(
        id: "LATER", personID: "E2", code: "H3CNE-RS+", issuedOn: on("2026-07-10"), validUntil: on("2028-12-31")))
  }
  let decision = try decide(dossier)
  #expect(decision.outcome == .downgrade && decision.toStar == Star.none)
  let prospects = try #require(decision.prospects).message(in: .english)
  #expect(prospects.contains("this is met: 2-star by certificates"), "\(prospects)")
  for language in Language.allCases {
    let finding = try #require(decision.findings.first { $0.rule == "certificate-validity" })
    let remedy = finding.evidence.remedy(in: language)
    #expect(
      remedy
        == language.text("For a new application for 2-star: nothing more of it is needed, by what is on record.") {
          $0.nothingMoreIsNeededForANewApplication(language.star(.two))
        })
    #expect(flaws(in: remedy, language) == [])
  }
}

/// Who comes fills the place of a declared departure before that of an undeclared one, whatever time is left for that.
@Test func whoComesIsToBeNamedForAnUndeclaredDepartureBesideADeclaredOne() throws {
  let dossier = Dossier.meeting(.three, by: .credits).with {
    for person in ["E6", "E7"] { $0.hire(person) }
    $0.leave("E6", on: "2026-05-10", declared: "2026-05-11")
    $0.leave("E7", on: "2026-06-10")
  }
  let application = try assess(dossier, for: .three, by: .credits)
  let remedy = try #require(application.findings.first { $0.rule == "departure-undeclared" }).evidence.remedy(
    in: .english)
  #expect(remedy.contains("whoever comes fills that one first: name the newcomer as the replacement of"), "\(remedy)")
}

/// An application is judged by the edition in force on its day (G.6): so is the day on which it is open again.
@Test(arguments: [(6, "2027-01-02"), (1, "2026-09-01")]) func theBarOfALossIsThatOfTheDay(_ months: Int, _ day: String)
  throws
{
  let standard = Edition2025.standard
  let later = Edition(
    name: "later", effectiveFrom: on("2026-09-01"), requirements: standard.requirements, codes: standard.codes,
    kinds: standard.kinds, categories: standard.categories, deliveryCategory: standard.deliveryCategory,
    periods: standard.periods.with(.reapplicationBar, months), options: standard.options,
    severities: standard.severities)
  let editions = try #require(Editions([standard, later]))
  let dossier = Dossier.meeting(.four, by: .credits).with {
    $0.hire("E5")
    $0.leave("E5", on: "2026-05-01")
  }
  let decision = try ReviewAuditor(asOf: on("2026-07-01"), editions: editions).treat(dossier).decision()
  // By the letter it is the edition that decided.
  #expect(decision.reapplyFrom == on("2026-10-02"))
  #expect(decision.reapplyFromTold == on(day))
  let prospects = try #require(decision.prospects).message(in: .english)
  #expect(prospects.contains("4-star from \(day) on"), "\(prospects)")
  let auditor = ApplicationAuditor(star: .four, route: .credits, on: on(day).dayBefore, editions: editions)
  #expect(auditor.decide(dossier.with { $0.loseStar(on: "2026-07-01", to: .three) }).openFromTold == on(day))
}
