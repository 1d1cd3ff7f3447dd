import Foundation
import StarStandard
import Testing

@testable import Outbox

/// The number by which mail of batches is ordered.
@Suite struct BatchSequenceTests {
  private func own(_ batch: String, _ day: String) -> BatchSequence { BatchSequence(of: batch, on: on(day)) }

  @Test func theFirstOfADayNeedsNone() {
    let review = own("2027-01-review", "2027-01-01")
    #expect(BatchSequence(of: "2027-01-15-renewal", on: on("2027-01-15"), after: review) == nil)
    #expect(BatchSequence(of: "2027-01-review-2", on: on("2027-01-02"), after: review) == nil)
    #expect(own("2027-01-15-renewal", "2027-01-15") > review)
  }

  /// Whatever comes after whatever, its number and its moment are greater.
  @Test(arguments: [
    ("2027-01-15-renewal", "2027-01-15"), ("2027-01-review-3", "2027-01-15"), ("2027-01-15-reminders", "2027-01-15"),
    ("2027-01-review", "2027-01-01"), ("2026-12-renewal-notices", "2026-12-01"),
  ])
  func whatIsPublishedLaterComesLater(_ batch: String, _ day: String) throws {
    var last = own("2027-01-review-2", "2027-01-15")
    for _ in 0..<250 {
      let next = try #require(BatchSequence(of: batch, on: on(day), after: last))
      #expect(next > last && next.moment > last.moment)
      last = next
    }
    // And what comes on a day after all of them after them.
    #expect(own("2027-01-20-renewal", "2027-01-20") > last)
  }

  @Test func aMomentIsInItsDay() throws {
    let renewal = try #require(
      BatchSequence(
        of: "2027-01-15-renewal", on: on("2027-01-15"), after: own("2027-01-review-2", "2027-01-15")))
    #expect(renewal.number == own("2027-01-review-2", "2027-01-15").number + 1)
    #expect(renewal.moment == "20270115T000003Z")
    #expect(BatchSequence(atMostOn: on("2027-01-15")).moment == "20270115T000139Z")
  }

  /// Who wrote a manifest may have written anything: at the end of all days nothing is greater any more.
  @Test(arguments: ["-1", "9223372036854775807", "1e99", "\"1\"", "null", "300000000"])
  func whatIsNoNumberOfADayIsNone(_ text: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(BatchSequence.self, from: Data(text.utf8)) }
  }

  @Test func theLastDayHasNumbersToo() throws {
    let end = BatchSequence(atMostOn: .last)
    #expect(try JSONDecoder().decode(BatchSequence.self, from: Data("\(end.number)".utf8)) == end)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(BatchSequence.self, from: Data("\(end.number + 1)".utf8))
    }
    #expect(BatchSequence(of: "x", on: .last, after: end) == end)
    #expect(end.moment == "99991231T000139Z")
    #expect(own("2010-01-review", "2010-01-01").number == 1)
  }
}
