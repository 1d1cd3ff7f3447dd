import StarStandard
import Testing

/// The readiness check of the notices of 2026-12-01: evaluated with A = D = 2027-01-01, with the records as they stand.
private func refusals(by route: Route = .certificates, _ change: (inout Dossier) -> Void) throws -> [String] {
  let decision = try notify(Dossier.meeting(.three, by: route).with(change)).decision()
  #expect(decision.outcome == (decision.refusals.isEmpty ? .ready : .notReady))
  return decision.refusals
}

/// Valid on 1 December, also for longer than three months from then, is not enough.
@Test(arguments: [
  ("2026-12-15", false), ("2027-03-02", false), ("2027-04-01", false), ("2027-04-02", true),
])
func aCertificateThatRunsOutTooSoonAfterTheNewYearDoesNotCount(until: String, counts: Bool) throws {
  let result = try refusals {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: until)
  }
  #expect(result == (counts ? [] : ["certificate-validity"]))
}

/// Who is held on 1 December is not for that held on 1 January.
@Test(arguments: [("2026-09-10", false), ("2026-09-30", false), ("2026-10-01", true), ("2026-11-30", true)])
func graceThatEndsBeforeTheNewYearHoldsNobody(left: String, held: Bool) throws {
  let engineer = try refusals { $0.leave("E1", on: left, declared: left) }
  #expect(engineer == (held ? [] : ["certificate-validity", "registered-engineers"]))
  let manager = try refusals { $0.leave("M1", as: .serviceManager, on: left, declared: left) }
  #expect(manager == (held ? [] : ["service-manager"]))
}

/// What is known to happen by 1 January has happened then.
@Test func whatIsOnRecordForDecemberCounts() throws {
  #expect(try refusals { $0.leave("E1", on: "2026-12-20") } == ["certificate-validity", "registered-engineers"])
  #expect(try refusals { $0.leave("E1", on: "2026-12-20", declared: "2026-12-20") } == [])
  let coming = { (since: String) in
    try refusals {
      $0.leave("E1", on: "2026-11-20")
      $0.hire("E4", since: since, holding: ["H3CSE-RS+"])
    }
  }
  #expect(try coming("2027-01-01") == [])
  #expect(try coming("2027-01-02") == ["certificate-validity", "registered-engineers"])
}

@Test(arguments: [("2025-12-02", false), ("2026-01-01", false), ("2026-01-02", true), ("2026-12-01", true)])
func creditsAreThoseOfTheYearByTheFirstOfJanuary(earned: String, counts: Bool) throws {
  let result = try refusals(by: .credits) { $0.credits[0].earnedOn = on(earned) }
  #expect(result == (counts ? [] : ["credit-baseline"]))
}

@Test(arguments: Breach.ofRequirements + [Breach.exclusion]) func whatIsMissingIsNamed(breach: Breach) throws {
  #expect(try refusals(by: breach.route, breach.change) == [breach.rule.text])
}

@Test(arguments: [("2025-12-31", false), ("2026-01-01", true), ("2026-11-30", true), ("2026-12-31", true)])
func aBlacklistRulingSinceTheAwardIsInTheWay(ruled: String, refused: Bool) throws {
  let result = try refusals { $0.majorEvent(on: "2025-12-01", .blacklist, ruledOn: ruled) }
  #expect(result == (refused ? ["major-event"] : []))
}

/// The waiver must lift it on 1 January.
@Test(arguments: [("2026-12-31", true), ("2027-01-01", false)])
func aWaiverMustLastUntilTheRenewal(until: String, refused: Bool) throws {
  let result = try refusals {
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
    $0.waive("major-event", until: until)
  }
  #expect(result == (refused ? ["major-event"] : []))
}

@Test func neitherTheBarNorADepartureIsInTheWay() throws {
  let result = try refusals {
    $0.loseStar(on: "2026-11-15", from: .three, to: .two)
    $0.spare(left: "2026-11-15")
    $0.spare("Y", left: "2026-06-15", declared: "2026-06-15")
  }
  #expect(result == [])
}

/// Each requirement is to be cured by the day on which the renewal is judged.
@Test(arguments: Breach.ofRequirements, Language.allCases)
func theRemedyNamesTheDay(breach: Breach, language: Language) throws {
  let dossier = Dossier.confirmed(.three, by: breach.route).with(breach.change)
  for decision in [try notify(dossier).decision(), try renew(dossier, asOf: "2027-01-01")] {
    let remedy = try #require(decision.findings.first).evidence.remedy(in: language)
    #expect(remedy.contains("2027-01-01"), "\(remedy)")
    #expect(flaws(in: remedy, language) == [])
  }
}

/// After that day nothing new can help: what bears a date must have held on it, what bears none may still be mended.
@Test(arguments: Breach.ofRequirements, Language.allCases)
func theRemedyOfALaterAuditAsksForNothingThatIsTooLate(breach: Breach, language: Language) throws {
  let dossier = Dossier.confirmed(.three, by: breach.route).with(breach.change)
  let remedy = try #require(try renew(dossier, asOf: "2027-01-15").findings.first).evidence.remedy(in: language)
  let isDated = breach.rule != "hotline" && breach.rule != "tracking-system"
  #expect(remedy.contains("2027-01-01") == isDated, "\(remedy)")
  #expect(!remedy.contains("by 2027-01-01") && !remedy.contains("（含）前"), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
}

/// An application may be made on any day, and has no such day.
@Test(arguments: Breach.ofRequirements) func theRemedyOfAnApplicationNamesNoNewYear(breach: Breach) throws {
  let dossier = Dossier.meeting(.three, by: breach.route).with(breach.change)
  let remedy = try #require(try assess(dossier, by: breach.route).findings.first).evidence.remedy(in: .english)
  #expect(!remedy.isEmpty && !remedy.contains("2027-01-01"))
}

/// The readiness check is the audit: whoever confirms on 1 January with the records as they stand gets what was foretold.
@Test func theNoticeForetellsTheAuditOfTheFirstOfJanuary() throws {
  var dossiers = RandomDossiers(seed: 51)
  var (ready, notReady) = (0, 0)
  for number in 0..<4_000 {
    let (dossier, _, edition) = dossiers.next()
    guard case .decided(let notice) = try notify(dossier, edition) else { continue }
    let january = on("2027-01-01")
    let isStill = dossier.currentCertification(on: on("2026-12-31")).map {
      $0.id == notice.certificationID && $0.isInForce(on: on("2026-12-31"))
    }
    let hasMoved =
      dossier.downgrades.contains { $0.downgradedOn == january }
      || dossier.certifications.contains { $0.issuedOn == january }
    guard isStill == true, !hasMoved else { continue }
    let confirmed = dossier.with { dossier in
      for index in dossier.certifications.indices { dossier.certifications[index].renewalConfirmedOn = january }
    }
    let decision = try renew(confirmed, asOf: "2027-01-01", edition: edition)
    let foretold: Outcome = notice.outcome == .ready ? .renewed : .notRenewed
    if decision.outcome != foretold || decision.rules != notice.rules || decision.cautions != notice.cautions {
      Issue.record("case \(number): \(notice.outcome) \(notice.rules), then \(decision.outcome) \(decision.rules)")
    }
    if notice.outcome == .ready { ready += 1 } else { notReady += 1 }
  }
  #expect(ready > 50 && notReady > 50, "\(ready) ready, \(notReady) not: the cases are worth asking")
}
