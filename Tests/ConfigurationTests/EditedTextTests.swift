import Configuration
import StarStandard
import Testing

/// Configuration.md: texts may end lines by CR LF and begin with a byte order mark.
@Suite struct EditedTextTests {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  @Test(arguments: [
    ("a\r\nb\r\n", "a\nb\n"), ("a\nb", "a\nb"), ("\r\n\r\n", "\n\n"), ("a\rb\r\r\n", "a\rb\r\n"), ("", ""),
    ("\r", "\r"),
  ])
  func linesEndByLF(_ text: String, _ expected: String) throws {
    #expect(try Array(EditedText.decode(Array(text.utf8), file: "x").utf8) == Array(expected.utf8))
    #expect(try Array(EditedText.decode(Self.mark + Array(text.utf8), file: "x").utf8) == Array(expected.utf8))
  }

  @Test func onlyTheFirstMarkIsOne() throws {
    #expect(try EditedText.decode(Self.mark + Self.mark, file: "x") == "\u{FEFF}")
  }

  @Test func whatIsNotUTF8IsNamedForWhatItIs() throws {
    func reason(_ bytes: [UInt8]) -> String? {
      do throws(ConfigurationError) {
        _ = try EditedText.decode(bytes, file: "x")
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reason([0x61, 0xFF]) == "is not valid UTF-8")
    #expect(reason([0xFF, 0xFE, 0x61, 0x00])?.contains("UTF-16") == true)
    #expect(reason([0xFE, 0xFF, 0x00, 0x61])?.contains("UTF-16") == true)
  }

  @Test func aConfigurationSaysTheSameWithEitherLineEndAndAMark() throws {
    let text = "# a comment\ntime_zone: UTC\nmail:\n  from: a@b.de\n  digest_to: a@b.de\n  objections: a@b.de\n"
    let other = try read(bytes: Self.mark + Array(text.replacing("\n", with: "\r\n").utf8))
    #expect(other.errors.isEmpty, "\(other.errors)")
    #expect(try read(text).pinned.map(\.value) == other.pinned.map(\.value))
    let wrong = "# a comment\ntime_zone: Mars\n"
    let places = try read(bytes: Self.mark + Array(wrong.replacing("\n", with: "\r\n").utf8)).errors.map(\.place)
    #expect(places == [.init(line: 2, column: 12)])
    let first = try read(bytes: Self.mark + Array("time_zone: Mars".utf8)).errors.map(\.place)
    #expect(first == [.init(line: 1, column: 12)])
  }

  @Test func anEditionSaysTheSameWithEitherLineEndAndAMark() throws {
    let text = edition2025()
    let plain = try EditionFile.decode(Array(text.utf8), file: "2025.yaml")
    let other = try EditionFile.decode(Self.mark + Array(text.replacing("\n", with: "\r\n").utf8), file: "2025.yaml")
    #expect("\(plain)" == "\(other)")
  }
}
