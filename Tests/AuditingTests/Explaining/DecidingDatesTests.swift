import Auditing
import StarStandard
import Testing

/// The dates that decide, of every channel of a sample.
@Suite struct DecidingDatesTests {
  private func explanations() throws -> [Explanation] {
    let desk = try Desk()
    return try desk.decisions(of: desk.review()).map {
      try Explanation(of: $0.channel.id, asOf: on("2027-01-01"), configuration: desk.configuration)
    }
  }

  @Test func theQuartersAddUpToTheCreditsThatCount() throws {
    var drawn = 0
    for explanation in try explanations() {
      guard let standing = explanation.standing, standing.route == .credits else { continue }
      let rows = DecidingDates(of: explanation).rows
      let window = try #require(rows.first { $0.label == "credits count" })
      #expect(window.words.hasPrefix("\(standing.credits.total) of \(standing.requirement.credits),"))
      let quarters = rows.first { $0.label == "  by quarter" }
      var sum = 0
      for case .number(let points, let days) in quarters?.marks ?? [] {
        sum += points
        #expect(standing.credits.window.contains(days.first) && standing.credits.window.contains(days.last))
      }
      #expect(sum == standing.credits.total)
      drawn += sum > 0 ? 1 : 0
    }
    #expect(drawn > 3)
  }

  /// Whoever does not see the drawing finds its days in the words.
  @Test func departuresAndWhatRunsOutAreDatedInWords() throws {
    var (departures, certificates) = (0, 0)
    for explanation in try explanations() {
      guard let standing = explanation.standing else { continue }
      let rows = DecidingDates(of: explanation).rows
      for departure in standing.departures where departure.isJudged {
        let row = try #require(rows.first { $0.label.hasPrefix(departure.appointment.personID) })
        #expect(row.words.contains("left \(departure.departedOn)"))
        if departure.state == .inGrace { #expect(row.words.contains("to be filled by \(departure.deadline)")) }
        departures += 1
      }
      if standing.route == .certificates {
        certificates += rows.count { row in
          row.marks.count == 1 && row.words.contains("until ") && row.words.hasPrefix("P-")
        }
      }
      #expect(rows.first?.label == "certification")
    }
    #expect(departures > 3 && certificates > 3)
  }

  @Test func aChannelThatIsNotDecidedHasNone() throws {
    let desk = try Desk(channels: 3)
    try desk.change("UPDATE channels SET status = 'closed'")
    let explanation = try Explanation(of: "CH-0000001", asOf: on("2027-01-01"), configuration: desk.configuration)
    #expect(DecidingDates(of: explanation).rows.isEmpty)
  }

  /// However many there are, the picture has an end.
  @Test func ofManyTheFirstAreDrawnAndTheRestCounted() throws {
    let desk = try Desk(channels: 3)
    let waivers = (10..<60).map { index in
      "INSERT INTO waivers (channel_id, rule, reason, granted_by, granted_on, expires_on) "
        + "VALUES ('CH-0000001', 'hotline', 'r\(index)', 'Office', '2026-01-\(index % 20 + 10)', '2027-03-01')"
    }
    for statement in waivers { try desk.change(statement) }
    let explanation = try Explanation(of: "CH-0000001", asOf: on("2027-01-01"), configuration: desk.configuration)
    let rows = DecidingDates(of: explanation).rows
    #expect(rows.count { $0.label == "waiver" } == 12)
    #expect(rows.contains { $0.words == "and 38 more waivers, see the tables below" })
  }
}
