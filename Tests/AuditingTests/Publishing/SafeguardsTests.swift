import Configuration
import Outbox
import StarStandard
import Testing

@testable import Auditing

/// What a batch may be without anybody looking at it (Batch.md, "Publishing").
@Suite struct SafeguardsTests {
  private static let decisions: (losing: Decision, keeping: Decision, held: Decision)? = {
    guard let desk = try? Desk(), let decisions = try? desk.decisions(of: desk.review()),
      let losing = decisions.first(where: \.outcome.takesStar),
      let keeping = decisions.first(where: { $0.outcome == .retain })
    else { return nil }
    try? desk.change("UPDATE channels SET hotline = 'rarely'")
    guard let held = try? desk.decisions(of: desk.review()).first(where: { $0.outcome == .hold }) else { return nil }
    return (losing, keeping, held)
  }()

  /// A run that decided so many channels, of which so many lose a star and so many are on hold.
  private func decided(
    _ all: Int, taking taken: Int = 0, holding held: Int = 0, undetermined: Int = 0, renewedBefore: Int = 0,
    of procedure: Procedure = .review
  ) throws -> OutboxFolder.Decided {
    let decisions = try #require(Self.decisions)
    var summary = Summary(of: procedure)
    for number in 0..<all {
      summary.count(number < taken ? decisions.losing : number < taken + held ? decisions.held : decisions.keeping)
    }
    summary.undetermined = (0..<undetermined).map { "rowid \($0)" }
    summary.renewedBefore = renewedBefore
    let run = Manifest.Run(
      batch: nil, command: procedure.command, asOf: on("2027-01-15"), program: "", editions: [], configuration: "",
      records: [("channels", all)])
    return OutboxFolder.Decided(run: run, summary: summary)
  }

  private func refusal(
    _ decided: OutboxFolder.Decided, maxDowngrades: SafetyLimit = .percent(100),
    maxUndecided: SafetyLimit = .percent(100), _ overrides: Overrides = Overrides()
  ) throws -> AuditError? {
    try Safeguards(
      maxDowngrades: maxDowngrades, maxUndecided: maxUndecided, maxShrink: .percent(25), overrides: overrides
    ).refusal(decided, asOf: on("2027-01-15"), earlier: nil)
  }

  /// The larger of ten and the share, rounded down; a plain count has no floor; what is allowed takes the place of both.
  static let limits: [(SafetyLimit, Int, Int, Int?)] = [
    (.percent(25), 10, 11, nil), (.percent(25), 10, 40, nil), (.percent(25), 10, 43, nil),
    (.percent(25), 11, 44, nil), (.percent(25), 25, 100, nil), (.percent(0), 10, 1000, nil),
    (.percent(100), 50, 50, nil), (.count(3), 3, 1000, nil), (.count(0), 0, 1000, nil),
    (.count(3), 20, 100, 20), (.percent(25), 4, 100, 4),
  ]

  @Test(arguments: limits)
  func soManyMayBeTakenAndNotOneMore(_ limit: SafetyLimit, _ most: Int, _ all: Int, _ allowed: Int?) throws {
    let overrides = Overrides(downgrades: allowed)
    #expect(try refusal(decided(all, taking: most), maxDowngrades: limit, overrides) == nil)
    guard most < all else { return }
    let refusal = try #require(try self.refusal(decided(all, taking: most + 1), maxDowngrades: limit, overrides))
    #expect(refusal.kind == .safetyLimit)
    #expect(refusal.lines.first?.contains("\(most + 1) of \(all)") == true)
    #expect(refusal.lines.first?.contains("--allow-downgrades \(most + 1)") == true)
  }

  @Test(arguments: limits)
  func soManyMayBeUndecidedAndNotOneMore(_ limit: SafetyLimit, _ most: Int, _ all: Int, _ allowed: Int?) throws {
    let overrides = Overrides(undecided: allowed)
    #expect(try refusal(decided(all, holding: most), maxUndecided: limit, overrides) == nil)
    #expect(
      try refusal(
        decided(all - most / 2, holding: most - most / 2, undetermined: most / 2), maxUndecided: limit, overrides)
        == nil)
    guard most < all else { return }
    let refusal = try #require(
      try self.refusal(decided(all - 1, holding: most, undetermined: 1), maxUndecided: limit, overrides))
    #expect(refusal.kind == .safetyLimit)
    #expect(refusal.lines == [refusal.lines.first])
    #expect(refusal.lines.first?.hasPrefix("\(most + 1) of \(all) channels would be on hold or undetermined") == true)
    #expect(refusal.lines.first?.contains("--allow-undecided \(most + 1)") == true)
  }

  @Test func whoLosesAStarIsNamedAndNobodyElse() throws {
    let decisions = try #require(Self.decisions)
    let refusal = try #require(try refusal(decided(2, taking: 1), maxDowngrades: .count(0)))
    #expect(refusal.lines.last?.contains(decisions.losing.channel.id) == true)
    #expect(refusal.lines.last?.contains(decisions.keeping.channel.id) == false)
  }

  @Test func everythingThatIsWrongIsSaidAtOnce() throws {
    let lines = try #require(
      try refusal(decided(30, taking: 3, holding: 4), maxDowngrades: .count(2), maxUndecided: .count(2))
    ).lines
    #expect(lines.count == 3)
    #expect(lines.first?.contains("--allow-undecided 4") == true)
    #expect(lines.dropFirst().first?.contains("--allow-downgrades 3") == true)
  }

  /// Towards the end of March who is not renewed yet is most of a batch, and few of those who confirmed.
  @Test func aRenewalsShareIsOfAllThatConfirmed() throws {
    let late = try decided(20, taking: 20, renewedBefore: 60, of: .renewal)
    #expect(try refusal(late, maxDowngrades: .percent(25)) == nil)
    let refusal = try #require(
      try refusal(decided(21, taking: 21, renewedBefore: 60, of: .renewal), maxDowngrades: .percent(25)))
    #expect(refusal.lines.first?.hasPrefix("21 of 81 channels that confirmed would lose a star") == true)
  }

  @Test func recordsWithoutAChannelPublishNothing() throws {
    let refusal = try #require(try refusal(decided(0)))
    #expect(refusal.lines.first?.contains("no channel") == true)
    #expect(refusal.lines.first?.contains("--allow-shrink") == true)
    #expect(try self.refusal(decided(0), Overrides(allowsShrinking: true)) == nil)
  }
}
