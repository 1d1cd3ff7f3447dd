import Foundation
import Testing

@testable import Outbox

/// A manifest may say anything: what is no count is refused, before sums of it end the process.
@Suite struct ManifestCountTests {
  private func summary(_ json: String) -> ManifestReading.Summary? {
    try? JSONDecoder().decode(ManifestReading.Summary.self, from: Data(json.utf8))
  }

  @Test(arguments: [
    "{\"reviewed\":-1,\"outcomes\":{}}", "{\"reviewed\":\(Int.max),\"outcomes\":{}}",
    "{\"reviewed\":1,\"outcomes\":{\"revoke\":\(Int.max),\"downgrade\":\(Int.max)}}",
    "{\"reviewed\":1,\"outcomes\":{\"hold\":\(Int.min)}}", "{\"reviewed\":1,\"outcomes\":{},\"at_risk\":-1}",
    "{\"reviewed\":1.5,\"outcomes\":{}}",
  ])
  func whatIsNoCountIsRefused(_ json: String) {
    #expect(summary(json) == nil)
  }

  @Test func theLargestCountsHaveASum() {
    let most = 1_000_000_000_000
    let largest = summary(
      "{\"reviewed\":\(most),\"outcomes\":{\"revoke\":\(most),\"downgrade\":\(most),\"retain\":\(most)}}")
    #expect(largest?.unfavourable == 2 * most && largest?.at_risk == nil)
  }
}
