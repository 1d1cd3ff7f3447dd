import StarStandard

/// A statement with its signature, as a certificate bears it: `star-audit-certificate STATEMENT SIGNATURE`, in one line.
package struct CertificateProof: Sendable, Hashable {
  package let statement: CertificateStatement
  /// The id of the key.
  package let key: String
  /// The bytes that are signed.
  let line: [UInt8]
  private let signature: [UInt8]

  private static let mark = "star-audit-certificate "

  init(of statement: CertificateStatement, by key: SigningKey) throws {
    self.statement = statement
    self.key = key.publicKey.id
    line = statement.line(key: self.key)
    signature = try key.signature(of: line)
  }

  /// The first proof in a file, be it the certificate as HTML or what somebody copied from it; nil where there is none.
  package init?(in file: [UInt8]) {
    let text = String(decoding: file, as: UTF8.self)
    guard let start = text.firstRange(of: Self.mark) else { return nil }
    let line = text[start.upperBound...].prefix { !$0.isNewline }
    // On the page no character of the text is one of markup; in a copy any may be.
    guard let proof = Self(Self.unescaped(line.prefix { $0 != "<" })) ?? Self(String(line)) else { return nil }
    self = proof
  }

  /// - Parameter text: what follows the mark.
  private init?(_ text: String) {
    let words = text.trimmingSuffix { $0 == " " }
    guard let gap = words.lastIndex(of: " "),
      let signature = KeyText.bytes(base64: words[words.index(after: gap)...].utf8)
    else { return nil }
    line = Array(words[..<gap].utf8)
    guard let (statement, key) = CertificateStatement.read(line) else { return nil }
    self.statement = statement
    self.key = key
    self.signature = signature
  }

  /// As it stands on the certificate.
  package var text: String {
    Self.mark + String(decoding: line, as: UTF8.self) + " " + String(decoding: KeyText.base64(signature), as: UTF8.self)
  }

  /// What it is worth by these keys.
  package func verdict(by keys: [TrustedKey]) -> SignatureVerdict {
    keys.verdict([(key, signature)], of: line, on: statement.issuedOn)
  }

  /// A page without every line that would be a proof.
  static func removed(from page: String) -> String {
    var (kept, rest) = ("", page[...])
    while let start = rest.firstRange(of: mark) {
      kept += rest[..<start.lowerBound]
      rest = rest[start.upperBound...].drop { $0 != "<" && !$0.isNewline }
    }
    return kept + rest
  }

  /// The text without the escapes of HTML.
  static func unescaped(_ text: some StringProtocol) -> String {
    var plain = String(text)
    for (escape, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&"),
    ] {
      plain = plain.replacing(escape, with: character)
    }
    return plain
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
