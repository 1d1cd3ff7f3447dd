import StarStandard
import Testing

/// What somebody may have meant.
@Suite struct NearTests {
  private let rules = ["credit-baseline", "departure-in-grace", "departure-undeclared", "hotline", "major-event"]

  @Test(arguments: [
    ("hotlin", ["hotline"]), ("hotilne", ["hotline"]), ("major_event", ["major-event"]),
    ("departur", ["departure-in-grace", "departure-undeclared"]),
    ("depature", ["departure-in-grace", "departure-undeclared"]),
    ("baseline", ["credit-baseline"]), ("cred", ["credit-baseline"]),
  ])
  func aSlipOrAPartIsRecognised(typed: String, meant: [String]) {
    #expect(Near.words(to: typed, among: rules) == meant)
  }

  @Test(arguments: ["", "x", "nothing of it", "e", "de"]) func whatIsNearNothingStaysAlone(typed: String) {
    #expect(Near.words(to: typed, among: rules).isEmpty)
  }

  @Test func noMoreThanThree() {
    let words = (1...9).map { "rule-\($0)" }
    #expect(Near.words(to: "rule-", among: words) == ["rule-1", "rule-2", "rule-3"])
    #expect(Near.hint("rule", among: words) == " (did you mean rule-1 or rule-2 or rule-3?)")
  }
}

@Test func aNumberIsWrittenInGroupsOfThree() {
  #expect([0, 12, 999, 1000, 12_345, 1_234_567].map(\.grouped) == ["0", "12", "999", "1,000", "12,345", "1,234,567"])
  #expect([-1, -1234, Int.min].map(\.grouped) == ["-1", "-1,234", "-9,223,372,036,854,775,808"])
}
