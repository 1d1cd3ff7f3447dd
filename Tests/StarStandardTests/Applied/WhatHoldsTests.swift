import StarStandard
import Testing

/// STANDARD 7a, "What was applied holds".

/// A channel that a review of July 2026 took from four stars to three.
private let decision = PublishedDecision(
  batch: "2026-07-review", channelID: "CH-1", certificationID: "CERT-1", outcome: .downgrade, route: .credits,
  fromStar: .four, toStar: .three, effectiveOn: on("2026-07-01"), newCertificationID: "NEW",
  causes: [Reinstatement.Cause(rule: "credit-baseline", subject: nil)])

private let before = Dossier.meeting(.four, by: .credits)
private let rows = decision.changes(to: before).map { AppliedRow(batch: "2026-07-review", change: $0) }
private let applied = before.applying(rows.map(\.change))

private func held(_ dossier: Dossier, _ rows: [AppliedRow] = rows) -> Dossier {
  dossier.with { $0.complete(with: rows) }
}

/// The certifications as a test writes them: id, star, first day, day of the end.
private func certifications(_ dossier: Dossier) -> [String] {
  dossier.certifications.map {
    "\($0.id) \($0.star?.rawValue ?? 0) \($0.issuedOn) \($0.endedOn?.description ?? "-")"
  }.sorted()
}

private let asApplied = ["CERT-1 4 \(before.certifications[0].issuedOn) 2026-07-01", "NEW 3 2026-07-01 -"]

@Test func recordsThatHaveWhatWasAppliedStayWhatTheyAre() {
  let dossier = held(applied)
  #expect(dossier.differences.isEmpty)
  #expect(certifications(dossier) == asApplied)
  #expect(dossier.downgrades.count == 1)
  #expect(dossier.certifications.map { $0.writtenBy != nil } == [false, true])
}

/// The tables were filled anew with what the department has.
@Test func whatTheRecordsLostHoldsAllTheSame() {
  let dossier = held(before)
  #expect(certifications(dossier) == asApplied)
  #expect(dossier.downgrades.map(\.toStar) == [.three])
  #expect(dossier.currentCertification(on: on("2026-08-01"))?.id == "NEW")
  #expect(
    dossier.differences.map(\.text) == [
      "certifications row CERT-1: ended_on is empty, applied was 2026-07-01", "certifications has no row NEW",
      "downgrades has no row of 2026-07-01 from 4 to 3",
    ])
  #expect(dossier.differences.map(\.kind) == [.otherwise, .lost, .lost])
}

@Test func whatIsWrittenAgainIsWhatWasApplied() {
  let restored = before.applying(held(before).differences.map(\.change))
  #expect(certifications(restored) == asApplied)
  #expect(held(restored).differences.isEmpty)
}

/// "One of another id with the same channel, route, star, issued_on and valid_until stands for it, too."
@Test func anotherIDOfTheSameAwardStandsForIt() {
  let renamed = before.with { dossier in
    dossier.certifications[0].id = "P-77"
    dossier.certify("P-78", .three, issued: "2026-07-01", until: "2026-12-31")
    dossier.certifications[1].appliedOn = dossier.certifications[0].appliedOn
    dossier.certifications[1].route = .credits
  }
  let dossier = held(renamed)
  #expect(certifications(dossier).map { $0.prefix(4) } == ["P-77", "P-78"])
  #expect(dossier.certifications.first { $0.id == "P-77" }?.endedOn == on("2026-07-01"))
  // A channel may have confirmed its renewal on what it knows, for a batch wrote what stands here under another id.
  #expect(dossier.certifications.map { $0.writtenBy != nil } == [false, true])
  #expect(dossier.differences.map(\.kind) == [.otherwise, .lost])
}

@Test(arguments: ["star", "route", "applied_on", "issued_on", "valid_until", "ended_on"])
func whatTheRecordsSayOtherwiseDoesNotHold(column: String) {
  let changed = applied.with { dossier in
    switch column {
    case "star": dossier.certifications[1].star = .four
    case "route": dossier.certifications[1].route = .certificates
    case "applied_on": dossier.certifications[1].appliedOn = on("2026-06-30")
    case "issued_on": dossier.certifications[1].issuedOn = on("2026-07-02")
    case "valid_until": dossier.certifications[1].validUntil = on("2027-12-31")
    default: dossier.certifications[1].endedOn = on("2026-09-01")
    }
  }
  let dossier = held(changed)
  #expect(certifications(dossier) == asApplied)
  #expect(dossier.certifications[1].validUntil == applied.certifications[1].validUntil)
  #expect(dossier.differences.count == 1)
  #expect(dossier.differences.first?.text.hasPrefix("certifications row NEW: \(column) is ") == true)
}

/// "Other columns the records'."
@Test func theConfirmationIsTheRecords() {
  let confirmed = applied.with { $0.certifications[1].renewalConfirmedOn = on("2026-12-05") }
  let dossier = held(confirmed)
  #expect(dossier.certifications[1].renewalConfirmedOn == on("2026-12-05"))
  #expect(dossier.differences.isEmpty)
}

