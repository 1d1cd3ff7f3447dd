import Testing

@testable import Outbox

/// Only unreserved characters stand in an address as they are (RFC 3986, 2.3).
@Test(arguments: [
  ("CH-0000042", "CH-0000042"), ("a.b_c~d-9Z", "a.b_c~d-9Z"), ("", ""), ("a b", "a%20b"),
  ("a/b?c=d&e#f", "a%2Fb%3Fc%3Dd%26e%23f"),
  ("100%", "100%25"), ("+", "%2B"), ("ü", "%C3%BC"), ("渠道", "%E6%B8%A0%E9%81%93"), ("\u{0}\n", "%00%0A"),
  ("{}", "%7B%7D"),
])
func everythingElseIsItsBytesAsNumbers(_ text: String, _ encoded: String) {
  #expect(text.percentEncoded == encoded)
}
