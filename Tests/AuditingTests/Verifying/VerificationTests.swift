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

  @Test func theReviewsThatAReportTellsOfArePinnedAndWithoutOneNothingIsCompared() throws {
    let desk = try Desk()
    for day in ["2025-07-01", "2026-01-01", "2026-07-01"] { try desk.publish(desk.review(day)) }
    try desk.publish(desk.review())
    let own = try desk.batch("2027-01-review").manifest
    #expect(own.compared_with?.batch == "2026-07-review")
    #expect(own.history?.map(\.batch) == ["2025-07-review", "2026-01-review"])
    #expect(try own.history?.map(\.sha256) == ["2025-07-review", "2026-01-review"].map { try desk.batch($0).digest })
    guard case .follows = try verify(desk) else {
      Issue.record("does not follow")
      return
    }
    try desk.move("2025-07-review", to: "elsewhere")
    guard case .followsButForComparison = try verify(desk) else {
      Issue.record("a review that is gone is not noticed")
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
      guard let error = error as? AuditError, error.kind == .wrongInput else { return false }
      return error.lines.contains { $0.contains("is as it was published") && $0.contains(named) }
    }
  }

  @Test func everyFaultIsNamedAndNotTheFirst() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    let notice = try #require(
      try desk.batch("2027-01-review").manifest.files.map(\.path).first { $0.hasPrefix("notices/") })
    try desk.append("x", to: "2027-01-review/decisions.csv")
    try desk.append("x", to: "2027-01-review/report.html")
    try desk.move("2027-01-review/" + notice, to: "2027-01-review/stranger.eml")
    let faults = try desk.batch("2027-01-review").faults()
    #expect(faults.count == 4, "\(faults)")
    for named in [
      "decisions.csv was altered", "report.html was altered", "\(notice) is missing", "stranger.eml does not belong",
    ] {
      #expect(faults.contains { $0.contains(named) }, "\(named) in \(faults)")
    }
    #expect {
      try desk.batch("2027-01-review").requireUnaltered()
    } throws: { error in
      guard case OutboxError.damaged(_, let reason) = error else { return false }
      return reason.contains("(and 3 faults more, see `star-audit verify /")
    }
  }

  @Test func aBatchUnderAnothersNameInTheOutboxIsAtFault() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    func faults(_ name: String) throws -> [String] {
      try Verification(desk.batch(name), configuration: desk.configuration, temporaryFolder: desk.folder).faults()
    }
    #expect(try faults("2027-01-review") == [])
    try desk.move("2027-01-review", to: "2027-07-review")
    #expect(try faults("2027-07-review") == ["its manifest is that of another batch, 2027-01-review"])
    // A copy that somebody keeps elsewhere may be called as they like.
    try desk.move("2027-07-review", to: "../copy")
    #expect(try faults(desk.folder + "/copy") == [])
  }

  /// Decisions that were altered are one fault, and none of the manifest's.
  @Test func alteredDecisionsAreOneFault() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    try desk.append("{}\n", to: "2027-01-review/decisions.jsonl")
    let faults = try desk.batch("2027-01-review").faults()
    #expect(faults.count == 1 && faults.first?.hasPrefix("decisions.jsonl was altered") == true, "\(faults)")
  }

  @Test func recordsThatWentOnAfterApplyingAreTheNormalCourse() throws {
    let desk = try Desk()
    try desk.passJanuaryReview()
    try desk.change("DELETE FROM credits")
    guard case .applied = try verify(desk) else {
      Issue.record("not applied")
      return
    }
  }

  /// A release that words a report otherwise decides nothing otherwise.
  @Test func anotherReleaseMayHaveWrittenReportAndMessages() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    try desk.pretend("2027-01-review", isOfRelease: "0.2.9")
    guard case .followsButForRelease("star-audit 0.2.9") = try verify(desk) else {
      Issue.record("does not follow")
      return
    }
    // Published once more, it stays as it is.
    let before = try desk.batch("2027-01-review").digest
    try desk.publish(desk.review())
    #expect(try desk.batch("2027-01-review").digest == before)
    try desk.change("UPDATE channels SET hotline = 'none'")
    #expect(throws: AuditError.self) { _ = try verify(desk) }
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
