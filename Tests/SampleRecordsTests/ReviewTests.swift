import ChannelRecords
import SampleRecords
import StarStandard
import Testing

/// What a review of sample records comes to.
struct ReviewResult {
  var decided = 0
  var outcomes: [Outcome: Int] = [:]
  var atRisk = 0
  var rules: [RuleID: Int] = [:]
  var waived = 0
  var notReviewed = 0
  /// The largest share of stars taken among the first channels, from forty on, in percent.
  var worstShare = 0.0
  /// The most stars taken among fewer than forty channels.
  var takenOfFew = 0

  var taken: Int { outcomes[.downgrade, default: 0] + outcomes[.revoke, default: 0] }

  init(_ dossiers: [Dossier], asOf: CalendarDate) throws {
    let reviewer = ReviewAuditor(asOf: asOf, editions: try #require(Editions([Edition2025.standard])))
    for (index, dossier) in dossiers.enumerated() {
      if case .concerned(let subject) = reviewer.coverage(of: dossier) {
        let decision = reviewer.decide(dossier, subject)
        decided += 1
        outcomes[decision.outcome, default: 0] += 1
        if decision.atRisk { atRisk += 1 }
        for finding in decision.findings {
          rules[finding.rule, default: 0] += 1
          if finding.waiver != nil { waived += 1 }
        }
      } else {
        notReviewed += 1
      }
      if index + 1 >= 40 {
        worstShare = max(worstShare, 100 * Double(taken) / Double(max(1, decided)))
      } else {
        takenOfFew = taken
      }
    }
  }
}

@Test(arguments: ["2027-01-01", "2026-07-01", "2028-01-31", "2028-07-31"], [0, 42, .max] as [UInt64])
func everyRuleFiresInFortyChannelsAndFewStarsAreTaken(day: String, seed: UInt64) throws {
  let dossiers = RecordBook(channels: 200, seed: seed, around: on(day)).dossiers()
  let first = try ReviewResult(Array(dossiers.prefix(40)), asOf: on(day))
  let silent = Rule.all.map(\.id).filter { first.rules[$0] == nil }
  #expect(silent == [])
  #expect(first.waived > 0)

  let all = try ReviewResult(dossiers, asOf: on(day))
  #expect(all.worstShare < 20)
  #expect(all.takenOfFew <= 10)
  #expect(all.outcomes[.revoke, default: 0] > 0)
  #expect(all.outcomes[.hold] == nil)
  #expect(all.notReviewed > 0)
  #expect((0.09...0.18).contains(Double(all.taken) / Double(all.decided)))
  #expect((0.1...0.5).contains(Double(all.atRisk) / Double(all.decided)))
}

/// The rules that the cast has a plot for. A rule that is new tells itself how it is broken: without that it would be in the samples by chance
/// alone, or not at all, and no other test would say so where chance is kind.
@Test func everyRuleWithoutAPlotTellsHowItIsBroken() {
  let plotted: Set<RuleID> = [
    "certificate-validity", "certificate-margin", "credit-baseline", "registered-engineers", "departure-undeclared",
    "departure-unreplenished", "departure-in-grace", "service-manager", "hotline", "support-email", "tracking-system",
    "participation", "unregistered-delivery", "departure-declared-late", "stranger-credits", "unlisted-certificate",
    "shared-engineer", "major-event", "major-event-pending", "upgrade-opportunity",
  ]
  let untold = Rule.all.filter { $0.breach == nil && !plotted.contains($0.id) }.map(\.id)
  #expect(untold == [], "give each of them a breach")
}
