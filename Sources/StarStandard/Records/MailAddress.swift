/// The shape of a usable e-mail address: one ASCII addr-spec (Batch.md, "Notices"; RFC 5322 3.4.1 without comments,
/// folding, quoted names and domain literals).
package enum MailAddress {
  /// Whether the text is such an address.
  package static func isUsable(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")), (1...64).contains(at) else {
        return false
      }
      return isLocalPart(bytes[..<at]) && isDomain(bytes[(at + 1)...])
    }
  }

  /// Whether these are atoms with dots between them.
  private static func isLocalPart(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var length = 0
    for byte in bytes {
      if byte == UInt8(ascii: ".") {
        guard length > 0 else { return false }
        length = 0
      } else {
        guard isAtomText(byte) else { return false }
        length += 1
      }
    }
    return length > 0
  }

  /// Whether these are labels with dots between them.
  private static func isDomain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var (length, last) = (0, UInt8(ascii: "."))
    for byte in bytes {
      if byte == UInt8(ascii: ".") {
        guard (1...63).contains(length), last != UInt8(ascii: "-") else { return false }
        length = 0
      } else {
        guard isLabelText(byte), length > 0 || byte != UInt8(ascii: "-") else { return false }
        length += 1
      }
      last = byte
    }
    return (1...63).contains(length) && last != UInt8(ascii: "-")
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
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^")...UInt8(ascii: "`"),
      UInt8(ascii: "{")...UInt8(ascii: "~"):
      true
    default: isLabelText(byte)
    }
  }
}
