/// A header field of a message: name, value, folded and encoded (RFC 5322, 2.2.3). Lines end in LF and are at most 78 characters
/// long, but for a word that alone is longer; a line that continues another begins with a space.
enum HeaderField {
  /// A field whose value is made of ASCII words of our own; folded at spaces.
  static func structured(_ name: String, _ value: String) -> [UInt8] {
    var line = name + ":"
    var result = ""
    for word in value.split(separator: " ") {
      if line.utf8.count + 1 + word.utf8.count > 78, line != name + ":" {
        result += line + "\n"
        line = ""
      }
      line += " " + word
    }
    return Array((result + line + "\n").utf8)
  }

  /// A field that holds any text: without line ends and controls, in encoded words where it is not plain ASCII.
  static func text(_ name: String, _ text: String) -> [UInt8] {
    let oneLine = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.isControlOrDirection ? " " : $0 }))
    let isPlain = oneLine.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !oneLine.contains("=?")
    let isShort = !oneLine.split(separator: " ").contains { $0.utf8.count > 60 }
    guard !isPlain || !isShort else { return structured(name, oneLine) }
    let words = EncodedWord.words(of: oneLine, afterColumn: name.utf8.count + 1)
    return Array((name + ": " + words.joined(separator: "\n ") + "\n").utf8)
  }
}
