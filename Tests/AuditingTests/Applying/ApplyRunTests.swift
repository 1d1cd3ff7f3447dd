import Auditing
import ChannelRecords
import Foundation
import Outbox
import StarStandard
import Testing

/// A batch carried over into the records (STANDARD 6, "Applying a batch").
@Suite struct ApplyRunTests {
  private func changes(_ result: ApplyRun.Result) throws -> [RecordChange] {
    guard case .applied(let changes, _) = result else { throw AppliedBefore() }
    return changes
  }

  private struct AppliedBefore: Error {}

  @Test func aRehearsalSaysWhatWouldBeWrittenAndWritesNothing() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    let bytes = desk.databaseBytes
    let rehearsed = try changes(ApplyRun(desk.batch("2027-01-review"), configuration: desk.configuration).rehearse())
    #expect(desk.databaseBytes == bytes)
    let made = try changes(desk.apply("2027-01-review"))
    #expect(!made.isEmpty)
    #expect(made.map { "\($0)" } == rehearsed.map { "\($0)" })
    #expect(desk.databaseBytes != bytes)
  }

  @Test func theRecordsSayWhatWasAppliedAndWhen() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    try desk.apply("2027-01-review", on: "2027-01-09")
    let record = try #require(try desk.applied.first)
    #expect(try desk.applied.count == 1)
    #expect(
      record
        == AppliedBatch(
          batch: "2027-01-review", command: "review", asOf: "2027-01-01",
          manifestDigest: try desk.batch("2027-01-review").digest, appliedOn: "2027-01-09"))
  }

  @Test func aSecondTimeNothingIsWritten() throws {
    let desk = try Desk()
    try desk.passJanuaryReview()
    let bytes = desk.databaseBytes
    guard case .appliedBefore(let record) = try desk.apply("2027-01-review", on: "2027-02-01") else {
      Issue.record("applied twice")
      return
    }
    #expect(record.appliedOn == "2027-01-10")
    #expect(desk.databaseBytes == bytes)
  }

  @Test func everyStarThatTheBatchTakesIsARow() throws {
    let desk = try Desk()
    let decided = try desk.publish(desk.review())
    let downgraded = try changes(desk.apply("2027-01-review")).compactMap { change in
      if case .downgrade(let id, _, _, _, _) = change { id } else { nil }
    }
    #expect(!downgraded.isEmpty)
    #expect(Set(downgraded).isSubset(of: decided.summary.losers))
  }

  @Test func decisionsThatNoLongerFollowAreNamedAndNothingIsWritten() throws {
    let desk = try Desk()
    let loser = try #require(try desk.publish(desk.review()).summary.losers.first)
    try desk.change("UPDATE channels SET status = 'closed' WHERE channel_id = '\(loser)'")
    let bytes = desk.databaseBytes
    #expect {
      try desk.apply("2027-01-review")
    } throws: { error in
      guard let error = error as? AuditError, error.kind == .wrongInput else { return false }
      return error.lines.last == "changed: \(loser)"
    }
    #expect(desk.databaseBytes == bytes)
    #expect(try desk.applied.isEmpty)
  }

  @Test func anAlteredBatchIsNotApplied() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    try desk.append(" ", to: "2027-01-review/decisions.csv")
    #expect {
      try desk.apply("2027-01-review")
    } throws: { error in
      guard case OutboxError.damaged(_, let reason) = error else { return false }
      return reason.contains("decisions.csv was altered")
    }
  }

  @Test func renewalNoticesHaveNothingToApply() throws {
    let desk = try Desk()
    try desk.publish(desk.notices)
    #expect {
      try desk.apply("2026-12-renewal-notices")
    } throws: {
      ($0 as? AuditError)?.kind == .notPermitted
    }
  }

  @Test func aBatchBeforeAnAppliedReviewIsNotApplied() throws {
    let desk = try Desk()
    try desk.publish(desk.review("2026-07-01"))
    try desk.passJanuaryReview()
    #expect {
      try desk.apply("2026-07-review")
    } throws: { error in
      guard let error = error as? AuditError, error.kind == .wrongInput else { return false }
      return error.lines.first?.contains("2027-01-review") == true
    }
  }

  @Test func aRenewalAddsACertificationForEachThatIsRenewed() throws {
    let desk = try Desk()
    try desk.passJanuaryReview()
    let decided = try desk.publish(desk.renewal())
    let certified = try changes(desk.apply("2027-01-15-renewal", on: "2027-01-16")).filter { change in
      if case .certify = change { true } else { false }
    }
    #expect(certified.count == decided.summary.outcomes[.renewed])
    #expect(!certified.isEmpty)
  }
}
