import StarStandard
import Testing

/// Editions of every reading, for a review that is run again.
private let readings: [Edition] = Options.DowngradeTo.allCases.flatMap { to in
  Options.Margin.allCases.flatMap { margin in
    Options.LateReplenishment.allCases.flatMap { late in
      Options.GraceFrom.allCases.map { grace in
        Edition2025.make { options in
          options.downgradeTo = to
          options.margin = margin
          options.lateReplenishment = late
          options.graceFrom = grace
          options.departedEngineersCredits = margin == .review ? .drop : .count
        }
      }
    }
  }
}

/// STANDARD 6: a review that was applied and is run again takes no star twice, whatever the options.
@Test func aReviewThatWasAppliedTakesNoStarAgain() throws {
  var dossiers = RandomDossiers(seed: 61)
  var (lower, none, revoked) = (0, 0, 0)
  for number in 0..<2_500 {
    let (dossier, day, edition) = dossiers.next()
    guard case .decided(let decision) = try reviewer(asOf: day, edition).treat(dossier) else { continue }
    let after = dossier.applying(decision.changes(to: dossier, batch: "BATCH", newID: "NEW"))
    for reading in [edition] + readings {
      let reviewer = try reviewer(asOf: day, reading)
      func complain(_ what: String) {
        Issue.record("case \(number), \(day), \(decision.outcome), \(reading.options): \(what)")
      }
      switch (decision.outcome, reviewer.treat(after)) {
      case (.retain, _): break
      case (.revoke, .notConcerned): revoked += 1
      case (.downgrade, .notConcerned):
        none += 1
        if decision.toStar != Star.none { complain("not under review any more") }
      case (.downgrade, .decided(let again)):
        lower += 1
        if again.outcome != .retain || again.toStar != decision.toStar { complain("\(again.outcome)") }
        if decision.toStar == Star.none { complain("under review without a star") }
        if again.renewalPending != decision.renewalPending { complain("pending \(again.renewalPending)") }
      case (_, let treatment): complain(treatment.word)
      }
    }
  }
  #expect(lower > 1_000 && none > 1_000 && revoked > 100, "\(lower), \(none), \(revoked): worth asking")
}

/// The star that an applied review left is the star of the channel from then on.
@Test func theStarLeftIsTheStarOfTheNextDay() throws {
  var dossiers = RandomDossiers(seed: 62)
  for number in 0..<3_000 {
    let (dossier, day, edition) = dossiers.next()
    guard day.day < 28, case .decided(let decision) = try reviewer(asOf: day, edition).treat(dossier),
      decision.outcome == .downgrade || decision.outcome == .revoke
    else { continue }
    let tomorrow = day.dayAfter
    let moves =
      dossier.certifications.contains { $0.issuedOn == tomorrow || $0.endedOn == tomorrow || $0.validUntil == day }
      || dossier.downgrades.contains { $0.downgradedOn == tomorrow }
    if moves { continue }
    let after = dossier.applying(decision.changes(to: dossier, batch: "BATCH", newID: "NEW"))
    let coverage = try reviewer(asOf: tomorrow, edition).coverage(of: after)
    var star = Star.none
    if case .concerned(let subject) = coverage { star = try #require(subject.star) }
    if star != decision.toStar {
      Issue.record("case \(number), \(day): \(String(describing: decision.toStar)), then \(coverage.word)")
    }
  }
}

/// G.4 from the other side: after an applied downgrade the star lost is barred until the day that the decision names.
@Test func theDayToApplyAgainIsTheOneThatTheBarOpensOn() throws {
  var dossiers = RandomDossiers(seed: 63)
  var barred = 0
  for number in 0..<1_500 {
    let (dossier, day, edition) = dossiers.next()
    guard case .decided(let decision) = try reviewer(asOf: day, edition).treat(dossier),
      decision.outcome == .downgrade, !dossier.downgrades.contains(where: { $0.downgradedOn > day })
    else { continue }
    barred += 1
    let after = dossier.applying(decision.changes(to: dossier, batch: "BATCH", newID: "NEW"))
    let (from, reapply) = (try #require(decision.fromStar), try #require(decision.reapplyFrom))
    for (date, isBarred) in [(day, true), (reapply.dayBefore, true), (reapply, false)] {
      let refusals = try assess(after, for: from, on: date.description, edition: edition).refusals
      if refusals.contains("reapplication-bar") != isBarred { Issue.record("case \(number), \(day), \(date)") }
    }
    let opens = try assess(after, for: from, on: day.description, edition: edition).openFrom
    if opens != reapply { Issue.record("case \(number), \(day): \(reapply), open \(String(describing: opens))") }
    for lower in from.lower where !dossier.downgrades.contains(where: { $0.fromStar.map { $0 <= lower } == true }) {
      let refusals = try assess(after, for: lower, on: day.description, edition: edition).refusals
      if refusals.contains("reapplication-bar") { Issue.record("case \(number), \(day): \(lower) is barred") }
    }
  }
  #expect(barred > 100)
}

/// A renewal that was applied concerns no later audit of the year, and the channel is under review with its star.
@Test func aRenewalThatWasAppliedIsNotRenewedAgain() throws {
  var dossiers = RandomDossiers(seed: 64)
  var renewed = 0
  for number in 0..<3_000 {
    let (random, _, edition) = dossiers.next()
    let dossier = random.with { dossier in
      for index in dossier.certifications.indices {
        dossier.certifications[index].renewalConfirmedOn = on("2026-12-15")
      }
    }
    guard case .decided(let decision) = try audit(dossier, edition), decision.outcome == .renewed else { continue }
    renewed += 1
    let after = dossier.applying(decision.changes(to: dossier, batch: "BATCH", newID: "NEW"))
    for day in ["2027-01-15", "2027-03-31"] where try audit(after, asOf: day, edition).word != "not-concerned" {
      Issue.record("case \(number): concerned on \(day)")
    }
    let coverage = try reviewer(asOf: on("2027-01-15"), edition).coverage(of: after)
    guard case .concerned(let subject) = coverage else {
      Issue.record("case \(number): \(coverage.word)")
      continue
    }
    if subject.star != decision.toStar || subject.certification.id != "NEW" || subject.renewalPending {
      Issue.record("case \(number): \(subject)")
    }
  }
  #expect(renewed > 100, "\(renewed) renewed")
}
