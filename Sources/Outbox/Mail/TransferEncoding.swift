/// Makes text fit for mail transport (RFC 2045, 6.7 and 6.8). Lines end in LF, are at most 76 characters long, and none is a lone
/// dot or begins with `From `: mail programs take the one for the end of a message, and the other for the start of the next.
enum TransferEncoding {
  case quotedPrintable
  case base64

  /// The encoding that makes the text shorter.
  static func best(for text: [UInt8]) -> TransferEncoding {
    let other = text.withUnsafeBufferPointer { $0.reduce(0) { $0 &+ Int($1 >> 7) } }
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

  /// Whether a byte is a literal, that stands for itself (RFC 2045, 6.7).
  private enum Literal {
    /// It is written as its number.
    static let never: UInt8 = 0
    /// For itself, but for blanks at the end of a line, and dots and `F` at its beginning.
    static let mostly: UInt8 = 1
    /// For itself wherever it is not the first.
    static let inside: UInt8 = 2
  }

  private static let literals: [UInt8] = (0...255).map { byte in
    guard byte == 0x09 || (0x20..<0x7F).contains(byte), byte != UInt8(ascii: "=") else { return Literal.never }
    return byte > 0x20 ? Literal.inside : Literal.mostly
  }

  private static func appendQuotedPrintable(_ text: [UInt8], to result: inout [UInt8]) {
    // At the most three characters a byte, and a soft break after each 73.
    append(text, in: text.count * 3 + text.count / 8 + 8, to: &result, encode)
  }

  private typealias Encoder = (
    _ text: UnsafeBufferPointer<UInt8>, _ literals: UnsafeBufferPointer<UInt8>, _ out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int

  /// Appends what an encoder makes of bytes, in memory of a size that is large enough for whatever comes of them.
  private static func append(_ bytes: [UInt8], in size: Int, to result: inout [UInt8], _ encode: Encoder) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { out in
      literals.withUnsafeBufferPointer { literals in
        bytes.withUnsafeBufferPointer { bytes in
          let count = encode(bytes, literals, out)
          result.append(contentsOf: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(out)[..<count]))
        }
      }
    }
  }

  /// Encodes into memory that is large enough for whatever comes of the text.
  ///
  /// - Returns: the number of bytes that came of it.
  private static func encode(
    _ text: UnsafeBufferPointer<UInt8>, _ literals: UnsafeBufferPointer<UInt8>,
    into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var (count, column) = (0, 0)
    func put(_ byte: UInt8) {
      out[count] = byte
      count += 1
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      // Most bytes are such.
      if literals[Int(byte)] == Literal.inside, column > 0, column < lineLength - 1 {
        put(byte)
        column += 1
        index += 1
        continue
      }
      defer { index += 1 }
      if byte == UInt8(ascii: "\n") {
        put(byte)
        column = 0
        continue
      }
      var stands = literals[Int(byte)] != Literal.never && mayStand(text, at: index, isFirst: column == 0)
      // One character of the line is kept for the soft break.
      if column + (stands ? 1 : 3) > lineLength - 1 {
        put(UInt8(ascii: "="))
        put(UInt8(ascii: "\n"))
        column = 0
        // What may stand inside of a line may not begin one.
        stands = literals[Int(byte)] != Literal.never && mayStand(text, at: index, isFirst: true)
      }
      if stands {
        put(byte)
        column += 1
      } else {
        put(UInt8(ascii: "="))
        put(digit(byte >> 4))
        put(digit(byte & 15))
        column += 3
      }
    }
    return count
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

  /// Appends bytes of which line ends are a part: where the message's own lines end by LF, a reader gets CRLF all the same.
  static func appendExactQuotedPrintable(_ bytes: [UInt8], to result: inout [UInt8]) {
    // At the most three characters a byte, and a soft break on either side of it.
    append(bytes, in: bytes.count * 7 + 8, to: &result, encodeExact)
  }

  /// The same into memory that is large enough for whatever comes of the bytes.
  ///
  /// - Returns: the number of bytes that came of them.
  private static func encodeExact(
    _ bytes: UnsafeBufferPointer<UInt8>, _ literals: UnsafeBufferPointer<UInt8>,
    into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var (count, column) = (0, 0)
    func put(_ byte: UInt8) {
      out[count] = byte
      count += 1
    }
    func breakSoftly() {
      put(UInt8(ascii: "="))
      put(UInt8(ascii: "\n"))
      column = 0
    }
    for (index, byte) in bytes.enumerated() {
      let isBlank = byte == 0x20 || byte == 0x09
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0D
      var stands = literals[Int(byte)] != Literal.never && !(isBlank && (next == 0x0D || next == 0x0A))
      if column + (stands ? 1 : 3) > lineLength - 1 { breakSoftly() }
      if column == 0, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F") { stands = false }
      if stands {
        put(byte)
      } else {
        put(UInt8(ascii: "="))
        put(digit(byte >> 4))
        put(digit(byte & 15))
      }
      column += stands ? 1 : 3
      if byte == 0x0A, index + 1 < bytes.count { breakSoftly() }
    }
    return count
  }

  /// A number below 16 as a hexadecimal digit.
  private static func digit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "A") + number - 10
  }

  /// A byte as two hexadecimal digits.
  static func digits(of byte: UInt8) -> [UInt8] { [digit(byte >> 4), digit(byte & 15)] }

  /// Adds a byte as its number, `=3D`.
  static func append(_ byte: UInt8, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "="))
    result.append(digit(byte >> 4))
    result.append(digit(byte & 15))
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
