import StarStandard
import Testing

/// The readiness check of the notices of 2026-12-01: the review as of 2027-01-01 and the renewal audit of that day, with the
/// records as they stand.
private func refusals(by route: Route = .certificates, _ change: (inout Dossier) -> Void) throws -> [String] {
  let decision = try notify(Dossier.confirmed(.three, by: route).with(change)).decision()
  #expect(decision.outcome == (decision.refusals.isEmpty ? .ready : .notReady))
  #expect(decision.fromStar == .three && decision.toStar == .three)
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

/// Who is held on 1 December is not for that held on 1 January; and what the review would take the star for is in the way.
@Test(arguments: [("2026-09-10", false), ("2026-09-30", false), ("2026-10-01", true), ("2026-11-30", true)])
func graceThatEndsBeforeTheNewYearHoldsNobody(left: String, held: Bool) throws {
  let engineer = try refusals { $0.leave("E1", on: left, declared: left) }
  #expect(
    engineer == (held ? [] : ["certificate-validity", "registered-engineers", "departure-unreplenished"]))
  let manager = try refusals { $0.leave("M1", as: .serviceManager, on: left, declared: left) }
  #expect(manager == (held ? [] : ["departure-unreplenished", "service-manager"]))
}

/// A grace period that runs beyond the new year is a caution.
@Test func graceIsACaution() throws {
  let dossier = Dossier.confirmed(.three).with { $0.leave("E1", on: "2026-11-30", declared: "2026-11-30") }
  let decision = try notify(dossier).decision()
  #expect(decision.outcome == .ready && decision.cautions == ["departure-in-grace"])
  #expect(decision.starForeseen == .three)
  let waived = try notify(dossier.with { $0.waive("departure-in-grace", until: "2027-01-01") }).decision()
  #expect(waived.cautions == [], "what is waived on 1 January does not caution")
}

@Test func certificatesAboutToRunOutAreACaution() throws {
  // Within three months of 1 January, and longer than three months from it: the margin of the review, not of the renewal.
  let dossier = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", from: "2027-01-01", until: "2027-04-01")
    $0.grant("H3CSE-WLAN", to: "E1", from: "2025-01-01", until: "2027-04-02")
  }
  #expect(try notify(dossier).decision().cautions == [])
  let edition = Edition2025.make(severities: ["certificate-margin": .information])
  let short = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: "2027-04-01")
  }
  #expect(try notify(short, edition).decision().cautions == ["certificate-margin"])
}

/// What is known to happen by 1 January has happened then.
@Test func whatIsOnRecordForDecemberCounts() throws {
  let missing = ["certificate-validity", "registered-engineers", "departure-undeclared"]
  #expect(try refusals { $0.leave("E1", on: "2026-12-20") } == missing)
  #expect(try refusals { $0.leave("E1", on: "2026-12-20", declared: "2026-12-20") } == [])
  let coming = { (since: String) in
    try refusals {
      $0.leave("E1", on: "2026-09-20", declared: "2026-09-20", replacedBy: "E2")
      $0.grant("H3CSE-RS+", to: "E2", from: "2026-09-20", until: "2026-12-31")
      $0.hire("E4", since: since, holding: ["H3CSE-RS+"])
    }
  }
  #expect(try coming("2027-01-01") == [])
  #expect(try coming("2027-01-02") == ["certificate-validity", "registered-engineers"])
}

@Test(arguments: [("2025-12-31", false), ("2026-01-01", true), ("2026-12-31", true), ("2027-01-01", false)])
func creditsAreThoseOfTheFourQuartersBeforeTheNewYear(earned: String, counts: Bool) throws {
  let result = try refusals(by: .credits) { $0.credits[0].earnedOn = on(earned) }
  #expect(result == (counts ? [] : ["credit-baseline"]))
}

@Test(arguments: Breach.ofRequirements + [Breach.exclusion]) func whatIsMissingIsNamedOnce(breach: Breach) throws {
  #expect(try refusals(by: breach.route, breach.change) == [breach.rule.text])
}

/// The star foreseen is what the audit would renew after the review.
@Test(arguments: Breach.ofRequirements + [Breach.exclusion]) func theStarForeseenIsWhatWouldBeRenewed(breach: Breach)
  throws
{
  let decision = try notify(Dossier.confirmed(.three, by: breach.route).with(breach.change)).decision()
  #expect(decision.starForeseen == breach.starLeft)
}

/// What the review takes may leave less than the audit alone would: a departure undeclared costs a star in the review.
@Test func theReviewComesBeforeTheAudit() throws {
  let dossier = Dossier.confirmed(.three).with { $0.spare(left: "2026-11-15") }
  let decision = try notify(dossier).decision()
  #expect(decision.outcome == .notReady && decision.refusals == ["departure-undeclared"])
  #expect(decision.starForeseen == .two)
  #expect(try renew(dossier).toStar == .three, "the audit alone refuses nothing for a departure")
}

