import StarStandard
import Testing

/// STANDARD 7a, "Reinstate": what was taken back and is in the records again is read as if it were not.

/// A channel that a review of July 2026 took from four stars to three.
private let decision = PublishedDecision(
  batch: "2026-07-review", channelID: "CH-1", certificationID: "CERT-1", outcome: .downgrade, route: .credits,
  fromStar: .four, toStar: .three, effectiveOn: on("2026-07-01"), newCertificationID: "NEW",
  causes: [Reinstatement.Cause(rule: "credit-baseline", subject: nil)])

private let before = Dossier.meeting(.four, by: .credits)
private let changes = decision.changes(to: before)

private func reinstated(_ rows: [RecordChange]) -> Reinstatement {
  Reinstatement(
    of: EarlierDecision(
      batch: "2026-07-review", asOf: on("2026-07-01"), outcome: .downgrade, fromStar: .four, toStar: .three,
      wasTold: true), command: "review", reason: "objection upheld", by: "Wang", madeOn: on("2026-07-20"), causes: [],
    rows: rows)
}

private func read(
  _ dossier: Dossier, takenBack rows: [RecordChange] = changes, appliedSince applied: [AppliedRow] = []
) -> Dossier {
  dossier.with {
    $0.reinstatements = [reinstated(rows)]
    $0.complete(with: applied)
    $0.leaveOutReturned(but: applied)
  }
}

@Test func recordsThatDoNotHaveWhatWasTakenBackStayAsTheyAre() {
  let dossier = read(before)
  #expect(dossier.differences.isEmpty)
  #expect(dossier.certifications == before.certifications)
}

@Test func whatCameBackIsLeftOutAndNamed() {
  let dossier = read(before.applying(changes))
  #expect(dossier.downgrades.isEmpty)
  #expect(dossier.certifications.map(\.id) == ["CERT-1"])
  #expect(dossier.currentCertification(on: on("2026-08-01"))?.star == .four)
  #expect(dossier.differences.allSatisfy { $0.kind == .returned && $0.batch == "2026-07-review" })
  #expect(dossier.differences.count == 3)
}

/// Somewhere else the same award has another id.
@Test func whatCameBackUnderAnotherIDIsLeftOutToo() {
  let renamed = before.applying(changes).with { dossier in
    for index in dossier.certifications.indices { dossier.certifications[index].id = "P-\(index)" }
  }
  let dossier = read(renamed)
  #expect(dossier.certifications.map(\.id) == ["P-0"])
  #expect(dossier.certifications[0].endedOn == nil)
}

@Test func whatWasAppliedSinceHolds() {
  let applied = changes.map { AppliedRow(batch: "2026-07-review", change: $0) }
  let dossier = read(before.applying(changes), appliedSince: applied)
  #expect(dossier.differences.isEmpty)
  #expect(dossier.downgrades.map(\.toStar) == [.three])
  #expect(dossier.currentCertification(on: on("2026-08-01"))?.id == "NEW")
}

/// Another end, another award and another row of `downgrades` are the department's own.
@Test func whatOnlyResemblesItStays() {
  let other = before.with { dossier in
    dossier.certifications[0].endedOn = on("2026-07-02")
    dossier.certify("OWN", .three, issued: "2026-07-02", until: "2026-12-31")
    dossier.downgrades.append(Downgrade(downgradedOn: on("2026-07-02"), fromStar: .four, toStar: .three))
  }
  let dossier = read(other)
  #expect(dossier.differences.isEmpty)
  #expect(dossier.certifications == other.certifications)
  #expect(dossier.downgrades.map(\.downgradedOn) == [on("2026-07-02")])
}

/// An exclusion has no day on record, so that nobody can tell the old one from a new one: it counts, and is named.
@Test func anExclusionAfterOneThatWasTakenBackCounts() {
  let excluded = before.with { $0.channel.status = .blacklisted }
  let dossier = read(excluded, takenBack: [.blacklist(channelID: "CH-1", on: on("2026-07-01"))])
  #expect(dossier.channel.status == .blacklisted)
  #expect(dossier.differences.map(\.kind) == [.excluded])
}

/// One that was applied anew is no return of the old one.
@Test func anExclusionThatWasAppliedSinceIsNotNamed() {
  let row = RecordChange.blacklist(channelID: "CH-1", on: on("2026-07-01"))
  let excluded = before.with { $0.channel.status = .blacklisted }
  let since = [AppliedRow(batch: "2027-01-review", change: row)]
  #expect(read(excluded, takenBack: [row], appliedSince: since).differences.isEmpty)
  // What else was applied since is no exclusion.
  let other = changes.prefix(1).map { AppliedRow(batch: "2027-01-review", change: $0) }
  #expect(read(excluded, takenBack: [row], appliedSince: other).differences.contains { $0.kind == .excluded })
}

/// Another certification that ended on the same day is its own.
@Test func anotherThatEndedOnTheDayStaysEnded() {
  let dossier = read(
    before.applying(changes).with { dossier in
      dossier.certify("OTHER", .two, issued: "2026-02-01", until: "2026-12-31", ended: "2026-07-01")
    })
  #expect(dossier.certifications.first { $0.id == "OTHER" }?.endedOn == on("2026-07-01"))
  #expect(dossier.certifications.first { $0.id == "CERT-1" }?.endedOn == nil)
}
