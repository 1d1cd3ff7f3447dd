import ChannelRecords
import StarStandard
import Testing

@testable import Auditing

/// What must be in the records before a renewal is published.
@Suite struct RenewalPrerequisitesTests {
  private func applied(_ batch: String, _ command: String, asOf: String) -> AppliedBatch {
    AppliedBatch(batch: batch, command: command, asOf: asOf, manifestDigest: "", appliedOn: "2027-01-05")
  }

  private var review: AppliedBatch { applied("2027-01-review", "review", asOf: "2027-01-01") }

  private func refusal(
    _ day: String, _ applied: [AppliedBatch], _ names: [String], fault: String? = nil
  ) -> AuditError? {
    do {
      try RenewalPrerequisites(asOf: on(day), fault: { _ in fault }).require(applied, names)
      return nil
    } catch {
      return error as? AuditError
    }
  }

  @Test func theJanuaryReviewIsAppliedBefore() throws {
    let refusal = try #require(self.refusal("2027-01-15", [], ["2027-01-review"]))
    #expect(refusal.kind == .tryAgain)
    #expect(refusal.lines.first?.contains("star-audit apply 2027-01-review") == true)
    #expect(self.refusal("2027-01-15", [review], ["2027-01-review"]) == nil)
  }

  @Test func aDamagedReviewIsNotToBeApplied() throws {
    let refusal = try #require(self.refusal("2027-01-15", [], ["2027-01-review"], fault: "damaged: torn"))
    #expect(refusal.lines.first?.contains("2027-01-review is damaged: torn; `star-audit status` says") == true)
    #expect(refusal.lines.first?.contains("star-audit apply") == false)
  }

  @Test func aReviewThatIsNotPublishedEitherIsToBePublished() throws {
    let refusal = try #require(self.refusal("2027-01-15", [], []))
    #expect(refusal.kind == .tryAgain)
    #expect(refusal.lines.first?.contains("2027-01-review is not in the outbox") == true)
  }

  @Test func earlierRenewalsOfTheYearAreAppliedBeforeAndNoOthers() throws {
    let names = ["2026-02-01-renewal", "2027-01-15-renewal", "2027-02-15-renewal", "2027-01-review"]
    let refusal = try #require(self.refusal("2027-02-01", [review], names))
    #expect(refusal.lines.first?.contains("before 2027-01-15-renewal is applied") == true)
    let first = applied("2027-01-15-renewal", "renew", asOf: "2027-01-15")
    #expect(self.refusal("2027-02-01", [review, first], names) == nil)
  }

  @Test func supplementsOfTheReviewAreAppliedBefore() throws {
    let names = ["2026-07-review-2", "2027-01-review", "2027-01-review-2", "2027-07-review-2"]
    let refusal = try #require(self.refusal("2027-01-15", [review], names))
    #expect(refusal.kind == .tryAgain)
    #expect(refusal.lines.first?.contains("before 2027-01-review-2 is applied") == true)
    let supplement = applied("2027-01-review-2", "supplement", asOf: "2027-01-01")
    #expect(self.refusal("2027-01-15", [review, supplement], names) == nil)
  }

  @Test func aDayBeforeThatOfTheAppliedReviewIsNotPermitted() throws {
    let late = applied("2027-01-review", "review", asOf: "2027-01-20")
    let refusal = try #require(self.refusal("2027-01-15", [late], []))
    #expect(refusal.kind == .notPermitted)
    #expect(refusal.lines.first?.contains("2027-01-20") == true)
    #expect(self.refusal("2027-01-20", [late], []) == nil)
  }
}
