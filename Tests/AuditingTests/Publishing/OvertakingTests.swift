import ChannelRecords
import Outbox
import StarStandard
import Testing

@testable import Auditing

/// What later batches, and the end of a season, have overtaken (STANDARD 7a).
@Suite struct OvertakingTests {
  private func cause(
    _ batch: String, _ names: [String] = [], applied: [String] = [], today: String = "2027-01-20"
  ) throws -> Overtaking.Cause? {
    Overtaking(names, applied.map(record), today: on(today)).cause(try #require(BatchName(batch)))
  }

  private func record(_ batch: String) -> AppliedBatch {
    AppliedBatch(batch: batch, command: "", asOf: "2027-01-01", manifestDigest: "", appliedOn: "2027-01-05")
  }

  @Test(arguments: ["2027-01-review", "2027-01-review-2", "2072-01-review"])
  func aReviewIsOvertakenByOneOfALaterHalfYear(_ later: String) throws {
    #expect(try cause("2026-07-review", [later]) == .later(later))
    #expect(try cause("2026-07-review", applied: [later]) == .later(later))
    #expect(try cause("2026-07-review-2", [later]) == .later(later))
  }

  @Test func aReviewIsNotOvertakenByItsOwnHalfYearOrByOtherBatches() throws {
    let names = [
      "2026-07-review", "2027-01-review-2", "2027-01-15-renewal", "2027-12-renewal-notices", "2027-07-review.bak",
    ]
    #expect(try cause("2027-01-review", names, applied: names) == nil)
  }

  @Test(arguments: [("2026-12-31", false), ("2027-01-01", true)])
  func noticesAreOverWhenTheRenewalsBegin(_ today: String, _ isOver: Bool) throws {
    #expect(try cause("2026-12-renewal-notices", today: today) == (isOver ? .over(since: on("2027-01-01")) : nil))
  }

  @Test(arguments: [("2027-03-31", false), ("2027-04-01", true)])
  func renewalsAreOverAfterMarch(_ today: String, _ isOver: Bool) throws {
    #expect(try cause("2027-01-15-renewal", today: today) == (isOver ? .over(since: on("2027-04-01")) : nil))
  }

  @Test func aRenewalIsOvertakenByALaterOneOfItsYear() throws {
    #expect(try cause("2027-01-15-renewal", ["2027-02-01-renewal"]) == .later("2027-02-01-renewal"))
    #expect(try cause("2027-01-15-renewal", applied: ["2027-02-01-renewal"]) == .later("2027-02-01-renewal"))
    #expect(try cause("2027-02-01-renewal", ["2027-01-15-renewal", "2028-01-15-renewal"]) == nil)
  }

  @Test func remindersAreOvertakenByLaterOnes() throws {
    #expect(try cause("2027-01-20-reminders", ["2027-02-20-reminders"]) == .later("2027-02-20-reminders"))
    #expect(try cause("2027-02-20-reminders", ["2027-01-20-reminders"]) == nil)
  }

  /// Other batches of the records do not end a review; only an applied one of a later half-year does.
  @Test func aReviewIsNotAppliedAfterALaterOne() throws {
    let name = try #require(BatchName("2026-07-review"))
    #expect(Overtaking.review(laterThan: name, in: ["2026-07-review-2", "2027-01-15-renewal"].map(record)) == nil)
    let later = ["2027-07-review", "2027-01-review"].map(record)
    #expect(Overtaking.review(laterThan: name, in: later) == "2027-07-review")
    let renewal = try #require(BatchName("2027-01-15-renewal"))
    #expect(Overtaking.review(laterThan: renewal, in: later) == nil)
  }
}
