import Crypto
import FileSystem

/// A public Ed25519 key (RFC 8032), by which anybody can tell what the private one signed.
package struct VerifyingKey: Sendable, Hashable {
  /// Its 32 bytes.
  private let bytes: [UInt8]

  /// - Parameter key: of the library.
  init(_ key: Curve25519.Signing.PublicKey) { bytes = Array(key.rawRepresentation) }

  /// The key that a text in PEM is.
  ///
  /// - Parameter file: where it is from, for errors.
  /// - Throws: ``KeyError``.
  package init(_ text: [UInt8], file: String) throws(KeyError) {
    let key = try KeyText.key(of: .publicKey, in: text, file: file)
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key.bytes) else {
      throw KeyError(file: file, line: 2, reason: "is no point of Ed25519")
    }
    self.init(key)
  }

  /// The key in a file.
  ///
  /// - Throws: ``KeyError``; `SystemError` where the file cannot be read.
  package init(file path: String) throws {
    // One that is missing is told by reading it.
    if let state = try FileState(of: path), state.size > KeyText.most {
      throw KeyError(file: path, line: nil, reason: "has more than \(KeyText.most) bytes; expected a public key alone")
    }
    try self.init(try contents(of: path), file: path)
  }

  /// By which people and files name it: the first 16 hexadecimal digits of the SHA-256 of its SubjectPublicKeyInfo.
  package var id: String { String(Fingerprint.sha256(KeyText.Kind.publicKey.prefix + bytes).prefix(16)) }

  /// The key as PEM.
  package var text: [UInt8] { KeyText.bytes(of: .publicKey, key: bytes) }

  /// Whether the private key made this signature of these bytes.
  func isSignature(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    (try? Curve25519.Signing.PublicKey(rawRepresentation: bytes))?.isValidSignature(signature, for: message) ?? false
  }
}
