import Testing

@testable import Outbox

/// Text fit for transport: what stands in a line, and that it is the same text afterwards.
@Suite struct TransferEncodingTests {
  private func bytes(_ text: String, _ encoding: TransferEncoding) -> [UInt8] {
    var bytes: [UInt8] = []
    encoding.append(Array(text.utf8), to: &bytes)
    return bytes
  }

  private func encoded(_ text: String, _ encoding: TransferEncoding = .quotedPrintable) -> String {
    String(decoding: bytes(text, encoding), as: UTF8.self)
  }

  /// What was on one line before a soft break, and what may not begin the next.
  @Test(arguments: 60...90) func noLineIsALoneDotWhereverASoftBreakFalls(_ length: Int) {
    for ending in [".", "..", ".\nmore", ".\n.\n"] {
      let text = String(repeating: "x", count: length) + ending
      #expect(MailReader.misread(Array(encoded(text).utf8), longest: 76) == [], "\(text)")
    }
  }

  @Test(arguments: 60...90) func noLineBeginsWithFromWhereverASoftBreakFalls(_ length: Int) {
    for ending in ["From me", "From \n", "From From From", "F", "Fr"] {
      let text = String(repeating: "x", count: length) + ending
      #expect(MailReader.misread(Array(encoded(text).utf8), longest: 76) == [], "\(text)")
    }
  }

  @Test(arguments: [
    (".", "=2E"), ("From me", "=46rom me"), ("From", "From"), ("Findings", "Findings"), ("a.b From c", "a.b From c"),
    ("a ", "a=20"), ("a\t\nb", "a=09\nb"), ("a \r\nb", "a=20\nb"), ("a\rb", "a=0Db"), ("1=1", "1=3D1"),
    ("é", "=C3=A9"),
  ])
  func onlyWhatCouldBeMisreadIsANumber(_ text: String, _ expected: String) {
    #expect(encoded(text) == expected)
  }

  @Test(arguments: [("a\nb", "YQ0KYg=="), ("a\r\nb", "YQ0KYg==")])
  func insideOfBase64LinesEndAsMailDoes(_ text: String, _ expected: String) {
    #expect(encoded(text, .base64) == expected)
  }

  @Test func theShorterEncodingIsTheBest() {
    #expect(TransferEncoding.best(for: Array("mostly ASCII, é".utf8)) == .quotedPrintable)
    #expect(TransferEncoding.best(for: Array("网络有限公司".utf8)) == .base64)
    #expect(TransferEncoding.best(for: []) == .quotedPrintable)
  }

  @Test(arguments: 0..<20) func randomTextIsTheSameAfterwardsAndNoLineIsMisread(_ seed: UInt64) throws {
    var texts = RandomText(seed: seed)
    for _ in 0..<100 {
      let text = texts.lines()
      for (encoding, decode) in [
        (TransferEncoding.quotedPrintable, MailReader.quotedPrintable), (.base64, MailReader.base64),
      ] {
        let bytes = bytes(text, encoding)
        #expect(MailReader.misread(bytes, longest: 76) == [], "\(text.debugDescription)")
        let decoded = String(decoding: try decode(bytes), as: UTF8.self)
        #expect(decoded.replacing("\r\n", with: "\n") == text, "\(text.debugDescription)")
      }
    }
  }
}
