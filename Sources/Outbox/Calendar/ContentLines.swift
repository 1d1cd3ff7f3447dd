/// The lines of a calendar file (RFC 5545, 3.1): they end in CRLF, and one of more than 75 bytes is folded, never inside of a
/// character.
struct ContentLines {
  private static let longest = 75

  private(set) var bytes: [UInt8] = []

  /// Adds a line, whose value is one of our own.
  mutating func add(_ line: String) {
    var column = 0
    for character in line.unicodeScalars {
      let encoded = UTF8.encode(character) ?? UTF8.encodedReplacementCharacter
      if column + encoded.count > Self.longest {
        bytes += "\r\n ".utf8
        column = 1
      }
      bytes += encoded
      column += encoded.count
    }
    bytes += "\r\n".utf8
  }

  /// Adds a property whose value is any text (RFC 5545, 3.3.11): line ends and what separates are escaped, and what controls is
  /// left out.
  mutating func addText(_ property: String, _ text: String) {
    var value = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\", ";", ",": value += "\\\(character)"
      case "\n": value += "\\n"
      case let other where other.isControlOrDirection: value += " "
      default: value.unicodeScalars.append(character)
      }
    }
    add("\(property):\(value)")
  }
}
