import Testing

@testable import Outbox

/// Text of any origin as people read it.
@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("One\r\nLtd", "One Ltd"), ("One\nLtd", "One Ltd"), ("One\rLtd", "One Ltd"), ("One\r\n", "One "),
    ("a\u{1B}[31m\r\nb", "a\\u{1b}[31m b"), ("a\u{202E}b\tc", "a\\u{202e}b\\u{9}c"), ("名称 e\u{301}", "名称 e\u{301}"),
  ])
  func aLineEndIsASpaceAndEveryOtherControlANumber(_ text: String, _ expected: String) {
    #expect(text.visible == expected)
    var html = HTMLWriter()
    html.element("title", plain: text)
    #expect(String(decoding: html.bytes, as: UTF8.self) == "<title>\(expected)</title>")
  }
}
