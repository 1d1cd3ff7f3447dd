import StarStandard
import Testing

/// The coverage of a three-star channel whose certification ran out on 2026-12-31.
private func coverage(asOf date: String, _ change: (inout Dossier) -> Void = { _ in }) throws -> String {
  let dossier = Dossier.meeting(.three).with(change)
  return try reviewer(asOf: on(date), Edition2025.standard).coverage(of: dossier).word
}

@Test(arguments: [
  ("2026-12-31", "CERT-1 3"), ("2027-01-01", "CERT-1 3 pending"), ("2027-01-31", "CERT-1 3 pending"),
  ("2027-02-01", "CERT-1 ran out 2026-12-31"), ("2027-07-01", "CERT-1 ran out 2026-12-31"),
  ("2028-01-01", "CERT-1 ran out 2026-12-31"),
])
func inJanuaryTheRenewalIsPending(day: String, result: String) throws {
  #expect(try coverage(asOf: day) == result)
}

@Test func whatRanOutBeforeTheEndOfTheYearIsNotPending() throws {
  let word = try coverage(asOf: "2027-01-01") { $0.certifications[0].validUntil = on("2026-12-30") }
  #expect(word == "CERT-1 ran out 2026-12-30")
}

@Test func whatRanOutInJunePendsInNoJuly() throws {
  let word = try coverage(asOf: "2026-07-01") { $0.certifications[0].validUntil = on("2026-06-30") }
  #expect(word == "CERT-1 ran out 2026-06-30")
}

@Test func whatRunsOutWithinJanuaryIsInForceAndThenPending() throws {
  #expect(try coverage(asOf: "2027-01-15") { $0.certifications[0].validUntil = on("2027-01-15") } == "CERT-1 3")
  #expect(try coverage(asOf: "2027-01-16") { $0.certifications[0].validUntil = on("2027-01-15") } == "CERT-1 3 pending")
}

@Test func whatWasEndedEarlyIsNotPending() throws {
  #expect(
    try coverage(asOf: "2027-01-01") { $0.certifications[0].endedOn = on("2026-12-31") }
      == "CERT-1 ended 2026-12-31")
}

@Test func aRenewedChannelIsNotPending() throws {
  let word = try coverage(asOf: "2027-01-15") { $0.certify("CERT-2", .two, issued: "2027-01-01", until: "2027-12-31") }
  #expect(word == "CERT-2 2")
}

struct PendingDowngrade: Sendable, CustomTestStringConvertible {
  let rows: [(date: String, star: Star)]
  let asOf: String
  let result: String
  var testDescription: String { "\(rows.map { "\($0.date) to \($0.star)" }) as of \(asOf): \(result)" }
}

@Test(arguments: [
  PendingDowngrade(rows: [("2027-01-01", .two)], asOf: "2027-01-15", result: "CERT-1 2 pending"),
  PendingDowngrade(rows: [("2027-01-15", .two)], asOf: "2027-01-15", result: "CERT-1 2 pending"),
  PendingDowngrade(rows: [("2027-01-16", .two)], asOf: "2027-01-15", result: "CERT-1 3 pending"),
  PendingDowngrade(rows: [("2026-12-31", .two)], asOf: "2027-01-15", result: "CERT-1 3 pending"),
  PendingDowngrade(rows: [("2027-01-01", .none)], asOf: "2027-01-15", result: "lost the last star 2027-01-01"),
  PendingDowngrade(rows: [("2027-01-16", .none)], asOf: "2027-01-15", result: "CERT-1 3 pending"),
  PendingDowngrade(
    rows: [("2027-01-01", .two), ("2027-01-01", .none)], asOf: "2027-01-15", result: "lost the last star 2027-01-01"),
  PendingDowngrade(
    rows: [("2027-01-01", .none), ("2027-01-02", .two)], asOf: "2027-01-15", result: "CERT-1 2 pending"),
  PendingDowngrade(
    rows: [("2027-01-02", .three), ("2027-01-02", .two)], asOf: "2027-01-02", result: "CERT-1 2 pending"),
])
func aPendingChannelHasTheStarThatADowngradeOfTheYearLeft(row: PendingDowngrade) throws {
  for reversed in [false, true] {
    let word = try coverage(asOf: row.asOf) { dossier in
      for downgrade in row.rows { dossier.loseStar(on: downgrade.date, to: downgrade.star) }
      if reversed { dossier.downgrades.reverse() }
    }
    #expect(word == row.result)
  }
}

@Test func aChannelInForceHasTheStarOfItsCertificationWhateverTheDowngrades() throws {
  let word = try coverage(asOf: "2026-07-15") { $0.loseStar(on: "2026-07-01", to: .two) }
  #expect(word == "CERT-1 3")
}

@Test func aPendingChannelThatLostItsLastStarMayHaveACertificationLeftOut() throws {
  let word = try coverage(asOf: "2027-01-15") {
    $0.loseStar(on: "2027-01-01", to: .none)
    $0.certificationsLeftOut = true
  }
  #expect(word == "undetermined")
}

@Test func theDecisionSaysThatTheRenewalIsPending() throws {
  let dossier = Dossier.meeting(.three).with { $0.attend("2026-03-01", "2026-04-01") }
  let decision = try decide(dossier, asOf: "2027-01-01")
  #expect(decision.renewalPending)
  #expect(decision.outcome == .retain)
  #expect(decision.fromStar == .three)
  #expect(try !decide(dossier, asOf: "2026-07-01").renewalPending)
}
