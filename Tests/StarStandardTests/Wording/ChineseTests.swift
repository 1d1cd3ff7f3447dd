import StarStandard
import Testing

/// What is particular to Chinese; all else is tested as in every language.
@Suite struct ChineseTests {
  /// A number stands apart from the words beside it, and words do not stand apart from each other.
  @Test func aMonthStandsWithoutABlank() throws {
    let chinese = try #require(Language.chinese.wording)
    #expect(chinese.mostOfThemIn(chinese.monthOfYear(2027, chinese.shortMonth(11))) == "，以 2027 年 11 月最多")
  }
}