/// "A row of `downgrades` stands where channel, day and both stars agree."
@Test(arguments: ["day", "from", "to"]) func anotherDowngradeIsNotTheOneApplied(what: String) {
  let changed = applied.with { dossier in
    switch what {
    case "day": dossier.downgrades[0].downgradedOn = on("2026-07-02")
    case "from": dossier.downgrades[0].fromStar = .three
    default: dossier.downgrades[0].toStar = .two
    }
  }
  #expect(held(changed).downgrades.count == 2)
}

/// What a later batch made of a certification is what holds of it.
@Test func theLastBatchSaysWhatACertificationIs() {
  let later = PublishedDecision(
    batch: "2027-01-review", channelID: "CH-1", certificationID: "NEW", outcome: .downgrade, route: .credits,
    fromStar: .three, toStar: .two, effectiveOn: on("2026-10-01"), newCertificationID: "NEWER", causes: [])
  let both = rows + later.changes(to: applied).map { AppliedRow(batch: "2027-01-review", change: $0) }
  let dossier = held(before, both)
  #expect(certifications(dossier) == [asApplied[0], "NEW 3 2026-07-01 2026-10-01", "NEWER 2 2026-10-01 -"])
  #expect(dossier.downgrades.map(\.toStar) == [.three, .two])
}

// MARK: - Exclusion

private let revocation = PublishedDecision(
  batch: "2026-07-review", channelID: "CH-1", certificationID: "CERT-1", outcome: .revoke, route: .credits,
  fromStar: .four, toStar: Star.none, effectiveOn: on("2026-07-01"), newCertificationID: "NEW",
  causes: [Reinstatement.Cause(rule: "major-event", subject: .event(id: "EV-1"))])

private func excluded(_ change: (inout Dossier) -> Void = { _ in }) -> Dossier {
  held(before.with(change), revocation.changes(to: before).map { AppliedRow(batch: "2026-07-review", change: $0) })
}

@Test func aRevokedChannelThatSaysItIsActiveIsBlacklisted() {
  let dossier = excluded()
  #expect(dossier.status(on: on("2026-08-01")) == .blacklisted)
  #expect(
    dossier.differences(on: on("2026-08-01")).first?.text
      == "channels.status is active, applied was blacklisted on 2026-07-01")
  #expect(excluded { $0.channel.status = .closed }.status(on: on("2026-08-01")) == .closed)
  #expect(excluded { $0.channel.status = nil }.status(on: on("2026-08-01")) == nil)
}

@Test(arguments: [
  ("2026-07-01", "2026-12-31", "2026-08-01", ChannelStatus.blacklisted),
  ("2026-07-02", "2026-12-31", "2026-08-01", .active),
  ("2026-08-02", "2026-12-31", "2026-08-01", .blacklisted), ("2026-07-02", "2026-07-31", "2026-08-01", .blacklisted),
  ("2026-07-02", "2026-08-01", "2026-08-01", .active),
])
func aWaiverGrantedAfterTheRevocationForgivesWhileItCoversTheDay(
  granted: String, expires: String, day: String, status: ChannelStatus
) {
  let dossier = excluded {
    $0.waivers.append(
      Waiver(
        rule: "major-event", reason: "appeal", grantedBy: "head", grantedOn: on(granted), expiresOn: on(expires)))
  }
  #expect(dossier.status(on: on(day)) == status)
  #expect(dossier.differences(on: on(day)).contains { $0.text.contains("status") } == (status == .blacklisted))
}

@Test func aWaiverOfAnotherRuleForgivesNothing() {
  let dossier = excluded {
    $0.waivers.append(
      Waiver(
        rule: "hotline", reason: "appeal", grantedBy: "head", grantedOn: on("2026-07-02"), expiresOn: on("2026-12-31")))
  }
  #expect(dossier.status(on: on("2026-08-01")) == .blacklisted)
}

// MARK: - Applied before rows were kept

private func recalled(_ dossier: Dossier) -> Dossier { dossier.with { $0.complete(with: [], after: [decision]) } }

@Test func aBatchThatKeptNoRowsIsToldFromItsDecisions() {
  #expect(recalled(applied).differences.isEmpty)
  #expect(certifications(recalled(before)) == asApplied)
  #expect(recalled(before).differences.map(\.kind) == [.otherwise, .lost, .lost])
  #expect(certifications(recalled(applied.with { $0.certifications.removeLast() })) == asApplied)
  #expect(certifications(recalled(applied.with { $0.certifications[0].endedOn = nil })) == asApplied)
  #expect(recalled(applied).certifications.map { $0.writtenBy != nil } == [false, true])
}

/// Later batches may have gone on from there.
@Test func whatCameAfterABatchThatKeptNoRowsStays() {
  let gone = applied.with { $0.certifications[1].endedOn = on("2026-10-01") }
  #expect(recalled(gone).differences.isEmpty)
}

@Test func whatABatchThatKeptNoRowsWroteIsFoundInTheDossier() {
  #expect(Set(decision.written(in: recalled(before))) == Set(rows.map(\.change)))
}
