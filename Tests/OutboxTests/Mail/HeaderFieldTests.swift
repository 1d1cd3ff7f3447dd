import Testing

@testable import Outbox

/// Header fields: how they are folded, and what becomes of text that is not ASCII.
@Suite struct HeaderFieldTests {
  private func subject(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    HeaderField.appendText("Subject", text, to: &bytes)
    return bytes
  }

  private func value(_ bytes: [UInt8]) throws -> String {
    let fields = try MailReader.part(bytes + "\n".utf8).fields
    #expect(fields.count == 1)
    return fields.first?.value ?? ""
  }

  /// The subjects of the Chinese notices, whose words once ended in `=`.
  @Test(arguments: [
    "服务星级变更通知：CH-0000003 由四星调整为二星（2027-01-01）", "服务星级续期通知：CH-0000003 的四星认证有效期至 2026-12-31，请确认续期",
    "服务星级续期结果：CH-1 续期为三星，有效期至 2027-12-31", "服务星级取消通知：A（2027-01-01）",
  ])
  func everyEncodedWordButTheLastIsAMultipleOfThreeBytes(_ text: String) throws {
    let words = try MailReader.encodedWords(value(subject(text)))
    #expect(words.count > 1 && words.allSatisfy { $0.encoding == "B" })
    for word in words.dropLast() { #expect(word.bytes.count.isMultiple(of: 3)) }
    #expect(String(decoding: words.flatMap(\.bytes), as: UTF8.self) == text)
  }

  /// One byte, then characters of three: none of them ends at a multiple of three bytes.
  @Test func aWordIsInNumbersWhereNoCharacterEndsAtAMultipleOfThree() throws {
    let text = "1" + String(repeating: "星", count: 60)
    let words = try MailReader.encodedWords(value(subject(text)))
    #expect(words.first?.encoding == "Q")
    #expect(words.dropFirst().allSatisfy { $0.encoding == "B" })
    #expect(String(decoding: words.flatMap(\.bytes), as: UTF8.self) == text)
  }

  @Test(arguments: 0..<20) func randomTextIsTheSameAfterwards(_ seed: UInt64) throws {
    var texts = RandomText(seed: seed)
    for _ in 0..<200 {
      let text = texts.line()
      let bytes = subject(text)
      #expect(MailReader.misread(bytes, longest: 78) == [], "\(text.debugDescription)")
      let value = try value(bytes)
      guard value.contains("=?") else {
        #expect(value.split { $0 == " " || $0 == "\n" } == text.split(separator: " "), "\(text.debugDescription)")
        continue
      }
      let words = try MailReader.encodedWords(value)
      for word in words { #expect(String(validating: word.bytes, as: UTF8.self) != nil, "\(text.debugDescription)") }
      for word in words.dropLast() where word.encoding == "B" { #expect(word.bytes.count.isMultiple(of: 3)) }
      #expect(String(decoding: words.flatMap(\.bytes), as: UTF8.self) == text, "\(text.debugDescription)")
    }
  }

  @Test func aControlIsASpace() throws {
    #expect(try value(subject("a\r\nBcc: x\u{202E}y")).split(separator: " ") == ["a", "Bcc:", "x", "y"])
  }

  @Test func onlyAWordThatIsTooLongItselfMakesALineTooLong() {
    let address = String(repeating: "a", count: 64) + "@" + String(repeating: "b.", count: 90) + "example"
    var field: [UInt8] = []
    HeaderField.appendStructured("Content-Disposition", "attachment; to=\(address); more", to: &field)
    let lines = MailReader.lines(field).map { String(decoding: $0, as: UTF8.self) }
    #expect(lines == ["Content-Disposition: attachment;", " to=\(address);", " more", ""])
  }
}
