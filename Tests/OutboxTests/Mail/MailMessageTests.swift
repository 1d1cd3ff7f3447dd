import Testing

@testable import Outbox

/// Whole messages, read by somebody else.
@Suite struct MailMessageTests {
  private func message(
    subject: String = "s", text: String, html: String, attachment: MailMessage.Attachment? = nil
  ) -> [UInt8] {
    MailMessage(
      from: "star-audit@service.example.com", to: "service@one.example.com", cc: "office@vendor.example.com",
      replyTo: "int_service@service.example.com", subject: subject, date: "Fri, 01 Jan 2027 00:00:00 +0800",
      identifier: Fingerprint.sha256(Array(text.utf8)), language: "en", text: Array(text.utf8),
      html: Array(html.utf8), attachments: attachment.map { [$0] } ?? []
    ).bytes
  }

  private func text(_ part: MailReader.Part) throws -> String {
    String(decoding: try MailReader.content(of: part), as: UTF8.self).replacing("\r\n", with: "\n")
  }

  @Test(arguments: 0..<20) func randomTextIsTheSameInEveryPartAndNoLineIsMisread(_ seed: UInt64) throws {
    var texts = RandomText(seed: seed)
    for _ in 0..<25 {
      let (subject, plain, html) = (texts.line(), texts.lines(), texts.lines())
      let bytes = message(subject: subject, text: plain, html: html)
      #expect(MailReader.misread(bytes, longest: 78) == [], "\(subject) \(plain) \(html)")
      let whole = try MailReader.part(bytes)
      #expect(whole.fields.count == 13)
      let parts = try MailReader.parts(of: whole)
      #expect(try parts.map(text) == [plain, html])
    }
  }

  @Test func aTextAttachmentThatIsMostlyASCIICanBeReadAsItIs() throws {
    let page = "<!DOCTYPE html>\n<p>.\n.\nFrom é \n</p>" + String(repeating: "x", count: 100) + ".\n"
    for (type, bytes, encoding) in [
      ("text/html; charset=utf-8", Array(page.utf8), "quoted-printable"),
      ("text/html; charset=utf-8", Array(("星\n" + page.filter { $0 > "z" } + "星").utf8), "base64"),
      ("application/octet-stream", Array(page.utf8), "base64"),
    ] {
      let file = MailMessage.Attachment(name: "page.html", type: type, bytes: bytes)
      let whole = message(text: "t", html: "h", attachment: file)
      #expect(MailReader.misread(whole, longest: 78) == [])
      let parts = try MailReader.parts(of: try MailReader.part(whole))
      #expect(try MailReader.parts(of: try #require(parts.first)).map(text) == ["t", "h"])
      let attachment = try #require(parts.last)
      #expect(attachment.field("Content-Transfer-Encoding") == encoding)
      #expect(attachment.parameter("filename", of: "Content-Disposition") == "page.html")
      #expect(try MailReader.content(of: attachment) == bytes)
    }
  }

  @Test func theIdentifierFitsIntoALine() throws {
    let whole = try MailReader.part(message(text: "t", html: "h"))
    let identifier = try #require(whole.field("Message-ID"))
    #expect(identifier.hasSuffix("@service.example.com>") && identifier.utf8.count <= 78 - "Message-ID: ".utf8.count)
    #expect(try MailReader.part(message(text: "u", html: "h")).field("Message-ID") != identifier)
  }
}
