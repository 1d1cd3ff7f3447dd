/// A header field of a message: name, value, folded and encoded (RFC 5322, 2.2.3). Lines end in LF and are at most 78 characters
/// long, but for a word that alone is longer; a line that continues another begins with a space.
enum HeaderField {
  private static let lineLength = 78

  /// Appends a field whose value is made of ASCII words of our own; folded at spaces.
  static func appendStructured(_ name: StaticString, _ value: String, to bytes: inout [UInt8]) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: ":"))
    var column = name.utf8CodeUnitCount + 1
    var isFirst = true
    var value = value
    value.withUTF8 { value in
      var place = 0
      while let start = value[place...].firstIndex(where: { $0 != UInt8(ascii: " ") }) {
        place = value[start...].firstIndex(of: UInt8(ascii: " ")) ?? value.count
        let word = value[start..<place]
        if column + 1 + word.count > lineLength, !isFirst {
          bytes.append(UInt8(ascii: "\n"))
          column = 0
        }
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: word)
        column += 1 + word.count
        isFirst = false
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends a field that holds any text: without line ends and controls, in encoded words where it is not plain ASCII.
  static func appendText(_ name: StaticString, _ text: String, to bytes: inout [UInt8]) {
    let isASCII = text.isPlainASCII
    let oneLine =
      isASCII
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControlOrDirection ? " " : $0 }))
    let isPlain = isASCII || oneLine.isPlainASCII
    guard !isPlain || oneLine.needsEncodedWords else { return appendStructured(name, oneLine, to: &bytes) }
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: ":"))
    EncodedWord.append(Array(oneLine.utf8), afterColumn: name.utf8CodeUnitCount + 1, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension String {
  /// Whether readers could take a part of this ASCII for an encoded word, or a word of it is too long for a line.
  fileprivate var needsEncodedWords: Bool {
    var text = self
    return text.withUTF8 { utf8 in
      var (before, length): (UInt8, Int) = (0, 0)
      for byte in utf8 {
        length = byte == UInt8(ascii: " ") ? 0 : length + 1
        if length > 60 || before == UInt8(ascii: "=") && byte == UInt8(ascii: "?") { return true }
        before = byte
      }
      return false
    }
  }
}
