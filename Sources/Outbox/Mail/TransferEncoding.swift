/// Makes text fit for mail transport (RFC 2045, 6.7 and 6.8). Lines end in CRLF and are at most 76 characters long.
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

  /// Encodes text whose lines end in LF.
  func encode(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .quotedPrintable: Self.quotedPrintable(text)
    case .base64: Self.base64(Self.withCRLF(text))
    }
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let lineLength = 76

  private static func withCRLF(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 32)
    for byte in text {
      if byte == UInt8(ascii: "\n") { result.append(UInt8(ascii: "\r")) }
      result.append(byte)
    }
    return result
  }

  private static func quotedPrintable(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 2)
    var column = 0
    func put(_ bytes: [UInt8]) {
      // One character of the line is kept for the soft break.
      if column + bytes.count > lineLength - 1 {
        result += "=\r\n".utf8
        column = 0
      }
      result += bytes
      column += bytes.count
    }
    for (index, byte) in text.enumerated() {
      let endsLine = index + 1 == text.count || text[index + 1] == UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: "\n"):
        result += "\r\n".utf8
        column = 0
      case UInt8(ascii: " ") where !endsLine, UInt8(ascii: "\t") where !endsLine: put([byte])
      case UInt8(ascii: "=") where true, 0...0x20, 0x7F...0xFF:
        put([UInt8(ascii: "="), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]])
      // A line of a dot, or one that begins with "From ", means something else to old mail software.
      case UInt8(ascii: ".") where column == 0, UInt8(ascii: "F") where column == 0:
        put([UInt8(ascii: "="), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]])
      default: put([byte])
      }
    }
    return result
  }

  /// Base64 in lines.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, digit) in base64Digits(bytes[...]).enumerated() {
      if index > 0, index % lineLength == 0 { result += "\r\n".utf8 }
      result.append(digit)
    }
    return result
  }

  /// Base64 in one piece.
  static func base64Digits(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      var bits = 0
      for position in 0..<3 {
        bits = bits << 8 | (position < group.count ? Int(group[group.startIndex + position]) : 0)
      }
      for position in 0..<4 {
        result.append(position <= group.count ? digits[bits >> (18 - 6 * position) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
