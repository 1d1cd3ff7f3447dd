import StarStandard
import Testing

/// One ASCII addr-spec is usable, anything else is malformed (Batch.md, "Notices").
@Suite struct MailAddressTests {
  @Test(arguments: [
    "a@b", "service@one.example.com", "first.last+tag@sub-domain.example", "!#$%&'*/=?^_`{|}~-@x1.y2",
    String(repeating: "a", count: 64) + "@" + String(repeating: "b", count: 63) + ".example",
  ])
  func anAtomWithADomainIsUsable(_ text: String) { #expect(MailAddress.isUsable(text)) }

  @Test(arguments: [
    "", "a", "@b", "a@", "a@b@c", ".a@b", "a.@b", "a..b@c", "a b@c", "\"a\"@b", "a,b@c", "a@.b", "a@b.", "a@b..c",
    "a@-b", "a@b-", "a@b-.c", "a@b.-c", "a@[127.0.0.1]", "a@b_c", "é@b", "a@é", "a@b\r\nBcc: c@d", "<a@b>",
    String(repeating: "a", count: 65) + "@b", "a@" + String(repeating: "b", count: 64),
    "a@" + String(repeating: "b", count: 64) + ".c",
    "a@" + Array(repeating: String(repeating: "b", count: 63), count: 4).joined(separator: "."),
  ])
  func anythingElseIsNot(_ text: String) { #expect(!MailAddress.isUsable(text)) }
}
