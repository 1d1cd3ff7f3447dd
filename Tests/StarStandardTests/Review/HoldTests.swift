import StarStandard
import Testing

private let defect = Defect(table: "people", row: "E1", column: "name", reason: "empty")

@Test func aDefectiveRowHoldsTheChannelAndNothingElseIsConcluded() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certificates = []
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
    $0.defects = [defect, defect]
  }
  let decision = try decide(dossier)
  #expect(decision.outcome == .hold)
  #expect(decision.findings.isEmpty && !decision.atRisk && decision.reapplyFrom == nil)
  #expect(decision.defects == [defect, defect])
  #expect(decision.fromStar == .three && decision.toStar == .three)
  #expect(decision.edition == "2025" && decision.route == .certificates)
  #expect(decision.advice(in: .english).isEmpty)
}

@Test func whatCannotBeReadIsNullInTheDecision() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certifications[0].star = nil
    $0.certifications[0].route = nil
    $0.certifications[0].appliedOn = nil
    $0.defects = [defect]
  }
  let decision = try decide(dossier)
  #expect(decision.outcome == .hold)
  #expect(decision.fromStar == nil && decision.toStar == nil && decision.route == nil && decision.edition == nil)
  #expect(decision.certificationID == "CERT-1")
}

/// A decision is never made from what is not there, even where no defect says so.
@Test(arguments: 0..<6) func aMissingValueHolds(which: Int) throws {
  let dossier = Dossier.meeting(.three).with {
    switch which {
    case 0: $0.certifications[0].star = nil
    case 1: $0.certifications[0].route = nil
    case 2: $0.certifications[0].appliedOn = nil
    case 3: $0.channel.hotline = nil
    case 4: $0.channel.supportEmail = nil
    default: $0.channel.trackingSystem = nil
    }
  }
  #expect(try decide(dossier).outcome == .hold)
}

@Test func aDowngradeOfARenewalPendingChannelIsItsStarOnHoldToo() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.loseStar(on: "2027-01-01", from: .three, to: .two)
    $0.defects = [defect]
  }
  let decision = try decide(dossier, asOf: "2027-01-15")
  #expect(decision.outcome == .hold && decision.renewalPending)
  #expect(decision.fromStar == .two && decision.toStar == .two)
}

@Test func aDossierIsEmptiedForTheNextChannel() {
  var dossier = Dossier.meeting(.three, by: .credits).with {
    $0.majorEvent(on: "2026-02-01")
    $0.loseStar(on: "2026-01-01", to: .three)
    $0.waive("hotline")
    $0.attend("2026-02-01")
    $0.people = [Person(id: "E1")]
    $0.share("E1", with: "CH-2")
    $0.certificationsLeftOut = true
    $0.defects = [defect]
  }
  dossier.reset(to: Channel(id: "CH-2"))
  #expect(dossier.channel.id == "CH-2" && dossier.channel.name == nil && !dossier.certificationsLeftOut)
  #expect(
    dossier.certifications.isEmpty && dossier.appointments.isEmpty && dossier.people.isEmpty
      && dossier.sharedEngineers.isEmpty && dossier.certificates.isEmpty && dossier.credits.isEmpty
      && dossier.participations.isEmpty && dossier.majorEvents.isEmpty && dossier.downgrades.isEmpty
      && dossier.waivers.isEmpty && dossier.defects.isEmpty)
}
