/// Lines of a file for calendars (RFC 5545, 3.1): folded, and ending in CRLF.
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  /// The most bytes of a line, without its end.
  private static let longest = 75

  /// Adds a property whose value is no text, and has nothing to be escaped.
  mutating func add(_ name: String, _ value: String) {
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let encoded = UTF8.encode(scalar).map { Array($0) } ?? []
      // A line goes on behind a blank; no character is torn apart.
      if length + encoded.count > Self.longest {
        bytes += "\r\n ".utf8
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    bytes += "\r\n".utf8
  }

  /// Adds a property whose value is a text (3.3.11).
  mutating func addText(_ name: String, _ text: String) {
    var escaped = ""
    for character in text.visible.unicodeScalars {
      switch character {
      case "\\", ";", ",":
        escaped.unicodeScalars.append("\\")
        escaped.unicodeScalars.append(character)
      case "\n": escaped += "\\n"
      case "\r": break
      default: escaped.unicodeScalars.append(character)
      }
    }
    add(name, escaped)
  }
}
