import StarStandard
import Testing

/// STANDARD 6, "Applying a batch".

/// A channel of four stars that keeps the requirements of the star named only.
private func fallen(to star: Star, _ change: (inout Dossier) -> Void = { _ in }) -> Dossier {
  Dossier.meeting(.four, by: .credits).with {
    $0.credits[0].points = star == .none ? 0 : Edition2025.standard.requirement(of: star).credits
    $0.attend("2026-02-01", "2026-03-01", "2026-04-01")
    change(&$0)
  }
}

private func changes(to dossier: Dossier, asOf date: String = "2026-07-01") throws -> Set<String> {
  try decide(dossier, asOf: date).changes(to: dossier)
}

@Test(arguments: [Star.three, .two]) func aDowngradeEndsTheCertificationAndAddsALowerOne(star: Star) throws {
  let dossier = fallen(to: star) { $0.certifications[0].renewalConfirmedOn = on("2026-06-15") }
  #expect(
    try changes(to: dossier) == [
      "CH-1 downgraded 2026-07-01 4>\(star.rawValue)", "CH-1 end CERT-1 2026-07-01",
      "CH-1 certify NEW \(star.rawValue) credits 2025-12-10 2026-07-01 2026-12-31 ended - confirmed 2026-06-15",
    ])
}

@Test func aDowngradeToNoStarAddsNone() throws {
  #expect(
    try changes(to: fallen(to: .none)) == ["CH-1 downgraded 2026-07-01 4>0", "CH-1 end CERT-1 2026-07-01"])
}

/// "Every certification of the channel that is in force on D is ended", no other.
@Test func everyCertificationInForceIsEnded() throws {
  let dossier = fallen(to: .three) {
    $0.certify("OLD", .two, issued: "2025-06-01", until: "2026-07-01")
    $0.certify("OUT", .two, issued: "2025-05-01", until: "2026-06-30")
    $0.certify("ENDED", .two, issued: "2025-04-01", until: "2027-12-31", ended: "2026-07-01")
    $0.certify("LATER", .two, issued: "2025-03-01", until: "2027-12-31", ended: "2026-07-02")
    $0.certify("FUTURE", .two, issued: "2026-07-02", until: "2026-12-31")
  }
  #expect(
    try changes(to: dossier) == [
      "CH-1 downgraded 2026-07-01 4>3", "CH-1 end CERT-1 2026-07-01", "CH-1 end OLD 2026-07-01",
      "CH-1 end LATER 2026-07-01",
      "CH-1 certify NEW 3 credits 2025-12-10 2026-07-01 2026-12-31 ended - confirmed -",
    ])
}

/// "Where it is renewal pending, nothing is ended or added": the renewal audit goes by the row.
@Test(arguments: ["2027-01-01", "2027-01-31"], [Star.three, .two, .none])
func aRenewalPendingChannelGetsTheRowOnly(day: String, star: Star) throws {
  let dossier = fallen(to: star) { $0.credits[0].earnedOn = on("2026-06-30") }
  #expect(try changes(to: dossier, asOf: day) == ["CH-1 downgraded \(day) 4>\(star.rawValue)"])
}

/// "Nothing" is an older certification that is still in force, too.
@Test func aRenewalPendingChannelKeepsWhatElseIsInForce() throws {
  let dossier = fallen(to: .three) {
    $0.credits[0].earnedOn = on("2026-06-30")
    $0.certify("OLD", .two, issued: "2025-06-01", until: "2027-12-31")
  }
  #expect(try changes(to: dossier, asOf: "2027-01-01") == ["CH-1 downgraded 2027-01-01 4>3"])
}

@Test func theRowIsFromTheStarThatAnEarlierRowOfTheYearLeft() throws {
  let dossier = fallen(to: .two) { $0.loseStar(on: "2027-01-05", from: .four, to: .three) }
  #expect(try changes(to: dossier, asOf: "2027-01-15") == ["CH-1 downgraded 2027-01-15 3>2"])
}

