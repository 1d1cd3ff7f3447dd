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
