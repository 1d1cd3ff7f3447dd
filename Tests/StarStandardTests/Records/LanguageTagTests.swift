import StarStandard
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: ["en", "zh", "ZH", "zh-CN", "zh-Hans-CN", "de-1996", "x-own", "i-klingon", "chinese"])
  func aTagIsWellFormed(_ tag: String) {
    #expect(LanguageTag.isWellFormed(tag))
  }

  @Test(arguments: ["", "z", "x", "zh_CN", "zh-", "-zh", "zh--CN", "zh CN", "123", "languages", "zh-abcdefghi", "中文"])
  func anythingElseIsNoTag(_ tag: String) {
    #expect(!LanguageTag.isWellFormed(tag))
  }

  /// RFC 4647, 3.4: subtags go from the end, and a single letter with what it introduced.
  @Test(arguments: [
    (
      "zh-Hant-CN-x-private1-private2",
      ["zh-hant-cn-x-private1-private2", "zh-hant-cn-x-private1", "zh-hant-cn", "zh-hant", "zh"]
    ),
    ("en", ["en"]), ("ZH-cn", ["zh-cn", "zh"]), ("", []),
  ])
  func lookupGoesFromTheTagToItsLanguage(_ tag: String, _ expected: [String]) {
    #expect(LanguageTag.lookup(tag) == expected)
  }
}
