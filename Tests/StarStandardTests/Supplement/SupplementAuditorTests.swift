import StarStandard
import Testing

/// STANDARD 7a, "Supplement": which channels a supplement decides.

private func before(_ outcome: Outcome, _ from: Star, _ to: Star, in batch: String = "2026-07-review")
  -> EarlierDecision
{
  EarlierDecision(
    batch: batch, asOf: on("2026-07-01"), outcome: outcome, fromStar: from, toStar: to, wasTold: outcome == .downgrade)
}

private func treat(
  _ dossier: Dossier, after last: EarlierDecision?, madeOn: String = "2026-08-20", toBeTold: Bool = false,
  applied: AppliedBatches = .none
) throws -> Treatment {
  let basis = SupplementBasis(
    last: { _ in last }, isToBeTold: { _ in toBeTold }, isOfReview: { $0.hasPrefix("2026-07-review") },
    isRenewalSince: { $0.hasSuffix("-renewal") })
  return SupplementAuditor(
    to: on("2026-07-01"), madeOn: on(madeOn), number: 2, editions: try #require(Editions([Edition2025.standard])),
    basis: basis
  ).knowing(applied).treat(dossier)
}

private func word(_ treatment: Treatment) -> String {
  if case .notConcerned(let reason) = treatment { "\(reason)" } else { treatment.word }
}

private let met = Dossier.meeting(.three, by: .credits)
private let short = met.with { $0.credits.removeAll() }

@Test func whatIsDecidedAsBeforeIsNotDecidedAgain() throws {
  #expect(try word(treat(met, after: before(.retain, .three, .three))) == "asDecided")
  #expect(try word(treat(short, after: before(.downgrade, .three, .none))) == "asDecided")
  // Another outcome with the same star is none.
  #expect(try word(treat(short, after: before(.revoke, .three, .none))) == "asDecided")
}

@Test func whatIsBetterIsDecidedAndNamesWhatItSupersedes() throws {
  let decision = try treat(met, after: before(.downgrade, .three, .two)).decision()
  #expect(decision.outcome == .retain && decision.toStar == .three)
  #expect(decision.supersedes == before(.downgrade, .three, .two))
  #expect(decision.procedure == .supplement && decision.effectiveOn == on("2026-07-01"))
}

/// A loss that is less than what was published is in the channel's favour.
@Test func aLesserLossIsBetter() throws {
  let some = Dossier.meeting(.four, by: .credits).with { $0.credits[0].points = 450 }
  let decision = try treat(some, after: before(.downgrade, .four, .two)).decision()
  #expect(decision.outcome == .downgrade && decision.toStar == .three)
  #expect(decision.reapplyFrom == on("2026-10-02"))
}

@Test func whatIsWorseIsListedAndNotDecided() throws {
  #expect(try word(treat(short, after: before(.retain, .three, .three))) == "worse: downgrade")
}

@Test func whoWasOnHoldIsDecidedWhateverComesOfIt() throws {
  #expect(try word(treat(met, after: before(.hold, .three, .three))) == "retain")
  #expect(try word(treat(short, after: before(.hold, .three, .three))) == "downgrade")
}

@Test func whoWasNotUnderReviewIsDecided() throws {
  #expect(try word(treat(short, after: nil)) == "downgrade")
  #expect(try treat(met, after: nil).decision().supersedes == nil)
}

@Test func whomApplyingLeftOnHoldIsDecided() throws {
  func applied(_ batch: String) -> AppliedBatches {
    AppliedBatches(leftOnHold: ["CH-1": [AppliedBatches.Review(batch: batch, asOf: on("2026-07-01"))]]) { _, _ in false
    }
  }
  let loss = before(.downgrade, .three, .none)
  #expect(try word(treat(short, after: loss, applied: applied("2026-07-review"))) == "downgrade")
  // A later supplement has decided it since.
  let later = before(.downgrade, .three, .none, in: "2026-07-review-2")
  #expect(try word(treat(short, after: later, applied: applied("2026-07-review"))) == "asDecided")
}

@Test func whoseStarAnAppliedBatchTookIsNotDecided() throws {
  let taken = met.with { $0.takenBy = ["2026-07-review"] }
  #expect(try word(treat(taken, after: before(.downgrade, .three, .two))) == "starTaken")
  let another = met.with { $0.takenBy = ["2026-01-review"] }
  #expect(try word(treat(another, after: before(.downgrade, .three, .two))) == "retain")
}

