extension String {
  /// The text in one line: a line end, of whatever kind, is a space.
  var onOneLine: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else { return self }
    // The two characters of a CRLF are one in Swift.
    return String(map { $0 == "\n" || $0 == "\r" || $0 == "\r\n" ? " " : $0 })
  }

  /// The text in one line, with every other control and every change of direction shown as its number, so that it is text and
  /// nothing else, in mail and on a terminal.
  package var visible: String {
    guard hasControlOrDirection else { return self }
    var result = ""
    for scalar in onOneLine.unicodeScalars {
      if scalar.isControlOrDirection {
        result += scalar.asNumber
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension String {
  /// Whether it is of characters of ASCII alone that are seen.
  var isPlainASCII: Bool {
    var text = self
    return text.withUTF8 { utf8 in utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
  }

  /// Whether any character moves a cursor, starts an escape, or turns the direction of the text around it. Hardly any text has one.
  private var hasControlOrDirection: Bool {
    var text = self
    return text.withUTF8 { utf8 in utf8.indices.contains { utf8.lengthOfControl(at: $0) > 0 } }
  }
}

extension UnicodeScalar {
  /// What is shown in place of one that would do something.
  var asNumber: String { "\\u{\(String(value, radix: 16))}" }
}
