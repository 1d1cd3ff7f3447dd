import Foundation
import Outbox
import Testing

/// Texts in JSON: read back whole, and harmless to a terminal.
@Suite struct JSONTextTests {
  private static func written(_ text: String) -> [UInt8] {
    var json = JSONWriter()
    json.list { $0.text(text) }
    return json.bytes
  }

  private static func readBack(_ bytes: [UInt8]) throws -> String? {
    (try JSONSerialization.jsonObject(with: Data(bytes)) as? [String])?.first
  }

  @Test func everyScalarIsReadBack() throws {
    for plane in [0..<0xD800, 0xE000..<0x10000, 0x1F300..<0x1F700, 0x10FF00..<0x110000] {
      for start in stride(from: plane.lowerBound, to: plane.upperBound, by: 256) {
        let scalars = (start..<min(start + 256, plane.upperBound)).compactMap { UnicodeScalar(UInt32($0)) }
        let text = String(String.UnicodeScalarView(scalars))
        let back = try Self.readBack(Self.written(text))
        #expect(back.map { Array($0.utf8) } == Array(text.utf8), "from U+\(String(start, radix: 16))")
      }
    }
  }

  @Test func whatMovesACursorOrTurnsTheTextIsAnEscape() {
    for value in UInt32(0)..<0x10000 {
      guard let scalar = UnicodeScalar(value), scalar.isControlOrDirection else { continue }
      // Alone, and between others.
      for text in [String(scalar), "é\(scalar)é"] {
        let shown = String(decoding: Self.written(text), as: UTF8.self)
        #expect(!shown.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
      }
    }
    #expect(Self.written("\u{1B}[2J") == Array(#"["\u001b[2J"]"#.utf8))
    #expect(Self.written("\u{202E}x") == Array(#"["\u202ex"]"#.utf8))
    #expect(Self.written("a\"b\\c\n") == Array(#"["a\"b\\c\n"]"#.utf8))
  }

  @Test func othersStayAsTheyAre() {
    #expect(Self.written("Soluções – 北京 °C ©") == Array("[\"Soluções – 北京 °C ©\"]".utf8))
  }
}
