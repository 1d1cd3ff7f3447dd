import Configuration
import Outbox
import StarStandard
import Testing

@testable import Auditing

/// How many stars a batch may take (CONTRACT, "Safety limit").
@Suite struct SafeguardsTests {
  private static let decisions: (losing: Decision, keeping: Decision)? = {
    guard let desk = try? Desk(), let decisions = try? desk.decisions(of: desk.review()),
      let losing = decisions.first(where: \.outcome.takesStar),
      let keeping = decisions.first(where: { $0.outcome == .retain })
    else { return nil }
    return (losing, keeping)
  }()

  /// What is counted where so many of so many channels lose a star.
  private func summary(taking taken: Int, of all: Int) throws -> Summary {
    let (losing, keeping) = try #require(Self.decisions)
    var summary = Summary(of: .review)
    for number in 0..<all { summary.count(number < taken ? losing : keeping) }
    return summary
  }

  @Test(arguments: [
    // The larger of ten and the share, rounded down.
    (SafetyLimit.percent(25), 10, 11, nil as Int?), (.percent(25), 10, 40, nil), (.percent(25), 10, 43, nil),
    (.percent(25), 11, 44, nil), (.percent(25), 25, 100, nil), (.percent(0), 10, 1000, nil),
    (.percent(100), 50, 50, nil),
    // A plain count has no floor.
    (.count(3), 3, 1000, nil), (.count(0), 0, 1000, nil),
    // What is allowed takes the place of both.
    (.count(3), 20, 100, 20), (.percent(25), 4, 100, 4),
  ])
  func soManyMayBeTakenAndNotOneMore(_ limit: SafetyLimit, _ most: Int, _ all: Int, _ allowed: Int?) throws {
    let check = Safeguards(limit: limit, allowed: allowed)
    #expect(check.excess(try summary(taking: most, of: all)) == nil)
    guard most < all else { return }
    let excess = try #require(check.excess(try summary(taking: most + 1, of: all)))
    #expect(excess.kind == .safetyLimit)
    #expect(excess.lines.first?.contains("\(most + 1) of \(all)") == true)
    #expect(excess.lines.first?.contains("--allow-downgrades \(most + 1)") == true)
  }

  @Test func whoLosesAStarIsNamedAndNobodyElse() throws {
    let (losing, keeping) = try #require(Self.decisions)
    let excess = try #require(Safeguards(limit: .count(0), allowed: nil).excess(try summary(taking: 1, of: 2)))
    #expect(excess.lines.last?.contains(losing.channel.id) == true)
    #expect(excess.lines.last?.contains(keeping.channel.id) == false)
  }
}
