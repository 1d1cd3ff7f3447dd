import FileSystem
import Foundation

/// Who signed a manifest: what stands beside it in `manifest.json.sig`.
package struct ManifestSignatures: Sendable, Hashable {
  package static let fileName = Manifest.fileName + ".sig"
  /// The format that this program writes and reads.
  private static let format = 1

  /// A signature of the manifest's bytes.
  package struct Signature: Sendable, Hashable {
    /// The id of the key.
    package let key: String
    /// Its 64 bytes.
    let bytes: [UInt8]
  }

  /// In the order in which they were made.
  package private(set) var all: [Signature] = []

  init() {}

  /// What the bytes of a file say; nil where they are none of this.
  init?(_ bytes: [UInt8]) {
    struct Reading: Decodable {
      struct Signature: Decodable {
        let key: String
        let algorithm: String
        let signature: String
      }
      let format: Int
      let signatures: [Signature]
    }
    guard let reading = try? JSONDecoder().decode(Reading.self, from: Data(bytes)), reading.format == Self.format,
      !reading.signatures.isEmpty
    else { return nil }
    for signature in reading.signatures {
      guard signature.algorithm == Self.algorithm, let bytes = KeyText.bytes(base64: signature.signature.utf8) else {
        return nil
      }
      all.append(Signature(key: signature.key, bytes: bytes))
    }
  }

  private static let algorithm = "Ed25519"

  /// Adds that of a key, in place of what may be there of it.
  mutating func sign(_ manifest: [UInt8], with key: SigningKey) throws {
    let signature = Signature(key: key.publicKey.id, bytes: try key.signature(of: manifest))
    all.removeAll { $0.key == signature.key }
    all.append(signature)
  }

  /// Whether it has the right signature of a key.
  func isSigned(_ manifest: [UInt8], by key: VerifyingKey) -> Bool {
    all.contains { $0.key == key.id && key.isSignature($0.bytes, of: manifest) }
  }

  /// The bytes of the file.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", Self.format)
      json.field("signatures", each: all) { json, signature in
        json.object { json in
          json.field("key", signature.key)
          json.field("algorithm", Self.algorithm)
          json.field("signature", String(decoding: KeyText.base64(signature.bytes), as: UTF8.self))
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension PublishedBatch {
  /// Who signed its manifest; nil where nobody did.
  ///
  /// - Throws: ``OutboxError`` where that cannot be read.
  package func signatures() throws -> ManifestSignatures? {
    let file = BatchFile(path, ManifestSignatures.fileName)
    guard try file.kind() != nil else { return nil }
    // One has some two hundred bytes.
    guard let size = try file.size(), size <= 1 << 16, let signatures = ManifestSignatures(try file.contents()) else {
      throw OutboxError.damaged(path: path, reason: "\(ManifestSignatures.fileName) cannot be read")
    }
    return signatures
  }
}

extension OutboxFolder {
  /// Adds the signature of a key to a batch that stands in the outbox. Nothing of the batch is touched; whoever looks sees the
  /// signatures before or those after.
  ///
  /// - Returns: whether it was not signed by the key before.
  /// - Throws: ``OutboxError``, also where another run holds the outbox, and for a batch that was altered.
  package func sign(_ name: String, with key: SigningKey) throws -> Bool {
    try prepare()
    let batch = try PublishedBatch(path: path(of: name))
    try batch.requireUnaltered()
    var signatures = try batch.signatures() ?? ManifestSignatures()
    guard !signatures.isSigned(batch.manifestBytes, by: key.publicKey) else { return false }
    try signatures.sign(batch.manifestBytes, with: key)
    let bytes = signatures.json
    try OutboxError.writing(but: "nothing was signed") {
      // Built beside the batch: a run that is killed leaves nothing in it, and the next one removes this.
      let hidden = try HiddenName(of: path(of: name) + ".sig", ending: Self.hiddenEnding)
      do {
        try hidden.makeFile(with: bytes)
        try moveReplacing(hidden.hiddenPath, to: batch.path + "/" + ManifestSignatures.fileName)
      } catch {
        hidden.discard()
        throw error
      }
    }
    return true
  }
}
