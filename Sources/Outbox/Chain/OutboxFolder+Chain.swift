import FileSystem

extension OutboxFolder {
  /// The chain of what stands in the outbox and what was withdrawn from it.
  ///
  /// - Throws: ``OutboxError`` for an outbox that cannot be read.
  package func chain() throws -> Chain {
    var links: [ChainLink] = []
    var unreadable: [(batch: String, reason: String)] = []
    func add(_ batch: String, at path: String, withdrawn: String? = nil) throws {
      do {
        let manifest = try BatchFile(path, Manifest.fileName).contents()
        links.append(ChainLink(batch: batch, manifest: manifest, withdrawn: withdrawn))
      } catch let error as OutboxError {
        guard let fault = error.fault else { throw error }
        // Of what was withdrawn, damaged or not, the one that names it tells.
        if withdrawn == nil { unreadable.append((batch, fault)) }
      }
    }
    for name in try batches() where BatchName(name) != nil { try add(name, at: path(of: name)) }
    for withdrawn in try withdrawn() {
      try add(withdrawn.batch, at: path(of: ".withdrawn") + "/" + withdrawn.name, withdrawn: withdrawn.name)
    }
    return Chain(links, unreadable: unreadable)
  }

  /// A manifest that is to be published, with its place in the chain: after everything that no batch names yet.
  ///
  /// What was withdrawn and is published anew, just as it was, takes its old place: it is the same batch to the byte, so that
  /// nobody is sent what was sent. Only one run at a time may ask, and it publishes before it lets go of the outbox.
  func placed(_ manifest: Manifest) throws -> Manifest {
    let chain = try chain()
    var manifest = manifest
    for link in chain.links where link.withdrawn != nil && link.batch == manifest.run.batch {
      manifest.run.after = link.after?.map { ($0.batch, $0.sha256) }
      if Fingerprint.sha256(manifest.json) == link.sha256 { return manifest }
    }
    manifest.run.after = chain.ends.map { ($0.batch, $0.sha256) }
    return manifest
  }
}

extension ManifestReading {
  /// The manifest of the same batch, made once more, at the place in the chain where this one says that it is. What was
  /// published before nobody derives from the records.
  package func placed(_ manifest: Manifest) -> Manifest {
    var manifest = manifest
    manifest.run.after = after?.map { ($0.batch, $0.sha256) }
    return manifest
  }
}
