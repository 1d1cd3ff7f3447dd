import StarStandard
import Testing

/// A downgrade from three stars to two, and an application of a day.
private func bar(
  to star: Star = .three, downgraded: String = "2026-05-01", on date: String,
  _ change: (inout Dossier) -> Void = { _ in }
) throws -> Decision {
  let dossier = Dossier.meeting(star).with {
    $0.loseStar(on: downgraded, from: .three, to: .two)
    change(&$0)
  }
  return try assess(dossier, for: star, on: date)
}

/// STANDARD 7: `downgraded_on <= A <= downgraded_on + 3 months`.
@Test(arguments: [
  ("2026-05-01", "2026-04-30", false), ("2026-05-01", "2026-05-01", true), ("2026-05-01", "2026-08-01", true),
  ("2026-05-01", "2026-08-02", false), ("2026-11-30", "2027-02-28", true), ("2026-11-30", "2027-03-01", false),
  ("2027-11-30", "2028-02-29", true), ("2027-11-30", "2028-03-01", false), ("2027-01-01", "2027-04-01", true),
  ("2027-01-01", "2027-04-02", false),
])
func theBarLastsThreeMonths(downgraded: String, day: String, barred: Bool) throws {
  let decision = try bar(downgraded: downgraded, on: day)
  #expect(decision.refusals == (barred ? ["reapplication-bar"] : []))
  #expect(decision.outcome == (barred ? .notEligible : .eligible))
}

/// For its original star or a higher one: a lower one is open.
@Test(arguments: [(Star.four, true), (.three, true), (.two, false)])
func theOriginalStarAndHigherOnesAreBarred(star: Star, barred: Bool) throws {
  #expect(try bar(to: star, on: "2026-07-01").refusals == (barred ? ["reapplication-bar"] : []))
}

@Test func theFirstFreeDayIsNamed() throws {
  let decision = try bar(on: "2026-07-01")
  #expect(decision.openFrom == on("2026-08-02"))
  let finding = try #require(decision.findings.first)
  #expect(finding.clause == "G.4" && finding.severity == .blocking)
  #expect(finding.evidence.value("open_from") == "2026-08-02")
  for language in Language.allCases { #expect(finding.evidence.remedy(in: language).contains("2026-08-02")) }
}

/// Decision.md, "The line": the first day on which no bar of G.4 stands, of another's refusal too.
@Test func whereNoBarStandsTheDayItselfIsOpen() throws {
  #expect(try bar(to: .two, on: "2026-07-01").openFrom == on("2026-07-01"))
  #expect(try bar(on: "2026-08-02").openFrom == on("2026-08-02"))
  #expect(try bar(on: "2026-08-02") { $0.strip("E1") }.openFrom == on("2026-08-02"))
}

/// The bars of several rows run one after another, or at once; the application is of 2026-07-01.
@Test(arguments: [
  (["2026-06-15"], "2026-09-16"), (["2026-04-02"], "2026-08-02"), (["2026-07-01"], "2026-10-02"),
  (["2026-07-02"], "2026-10-03"), (["2026-08-01"], "2026-11-02"), (["2026-08-02"], "2026-11-03"),
  (["2026-08-03"], "2026-08-02"), (["2026-08-02", "2026-11-02"], "2027-02-03"), (["2026-01-01"], "2026-08-02"),
])
func theLastBarOfAnUnbrokenRunOpens(others: [String], open: String) throws {
  let decision = try bar(on: "2026-07-01") { dossier in
    for date in others { dossier.loseStar(on: date, from: .three, to: .two) }
  }
  #expect(decision.openFrom == on(open))
  #expect(decision.refusals == ["reapplication-bar"])
}

/// A row counts for what it takes the star from, whatever the latest row is.
@Test(arguments: [(Star.four, "2026-09-16"), (.three, "2026-08-02"), (.two, "2026-07-01")])
func eachRowBarsItsOwnStars(star: Star, open: String) throws {
  let decision = try bar(to: star, on: "2026-07-01") { $0.loseStar(on: "2026-06-15", from: .four, to: .three) }
  #expect(decision.openFrom == on(open))
}

@Test func aWaiverLiftsNoBar() throws {
  let decision = try bar(on: "2026-07-01") { dossier in
    for rule in Rule.all { dossier.waive(rule.id) }
  }
  #expect(decision.refusals == ["reapplication-bar"])
}

/// Day after day asked one by one: the first that is not barred is the one named.
@Test func theFirstFreeDayIsTheFirstThatIsFree() throws {
  var random = SplitMix64(seed: 31)
  for number in 0..<300 {
    var dossier = Dossier.meeting(.four)
    for _ in 0..<random.number(1...4) {
      let date = on("2026-05-01").adding(days: random.number(-120...300)).description
      dossier.loseStar(on: date, from: random.pick(Star.held), to: .none)
    }
    let star = random.pick(Star.held)
    var day = on("2026-05-01")
    while dossier.downgrades.contains(where: {
      $0.fromStar.map { star >= $0 } == true && $0.downgradedOn <= day && day <= $0.downgradedOn.adding(months: 3)
    }) { day = day.dayAfter }
    let decision = try assess(dossier, for: star, on: "2026-05-01")
    if decision.openFrom != day { Issue.record("case \(number): \(String(describing: decision.openFrom)), not \(day)") }
    let isBarred = decision.refusals.contains("reapplication-bar")
    if isBarred != (day > on("2026-05-01")) { Issue.record("case \(number): barred \(isBarred), free on \(day)") }
  }
}
