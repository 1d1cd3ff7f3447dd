import Foundation
import Outbox
import StarStandard
import Testing

@testable import Auditing

/// What of a decision must still follow when it is applied.
@Suite struct DecisionSubstanceTests {
  @Test func everyDecisionIsTheSameAsItsLine() throws {
    let desk = try Desk()
    try desk.passJanuaryReview()
    try desk.publish(desk.renewal())
    let renewal = try desk.batch("2027-01-15-renewal")
    var published: [DecisionSubstance] = []
    try renewal.forEachDecision { published.append(try DecisionSubstance(line: $0, path: renewal.path)) }
    let decisions = try desk.decisions(of: desk.renewal())
    #expect(published == decisions.map { DecisionSubstance($0, batch: "2027-01-15-renewal") })
    #expect(published.count > 5)
  }

  /// A line that takes a star for a departure, with one word of it replaced.
  private func substance(_ word: String = "", by other: String = "") throws -> DecisionSubstance {
    let line = """
      {"channel_id":"CH-1","certification_id":"CERT-1","edition":"2025","route":"credits","outcome":"downgrade","from_star":4,\
      "to_star":3,"at_risk":false,"renewal_pending":false,"effective_on":"2027-01-01","reapply_from":"2027-04-02",\
      "advice":"A new application","findings":[{"rule":"departure-undeclared","clause":"E.3.c","severity":"downgrade",\
      "waived":null,"message":"E1 left","remedy":"Declare it","evidence":{"person_id":"E1","departed_on":"2026-08-03"}},\
      {"rule":"hotline","clause":"E.1.d","severity":"warning","waived":null,"message":"No hotline","remedy":"Have one",\
      "evidence":{"required":"7x24","counted":"none"}}],"defects":[],"notice":"notices/CH-1.downgrade.eml"}
      """
    let changed = word.isEmpty ? line : line.replacingOccurrences(of: word, with: other)
    #expect(word.isEmpty || changed != line, "\(word) is not in the line")
    return try DecisionSubstance(line: Data(changed.utf8), path: "/out/2027-01-review")
  }

  @Test(arguments: [
    (#""certification_id":"CERT-1""#, #""certification_id":"CERT-2""#), (#""edition":"2025""#, #""edition":"2026""#),
    ("credits", "certificates"), (#""outcome":"downgrade""#, #""outcome":"revoke""#),
    (#""from_star":4"#, #""from_star":null"#),
    (#""to_star":3"#, #""to_star":2"#), (#""renewal_pending":false"#, #""renewal_pending":true"#),
    ("2027-01-01", "2027-01-02"), ("2027-04-02", "2027-04-03"), ("departure-undeclared", "departure-unreplenished"),
    (#""person_id":"E1""#, #""person_id":"E2""#), (#""person_id":"E1""#, #""event_id":"EV-1""#),
    (#""severity":"warning""#, #""severity":"downgrade""#), (#""severity":"downgrade""#, #""severity":"warning""#),
    (#""waived":null,"message":"E1 left""#, #""waived":{"granted_by":"D"},"message":"E1 left""#),
  ])
  func anotherConclusionOrReasonIsAnotherDecision(_ word: String, _ other: String) throws {
    #expect(try substance(word, by: other) != substance())
  }

  @Test(arguments: [
    ("E1 left", "Somebody left"), ("Declare it", "Nothing"), (#""at_risk":false"#, #""at_risk":true"#),
    ("A new application", "None"), ("notices/CH-1.downgrade.eml", "none"),
    (#""departed_on":"2026-08-03""#, #""departed_on":"2026-08-04""#),
    (#""rule":"hotline""#, #""rule":"support-email""#), (#""severity":"warning""#, #""severity":"information""#),
    (#""waived":null,"message":"No hotline""#, #""waived":{"granted_by":"D"},"message":"No hotline""#),
  ])
  func wordingWarningsAndEvidenceDoNotMatter(_ word: String, _ other: String) throws {
    #expect(try substance(word, by: other) == substance())
  }

  @Test(arguments: ["", "{}", "no json", #"{"channel_id":"CH-1"}"#])
  func aLineThatIsNoDecisionIsRefused(_ line: String) {
    #expect {
      _ = try DecisionSubstance(line: Data(line.utf8), path: "/out/2027-01-review")
    } throws: { error in
      guard case OutboxError.damaged("/out/2027-01-review", _) = error else { return false }
      return true
    }
  }
}
