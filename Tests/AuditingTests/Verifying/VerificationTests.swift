import Auditing
import Outbox
import StarStandard
import Testing

/// Whether a batch still follows from the records.
@Suite struct VerificationTests {
  private func verify(_ desk: Desk, _ name: String = "2027-01-review") throws -> Verification.Result {
    try Verification(desk.batch(name), configuration: desk.configuration, temporaryFolder: desk.folder).run()
  }

  @Test func aBatchFollowsFromTheRecordsThatItWasMadeFrom() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    guard case .follows = try verify(desk) else {
      Issue.record("does not follow")
      return
    }
  }

  @Test func aBatchThatIsAppliedIsTheOneOfTheRecords() throws {
    let desk = try Desk()
    try desk.passJanuaryReview()
    guard case .applied(let record) = try verify(desk) else {
      Issue.record("not applied")
      return
    }
    #expect(record.batch == "2027-01-review")
  }

  @Test func anotherBatchOfThatNameThanTheAppliedOneIsNone() throws {
    let desk = try Desk()
    try desk.passJanuaryReview()
    try desk.change("UPDATE applied_batches SET manifest_sha256 = 'another'")
    #expect {
      _ = try verify(desk)
    } throws: { error in
      guard case OutboxError.notABatch(_, let reason) = error else { return false }
      return reason.contains("another batch of this name was applied on 2027-01-10")
    }
  }

  @Test(arguments: [
    ("DELETE FROM credits WHERE entry_id = (SELECT min(entry_id) FROM credits)", "rows in credits"),
    ("UPDATE channels SET name = 'Renamed' WHERE channel_id = (SELECT min(channel_id) FROM channels)", "other values"),
  ])
  func whatChangedIsNamed(_ statement: String, _ named: String) throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    try desk.change(statement)
    #expect {
      _ = try verify(desk)
    } throws: { error in
      guard case OutboxError.notABatch(_, let reason) = error else { return false }
      return reason.contains(named)
    }
  }

  @Test func whatItWasComparedWithMayBeGone() throws {
    let desk = try Desk()
    try desk.publish(desk.review("2026-07-01"))
    try desk.publish(desk.review(), comparedWith: "2026-07-review")
    guard case .follows = try verify(desk) else {
      Issue.record("does not follow")
      return
    }
    try desk.move("2026-07-review", to: ".away")
    guard case .followsButForComparison(with: "2026-07-review") = try verify(desk) else {
      Issue.record("says nothing of the comparison")
      return
    }
  }
}
