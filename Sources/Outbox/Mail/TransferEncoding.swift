/// Makes text fit for mail transport (RFC 2045, 6.7 and 6.8). Lines end in LF, are at most 76 characters long, and none is a lone
/// dot or begins with `From `: mail programs take the one for the end of a message, and the other for the start of the next.
enum TransferEncoding {
  case quotedPrintable
  case base64

  /// The encoding that makes the text shorter.
  static func best(for text: [UInt8]) -> TransferEncoding {
    let other = text.reduce(0) { $1 >= 0x80 ? $0 + 1 : $0 }
    // A byte outside ASCII takes three characters in the one and four thirds in the other.
    return other * 6 > text.count ? .base64 : .quotedPrintable
  }

  var name: String {
    switch self {
    case .quotedPrintable: "quoted-printable"
    case .base64: "base64"
    }
  }

  /// Encodes text whose lines end in LF or CRLF.
  func encode(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .quotedPrintable: Self.quotedPrintable(Self.withLineEnds([UInt8(ascii: "\n")], text))
    // Inside of base64 nobody turns line ends into those of mail any more.
    case .base64: Self.base64(Self.withLineEnds([UInt8(ascii: "\r"), UInt8(ascii: "\n")], text))
    }
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let from = Array("From ".utf8)
  private static let lineLength = 76

  private static func withLineEnds(_ end: [UInt8], _ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 32)
    for (index, byte) in text.enumerated() {
      let isFollowedByLF = index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\r"), isFollowedByLF { continue }
      if byte == UInt8(ascii: "\n") { result += end } else { result.append(byte) }
    }
    return result
  }

  private static func quotedPrintable(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 2)
    var column = 0
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\n") {
        result.append(byte)
        column = 0
        continue
      }
      var isPlain = Self.isPlain(text, at: index, inColumn: column)
      // One character of the line is kept for the soft break.
      if column + (isPlain ? 1 : 3) > lineLength - 1 {
        result += "=\n".utf8
        column = 0
        // What may stand inside of a line may not begin one.
        isPlain = Self.isPlain(text, at: index, inColumn: column)
      }
      if isPlain { result.append(byte) } else { append(byte, to: &result) }
      column += isPlain ? 1 : 3
    }
    return result
  }

  /// Whether the byte stands for itself.
  private static func isPlain(_ text: [UInt8], at index: Int, inColumn column: Int) -> Bool {
    let byte = text[index]
    return switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): index + 1 < text.count && text[index + 1] != UInt8(ascii: "\n")
    case UInt8(ascii: "="): false
    case UInt8(ascii: "."): column > 0
    case UInt8(ascii: "F"): column > 0 || !text[index...].starts(with: from)
    default: byte > 0x20 && byte < 0x7F
    }
  }

  /// Adds a byte as its number, `=3D`.
  static func append(_ byte: UInt8, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "="))
    result.append(hexadecimal[Int(byte >> 4)])
    result.append(hexadecimal[Int(byte & 15)])
  }

  /// Base64 in lines.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    // A line of 76 characters holds 57 bytes.
    for start in stride(from: 0, to: bytes.count, by: lineLength / 4 * 3) {
      if start > 0 { result.append(UInt8(ascii: "\n")) }
      appendBase64(bytes[start..<min(start + lineLength / 4 * 3, bytes.count)], to: &result)
    }
    return result
  }

  /// Adds bytes in base64, in one piece.
  static func appendBase64(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let count = min(3, bytes.endIndex - index)
      var bits = 0
      for position in 0..<3 { bits = bits << 8 | (position < count ? Int(bytes[index + position]) : 0) }
      for position in 0..<4 {
        result.append(position <= count ? digits[bits >> (18 - 6 * position) & 63] : UInt8(ascii: "="))
      }
      index += count
    }
  }
}
