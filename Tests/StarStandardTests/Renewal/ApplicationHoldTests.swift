import StarStandard
import Testing

@Test func aDefectiveRowHoldsTheApplication() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.strip("E1")
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
    $0.defects = [someDefect, someDefect]
  }
  let decision = try assess(dossier, for: .four)
  #expect(decision.outcome == .hold)
  #expect(decision.findings.isEmpty, "nothing else is concluded")
  #expect(decision.defects == [someDefect, someDefect])
  #expect(decision.fromStar == .three && decision.toStar == .three)
  #expect(decision.certificationID == "CERT-1")
}

@Test func aDefectiveRowHoldsAChannelThatIsNotEligibleToo() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.channel.status = .blacklisted
    $0.channel.kind = "RESELLER"
    $0.defects = [someDefect]
  }
  #expect(try assess(dossier).outcome == .hold)
}

@Test func aDefectiveRowHoldsAChannelWithoutACertification() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certifications = []
    $0.certificationsLeftOut = true
    $0.defects = [someDefect]
  }
  let decision = try assess(dossier)
  #expect(decision.outcome == .hold && decision.certificationID == nil)
  #expect(decision.fromStar == Star.none && decision.toStar == Star.none)
}

@Test func aStarThatCannotBeReadIsNull() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certifications[0].star = nil
    $0.defects = [someDefect]
  }
  let decision = try assess(dossier)
  #expect(decision.outcome == .hold && decision.fromStar == nil && decision.toStar == nil)
}
