import StarStandard
import Testing

/// STANDARD 6: a channel with a row in `downgrades` dated D is not downgraded again by a review as of D.
private func short(downgraded date: String, _ change: (inout Dossier) -> Void = { _ in }) -> Dossier {
  Dossier.meeting(.three, by: .credits).with {
    $0.credits = []
    $0.loseStar(on: date, to: .three)
    change(&$0)
  }
}

@Test(arguments: [("2026-06-30", Outcome.downgrade), ("2026-07-01", .retain), ("2026-07-02", .downgrade)])
func aStarIsNotTakenTwiceOnOneDay(downgraded: String, outcome: Outcome) throws {
  let decision = try decide(short(downgraded: downgraded))
  #expect(decision.outcome == outcome)
  #expect(decision.rules == ["credit-baseline"])
  #expect(decision.findings.map(\.isViolation) == [true], "the violation is reported")
}

@Test func aChannelDowngradedTodayIsAtRisk() throws {
  let decision = try decide(short(downgraded: "2026-07-01"))
  #expect(decision.atRisk)
  #expect(decision.toStar == .three && decision.reapplyFrom == nil)
}

@Test func aChannelDowngradedTodayWithoutAViolationIsNotAtRisk() throws {
  let dossier = Dossier.meeting(.three).with { $0.loseStar(on: "2026-07-01", to: .three) }
  #expect(try !decide(dossier).atRisk)
}

@Test(arguments: Options.DowngradeTo.allCases) func theOptionsMakeNoDifference(to: Options.DowngradeTo) throws {
  let edition = Edition2025.make { $0.downgradeTo = to }
  #expect(try decide(short(downgraded: "2026-07-01"), edition: edition).outcome == .retain)
}

/// As `apply` leaves it: the old certification ended on D, the new one issued on D.
@Test func aReviewThatWasAppliedAndIsRunAgainTakesNoStarTwice() throws {
  let before = Dossier.meeting(.four, by: .credits).with { $0.credits[0].points = 0 }
  let first = try decide(before, edition: Edition2025.make { $0.downgradeTo = .oneLevel })
  #expect(first.outcome == .downgrade && first.toStar == .three)
  let after = before.with {
    $0.certifications[0].endedOn = on("2026-07-01")
    $0.certify("NEW", .three, by: .credits, applied: "2025-12-10", issued: "2026-07-01", until: "2026-12-31")
    $0.loseStar(on: "2026-07-01", to: .three)
  }
  let second = try decide(after)
  #expect(second.certificationID == "NEW")
  #expect(second.outcome == .retain && second.toStar == .three && second.atRisk)
}

@Test func whatWasJudgedTodayIsNotFoundAgain() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.hire("E9")
    $0.leave("E9", on: "2026-07-01")
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-07-01")
    $0.loseStar(on: "2026-07-01", to: .three)
  }
  let decision = try decide(dossier)
  #expect(decision.outcome == .retain && decision.findings.isEmpty)
}

@Test func aRenewalPendingChannelDowngradedTodayKeepsWhatItWasLeft() throws {
  let dossier = Dossier.meeting(.three, by: .credits).with {
    $0.credits = []
    $0.attend("2026-02-01", "2026-03-01")
    $0.loseStar(on: "2027-01-01", from: .three, to: .two)
  }
  let decision = try decide(dossier, asOf: "2027-01-01")
  #expect(decision.renewalPending && decision.outcome == .retain)
  #expect(decision.fromStar == .two && decision.toStar == .two)
  #expect(decision.rules == ["credit-baseline"])
  #expect(decision.atRisk)
}
