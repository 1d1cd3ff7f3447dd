import Foundation
import Outbox
import StarStandard
import Testing

@testable import Auditing

/// A published decision, as far as applying goes by it.
@Suite struct PublishedDecisionTests {
  @Test func everyDecisionIsReadAsItWasMade() throws {
    let desk = try Desk()
    let review = try desk.decisions(of: desk.review())
    try desk.passJanuaryReview()
    let renewed = try desk.decisions(of: desk.renewal())
    try desk.publish(desk.renewal())
    for (name, decisions) in [("2027-01-review", review), ("2027-01-15-renewal", renewed)] {
      #expect(
        try desk.batch(name).decisions()
          == decisions.map {
            PublishedDecision(
              $0, batch: name, newCertificationID: NewCertification.id(batch: name, channelID: $0.channel.id))
          })
      #expect(decisions.count > 5)
    }
  }

  private static let line = """
    {"channel_id":"CH-1","certification_id":"CERT-1","route":"credits","outcome":"downgrade","from_star":4,"to_star":3,\
    "effective_on":"2027-01-01","findings":[{"rule":"departure-undeclared","severity":"downgrade","waived":null},\
    {"rule":"departure-undeclared","severity":"downgrade","waived":null},\
    {"rule":"credit-baseline","severity":"downgrade","waived":{"granted_by":"D"}},{"rule":"hotline","severity":"warning","waived":null}]}
    """

  private func decision(_ word: String = "", by other: String = "") throws -> PublishedDecision {
    try PublishedDecision(
      line: Data(Self.line.replacingOccurrences(of: word, with: other).utf8), of: "2027-01-review",
      path: "/out/2027-01-review")
  }

  @Test func theRulesAreThoseThatTookTheStar() throws {
    #expect(try decision().rules.map(\.text) == ["departure-undeclared"])
  }

  @Test(arguments: [
    ("\"outcome\":\"downgrade\"", "\"outcome\":\"demote\""), ("2027-01-01", "2027-02-30"),
    ("\"to_star\":3", "\"to_star\":1"),
    ("credits\",\"outcome", "luck\",\"outcome"), ("\"channel_id\":\"CH-1\"", "\"channel_id\":1"), ("{", ""),
  ])
  func aLineThatIsNoDecisionIsRefused(_ word: String, _ other: String) {
    #expect {
      _ = try decision(word, by: other)
    } throws: { error in
      guard case OutboxError.damaged("/out/2027-01-review", _) = error else { return false }
      return true
    }
  }
}
