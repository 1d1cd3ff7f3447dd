import Crypto
import FileSystem

/// A private Ed25519 key (RFC 8032). The library overwrites it when nobody has it any more.
package struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// A new one, from the system's random numbers.
  package init() { key = Curve25519.Signing.PrivateKey() }

  /// The key in a file, which nobody else may read.
  ///
  /// - Throws: ``KeyError``; `SystemError` where the file cannot be read.
  package init(file path: String) throws {
    do {
      try self.init(Secret(file: path, most: KeyText.most), file: path)
    } catch let refusal as SecretRefusal {
      throw KeyError(file: path, line: nil, reason: refusal.reason)
    }
  }

  /// - Parameter file: where the text is from, for errors.
  /// - Throws: ``KeyError``.
  init(_ text: Secret, file: String) throws(KeyError) {
    let bytes = try KeyText.key(of: .privateKey, in: text.bytes, file: file)
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.bytes) else {
      throw KeyError(file: file, line: 2, reason: "is no Ed25519 key")
    }
    self.key = key
  }

  package var publicKey: VerifyingKey { VerifyingKey(key.publicKey) }

  /// Writes the key into a new file that nobody but this account may read; it appears whole or not at all.
  ///
  /// - Throws: `SystemError`, also where something has the name.
  package func write(to path: String) throws {
    guard try kind(of: path) == nil else {
      throw SystemError(path, reason: "is there already, and no key is overwritten")
    }
    let hidden = try HiddenName(of: path, ending: "partial")
    let raw = Secret(Array(key.rawRepresentation))
    let text = Secret(KeyText.bytes(of: .privateKey, key: raw.bytes))
    do {
      try hidden.makeSecretFile(with: text.bytes)
      try hidden.appear()
    } catch {
      hidden.discard()
      throw error
    }
  }

  /// The signature of the bytes, 64 bytes; of the same bytes always the same.
  func signature(of message: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: message)) }
}
