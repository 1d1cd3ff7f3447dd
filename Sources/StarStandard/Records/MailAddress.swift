/// The shape of a usable e-mail address: one ASCII addr-spec (CONTRACT, "A notice"; RFC 5322 3.4.1 without comments,
/// folding, quoted names and domain literals).
package enum MailAddress {
  /// Whether the text is such an address.
  package static func isUsable(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let (local, domain) = (bytes[..<at], bytes[(at + 1)...])
    guard (1...64).contains(local.count) else { return false }
    let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isAtomText) }) else { return false }
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return !domain.isEmpty
      && labels.allSatisfy {
        (1...63).contains($0.count) && $0.allSatisfy(isLabelText) && $0.first != UInt8(ascii: "-")
          && $0.last != UInt8(ascii: "-")
      }
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
