import Auditing
import Foundation
import Outbox
import StarStandard
import Testing

/// Records of which a part is missing decide about everybody, and publish nothing (Batch.md, "Publishing").
@Suite struct PlausibilityTests {
  /// The lines of a refusal.
  private func refusal(_ desk: Desk, _ auditor: any Auditor) throws -> [String] {
    do {
      _ = try desk.publication(auditor, undecided: 1_000_000).publish()
      return []
    } catch let error as AuditError where error.kind == .safetyLimit {
      return error.lines
    }
  }

  private func publishAllTheSame(_ desk: Desk, _ auditor: any Auditor) throws {
    _ = try desk.publication(auditor, undecided: 1_000_000, allowsShrinking: true).publish()
  }

  @Test(arguments: ["certifications", "people", "appointments", "certificates", "credits"])
  func aTableThatWasEmptiedIsNamed(_ table: String) throws {
    let desk = try Desk()
    try desk.publish(desk.review("2026-07-01"))
    let rows = try #require(try desk.batch("2026-07-review").manifest.records[table])
    try desk.change("DELETE FROM \(table)")
    let refusal = try refusal(desk, desk.review())
    #expect(refusal.first?.contains("lost every row of \(table) (\(rows) rows)") == true, "\(refusal)")
    #expect(refusal.first?.contains("2026-07-review") == true)
    #expect(try desk.outbox.batches() == ["2026-07-review"])
    try publishAllTheSame(desk, desk.review())
    #expect(try desk.outbox.batches() == ["2026-07-review", "2027-01-review"])
  }

  @Test func emptiedChannelsPublishNothing() throws {
    let desk = try Desk()
    try desk.change("DELETE FROM channels")
    let refusal = try refusal(desk, desk.review())
    #expect(refusal.count == 1 && refusal.first?.contains("the table channels is empty") == true, "\(refusal)")
  }

  /// The latest batch of whatever kind says what there was.
  @Test func whatTheNoticesSawIsMissedByTheReview() throws {
    let desk = try Desk()
    try desk.change("DELETE FROM credits")
    try desk.publish(desk.review("2026-07-01"))
    #expect(try refusal(desk, desk.notices) == [])
    try desk.change("DELETE FROM certificates")
    #expect(try refusal(desk, desk.review()).first?.contains("2026-12-renewal-notices") == true)
  }

  @Test func aRenewalMissesAnEmptiedTableToo() throws {
    let desk = try Desk()
    try desk.passJanuaryReview()
    try desk.change("DELETE FROM people")
    #expect(try refusal(desk, desk.renewal()).first?.contains("lost every row of people") == true)
  }

  @Test func aTableThatWasEmptyBeforeIsMissedByNobody() throws {
    let desk = try Desk()
    try desk.change("DELETE FROM credits")
    try desk.publish(desk.review("2026-07-01"))
    #expect(try refusal(desk, desk.review()) == [])
  }

