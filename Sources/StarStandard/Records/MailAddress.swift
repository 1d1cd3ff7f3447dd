/// The shape of a usable e-mail address: one ASCII addr-spec (CONTRACT, "A notice"; RFC 5322 3.4.1 without comments,
/// folding, quoted names and domain literals).
package enum MailAddress {
  /// Whether the text is such an address.
  package static func isUsable(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")), (1...64).contains(at) else {
        return false
      }
      return isDotted(bytes[..<at], longest: 64, isAtomText)
        && isDotted(bytes[(at + 1)...], longest: 63, isLabelText) && !hasHyphenAtAnEnd(bytes[(at + 1)...])
    }
  }

  /// Whether the bytes are parts of 1 byte or more, with a dot between two.
  private static func isDotted(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, longest: Int, _ isOfPart: (UInt8) -> Bool
  ) -> Bool {
    var length = 0
    for byte in bytes {
      if byte == UInt8(ascii: ".") {
        guard (1...longest).contains(length) else { return false }
        length = 0
      } else {
        guard isOfPart(byte) else { return false }
        length += 1
      }
    }
    return (1...longest).contains(length)
  }

  /// Whether a label of a domain begins or ends with a hyphen.
  private static func hasHyphenAtAnEnd(_ domain: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var previous = UInt8(ascii: ".")
    for byte in domain {
      if previous == UInt8(ascii: "."), byte == UInt8(ascii: "-") { return true }
      if previous == UInt8(ascii: "-"), byte == UInt8(ascii: ".") { return true }
      previous = byte
    }
    return previous == UInt8(ascii: "-")
  }

  private static func isLabelText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isAtomText(_ byte: UInt8) -> Bool {
    isLabelText(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
  }
}