@Test func whereNoCertificationIsInForceOnTheLastDayThereIsNoneToRenew() throws {
  for change: (inout Dossier) -> Void in [
    { $0.certifications[0].validUntil = on("2026-12-30") }, { $0.certifications[0].endedOn = on("2026-12-31") },
  ] {
    let decision = try notify(Dossier.confirmed(.three).with(change)).decision()
    #expect(decision.outcome == .notReady && decision.refusals == ["not-eligible-status"])
    #expect(decision.starForeseen == Star.none)
  }
}

/// What will be awarded after 1 December is no part of what is told on that day.
@Test func aCertificationIssuedAfterTheNoticeIsLeftOut() throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.certify("CERT-2", .four, issued: "2026-12-02", until: "2027-12-31")
  }
  let decision = try notify(dossier).decision()
  #expect(decision.outcome == .ready && decision.fromStar == .three && decision.starForeseen == .three)
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

@Test func theBarIsNotInTheWay() throws {
  #expect(try refusals { $0.loseStar(on: "2026-11-15", from: .four, to: .three) } == [])
}

/// Each requirement is to be cured by the day on which the renewal is judged, or within the window that is counted then.
@Test(arguments: Breach.ofRequirements, Language.allCases)
func theRemedyNamesTheDay(breach: Breach, language: Language) throws {
  let dossier = Dossier.confirmed(.three, by: breach.route).with(breach.change)
  let remedy = try #require(try notify(dossier).decision().findings.first).evidence.remedy(in: language)
  #expect(remedy.contains(breach.rule == "credit-baseline" ? "2026-12-31" : "2027-01-01"), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
}

/// An audit looks at its own day, and what is cured by a later one is cured then.
@Test(arguments: Breach.ofRequirements, Language.allCases)
func theRemedyOfAnAuditNamesNoDayThatIsOver(breach: Breach, language: Language) throws {
  let dossier = Dossier.confirmed(.three, by: breach.route).with(breach.change)
  let remedy = try #require(try renew(dossier, asOf: "2027-01-15").findings.first).evidence.remedy(in: language)
  #expect(!remedy.contains("2027-01-01"), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
}

/// An application may be made on any day, and has no such day.
@Test(arguments: Breach.ofRequirements) func theRemedyOfAnApplicationNamesNoNewYear(breach: Breach) throws {
  let dossier = Dossier.meeting(.three, by: breach.route).with(breach.change)
  let remedy = try #require(try assess(dossier, by: breach.route).findings.first).evidence.remedy(in: .english)
  #expect(!remedy.isEmpty && !remedy.contains("2027-01-01"))
}

/// Whoever confirms on 1 January with the records as they stand gets, after the review of that day was applied, what was
/// foretold.
@Test func theNoticeForetellsTheReviewAndTheAuditOfTheFirstOfJanuary() throws {
  var dossiers = RandomDossiers(seed: 51)
  var (ready, notReady) = (0, 0)
  for number in 0..<4_000 {
    let (dossier, _, edition) = dossiers.next()
    guard case .decided(let notice) = try notify(dossier, edition) else { continue }
    let january = on("2027-01-01")
    let isStill = dossier.currentCertification(on: on("2026-12-31")).map {
      $0.id == notice.certificationID && $0.isInForce(on: on("2026-12-31"))
    }
    let hasMoved = dossier.certifications.contains { on("2026-12-01") < $0.issuedOn && $0.issuedOn <= january }
    guard isStill == true, !hasMoved, notice.outcome != .hold else { continue }
    let confirmed = dossier.with { dossier in
      for index in dossier.certifications.indices { dossier.certifications[index].renewalConfirmedOn = january }
    }
    var afterwards = confirmed
    if case .decided(let review) = try reviewer(asOf: january, edition).treat(confirmed) {
      afterwards = confirmed.applying(review.changes(to: confirmed, batch: "BATCH", newID: "NEW"))
    }
    let star: Star
    switch try audit(afterwards, asOf: "2027-01-01", edition) {
    case .decided(let decision): star = decision.toStar ?? .none
    case .notConcerned where afterwards.channel.status != .active: star = .none
    // A certification that runs on got its lower one from the review, and there is nothing to renew.
    default: continue
    }
    if star != notice.starForeseen {
      Issue.record("case \(number): foreseen \(notice.starForeseen?.rawValue ?? -1), then \(star.rawValue)")
    }
    if (notice.outcome == .ready) != (notice.starForeseen == notice.fromStar && notice.refusals.isEmpty) {
      Issue.record("case \(number): \(notice.outcome), \(notice.refusals)")
    }
    if notice.outcome == .ready { ready += 1 } else { notReady += 1 }
  }
  #expect(ready > 50 && notReady > 50, "\(ready) ready, \(notReady) not: the cases are worth asking")
}
