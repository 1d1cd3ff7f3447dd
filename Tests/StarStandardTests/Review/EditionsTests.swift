import StarStandard
import Testing

private let editions = [
  Edition2025.make(name: "2027", effectiveFrom: "2027-01-01"), Edition2025.standard,
  Edition2025.make(name: "2026", effectiveFrom: "2026-01-01"),
]

@Test(arguments: [
  ("2020-01-01", "2025"), ("2025-01-19", "2025"), ("2025-01-20", "2025"), ("2025-12-31", "2025"),
  ("2026-01-01", "2026"), ("2026-12-31", "2026"), ("2027-01-01", "2027"), ("2050-01-01", "2027"),
])
func theEditionOfTheDayIsTheLatestInForceOrElseTheEarliest(day: String, name: String) throws {
  #expect(try #require(Editions(editions)).inForce(on: on(day)).name == name)
}

@Test func thereAreNoEditionsWithoutOne() {
  #expect(Editions([]) == nil)
}

/// G.6: by the edition in force on its `applied_on`, not on the day of the review.
@Test(arguments: [("2025-12-10", "2025"), ("2026-01-01", "2026")])
func aChannelIsReviewedByTheEditionOfItsApplication(applied: String, name: String) throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certifications[0].appliedOn = on(applied)
    $0.certifications[0].issuedOn = on("2026-01-02")
  }
  let reviewer = ReviewAuditor(asOf: on("2026-07-01"), editions: try #require(Editions(editions)))
  guard case .concerned(let subject) = reviewer.coverage(of: dossier) else {
    Issue.record("not under review")
    return
  }
  #expect(subject.edition.name == name)
  #expect(reviewer.decide(dossier, subject).edition == name)
}

@Test func aRuleThatTheEditionDoesNotKnowIsOff() {
  #expect(Edition2025.standard.severity(of: "no-such-rule") == .off)
}

@Test func starsAreOrdered() {
  #expect(Star.none < .two && Star.two < .three && Star.three < .four)
  #expect(Star.four.lower == [.three, .two] && Star.two.lower.isEmpty)
  #expect(Star.two.higher == [.four, .three] && Star.four.higher.isEmpty)
}
