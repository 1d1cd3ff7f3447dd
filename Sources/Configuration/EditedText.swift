/// A text that an administrator edits, on whatever machine: UTF-8, its lines ended by LF or CR LF, with or without a byte
/// order mark (Configuration.md).
package enum EditedText {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text, its lines ended by LF, without a byte order mark.
  ///
  /// - Throws: ``ConfigurationError`` for bytes that are not UTF-8.
  package static func decode(_ bytes: [UInt8], file: String) throws(ConfigurationError) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw ConfigurationError(file: file, reason: "is UTF-16; save it as UTF-8")
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    // Bytes, because CR LF is one character and compares with neither of its parts.
    for byte in bytes.dropFirst(bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0) {
      if byte == UInt8(ascii: "\n"), plain.last == UInt8(ascii: "\r") { plain.removeLast() }
      plain.append(byte)
    }
    guard let text = String(validating: plain, as: UTF8.self) else {
      throw ConfigurationError(file: file, reason: "is not valid UTF-8")
    }
    return text
  }
}
