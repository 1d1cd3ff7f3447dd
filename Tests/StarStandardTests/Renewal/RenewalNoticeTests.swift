import StarStandard
import Testing

/// What the notices of 2026-12-01 make of a channel that holds three stars from 2026-01-01 to 2026-12-31.
private func word(_ change: (inout Dossier) -> Void = { _ in }) throws -> String {
  try notify(Dossier.meeting(.three).with(change)).word
}

/// "Whose current certification is in force that day."
@Test(arguments: [
  ("2026-01-01", "2026-12-31", nil, true), ("2026-01-01", "2026-11-30", nil, false),
  ("2026-12-01", "2026-12-31", nil, true), ("2026-12-02", "2026-12-31", nil, false),
  ("2026-01-01", "2026-12-31", "2026-11-30", false), ("2026-01-01", "2026-12-31", "2026-12-01", false),
  ("2026-01-01", "2027-12-31", nil, true),
])
func whoIsCertifiedOnTheFirstOfDecemberIsTold(issued: String, until: String, ended: String?, told: Bool) throws {
  let result = try word {
    $0.certifications = []
    $0.certify("CERT-1", .three, issued: issued, until: until, ended: ended)
  }
  #expect(result == (told ? "ready" : "not-concerned"))
}

@Test func anOlderCertificationIsNotCurrent() throws {
  let result = try word {
    $0.certify("CERT-2", .three, issued: "2026-06-01", until: "2026-12-31", ended: "2026-09-01")
  }
  #expect(result == "not-concerned")
}

@Test(arguments: [
  (ChannelStatus.active, "ACP", "ready"), (.blacklisted, "ACP", "not-concerned"), (.closed, "ACP", "not-concerned"),
  (.active, "RESELLER", "out-of-scope"),
])
func onlyActiveChannelsInScopeAreTold(status: ChannelStatus, kind: String, expected: String) throws {
  let result = try word {
    $0.channel.status = status
    $0.channel.kind = kind
  }
  #expect(result == expected)
}

/// The notice asks for the confirmation, so it does not wait for it.
@Test(arguments: [nil, "2026-11-30", "2026-12-01"]) func aConfirmationMakesNoDifference(confirmed: String?) throws {
  #expect(try word { $0.certifications[0].renewalConfirmedOn = confirmed.map(on) } == "ready")
}

@Test(arguments: Star.held) func theNoticeNamesTheStarAndTheLastDay(star: Star) throws {
  let decision = try notify(.meeting(star)).decision()
  #expect(decision.outcome == .ready && decision.fromStar == star && decision.toStar == star)
  #expect(decision.validity?.last == on("2026-12-31"))
  #expect(decision.effectiveOn == on("2026-12-01") && decision.certificationID == "CERT-1")
}

@Test func whoIsNotReadyKeepsTheStarForNow() throws {
  let decision = try notify(Dossier.meeting(.three).with { $0.strip("E1") }).decision()
  #expect(decision.outcome == .notReady && decision.fromStar == .three && decision.toStar == .three)
}

@Test func aDefectiveRowHoldsTheReadinessCheck() throws {
  let decision = try notify(
    Dossier.meeting(.three).with {
      $0.strip("E1")
      $0.defects = [someDefect]
    }
  ).decision()
  #expect(decision.outcome == .hold && decision.defects == [someDefect] && decision.findings.isEmpty)
  #expect(decision.fromStar == .three && decision.toStar == .three)
}

@Test(arguments: [2026, 2027, 2031]) func theNoticesAreOfTheFirstOfDecember(year: Int) throws {
  let editions = try #require(Editions([Edition2025.standard]))
  let notifier = RenewalNoticesAuditor(year: CalendarYear(year), editions: editions)
  #expect(notifier.asOf == on("\(year)-12-01"))
  #expect(notifier.renewalStartsOn == on("\(year + 1)-01-01"))
}
