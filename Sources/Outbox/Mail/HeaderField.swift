/// A header field of a message: name, value, folded and encoded (RFC 5322, 2.2.3; RFC 2047).
enum HeaderField {
  /// A field whose value is made of ASCII words of our own; folded at spaces.
  static func structured(_ name: String, _ value: String) -> [UInt8] {
    var line = name + ":"
    var result = ""
    for word in value.split(separator: " ") {
      if line.utf8.count + 1 + word.utf8.count > 78, line != name + ":" {
        result += line + "\r\n"
        line = ""
      }
      line += " " + word
    }
    return Array((result + line + "\r\n").utf8)
  }

  /// A field that holds any text: without line ends and controls, in encoded words where it is not plain ASCII.
  static func text(_ name: String, _ text: String) -> [UInt8] {
    let oneLine = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.isControlOrDirection ? " " : $0 }))
    let isPlain = oneLine.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !oneLine.contains("=?")
    let isShort = !oneLine.split(separator: " ").contains { $0.utf8.count > 60 }
    guard !isPlain || !isShort else { return structured(name, oneLine) }
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in oneLine.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      // "=?UTF-8?B?" and "?=" leave 63 of 75 characters: 45 bytes.
      if word.count + bytes.count > 45 {
        words.append(encoded(word))
        word = []
      }
      word += bytes
    }
    words.append(encoded(word))
    return Array((name + ": " + words.joined(separator: "\r\n ") + "\r\n").utf8)
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    TransferEncoding.appendBase64(bytes[...], to: &digits)
    return "=?UTF-8?B?" + String(decoding: digits, as: UTF8.self) + "?="
  }
}