  /// Of 60 channels ten may be missing: a quarter would be fifteen.
  @Test func channelsThatAreMissingAreCounted() throws {
    let desk = try Desk(channels: 120)
    let before = try desk.publish(desk.review("2026-07-01")).summary.reviewed
    #expect(before > 60)
    let now = try desk.decisions(of: desk.review()).map(\.channel.id)
    // So that so many are decided as may be at the least.
    let most = max(10, before / 4)
    func keep(_ count: Int) throws {
      let kept = now.prefix(count).map { "'\($0)'" }.joined(separator: ", ")
      try desk.change("UPDATE channels SET status = 'closed' WHERE channel_id NOT IN (\(kept))")
    }
    try #require(now.count >= before - most)
    try keep(before - most)
    #expect(try refusal(desk, desk.review()) == [])
    try FileManager.default.removeItem(atPath: desk.configuration.outbox + "/2027-01-review")
    try keep(before - most - 1)
    let refusal = try refusal(desk, desk.review())
    #expect(
      refusal.first?.contains("\(most + 1) fewer than in 2026-07-review (\(before)), more than the limit of \(most)")
        == true)
    #expect(refusal.first?.contains("--allow-shrink") == true)
  }

  /// Another kind of batch decides others.
  @Test func channelsAreCountedAgainstABatchOfTheSameKind() throws {
    let desk = try Desk(channels: 60)
    try desk.publish(desk.review("2026-07-01"))
    try desk.change("UPDATE channels SET status = 'closed' WHERE channel_id > 'CH-0000010'")
    #expect(try refusal(desk, desk.notices) == [])
    #expect(try refusal(desk, desk.review()).first?.contains("fewer than in 2026-07-review") == true)
  }

  @Test func aPreviewWarnsOfWhatIsMissing() throws {
    let desk = try Desk()
    try desk.publish(desk.review("2026-07-01"))
    try desk.change("DELETE FROM credits")
    let publication = try desk.publication(desk.review(), undecided: 1_000_000)
    let decided = try publication.preview { _ in
    } make: {
      $0
    } each: { _ in
    }
    publication.warnOfRefusal(decided)
    #expect(desk.told.contains { $0.hasPrefix("warning: the records have lost every row of credits") }, "\(desk.told)")
  }

  /// A batch that is there was looked at.
  @Test func anIdenticalBatchIsFoundFirst() throws {
    let desk = try Desk()
    try desk.publish(desk.review("2026-07-01"))
    try desk.change("DELETE FROM credits")
    try publishAllTheSame(desk, desk.review())
    guard case .published(.wasThere, _) = try desk.publication(desk.review()).publish() else {
      Issue.record("not found")
      return
    }
  }

  /// A manifest that nobody can read says nothing; the one before it does.
  @Test func aDamagedBatchIsPassedOver() throws {
    let desk = try Desk()
    try desk.publish(desk.review("2026-07-01"))
    try desk.publish(desk.notices)
    try desk.append("}", to: "2026-12-renewal-notices/manifest.json")
    try desk.change("DELETE FROM credits")
    #expect(try refusal(desk, desk.review()).first?.contains("2026-07-review") == true)
  }

  /// Who is renewed confirmed, too.
  @Test func whoWasRenewedBeforeCountsForTheShare() throws {
    let desk = try Desk(channels: 200)
    try desk.passJanuaryReview()
    try desk.change("UPDATE certifications SET renewal_confirmed_on = '2026-12-05' WHERE valid_until = '2026-12-31'")
    let first = try desk.publish(desk.renewal()).summary
    let renewed = try #require(first.outcomes[.renewed])
    #expect(renewed > 20)
    try desk.apply("2027-01-15-renewal", on: "2027-01-20")
    let second = try desk.publish(desk.renewal("2027-02-01")).summary
    #expect(second.reviewed == first.reviewed - renewed)
    #expect(second.renewedBefore == first.renewedBefore + renewed)
    #expect(second.atStake == first.atStake)
  }

  /// Whom the batch before did not renew is known, and looked at.
  @Test func whoWasNotRenewedBeforeIsNotCountedAgain() throws {
    let desk = try Desk(channels: 200)
    try desk.passJanuaryReview()
    try desk.change(
      """
      UPDATE certifications SET renewal_confirmed_on = '2026-12-05' WHERE valid_until = '2026-12-31';
      UPDATE credits SET points = 0;
      DELETE FROM certificates
      """)
    func publish(_ day: String, allowed: Int?) throws -> [String] {
      do {
        _ = try desk.publication(desk.renewal(day), allowed: allowed, undecided: 1_000_000, allowsShrinking: true)
          .publish()
        return []
      } catch let error as AuditError where error.kind == .safetyLimit {
        return error.lines
      }
    }
    let first = try desk.decisions(of: desk.renewal()).filter { $0.outcome == .notRenewed }.count
    #expect(first > 50)
    #expect(try publish("2027-01-15", allowed: nil).count == 2)
    #expect(try publish("2027-01-15", allowed: first) == [])
    try desk.apply("2027-01-15-renewal", on: "2027-01-20")
    #expect(try desk.decisions(of: desk.renewal("2027-02-01")).filter { $0.outcome == .notRenewed }.count == first)
    #expect(try publish("2027-02-01", allowed: 0) == [])
  }
}
