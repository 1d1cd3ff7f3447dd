import StarStandard
import Testing

/// The readiness check goes by 1 January; what ends before the first audit is told beside it, so that nobody relies on it.
private func notice(by route: Route = .certificates, _ change: (inout Dossier) -> Void = { _ in }) throws -> Decision {
  let editions = try #require(Editions([Edition2025.standard]))
  let auditor = RenewalNoticesAuditor(
    year: CalendarYear(2026), editions: editions,
    schedule: Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)]))
  return try auditor.treat(Dossier.confirmed(.three, by: route).with(change)).decision()
}

/// Each says what `renew` of 15 January then finds.
@Test(arguments: [
  ("2026-10-05", "registered-engineers"), ("2026-10-14", "registered-engineers"), ("2026-10-15", nil),
  ("2026-11-20", nil),
])
func aGracePeriodThatEndsBeforeTheAuditIsTold(left: String, rule: String?) throws {
  let change: (inout Dossier) -> Void = { $0.leave("E1", on: left, declared: left) }
  let decision = try notice(by: .credits, change)
  #expect(decision.outcome == .ready)
  let audited = try renew(Dossier.confirmed(.three, by: .credits).with(change))
  #expect(audited.refusals == (rule.map { [$0] } ?? []))
  for language in Language.allCases {
    let said = decision.lackingByAudit?.message(in: language)
    #expect((said == nil) == (rule == nil))
    guard let said else { continue }
    #expect(said.contains("2027-01-15"), "\(said)")
    #expect(said.contains(Rule.registeredEngineers.title.text(in: language)), "\(said)")
  }
}

@Test func aManagerWhoseGraceEndsIsTold() throws {
  let decision = try notice { $0.leave("M1", as: .serviceManager, on: "2026-10-10", declared: "2026-10-10") }
  #expect(decision.outcome == .ready)
  let said = try #require(decision.lackingByAudit?.message(in: .english))
  #expect(said.hasPrefix("With the records as they stand, the audit of 2027-01-15 would not renew it."), "\(said)")
}

@Test func aWaiverThatEndsIsTold() throws {
  let decision = try notice(by: .credits) {
    $0.credits = []
    $0.waive("credit-baseline", until: "2027-01-10")
  }
  #expect(decision.outcome == .ready)
  let said = try #require(decision.lackingByAudit?.message(in: .english))
  #expect(said.contains("A waiver lifts this until 2027-01-10."), "\(said)")
  let longer = try notice(by: .credits) {
    $0.credits = []
    $0.waive("credit-baseline", until: "2027-01-15")
  }
  #expect(longer.outcome == .ready && longer.lackingByAudit == nil)
}

/// What is missing on 1 January already is told by the check.
@Test func whatTheCheckTellsIsNotToldAgain() throws {
  for isConfirmed in [true, false] {
    for route in Route.allCases {
      let decision = try notice(by: route) {
        if !isConfirmed { $0.certifications[0].renewalConfirmedOn = nil }
        $0.channel.hotline = Hotline.none
        $0.credits = $0.credits.dropLast()
        $0.strip("E1")
      }
      #expect(!decision.refusals.isEmpty && decision.lackingByAudit == nil, "\(decision.refusals)")
    }
  }
  #expect(try notice().lackingByAudit == nil)
}

/// A certification through the coming year is in force whatever its audit finds.
@Test(arguments: Language.allCases) func whatIsStillValidHasNotRunOut(language: Language) throws {
  let decision = try renew(
    Dossier.confirmed(.three).with {
      $0.certifications[0].validUntil = on("2027-12-31")
      $0.appointments.removeAll { $0.role == .serviceManager }
    })
  #expect(decision.outcome == .notRenewed)
  let advice = decision.advice(in: language)
  #expect(advice.contains("2027-12-31"), "\(advice)")
  #expect(!advice.contains(language.text("run out") { $0.theCertificationHasRunOutOnly }), "\(advice)")
}
