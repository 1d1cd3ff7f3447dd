import Auditing
import ChannelRecords
import StarStandard
import Testing

/// One channel, explained or assessed.
@Suite struct ExplanationTests {
  @Test func everyRuleHasAVerdictAndTheDecisionIsThatOfTheReview() throws {
    let desk = try Desk()
    for decision in try desk.decisions(of: desk.review()).prefix(20) where decision.outcome != .hold {
      let explanation = try Explanation(
        of: decision.channel.id, asOf: on("2027-01-01"), configuration: desk.configuration)
      #expect(explanation.verdicts.map(\.rule.id) == Rule.all.map(\.id))
      #expect(explanation.decision?.outcome == decision.outcome)
      #expect(explanation.decision?.findings.map(\.rule) == decision.findings.map(\.rule))
    }
  }

  /// Every row says whether it counts: what does adds up to what the rules counted, and what does not says why.
  @Test func theRowsThatCountAddUp() throws {
    let desk = try Desk()
    var byRoute: [Route: Int] = [:]
    for decision in try desk.decisions(of: desk.review()).prefix(40) where decision.outcome != .hold {
      let explanation = try Explanation(
        of: decision.channel.id, asOf: on("2027-01-01"), configuration: desk.configuration)
      let standing = try #require(explanation.standing)
      let tables = DossierTable.all(of: explanation.dossier, for: standing)
      for table in tables where table.columns.last == "counts" {
        for row in table.rows {
          let mark = try #require(row.last)
          #expect(mark == "yes" || mark.hasPrefix("yes: ") || mark.hasPrefix("no: ") && mark.count > 6, "\(mark)")
        }
      }
      let credits = try #require(tables.first { $0.name == "credits" })
      let points = credits.rows.filter { $0.last == "yes" }.compactMap { Int($0[3]) }.reduce(0, +)
      #expect(points == (standing.route == .credits ? standing.credits.total : 0))
      let appointments = try #require(tables.first { $0.name == "appointments" })
      let counting = appointments.rows.filter { $0[1] == Role.engineer.rawValue && $0.last?.hasPrefix("yes") == true }
      #expect(Set(counting.map { $0[0] }) == Set(standing.countingEngineers))
      byRoute[standing.route, default: 0] += 1
    }
    #expect(byRoute.count == 2, "both routes occur")
  }

  @Test func aChannelThatIsNotUnderReviewSaysWhy() throws {
    let desk = try Desk()
    let id = try #require(try desk.decisions(of: desk.review()).first).channel.id
    try desk.change("UPDATE channels SET status = 'closed' WHERE channel_id = '\(id)'")
    let explanation = try Explanation(of: id, asOf: on("2027-01-01"), configuration: desk.configuration)
    #expect(explanation.decision == nil && explanation.verdicts.isEmpty)
    #expect(explanation.coverageText == "not under review: its status is closed")
  }

  @Test func anUnknownChannelIsAnError() throws {
    let desk = try Desk(channels: 3)
    func isUnknown(_ error: any Error) -> Bool {
      guard case RecordsError.unknownChannel("NOBODY", _) = error else { return false }
      return true
    }
    #expect {
      _ = try Explanation(of: "NOBODY", asOf: on("2027-01-01"), configuration: desk.configuration)
    } throws: {
      isUnknown($0)
    }
    #expect {
      _ = try Assessment(of: "NOBODY", [], on: on("2027-01-01"), configuration: desk.configuration)
    } throws: {
      isUnknown($0)
    }
  }

  @Test func applicationsAreDecidedInTheOrderInWhichTheyAreAskedFor() throws {
    let desk = try Desk(channels: 3)
    let applications = Star.held.reversed().flatMap { star in
      Route.allCases.map { Assessment.Application(star: star, route: $0) }
    }
    let assessment = try Assessment(
      of: "CH-0000001", applications, on: on("2027-05-02"), configuration: desk.configuration)
    #expect(assessment.decisions.map(\.star) == applications.map(\.star))
    #expect(assessment.decisions.map(\.decision.route) == applications.map(\.route))
    #expect(assessment.summary.reviewed == applications.count)
    #expect(assessment.run.batch == nil && assessment.run.asOf == on("2027-05-02"))
  }
}
