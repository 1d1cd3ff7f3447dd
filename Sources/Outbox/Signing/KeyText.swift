import FileSystem

/// Ed25519 keys as text: PEM (RFC 7468) of PKCS#8 and SubjectPublicKeyInfo (RFC 8410), as `openssl genpkey -algorithm ed25519`
/// and `openssl pkey -pubout` write them. Of each the beginning is always the same, and the 32 bytes of the key follow.
enum KeyText {
  /// What a file of a key says that it holds.
  enum Kind: String {
    case privateKey = "PRIVATE KEY"
    case publicKey = "PUBLIC KEY"

    /// What stands before the 32 bytes of the key.
    var prefix: [UInt8] {
      switch self {
      case .privateKey: [0x30, 0x2E, 2, 1, 0, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 4, 0x22, 4, 0x20]
      case .publicKey: [0x30, 0x2A, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 3, 0x21, 0]
      }
    }

    var expected: String {
      switch self {
      case .privateKey: "expected an Ed25519 key in PKCS#8, as `star-audit keygen` makes one"
      case .publicKey: "expected a public Ed25519 key in PEM, as `star-audit keygen` prints one"
      }
    }
  }

  /// The most that the file of a key may have, in bytes: many times what one has.
  static let most = 4096
  /// The bytes of a key.
  static let size = 32

  /// The text of a key.
  static func bytes(of kind: Kind, key: [UInt8]) -> [UInt8] {
    Array("-----BEGIN \(kind.rawValue)-----\n".utf8) + base64(kind.prefix + key)
      + Array("\n-----END \(kind.rawValue)-----\n".utf8)
  }

  /// The 32 bytes of the key that a text is. No part of the text becomes a string, which nobody could overwrite.
  ///
  /// - Throws: ``KeyError`` that names the line.
  static func key(of kind: Kind, in text: [UInt8], file: String) throws(KeyError) -> Secret {
    func wrong(_ line: Int?, _ reason: String) -> KeyError {
      KeyError(file: file, line: line, reason: "\(reason); \(kind.expected)")
    }
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
    while lines.last?.allSatisfy({ $0 == 0x20 }) ?? false { lines.removeLast() }
    guard let first = lines.first else { throw wrong(nil, "is empty") }
    guard first.elementsEqual("-----BEGIN \(kind.rawValue)-----".utf8) else { throw wrong(1, beginning(first)) }
    guard let last = lines.last, last.elementsEqual("-----END \(kind.rawValue)-----".utf8), lines.count > 1 else {
      throw wrong(lines.count, "does not end with a line -----END \(kind.rawValue)-----")
    }
    let decoded = Secret.Builder()
    for (index, line) in lines.enumerated().dropFirst().dropLast() {
      guard decoded.append(base64: line) else { throw wrong(index + 1, "is no base64") }
    }
    guard decoded.isWhole else { throw wrong(lines.count - 1, "is cut off base64") }
    let bytes = decoded.secret
    guard bytes.bytes.count == kind.prefix.count + size, bytes.bytes.starts(with: kind.prefix) else {
      throw wrong(2, "is a key of another kind or form")
    }
    return Secret(Array(bytes.bytes.dropFirst(kind.prefix.count)))
  }

  /// What stands in place of the first line, as far as it may be told: nothing of what may be a secret.
  private static func beginning(_ line: ArraySlice<UInt8>) -> String {
    for known in ["ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY", "RSA PRIVATE KEY", "OPENSSH PRIVATE KEY", "CERTIFICATE"]
      + [Kind.privateKey.rawValue, Kind.publicKey.rawValue] where line.elementsEqual("-----BEGIN \(known)-----".utf8)
    {
      return "begins a file of the kind \(known)"
    }
    return "does not begin with a line -----BEGIN …-----"
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Base64 (RFC 4648, section 4) in one line.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
      for place in 0..<4 {
        text.append(place <= group.count ? digits[value >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return text
  }

  /// The bytes that base64 is; nil where it is none, or not written as ``base64(_:)`` writes it.
  static func bytes(base64 text: some Collection<UInt8>) -> [UInt8]? {
    let builder = Secret.Builder()
    guard builder.append(base64: text), builder.isWhole else { return nil }
    return builder.secret.bytes
  }
}
