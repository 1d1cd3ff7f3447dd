import StarStandard
import Testing

/// STANDARD 7a, "Reinstate": what was taken back is judged, and counts as waived.

private func reinstated(
  _ causes: Reinstatement.Cause..., asOf date: String = "2026-07-01", madeOn: String = "2026-08-20"
) -> Reinstatement {
  Reinstatement(
    of: EarlierDecision(
      batch: "2026-07-review", asOf: on(date), outcome: .downgrade, fromStar: .three, toStar: .two, wasTold: true),
    command: "review", reason: "declared in time", by: "Wang", madeOn: on(madeOn), causes: causes)
}

private func departure(_ person: String, _ date: String = "2026-05-02") -> FindingSubject {
  .departure(personID: person, role: .engineer, on: on(date))
}

/// One engineer more than three stars ask for left undeclared.
private let left = Dossier.meeting(.three).with {
  $0.hire("E9", since: "2025-06-01")
  $0.appointments[$0.appointments.count - 1].departedOn = on("2026-05-02")
}

private func decide(_ dossier: Dossier, asOf date: String = "2026-07-01") throws -> Decision {
  try reviewer(asOf: on(date), Edition2025.standard).treat(dossier).decision()
}

@Test func aDepartureThatWasReinstatedIsWaivedInEveryLaterReading() throws {
  #expect(try decide(left).outcome == .downgrade)
  let cause = Reinstatement.Cause(rule: "departure-undeclared", subject: departure("E9"))
  let known = left.with { $0.reinstatements = [reinstated(cause)] }
  for day in ["2026-07-01", "2026-09-30", "2027-01-01"] {
    let decision = try decide(known, asOf: day)
    #expect(decision.outcome == .retain, "\(day)")
    let waiver = try #require(decision.findings.first { $0.rule == "departure-undeclared" }?.waiver)
    #expect(waiver.grantedBy == "Wang" && waiver.reason == "declared in time" && waiver.isLasting)
  }
  // Declared late, it would cost the star by another rule.
  let declared = known.with { $0.appointments[$0.appointments.count - 1].declaredOn = on("2026-09-01") }
  #expect(try decide(declared, asOf: "2027-01-01").outcome == .retain)
}

@Test(arguments: [("E8", "2026-05-02"), ("E9", "2026-05-03")])
func anotherDepartureIsNotWaived(person: String, day: String) throws {
  let cause = Reinstatement.Cause(rule: "departure-undeclared", subject: departure(person, day))
  #expect(try decide(left.with { $0.reinstatements = [reinstated(cause)] }).outcome == .downgrade)
}

/// Credits that were short are so in readings as of the batch's day; what the next review finds is its own.
@Test func anotherRuleIsWaivedInReadingsAsOfTheDayAlone() throws {
  let short = Dossier.meeting(.three, by: .credits).with {
    $0.credits.removeAll()
    $0.reinstatements = [reinstated(Reinstatement.Cause(rule: "credit-baseline", subject: nil))]
  }
  #expect(try decide(short).outcome == .retain)
  #expect(try decide(short, asOf: "2026-07-02").outcome == .downgrade)
  #expect(try decide(short, asOf: "2027-01-01").outcome == .downgrade)
}

@Test func anEventThatWasReinstatedExcludesNobodyAnyMore() throws {
  let ruled = Dossier.meeting(.three).with {
    $0.majorEvent(on: "2026-03-01", .blacklist, ruledOn: "2026-04-01")
  }
  #expect(try decide(ruled).outcome == .revoke)
  let known = ruled.with {
    $0.reinstatements = [reinstated(Reinstatement.Cause(rule: "major-event", subject: .event(id: "EV-1")))]
  }
  #expect(try decide(known).outcome == .retain)
  let assessed = try assess(known, on: "2026-09-01")
  #expect(!assessed.refusals.contains("major-event"))
  #expect(try assess(ruled, on: "2026-09-01").refusals.contains("major-event"))
  let another = known.with { $0.majorEvent(on: "2026-03-01", .blacklist, ruledOn: "2026-04-01") }
  #expect(try decide(another).outcome == .revoke)
}

/// Of two that cover a finding the one that expires last is named.
@Test func theWaiverThatExpiresLastIsNamed() throws {
  let cause = Reinstatement.Cause(rule: "departure-undeclared", subject: departure("E9"))
  let known = left.with {
    $0.reinstatements = [reinstated(cause)]
    $0.waivers = [
      Waiver(
        rule: "departure-undeclared", reason: "r", grantedBy: "D", grantedOn: on("2026-01-01"),
        expiresOn: on("2026-12-31"))
    ]
  }
  #expect(try decide(known).findings.first { $0.rule == "departure-undeclared" }?.waiver?.grantedBy == "Wang")
}
