import StarStandard
import Testing

/// A channel of three stars that confirmed its renewal on the day named.
private func word(confirmed: String?, asOf date: String = "2027-01-15", _ change: (inout Dossier) -> Void = { _ in })
  throws -> String
{
  let dossier = Dossier.meeting(.three).with {
    $0.certifications[0].renewalConfirmedOn = confirmed.map(on)
    change(&$0)
  }
  return try audit(dossier, asOf: date).word
}

/// `renewal_confirmed_on` from 1 December of Y-1 to D.
@Test(arguments: [
  (nil, "2027-01-15", false), ("2026-11-30", "2027-01-15", false), ("2026-12-01", "2027-01-15", true),
  ("2026-12-31", "2027-01-15", true), ("2027-01-15", "2027-01-15", true), ("2027-01-16", "2027-01-15", false),
  ("2027-01-01", "2027-01-01", true), ("2027-01-02", "2027-01-01", false), ("2027-03-31", "2027-03-31", true),
  ("2027-03-31", "2027-03-30", false), ("2025-12-15", "2027-01-15", false),
])
func aRenewalIsConfirmedFromTheNoticeToTheAudit(confirmed: String?, day: String, concerned: Bool) throws {
  #expect(try word(confirmed: confirmed, asOf: day) == (concerned ? "renewed" : "not-concerned"))
}

/// It must stand on the certification that was current and in force on 31 December.
@Test func theConfirmationOfAnotherCertificationIsNone() throws {
  let later = try word(confirmed: "2026-12-15") {
    $0.certify("CERT-2", .three, applied: "2026-06-01", issued: "2026-07-01", until: "2026-12-31")
  }
  #expect(later == "not-concerned")
  let onTheLaterOne = try word(confirmed: nil) {
    $0.certify("CERT-2", .three, applied: "2026-06-01", issued: "2026-07-01", until: "2026-12-31")
    $0.certifications[1].renewalConfirmedOn = on("2026-12-15")
  }
  #expect(onTheLaterOne == "renewed")
}

@Test(arguments: [
  ("2026-12-30", nil, false), ("2026-12-31", nil, true), ("2027-12-31", "2026-12-31", false),
  ("2026-12-31", "2026-12-01", false),
])
func theCertificationMustHaveBeenInForceOnTheLastDayOfTheYear(until: String, ended: String?, concerned: Bool) throws {
  let result = try word(confirmed: "2026-12-15") {
    $0.certifications[0].validUntil = on(until)
    $0.certifications[0].endedOn = ended.map(on)
  }
  #expect(result == (concerned ? "renewed" : "not-concerned"))
}

@Test func anOlderCertificationIsNotRenewedInsteadOfOneThatEnded() throws {
  let result = try word(confirmed: "2026-12-15") {
    $0.certify("CERT-2", .three, applied: "2026-06-01", issued: "2026-07-01", until: "2026-12-31", ended: "2026-09-01")
    $0.certifications[1].renewalConfirmedOn = on("2026-12-15")
  }
  #expect(result == "not-concerned")
}

/// "Has no certification issued in Y yet."
@Test(arguments: [
  ("2027-01-01", false), ("2027-01-14", false), ("2027-01-15", false), ("2027-01-16", true), ("2028-01-01", true),
])
func aChannelThatIsCertifiedInTheYearIsNotRenewedAgain(issued: String, concerned: Bool) throws {
  let result = try word(confirmed: "2026-12-15") { $0.certify("CERT-2", .two, issued: issued, until: "2028-12-31") }
  #expect(result == (concerned ? "renewed" : "not-concerned"))
}

@Test func aCertificationOfTheYearThatWasEndedIsOneAllTheSame() throws {
  let result = try word(confirmed: "2026-12-15") {
    $0.certify("CERT-2", .two, issued: "2027-01-01", until: "2027-12-31", ended: "2027-01-10")
  }
  #expect(result == "not-concerned")
}

@Test(arguments: [
  (ChannelStatus.active, "ACP", "renewed"), (.blacklisted, "ACP", "not-concerned"), (.closed, "ACP", "not-concerned"),
  (.active, "RESELLER", "out-of-scope"),
])
func onlyActiveChannelsInScopeAreRenewed(status: ChannelStatus, kind: String, expected: String) throws {
  let result = try word(confirmed: "2026-12-15") {
    $0.channel.status = status
    $0.channel.kind = kind
  }
  #expect(result == expected)
}

/// From January to March everybody is audited.
@Test(arguments: [
  ("2027-01-01", true), ("2027-03-31", true), ("2027-04-01", false), ("2026-12-31", false), ("2028-02-29", true),
])
func everyRenewalIsAuditedFromJanuaryToMarch(day: String, may: Bool) {
  #expect(RenewalAuditor.isRegular(asOf: on(day)) == may)
}

@Test(arguments: ["2027-04-01", "2027-11-30", "2026-12-31"]) func fromAprilOnNobodyIsRenewed(day: String) throws {
  #expect(try word(confirmed: "2026-12-15", asOf: day) == "not-concerned")
}

/// An applied batch may have written the certification of 31 December; the channel confirms on the one that it knows.
@Test(arguments: [true, false]) func whereABatchWroteTheCertificationAnyConfirmationWillDo(wrote: Bool) throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certifications[0].renewalConfirmedOn = on("2026-12-15")
    $0.certifications[0].endedOn = on("2026-07-01")
    $0.certify("CERT-2", .three, applied: "2025-12-10", issued: "2026-07-01", until: "2026-12-31")
  }
  let applied = AppliedBatches(leftOnHold: [:]) { certification, channel in
    wrote && certification == "CERT-2" && channel == "CH-1"
  }
  #expect(try audit(dossier, applied: applied).word == (wrote ? "renewed" : "not-concerned"))
}
