import StarStandard
import Testing

/// A renewal of four stars after these rows in `downgrades`, as of 2027-01-15.
private func renewal(_ rows: [(String, Star)], of star: Star = .four) throws -> Decision {
  try renew(
    .confirmed(.four).with { dossier in
      dossier.certifications[0].star = star
      for (date, to) in rows { dossier.loseStar(on: date, from: .four, to: to) }
    })
}

/// The `to_star` of the latest row dated from 1 January of Y to D; ties: the lowest.
@Test(arguments: [
  ([], Star.four), ([("2026-12-31", Star.three)], .four), ([("2027-01-01", .three)], .three),
  ([("2027-01-15", .two)], .two), ([("2027-01-16", .two)], .four),
  ([("2027-01-02", .three), ("2027-01-10", .two)], .two), ([("2027-01-10", .three), ("2027-01-02", .two)], .three),
  ([("2027-01-10", .three), ("2027-01-10", .two)], .two), ([("2027-01-10", .two), ("2027-01-10", .three)], .two),
  ([("2027-01-10", .three), ("2027-01-16", .none)], .three), ([("2026-12-31", .none)], .four),
])
func theStarSoughtIsWhatTheReviewLeft(rows: [(String, Star)], star: Star) throws {
  let decision = try renewal(rows)
  #expect(decision.starSought == star)
  #expect(decision.outcome == .renewed && decision.toStar == star)
  #expect(decision.fromStar == .four, "the star of the old year")
}

@Test(arguments: [
  [("2027-01-01", Star.none)], [("2027-01-15", .none)], [("2027-01-02", .three), ("2027-01-10", .none)],
  [("2027-01-10", .none), ("2027-01-10", .three)],
])
func whereNoStarIsLeftNoneIsRenewed(rows: [(String, Star)]) throws {
  let decision = try renewal(rows)
  #expect(decision.outcome == .notRenewed)
  #expect(decision.starSought == Star.none && decision.toStar == Star.none && decision.fromStar == .four)
  #expect(decision.refusals.contains("not-eligible-status"))
  #expect(decision.validity == nil)
}

@Test func whatTheStarLostAskedForIsNotAskedAgain() throws {
  let short = Dossier.confirmed(.three).with { $0.certifications[0].star = .four }
  #expect(try renew(short).refusals.isEmpty == false)
  let after = short.with { $0.loseStar(on: "2027-01-01", from: .four, to: .three) }
  #expect(try renew(after).refusals == [])
  #expect(try renew(after).outcome == .renewed)
}

/// F.2 does not say all or nothing: a renewal gives the highest star that is met, and names what the star sought lacks.
@Test(arguments: [(Options.RenewAt.highestQualifying, Star.three), (.starSought, .none)])
func theHighestStarThatIsMetIsRenewed(option: Options.RenewAt, star: Star) throws {
  let short = Dossier.confirmed(.three).with { $0.certifications[0].star = .four }
  let decision = try renew(short, edition: Edition2025.make { $0.renewAt = option })
  #expect(decision.outcome == (star == .none ? .notRenewed : .renewed))
  #expect(decision.starSought == .four && decision.toStar == star && decision.fromStar == .four)
  #expect(decision.refusals.contains("certificate-validity"))
  #expect(decision.takesStar, "a star lower than sought counts as taken")
  #expect((decision.validity != nil) == (star != .none))
}

@Test func whatIsMissingForTheStarLeftIsNamed() throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.strip("E1")
    $0.loseStar(on: "2027-01-01", from: .four, to: .three)
  }
  let decision = try renew(dossier)
  #expect(decision.outcome == .renewed && decision.refusals == ["certificate-validity"])
  #expect(decision.starSought == .three && decision.toStar == .two)
}

/// "Neither the bar of G.4 … refuses a renewal."
@Test(arguments: ["2026-10-15", "2026-12-31", "2027-01-01", "2027-01-15"])
func theBarRefusesNoRenewal(downgraded: String) throws {
  let dossier = Dossier.confirmed(.three).with { $0.loseStar(on: downgraded, from: .three, to: .two) }
  #expect(try renew(dossier).outcome == .renewed)
}