@Test func aCertificationStillInForceInJanuaryIsEnded() throws {
  let dossier = fallen(to: .three) { $0.certifications[0].validUntil = on("2027-12-31") }
  #expect(
    try changes(to: dossier, asOf: "2027-01-01") == [
      "CH-1 downgraded 2027-01-01 4>3", "CH-1 end CERT-1 2027-01-01",
      "CH-1 certify NEW 3 credits 2025-12-10 2027-01-01 2027-12-31 ended - confirmed -",
    ])
}

/// The channel becomes `blacklisted`, every certification in force is ended, and a row to star 0 is added.
@Test func aRevocationEndsEverything() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
    $0.certify("OLD", .two, issued: "2025-06-01", until: "2026-12-31")
    $0.certify("OUT", .two, issued: "2025-06-01", until: "2026-06-30")
  }
  #expect(
    try changes(to: dossier) == [
      "CH-1 blacklist", "CH-1 downgraded 2026-07-01 3>0", "CH-1 end CERT-1 2026-07-01", "CH-1 end OLD 2026-07-01",
    ])
}

@Test func aRevocationOfARenewalPendingChannelEndsWhatIsInForce() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-12-01")
  }
  let revoked: Set<String> = ["CH-1 blacklist", "CH-1 downgraded 2027-01-01 3>0"]
  #expect(try changes(to: dossier, asOf: "2027-01-01") == revoked)
  let older = dossier.with { $0.certify("OLD", .two, issued: "2025-06-01", until: "2027-12-31") }
  #expect(try changes(to: older, asOf: "2027-01-01") == revoked.union(["CH-1 end OLD 2027-01-01"]))
}

@Test(arguments: Route.allCases) func aRenewedChannelGetsItsNewCertification(route: Route) throws {
  let dossier = Dossier.confirmed(.three, by: route)
  #expect(
    try renew(dossier, asOf: "2027-02-15").changes(to: dossier) == [
      "CH-1 certify NEW 3 \(route.rawValue) 2027-01-01 2027-01-01 2027-12-31 ended - confirmed -"
    ])
}

@Test func aRenewalIsOfTheStarSought() throws {
  let dossier = Dossier.confirmed(.four).with { $0.loseStar(on: "2027-01-01", from: .four, to: .two) }
  #expect(
    try renew(dossier).changes(to: dossier) == [
      "CH-1 certify NEW 2 certificates 2027-01-01 2027-01-01 2027-12-31 ended - confirmed -"
    ])
}

@Test func whereNoStarChangesHandsNothingIsChanged() throws {
  let good = Dossier.confirmed(.three)
  let bad = good.with {
    $0.strip("E1")
    $0.strip("E2")
    $0.strip("E3")
  }
  let held = good.with { $0.defects = [someDefect] }
  let decisions = [
    (try decide(good), good), (try decide(held), held), (try renew(bad), bad), (try renew(held), held),
    (try notify(good).decision(), good), (try notify(bad).decision(), bad), (try notify(held).decision(), held),
    (try assess(good), good), (try assess(bad), bad), (try assess(held), held),
  ]
  let outcomes = decisions.map(\.0.outcome)
  #expect(
    outcomes == [
      .retain, .hold, .notRenewed, .hold, .ready, .notReady, .hold, .eligible, .notEligible, .hold,
    ])
  for (decision, dossier) in decisions { #expect(decision.changes(to: dossier) == []) }
}

@Test func theReasonNamesBatchAndRules() throws {
  let dossier = fallen(to: .none) {
    $0.spare("X", left: "2026-02-01")
    $0.spare("Y", left: "2026-02-02")
  }
  let changes = try decide(dossier).changes(to: dossier, batch: "2026-07-review", newID: "NEW")
  let reasons = changes.compactMap { if case .downgrade(_, _, _, _, let reason) = $0 { reason } else { nil } }
  #expect(reasons == ["2026-07-review: credit-baseline departure-undeclared"])
}
