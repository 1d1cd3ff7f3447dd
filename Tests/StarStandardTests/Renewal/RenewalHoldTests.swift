import StarStandard
import Testing

@Test func aDefectiveRowHoldsTheRenewal() throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
    $0.loseStar(on: "2027-01-01", from: .three, to: .none)
    $0.defects = [someDefect]
  }
  let decision = try renew(dossier)
  #expect(decision.outcome == .hold && decision.defects == [someDefect])
  #expect(decision.findings.isEmpty && decision.validity == nil, "nothing else is concluded")
  #expect(decision.fromStar == .three && decision.toStar == .three)
}

/// "`hold` (defective rows, an unreadable `renewal_confirmed_on` too)": perhaps it was confirmed.
@Test func anUnreadableConfirmationHolds() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certifications[0].isConfirmationUnreadable = true
    $0.defects = [
      Defect(table: "certifications", row: "CERT-1", column: "renewal_confirmed_on", reason: "no such date")
    ]
  }
  let decision = try renew(dossier)
  #expect(decision.outcome == .hold && decision.defects.count == 1)
}

@Test func anUnreadableConfirmationOfAnotherCertificationConfirmsNothing() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certifications[0].isConfirmationUnreadable = true
    $0.certify("CERT-2", .three, applied: "2026-06-01", issued: "2026-07-01", until: "2026-12-31")
    $0.defects = [someDefect]
  }
  #expect(try audit(dossier).word == "not-concerned")
}

@Test func aChannelThatDidNotConfirmIsNotHeld() throws {
  #expect(try audit(Dossier.meeting(.three).with { $0.defects = [someDefect] }).word == "not-concerned")
}

@Test(arguments: 0..<2) func aStarOrRouteThatCannotBeReadHolds(which: Int) throws {
  let dossier = Dossier.confirmed(.three).with {
    if which == 0 { $0.certifications[0].star = nil } else { $0.certifications[0].route = nil }
    $0.defects = [someDefect]
  }
  let decision = try renew(dossier)
  #expect(decision.outcome == .hold)
  #expect(decision.fromStar == (which == 0 ? nil : .three) && decision.route == (which == 0 ? .certificates : nil))
  #expect(try notify(dossier).word == "hold")
}

/// STANDARD 8: one that cannot be read is left out; where the others do not concern the channel, it is undetermined.
@Test func aCertificationThatCannotBeReadLeavesItOpen() throws {
  let unread = { (dossier: inout Dossier) in
    dossier.certificationsLeftOut = true
    dossier.defects = [someDefect]
  }
  let alone = Dossier.meeting(.three).with { $0.certifications = [] }.with(unread)
  #expect(try audit(alone).word == "undetermined")
  #expect(try notify(alone).word == "undetermined")
  #expect(try audit(Dossier.meeting(.three).with(unread)).word == "undetermined")
  #expect(try audit(Dossier.confirmed(.three).with(unread)).word == "hold")
  #expect(try notify(Dossier.meeting(.three).with(unread)).word == "hold")
  #expect(try audit(alone.with { $0.channel.status = .closed }).word == "not-concerned")
  #expect(try audit(alone.with { $0.channel.kind = "RESELLER" }).word == "out-of-scope")
}

/// An unreadable status or kind counts as active and in scope.
@Test func whatCannotBeReadOfTheChannelConcernsIt() throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.channel.status = nil
    $0.channel.kind = nil
    $0.defects = [someDefect]
  }
  #expect(try audit(dossier).word == "hold")
  #expect(try notify(dossier).word == "hold")
}

/// What was never judged is not renewed: a channel that applying the review of this January left on hold waits for it.
@Test(arguments: [("2027-01-01", true), ("2027-01-15", true), ("2026-07-01", false), ("2026-01-01", false)])
func whoWasLeftOnHoldByTheReviewWaits(asOf: String, waits: Bool) throws {
  let review = AppliedBatches.Review(batch: "A-REVIEW", asOf: on(asOf))
  let applied = AppliedBatches(leftOnHold: ["CH-1": [review]]) { _, _ in false }
  let decision = try audit(.confirmed(.three), asOf: "2027-02-01", applied: applied).decision()
  #expect(decision.outcome == (waits ? .hold : .renewed))
  #expect(decision.waitsFor == (waits ? "A-REVIEW" : nil))
  #expect(decision.defects.isEmpty && decision.findings.isEmpty)
  #expect(decision.toStar == .three && decision.starSought == (waits ? nil : .three))
  let other = try audit(.confirmed(.three).with { $0.channel.id = "CH-2" }, asOf: "2027-02-01", applied: applied)
  #expect(other.word == "renewed")
}
