/// Makes text fit for mail transport (RFC 2045, 6.7 and 6.8). Lines end in LF, are at most 76 characters long, and none is a lone
/// dot or begins with `From `: mail programs take the one for the end of a message, and the other for the start of the next.
enum TransferEncoding {
  case quotedPrintable
  case base64

  /// The encoding that makes the text shorter.
  static func best(for text: [UInt8]) -> TransferEncoding {
    let other = text.reduce(0) { $0 + Int($1 >> 7) }
    // A byte outside ASCII takes three characters in the one and four thirds in the other.
    return other * 6 > text.count ? .base64 : .quotedPrintable
  }

  var name: String {
    switch self {
    case .quotedPrintable: "quoted-printable"
    case .base64: "base64"
    }
  }

  /// Appends, encoded, text whose lines end in LF or CRLF.
  func append(_ text: [UInt8], to result: inout [UInt8]) {
    switch self {
    case .quotedPrintable:
      guard text.contains(UInt8(ascii: "\r")) else { return Self.appendQuotedPrintable(text, to: &result) }
      Self.appendQuotedPrintable(Self.withLineEnds([UInt8(ascii: "\n")], text), to: &result)
    // Inside of base64 nobody turns line ends into those of mail any more.
    case .base64:
      Self.appendBase64Lines(Self.withLineEnds([UInt8(ascii: "\r"), UInt8(ascii: "\n")], text), to: &result)
    }
  }

  private static let lineLength = 76

  private static func withLineEnds(_ end: [UInt8], _ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 16)
    var start = 0
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      let isAfterCR = index > start && text[index - 1] == UInt8(ascii: "\r")
      result += text[start..<(isAfterCR ? index - 1 : index)]
      result += end
      start = index + 1
    }
    result += text[start...]
    return result
  }

  // MARK: - Quoted-printable

  /// Whether a byte stands for itself wherever it is, but for blanks at the end of a line, and dots and `F` at its beginning.
  private static let isPlain: [Bool] = (0...255).map { byte in
    byte == 0x09 || (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "=")
  }

  private static func appendQuotedPrintable(_ text: [UInt8], to result: inout [UInt8]) {
    isPlain.withUnsafeBufferPointer { isPlain in
      text.withUnsafeBufferPointer { text in
        var column = 0
        var index = 0
        while index < text.count {
          // As much as stands for itself and fits into the line; one character of it is kept for the soft break.
          var end = index
          let most = min(text.count, index + lineLength - 1 - column)
          while end < most, isPlain[Int(text[end])], mayStand(text, at: end, isFirst: column == 0 && end == index) {
            end += 1
          }
          result.append(contentsOf: text[index..<end])
          column += end - index
          index = end
          guard index < text.count else { return }
          let byte = text[index]
          if byte == UInt8(ascii: "\n") {
            result.append(byte)
            column = 0
            index += 1
          } else if column == lineLength - 1 {
            appendSoftBreak(to: &result, &column)
          } else if !isPlain[Int(byte)] || !mayStand(text, at: index, isFirst: column == 0) {
            if column + 3 > lineLength - 1 { appendSoftBreak(to: &result, &column) }
            append(byte, to: &result)
            column += 3
            index += 1
          }
        }
      }
    }
  }

  private static func appendSoftBreak(to result: inout [UInt8], _ column: inout Int) {
    result.append(UInt8(ascii: "="))
    result.append(UInt8(ascii: "\n"))
    column = 0
  }

  /// Whether a byte that stands for itself elsewhere does so here.
  @inline(__always)
  private static func mayStand(_ text: UnsafeBufferPointer<UInt8>, at index: Int, isFirst: Bool) -> Bool {
    switch text[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): index + 1 < text.count && text[index + 1] != UInt8(ascii: "\n")
    case UInt8(ascii: "."): !isFirst
    case UInt8(ascii: "F"): !isFirst || !text[index...].starts(with: "From ".utf8)
    default: true
    }
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  /// A byte as two hexadecimal digits.
  static func digits(of byte: UInt8) -> [UInt8] { [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]] }

  /// Adds a byte as its number, `=3D`.
  static func append(_ byte: UInt8, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "="))
    result.append(hexadecimal[Int(byte >> 4)])
    result.append(hexadecimal[Int(byte & 15)])
  }

  // MARK: - Base64

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Appends base64 in lines.
  static func appendBase64Lines(_ bytes: [UInt8], to result: inout [UInt8]) {
    // A line of 76 characters holds 57 bytes.
    for start in stride(from: 0, to: bytes.count, by: lineLength / 4 * 3) {
      if start > 0 { result.append(UInt8(ascii: "\n")) }
      appendBase64(bytes[start..<min(start + lineLength / 4 * 3, bytes.count)], to: &result)
    }
  }

  /// Appends base64 in one piece.
  static func appendBase64(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    digits.withUnsafeBufferPointer { digits in
      bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        while index + 3 <= bytes.count {
          let bits = Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
          result.append(digits[bits >> 18])
          result.append(digits[bits >> 12 & 63])
          result.append(digits[bits >> 6 & 63])
          result.append(digits[bits & 63])
          index += 3
        }
        guard index < bytes.count else { return }
        let isOne = index + 1 == bytes.count
        let bits = Int(bytes[index]) << 16 | (isOne ? 0 : Int(bytes[index + 1]) << 8)
        result.append(digits[bits >> 18])
        result.append(digits[bits >> 12 & 63])
        result.append(isOne ? UInt8(ascii: "=") : digits[bits >> 6 & 63])
        result.append(UInt8(ascii: "="))
      }
    }
  }
}
