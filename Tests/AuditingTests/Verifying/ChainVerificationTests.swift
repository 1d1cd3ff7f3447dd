import Auditing
import Foundation
import Outbox
import StarStandard
import Testing

/// The chain of an outbox, as it is published, withdrawn from, and tampered with.
@Suite struct ChainVerificationTests {
  private func run(
    _ desk: Desk, since: String? = nil, holding: String? = nil, againstRecords: Bool = false
  ) throws -> ChainVerification.Result {
    try ChainVerification(
      configuration: desk.configuration, SignatureCheck(desk.configuration), since: since.map(BatchReference.init),
      holding: holding
    ).run(againstRecords: againstRecords)
  }

  private func withdraw(_ desk: Desk, _ batch: String) throws {
    _ = try WithdrawRun(
      BatchReference(batch), reason: "r", by: "b", on: on("2027-01-05"), configuration: desk.configuration
    ).withdraw()
  }

  /// Renewal notices, the review, and the renewal.
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.publish(desk.notices)
    try desk.passJanuaryReview()
    try desk.publish(desk.renewal())
    return desk
  }

  /// Takes the chain out of a manifest, as an older program would have written it.
  private func forget(_ desk: Desk, _ batch: String) throws {
    let path = desk.configuration.outbox + "/\(batch)/manifest.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing(/,"after":\[[^\]]*\]/, with: "").write(toFile: path, atomically: false, encoding: .utf8)
  }

  @Test func eachBatchNamesTheOneThatWasPublishedBefore() throws {
    let desk = try desk()
    #expect(try desk.batch("2026-12-renewal-notices").manifest.after == [])
    let after = try desk.batch("2027-01-review").manifest.after
    #expect(after?.map(\.batch) == ["2026-12-renewal-notices"])
    #expect(try after?.map(\.sha256) == [desk.batch("2026-12-renewal-notices").digest])
    let result = try run(desk, againstRecords: true)
    #expect(result.faults == [])
    #expect(result.batches == 3)
    #expect(result.ends.map(\.batch) == ["2027-01-15-renewal"])
  }

  @Test func whatIsPublishedOnceMoreIsTheSameWhereverTheChainIsBy() throws {
    let desk = try Desk()
    try desk.publish(desk.notices)
    try desk.publish(desk.review())
    for auditor in [desk.notices, desk.review()] as [any Auditor] {
      guard case .published(.wasThere, let decided) = try desk.publication(auditor).publish() else {
        Issue.record("published otherwise")
        return
      }
      #expect(decided.run.after?.count == (auditor.procedure == .review ? 1 : 0))
    }
    let verification = try Verification(
      desk.batch("2027-01-review"), configuration: desk.configuration, temporaryFolder: desk.folder)
    guard case .follows = try verification.run() else {
      Issue.record("does not follow")
      return
    }
  }

  @Test func whatIsMissingChangedAndAddedIsNamed() throws {
    let desk = try desk()
    let digest = try desk.batch("2027-01-review").digest
    try desk.append("\n", to: "2026-12-renewal-notices/manifest.json")
    try FileManager.default.removeItem(atPath: desk.configuration.outbox + "/2027-01-review")
    let faults = try run(desk, againstRecords: true).faults
    #expect(faults.contains { $0.hasPrefix("2027-01-review: is missing: 2027-01-15-renewal names it") }, "\(faults)")
    #expect(faults.contains { $0.hasPrefix("2027-01-review: is missing, and was applied") && $0.contains(digest) })
    try FileManager.default.copyItem(
      atPath: desk.configuration.outbox + "/2027-01-15-renewal",
      toPath: desk.configuration.outbox + "/2027-02-01-renewal")
    try desk.append("x", to: "2027-02-01-renewal/manifest.json")
    #expect(try run(desk).faults.contains { $0.hasPrefix("2027-02-01-renewal: ") })
  }

  @Test func aFileOfABatchThatWasAlteredIsNamed() throws {
    let desk = try desk()
    try desk.append("x", to: "2027-01-review/decisions.csv")
    let faults = try run(desk).faults
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("2027-01-review: decisions.csv was altered") == true)
  }

  /// Without the last batch the chain is as whole as before: who noted its end sees it.
  @Test func anEndThatWasNotedIsMissed() throws {
    let desk = try desk()
    let end = try #require(try run(desk).ends.first)
    #expect(try run(desk, holding: end.sha256.uppercased()).faults == [])
    try FileManager.default.removeItem(atPath: desk.configuration.outbox + "/2027-01-15-renewal")
    #expect(try run(desk).faults == [])
    #expect(try run(desk, holding: end.sha256).faults.count == 1)
    #expect(throws: AuditError.self) { try run(desk, holding: "abc") }
  }

  @Test func aWithdrawnBatchStaysInTheChainAndItsPlaceIsItsOwn() throws {
    let desk = try Desk()
    try desk.publish(desk.notices)
    try desk.publish(desk.review())
    let digest = try desk.batch("2026-12-renewal-notices").digest
    try withdraw(desk, "2026-12-renewal-notices")
    var result = try run(desk)
    #expect(result.faults == [])
    #expect(result.withdrawn == 1)
    // Nothing of it is said otherwise now, so that it is the same batch to the byte, in its old place.
    try desk.publish(desk.notices)
    #expect(try desk.batch("2026-12-renewal-notices").digest == digest)
    result = try run(desk)
    #expect(result.faults == [])
    #expect(result.batches == 2 && result.withdrawn == 0)
    // With other records it is another one, after everything that is there.
    try withdraw(desk, "2026-12-renewal-notices")
    try desk.change("DELETE FROM credits WHERE entry_id = (SELECT min(entry_id) FROM credits)")
    try desk.publish(desk.notices)
    #expect(try desk.batch("2026-12-renewal-notices").manifest.after?.map(\.batch) == ["2027-01-review"])
    #expect(try run(desk).faults == [])
    try FileManager.default.removeItem(atPath: desk.configuration.outbox + "/.withdrawn/2026-12-renewal-notices.1")
    try FileManager.default.removeItem(atPath: desk.configuration.outbox + "/.withdrawn/2026-12-renewal-notices.2")
    #expect(try !run(desk).faults.isEmpty)
  }

  @Test func batchesOfAnOlderProgramAreNamedByTheNextOne() throws {
    let desk = try Desk()
    try desk.publish(desk.notices)
    try desk.publish(desk.review())
    for batch in ["2026-12-renewal-notices", "2027-01-review"] { try forget(desk, batch) }
    #expect(try run(desk).faults.count == 2)
    guard case .published(.wasThere, _) = try desk.publication(desk.review()).publish() else {
      Issue.record("an old batch is not the same any more")
      return
    }
    try desk.apply("2027-01-review")
    try desk.publish(desk.renewal())
    #expect(
      try desk.batch("2027-01-15-renewal").manifest.after?.map(\.batch) == [
        "2026-12-renewal-notices", "2027-01-review",
      ])
    #expect(try run(desk, againstRecords: true).faults == [])
    // From then on, nothing is published outside of the chain.
    try forget(desk, "2027-01-15-renewal")
    #expect(try run(desk).faults.count == 3)
  }

  @Test func beforeABatchNothingIsLookedAt() throws {
    let desk = try desk()
    try FileManager.default.removeItem(atPath: desk.configuration.outbox + "/2026-12-renewal-notices")
    #expect(try run(desk).faults.count == 1)
    let result = try run(desk, since: "2027-01-review")
    #expect(result.faults == [])
    #expect(result.batches == 2)
    #expect(throws: OutboxError.self) { try run(desk, since: "2026-12-renewal-notices") }
  }
}
