import Auditing
import ChannelRecords
import Foundation
import Outbox
import StarStandard
import Testing

/// Previews, and batches in the outbox.
@Suite struct PublicationTests {
  @Test func aPreviewTellsEveryDecisionInOrderAndWritesNothing() throws {
    let desk = try Desk()
    var began: [String?] = []
    var ids: [String] = []
    let decided = try desk.publication(desk.review()).preview {
      began.append($0.batch)
      #expect(ids.isEmpty)
    } make: {
      $0.channel.id
    } each: {
      ids.append($0)
    }
    #expect(began == ["2027-01-review"])
    #expect(ids == ids.sorted() && ids.count == decided.summary.reviewed && ids.count > 20)
    #expect(try desk.outbox.batches().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: desk.configuration.outbox))
  }

  @Test func aPreviewWarnsOfTheLimitAndADecisionIsStillMade() throws {
    let desk = try Desk()
    let publication = try desk.publication(desk.review(), allowed: 0)
    let decided = try publication.preview { _ in
    } make: {
      $0
    } each: { _ in
    }
    publication.warnOfRefusal(decided)
    #expect(desk.told.count == 2)
    #expect(desk.told.allSatisfy { $0.hasPrefix("warning: ") })
    #expect(desk.told.last?.contains(try #require(decided.summary.losers.first)) == true)
  }

  @Test func aBatchIsPublishedOnceAndFoundAgain() throws {
    let desk = try Desk()
    for expected in [OutboxFolder.Published.published, .wasThere] {
      guard case .published(let published, let decided) = try desk.publication(desk.review()).publish() else {
        Issue.record("not published")
        return
      }
      #expect(published == expected)
      #expect(decided.summary.reviewed > 20)
    }
    #expect(try desk.outbox.batches() == ["2027-01-review"])
  }

  @Test func moreStarsThanAllowedPublishNothing() throws {
    let desk = try Desk()
    let losers = try desk.decisions(of: desk.review()).filter(\.outcome.takesStar).map(\.channel.id)
    #expect {
      _ = try desk.publication(desk.review(), allowed: losers.count - 1).publish()
    } throws: { error in
      guard let error = error as? AuditError, error.kind == .safetyLimit else { return false }
      return error.lines.last?.hasSuffix(losers.joined(separator: " ")) == true
    }
    #expect(try desk.outbox.batches().isEmpty)
  }

  @Test func aBatchThatIsThereIsFoundBeforeTheLimitIsAsked() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    guard case .published(.wasThere, _) = try desk.publication(desk.review(), allowed: 0).publish() else {
      Issue.record("not found")
      return
    }
  }

  @Test func aBatchThatIsAppliedIsFoundThoughItsDecisionsNoLongerFollow() throws {
    let desk = try Desk()
    try desk.passJanuaryReview()
    guard case .applied(let record, let batch?) = try desk.publication(desk.review()).publish() else {
      Issue.record("not applied")
      return
    }
    #expect(record.appliedOn == "2027-01-10")
    #expect(batch.digest == record.manifestDigest)
    #expect(batch.manifest.summary.unfavourable > 0)
  }

  @Test func aBatchThatIsAppliedAndGoneIsSaidToBe() throws {
    let desk = try Desk()
    try desk.passJanuaryReview()
    try desk.move("2027-01-review", to: ".away")
    guard case .applied(_, nil) = try desk.publication(desk.review()).publish() else {
      Issue.record("not applied")
      return
    }
  }

  @Test func aBatchThatIsAppliedAndWasAlteredIsRefused() throws {
    let desk = try Desk()
    try desk.passJanuaryReview()
    try desk.append("\n", to: "2027-01-review/report.html")
    #expect {
      _ = try desk.publication(desk.review()).publish()
    } throws: { error in
      guard case OutboxError.differsFromApplied(_, _, let difference) = error else { return false }
      return difference.contains("report.html")
    }
  }

  @Test func aRenewalWaitsForTheReview() throws {
    let desk = try Desk()
    try desk.publish(desk.review())
    #expect {
      _ = try desk.publication(desk.renewal()).publish()
    } throws: {
      ($0 as? AuditError)?.kind == .tryAgain
    }
    try desk.apply("2027-01-review")
    try desk.publish(desk.renewal())
    #expect(try desk.outbox.batches() == ["2027-01-15-renewal", "2027-01-review"])
  }

  @Test func anEarlierBatchThatIsNotAppliedIsWarnedOf() throws {
    let desk = try Desk()
    try desk.publish(desk.review("2026-07-01"))
    try desk.publish(desk.notices)
    #expect(desk.told.allSatisfy { !$0.contains("renewal-notices") })
    try desk.publish(desk.review())
    #expect(desk.told.last?.hasPrefix("warning: 2026-07-review: published and not applied") == true)
  }

  @Test func aBatchIsDerivedAgainAsItWasCompared() throws {
    let desk = try Desk()
    try desk.publish(desk.review("2026-07-01"))
    let compared = try desk.publish(desk.review(), comparedWith: "2026-07-review")
    #expect(compared.changes?.since == "2026-07-review")
    guard case .published(.wasThere, let decided) = try desk.publication(desk.review()).publish() else {
      Issue.record("not the same")
      return
    }
    #expect(decided.changes?.since == "2026-07-review")
  }
}
