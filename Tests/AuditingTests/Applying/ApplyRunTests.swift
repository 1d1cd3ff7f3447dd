import Auditing
import ChannelRecords
import Foundation
import Outbox
import StarStandard
import Testing

/// A batch carried over into the records (STANDARD 6, "Applying a batch").
@Suite struct ApplyRunTests {
  private func changes(_ result: ApplyRun.Result) throws -> [RecordChange] {
    guard case .applied(let changes) = result else { throw AppliedBefore() }
    return changes.rows
  }

  private struct AppliedBefore: Error {}

  @Test func aRehearsalSaysWhatWouldBeWrittenAndWritesNothing() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    let bytes = desk.databaseBytes
    let rehearsed = try changes(
      ApplyRun(desk.batch("2027-01-review"), on: on("2027-01-10"), configuration: desk.configuration).rehearse())
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
          manifestDigest: try desk.batch("2027-01-review").digest, appliedOn: "2027-01-09", rows: record.rows))
    #expect(record.rows ?? 0 > 0)
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

  private func whole(_ result: ApplyRun.Result) throws -> ApplyRun.Changes {
    guard case .applied(let changes) = result else { throw AppliedBefore() }
    return changes
  }

  private static let enough =
    "UPDATE credits SET status = 'approved', points = 5000, earned_on = '2026-05-05' WHERE channel_id = "

  /// One that loses a star for its credits alone.
  private func loser(_ desk: Desk) throws -> String {
    try #require(
      try desk.decisions(of: desk.review()).first { decision in
        decision.outcome == .downgrade && decision.findings.filter(\.costsStar).map(\.rule.text) == ["credit-baseline"]
      }
    ).channel.id
  }

  @Test func aLossThatNoLongerFollowsRefusesTheBatchAndNothingIsWritten() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    let loser = try loser(desk)
    try desk.change("\(Self.enough)'\(loser)'")
    let bytes = desk.databaseBytes
    #expect {
      try desk.apply("2027-01-review")
    } throws: { error in
      guard let error = error as? AuditError, error.kind == .wrongInput else { return false }
      return error.lines.last == "changed: \(loser)" && error.lines[0].contains("star-audit review --supplement")
    }
    #expect(desk.databaseBytes == bytes)
    #expect(try desk.applied.isEmpty)
  }

  /// A credit approved after the batch was published changes what is said of a channel that keeps its star, and nobody's loss.
  @Test func whatWritesNothingNeedNotFollowAnyMore() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    let kept = try #require(
      try desk.decisions(of: desk.review()).first { $0.outcome == .retain && $0.route == .credits })
    try desk.change("UPDATE credits SET status = 'pending' WHERE channel_id = '\(kept.channel.id)'")
    #expect(try desk.decisions(of: desk.review()).first { $0.channel.id == kept.channel.id }?.outcome != .retain)
    let changes = try whole(desk.apply("2027-01-review"))
    #expect(!changes.rows.isEmpty)
    #expect(!changes.rows.contains { $0.channelID == kept.channel.id })
    #expect(changes.leftOut.isEmpty)
  }

  @Test func aLossThatHoldsByAnotherRuleIsWrittenAsPublished() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    let loser = try loser(desk)
    try desk.change(Self.enough + "'\(loser)'")
    try desk.change(
      "INSERT INTO major_events VALUES ('EV-NEW', '\(loser)', '2026-11-02', 'fraud', 'blacklist', '2026-12-30')")
    let changes = try whole(desk.apply("2027-01-review")).rows.filter { $0.channelID == loser }
    #expect(!changes.contains { if case .blacklist = $0 { true } else { false } })
    guard case .downgrade(_, _, _, _, let reason)? = changes.last else {
      Issue.record("no row in downgrades")
      return
    }
    #expect(reason == "2027-01-review: credit-baseline")
  }

  @Test func whoIsUnderReviewNoMoreIsLeftOutByName() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    let loser = try loser(desk)
    try desk.change("UPDATE channels SET status = 'closed' WHERE channel_id = '\(loser)'")
    let changes = try whole(desk.apply("2027-01-review"))
    #expect(changes.leftOut.map(\.channelID) == [loser])
    #expect(changes.leftOut.map(\.reason) == [.notUnderReview])
    #expect(!changes.rows.isEmpty && !changes.rows.contains { $0.channelID == loser })
  }

  @Test func whoIsOnHoldNowIsLeftOutAndLeftOnHold() throws {
    let desk = try Desk()
    let before = try desk.publish(desk.review()).summary.holds
    let loser = try loser(desk)
    try desk.change(
      "PRAGMA ignore_check_constraints = 1; UPDATE credits SET points = -1 WHERE channel_id = '\(loser)'")
    let changes = try whole(desk.apply("2027-01-review"))
    #expect(changes.leftOut.map(\.channelID) == [loser])
    #expect(changes.leftOut.map(\.reason) == [.onHold])
    #expect(changes.leftOnHold == (before + [loser]).sorted())
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
