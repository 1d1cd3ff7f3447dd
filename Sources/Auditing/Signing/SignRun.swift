import FileSystem
import Outbox
import StarStandard

/// Signs a batch that was published before.
package struct SignRun {
  private let outbox: OutboxFolder
  private let batch: String
  private let key: SigningKey

  /// - Throws: ``AuditError`` where no key is named, or what is named is no batch; ``ConfigurationError`` for a key that cannot be
  ///   used; ``OutboxError``.
  package init(_ reference: BatchReference, configuration: EffectiveConfiguration) throws {
    let published = try reference.batch(outbox: configuration.outbox)
    let path = withoutTrailingSlash(published.path)
    batch = FileSystem.name(of: path)
    guard batch == published.manifest.batch, let day = published.manifest.day else {
      throw AuditError(.wrongInput, "\(path): its manifest is that of another batch, \(published.manifest.batch)")
    }
    guard let key = try configuration.usableSigningKey(on: day) else {
      throw AuditError(.notPermitted, "no key is named that signs: name its file with --signing-key, or as signing_key")
    }
    self.key = key
    outbox = OutboxFolder(path: Files.folder(of: path), temporaryFolder: "")
  }

  /// - Returns: where the batch is, the id of the key, and whether it was not signed by it before.
  /// - Throws: ``OutboxError``.
  package func sign() throws -> (path: String, key: String, isNew: Bool) {
    (outbox.path(of: batch), key.publicKey.id, try outbox.sign(batch, with: key))
  }
}
