import Outbox
import StarStandard
import Testing

/// What names of batches say, and what are none.
@Suite struct BatchNameTests {
  private static let inOrder = [
    "2026-07-review", "2026-12-renewal-notices", "2027-01-review", "2027-01-review-2", "2027-01-review-10",
    "2027-01-01-renewal", "2027-01-01-reminders", "2027-01-15-renewal", "2027-02-20-reminders", "2027-07-review",
  ]

  @Test func namesAreInTheOrderOfTheirDays() {
    #expect(Self.inOrder.compactMap(BatchName.init).sorted() == Self.inOrder.map(BatchName.init))
  }

  @Test(arguments: [
    "", "review", "-review", "2027-review", "2027-03-review", "2027-01-review-", "2027-01-review-1",
    "2027-01-review-02",
    "2027-01-review-+2", "2027-01-review-x", "2027-01-review.1", "2027-01-review-2-2", "2027-1-review",
    "2027-13-renewal-notices", "2027-11-renewal-notices", "027-12-renewal-notices", "2027-02-30-renewal",
    "2027-01-renewal",
    "2027-01-15-renewal-2", ".2027-01-review", "lost+found", "2027-01-15-reminder",
  ])
  func whatIsNoNameOfABatchIsNone(_ text: String) { #expect(BatchName(text) == nil) }

  @Test func aNameSaysWhatIsDueWhen() throws {
    let supplement = try #require(BatchName("2027-07-review-3"))
    #expect(supplement.reviewed?.name == "2027-07" && supplement.day == CalendarDate("2027-07-01"))
    #expect(BatchName("2026-12-renewal-notices")?.day == CalendarDate("2026-12-01"))
    #expect(BatchName("2027-01-15-renewal")?.renewalDay == CalendarDate("2027-01-15"))
    #expect(BatchName("2027-02-20-reminders")?.renewalDay == nil)
  }

  @Test(arguments: [
    ("2027-01-review", ["2027-01-review-2", "2027-01-review-10"]), ("2027-01-review-2", ["2027-01-review-10"]),
    ("2027-01-review-10", []), ("2026-07-review", []), ("2027-01-15-renewal", []),
    ("2027-01-01-reminders", ["2027-02-20-reminders"]),
  ])
  func supplementsRestOnWhatIsBeforeThem(_ name: String, _ resting: [String]) throws {
    #expect(BatchName.resting(on: try #require(BatchName(name)), among: Self.inOrder.reversed()) == resting)
  }
}
