import FileSystem
import StarStandard

extension OutboxFolder {
  /// The chain of what stands in the outbox and what was withdrawn from it.
  ///
  /// - Throws: ``OutboxError`` for an outbox that cannot be read.
  package func chain() throws -> Chain {
    var reading = ChainReading()
    for name in try batches() {
      if BatchName(name) != nil {
        try reading.add(name, at: path(of: name))
      } else {
        try reading.addStranger(name, at: path(of: name))
      }
    }
    for withdrawn in try withdrawn() {
      try reading.add(withdrawn, at: path(of: ".withdrawn") + "/" + withdrawn.name)
    }
    return reading.chain
  }
}

/// What is read of an outbox for its chain.
private struct ChainReading {
  private var links: [ChainLink] = []
  /// Links under the name of another batch: mostly copies of those that stand where they belong, and then none of their own.
  private var misplaced: [ChainLink] = []
  private var strangers: [ChainLink] = []
  private var unreadable: [(batch: String, reason: String)] = []
  private var last: BatchSequence?

  var chain: Chain {
    Chain(links + misplaced, unreadable: unreadable, misnamed: misplaced + strangers, last: last)
  }

  /// Adds what stands in the outbox under the name of a batch.
  mutating func add(_ batch: String, at path: String) throws {
    switch try Self.link(batch, at: path) {
    case .success(let link):
      if link.misnamed == nil { links.append(link) } else { misplaced.append(link) }
      reach(link.sequence)
    case .failure(let damage):
      unreadable.append((batch, damage.reason))
      reach(BatchName(batch).map { BatchSequence(atMostOn: $0.day) })
    }
  }

  /// Adds what was withdrawn. Where it is damaged, the one that names it tells.
  mutating func add(_ withdrawn: WithdrawnBatch, at path: String) throws {
    switch try Self.link(withdrawn.batch, at: path, withdrawn: withdrawn.name) {
    case .success(let link):
      links.append(link)
      reach(link.sequence)
    case .failure:
      // Its mail was of no day after that on which it was withdrawn.
      let days = [BatchName(withdrawn.batch)?.day, withdrawn.record.flatMap { CalendarDate($0.madeOn) }]
      reach(days.compactMap(\.self).max().map { BatchSequence(atMostOn: $0) })
    }
  }

  /// Adds what stands in the outbox under a name that no batch has, if it is one all the same.
  mutating func addStranger(_ name: String, at path: String) throws {
    let manifest = try OutboxError.ifSound { try BatchFile(path, Manifest.fileName).contents() }
    guard let link = manifest.map({ ChainLink(batch: name, manifest: $0) }), link.misnamed != nil else { return }
    strangers.append(link)
  }

  private struct Damage: Error {
    let reason: String
  }

  private static func link(_ batch: String, at path: String, withdrawn: String? = nil) throws -> Result<
    ChainLink, Damage
  > {
    do {
      let manifest = try BatchFile(path, Manifest.fileName).contents()
      return .success(ChainLink(batch: batch, manifest: manifest, withdrawn: withdrawn))
    } catch let error as OutboxError {
      guard let damage = error.damage else { throw error }
      return .failure(Damage(reason: damage))
    }
  }

  private mutating func reach(_ sequence: BatchSequence?) {
    last = [last, sequence].compactMap(\.self).max()
  }
}

extension Manifest {
  /// The manifest with its place in a chain to which nothing is added meanwhile: after everything that no batch names yet.
  func placed(at chain: Chain) -> Manifest {
    var manifest = self
    manifest.run.after = chain.ends.map { ($0.batch, $0.sha256) }
    return manifest
  }
}

extension ChainLink {
  /// A manifest at the place in the chain where this one is.
  func placed(_ manifest: Manifest) -> Manifest {
    var manifest = manifest
    manifest.run.after = after?.map { ($0.batch, $0.sha256) }
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