@Test func whoWouldBeOnHoldNowIsNotDecided() throws {
  let defective = met.with { $0.defects = [Defect(table: "credits", row: "X", column: "points", reason: "r")] }
  for last in [before(.hold, .three, .three), before(.downgrade, .three, .two), nil] {
    #expect(try word(treat(defective, after: last)) == "onHold")
  }
}

@Test func whoIsToBeToldThatALossWasReinstatedIsDecided() throws {
  #expect(try word(treat(met, after: before(.retain, .three, .three), toBeTold: true)) == "retain")
  #expect(try word(treat(short, after: before(.downgrade, .three, .none), toBeTold: true)) == "downgrade")
}

/// It covers where `expires_on >= D0` and `granted_on <= D`.
@Test(arguments: [
  ("2026-07-02", "2026-07-01", "retain"), ("2026-08-20", "2026-12-31", "retain"),
  ("2026-08-21", "2026-12-31", "asDecided"), ("2026-06-01", "2026-06-30", "asDecided"),
])
func aWaiverCoversThatWasGrantedByTheDayOfTheSupplement(granted: String, expires: String, expected: String) throws {
  let waived = short.with {
    $0.waivers = [
      Waiver(rule: "credit-baseline", reason: "r", grantedBy: "D", grantedOn: on(granted), expiresOn: on(expires))
    ]
  }
  #expect(try word(treat(waived, after: before(.downgrade, .three, .none))) == expected)
}

/// What a renewal applied since has written was not there when the review was made.
@Test func whatWasRenewedSinceIsLeftOut() throws {
  let renewed = met.with {
    $0.certifications[0].endedOn = nil
    $0.certify("NEW", .two, by: .credits, issued: "2026-07-01", until: "2026-12-31")
    $0.certifications[1].writtenBy = "2026-07-10-renewal"
  }
  let decision = try treat(renewed, after: before(.hold, .three, .three)).decision()
  #expect(decision.certificationID == "CERT-1" && decision.toStar == .three)
}

// MARK: - Renewals after March

/// From April on those are audited whose renewal was reinstated, or whose January decision was changed, since all were.
@Test(arguments: [
  ("2027-01-01", false, "2027-04-02", "renewed"), ("2027-01-01", false, "2027-03-31", "not-concerned"),
  ("2027-01-01", false, "2027-04-21", "not-concerned"), ("2027-01-15", true, "2027-04-20", "renewed"),
  ("2026-07-01", false, "2027-04-02", "not-concerned"), ("2027-07-01", false, "2027-04-02", "not-concerned"),
  ("2026-03-31", true, "2027-04-02", "not-concerned"),
])
func fromAprilOnWhoseDecisionWasChangedIsRenewed(
  asOf: String, isOfRenewal: Bool, madeOn: String, expected: String
) throws {
  let dossier = Dossier.meeting(.three).with { $0.certifications[0].renewalConfirmedOn = on("2026-12-15") }
  let correction = AppliedBatches.Correction(asOf: on(asOf), isOfRenewal: isOfRenewal, madeOn: on(madeOn))
  let applied = AppliedBatches(leftOnHold: [:], corrections: ["CH-1": [correction]]) { _, _ in false }
  #expect(try audit(dossier, asOf: "2027-04-20", applied: applied).word == expected)
}

/// A forecast in a supplement knows the days on which renewals are audited.
@Test func theForecastOfASupplementKnowsTheRenewalDays() throws {
  let basis = SupplementBasis(
    last: { _ in before(.downgrade, .three, .two) }, isToBeTold: { _ in false },
    isOfReview: { $0.hasPrefix("2026-07-review") }, isRenewalSince: { $0.hasSuffix("-renewal") })
  let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)])
  let auditor = SupplementAuditor(
    to: on("2026-07-01"), madeOn: on("2026-08-20"), number: 2, editions: try #require(Editions([Edition2025.standard])),
    basis: basis, forecasts: true, schedule: schedule)
  let dossier = Dossier.meeting(.three).with { $0.channel.trackingSystem = TrackingSystem.none }
  let forecast = try #require(try auditor.treat(dossier).decision().forecast)
  #expect(forecast.cause == .renewal && forecast.decidedOn == on("2027-01-15"))
}

/// Whom a review does not decide, a supplement to it does not, either.
@Test func whoIsNotReviewedIsNotDecidedAgain() throws {
  let last = before(.downgrade, .three, .two)
  #expect(try word(treat(met.with { $0.channel.kind = "RESELLER" }, after: last)) == "out-of-scope")
  let unread = met.with { ($0.certifications, $0.certificationsLeftOut) = ([], true) }
  #expect(try word(treat(unread, after: last)) == "undetermined")
}
