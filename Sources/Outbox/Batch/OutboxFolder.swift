import FileSystem
import StarStandard

/// The folder in which batches appear, whole or not at all (Batch.md).
package final class OutboxFolder {
  package let path: String
  private var lock: Lock?

  /// What became of a batch.
  package enum Published: Sendable {
    case published
    /// It was there, and is the same.
    case wasThere
  }

  private let temporaryFolder: String

  /// The outbox at the path, which need not exist yet.
  package init(path: String, temporaryFolder: String) {
    self.temporaryFolder = temporaryFolder
    self.path = withoutTrailingSlash(path)
  }

  /// Where a batch of the name is or will be.
  package func path(of batch: String) -> String { path + "/" + batch }

  /// Whether something of that name is in the outbox.
  ///
  /// - Throws: ``OutboxError`` where nobody can say.
  package func has(_ batch: String) throws -> Bool { try OutboxError.reading { try isTaken(batch) } }

  private func isTaken(_ batch: String) throws -> Bool { try kind(of: path(of: batch)) != nil }

  /// What a run decided, as far as the files of a batch say it.
  package struct Decided: Sendable {
    /// What it was made from.
    package let run: Manifest.Run
    package let summary: Summary
    /// What changed since an earlier batch; nil where none was named.
    package let changes: BatchChanges?

    package init(run: Manifest.Run, summary: Summary, changes: BatchChanges? = nil) {
      self.run = run
      self.summary = summary
      self.changes = changes
    }

    /// The same of a run of which more is known.
    fileprivate func with(_ run: Manifest.Run) -> Decided { Decided(run: run, summary: summary, changes: changes) }
  }

  /// Publishes a batch.
  ///
  /// - Parameters:
  ///   - plan: which batch.
  ///   - decide: gives all decisions to the writer and returns what the manifest says of them. It is run once, and once more where a batch
  ///     of the name was withdrawn.
  ///   - permit: throws where the batch may not be published; not asked where it was published before.
  /// - Throws: ``OutboxError``, or what the closures throw. Then nothing of the batch is visible.
  package func publish(
    _ plan: BatchPlan, decide: (BatchWriter) throws -> Decided, permit: (Decided) throws -> Void
  ) throws -> (Published, Decided) {
    let batch = plan.batch
    let wasThere = try OutboxError.writing { try isTaken(batch) }
    do {
      try prepare()
    } catch OutboxError.unwritable where wasThere {
      // Nothing needs to be written to see that a batch is the same.
    }
    if try OutboxError.writing({ try isTaken(batch) }) {
      let published = try OutboxError.ifSound { try PublishedBatch(path: path(of: batch)).manifest }
      var plan = plan
      plan.signing = .before(path(of: batch))
      plan.sequence = published?.sequence
      let writer = try BatchWriter(
        plan, folder: nil, temporaryFolder: temporaryFolder,
        papers: plan.paperCommand == nil ? .none : .published(path: path(of: batch)))
      let decided = try decide(writer)
      let manifest = try writer.finish(decided) { published?.placed($0) ?? $0 }
      try requireSame(batch, as: manifest.json)
      return (.wasThere, decided.with(manifest.run))
    }
    let hidden = try OutboxError.writing { try HiddenName(of: path(of: batch), ending: Self.hiddenEnding) }
    do {
      try OutboxError.writing { try hidden.makeFolder() }
      let (decided, manifest) = try write(plan, to: hidden.hiddenPath, decide)
      try permit(decided)
      try OutboxError.writing { try hidden.appear() }
      try requireReadable(hidden, manifest.json)
      return (.published, decided.with(manifest.run))
    } catch {
      hidden.discard()
      throw error
    }
  }

  /// Writes the files of a batch into a folder; what it was written with is closed then.
  private func write(
    _ plan: BatchPlan, to folder: String, _ decide: (BatchWriter) throws -> Decided
  ) throws -> (Decided, manifest: Manifest) {
    let papers = plan.paperCommand.map { PaperRenderer($0, temporaryFolder: temporaryFolder) }
    // Nobody else publishes meanwhile.
    let chain = try chain()
    let withdrawn = try unchanged(plan, in: chain, decide)
    var plan = plan
    plan.sequence =
      withdrawn.map(\.saidSequence) ?? chain.sequence(of: plan.batch, on: plan.toldOn)
    let writer = try BatchWriter(
      plan, folder: folder, temporaryFolder: path, papers: papers.map(PaperSource.renderer) ?? .none)
    let decided = try decide(writer)
    return (decided, try writer.finish(decided) { withdrawn?.placed($0) ?? $0.placed(at: chain) })
  }

  /// What was withdrawn of the batch's name last, where the batch is the same still: published anew, it takes its old place and is the same
  /// to the byte, so that nobody is sent what was sent. Where anything was said otherwise since, it is another one, and all of it is told.
  private func unchanged(
    _ plan: BatchPlan, in chain: Chain, _ decide: (BatchWriter) throws -> Decided
  ) throws -> ChainLink? {
    guard let link = chain.lastWithdrawn(of: plan.batch), let name = link.withdrawn else { return nil }
    let folder = path(of: ".withdrawn") + "/" + name
    var plan = plan
    plan.signing = .before(folder)
    plan.sequence = link.saidSequence
    let writer = try BatchWriter(
      plan, folder: nil, temporaryFolder: temporaryFolder,
      papers: plan.paperCommand == nil ? .none : .published(path: folder))
    let manifest: Manifest
    do {
      manifest = try writer.finish(try decide(writer)) { link.placed($0) }
    } catch let error as OutboxError where error.damage != nil {
      // What was withdrawn may be damaged, and keeps nobody from publishing.
      return nil
    }
    return Fingerprint.sha256(manifest.json) == link.sha256 ? link : nil
  }

  /// Reads the manifest back from where readers find it: some file systems serve other files after a rename than were
  /// written. Such a batch is taken back.
  private func requireReadable(_ hidden: HiddenName, _ manifest: [UInt8]) throws {
    let fault: String
    do {
      let found = try contents(of: hidden.path + "/" + Manifest.fileName)
      guard found != manifest else { return }
      fault = "reads back as \(found.count) bytes, which are not the \(manifest.count) that were written"
    } catch let error as SystemError {
      fault = "cannot be read back (\(error.reason))"
    }
    throw OutboxError.inputOutput(
      path: hidden.path,
      reason:
        "\(Manifest.fileName) \(fault): this file system does not keep what it is given; have the outbox on another; "
        + (hidden.takeBack()
          ? "nothing was published" : "the batch cannot be taken back: remove the folder before anybody reads it"))
  }

  /// The manifest that a batch would have if it were made now, where the published one stands in the chain; nothing is written
  /// but to the temporary folder.
  ///
  /// - Parameter published: also whose PDFs are taken for those of the certificates, where there are to be any: they are not made
  ///   anew.
  package func manifest(
    of plan: BatchPlan, as published: PublishedBatch, decide: (BatchWriter) throws -> Decided
  ) throws -> [UInt8] {
    var plan = plan
    plan.sequence = published.manifest.sequence
    let writer = try BatchWriter(
      plan, folder: nil, temporaryFolder: temporaryFolder,
      papers: plan.paperCommand == nil ? .none : .published(path: published.path))
    return try writer.finish(try decide(writer), place: published.manifest.placed).json
  }

  /// The names of what stands in the outbox, in byte order; what begins with a dot is none of a reader's business. None where
  /// there is no outbox yet.
  ///
  /// - Throws: ``OutboxError`` for an outbox that cannot be read.
  package func batches() throws -> [String] {
    try OutboxError.reading {
      guard try kind(of: path, followingLinks: true) != nil else { return [] }
      return try names(in: path).filter { !$0.hasPrefix(".") }
    }
  }

  /// What a batch was compared with, where all of that still stands in the outbox.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  package func comparison(of published: PublishedBatch) throws -> BatchChanges? {
    guard let compared = published.manifest.compared_with,
      let earlier = try self.batch(compared.batch, digest: compared.sha256)
    else { return nil }
    var past: [PublishedBatch] = []
    for named in published.manifest.history ?? [] {
      guard let batch = try self.batch(named.batch, digest: named.sha256) else { return nil }
      past.append(batch)
    }
    return try OutboxError.ifSound { try BatchChanges(since: earlier, past: past) }
  }

  /// The batch of a name, where it is the one that was meant.
  private func batch(_ name: String, digest: String) throws -> PublishedBatch? {
    guard BatchPlan.isName(name) else { return nil }
    let batch = try OutboxError.ifSound { try PublishedBatch(path: path(of: name)) }
    return batch?.digest == digest ? batch : nil
  }

  /// The reviews before a review that stand in the outbox, the oldest first, as many as a report tells of. One that cannot be
  /// read ends them: a report does not leap over a half-year in silence.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  package func reviews(before review: PublishedBatch) throws -> [PublishedBatch] {
    guard let name = BatchName(review.manifest.batch) else { return [] }
    let earlier = try batches().compactMap { text in BatchName(text).map { (text, $0) } }.filter {
      if case .review(_, number: 1) = $0.1 { $0.1 < name } else { false }
    }
    var reviews: [PublishedBatch] = []
    for (text, own) in earlier.sorted(by: { $0.1 > $1.1 }).prefix(BatchChanges.mostHistory) {
      guard let batch = try OutboxError.ifSound({ try PublishedBatch(path: path(of: text)) }),
        BatchName(batch.manifest.batch) == own, batch.manifest.command == Procedure.review.command
      else { break }
      reviews.insert(batch, at: 0)
    }
    return reviews
  }

  /// How the hidden name ends under which a batch is built.
  static let hiddenEnding = "partial"

  /// Makes the outbox, takes its lock, and clears what a killed run left behind.
  func prepare() throws {
    try OutboxError.writing {
      try makeFolder(path)
      try takeLock()
      for name in try names(in: path) where Self.isPartial(name) || name.hasPrefix(Descriptor.temporaryName) {
        // What stays is in nobody's way but that of the same batch, which says so.
        try? remove(path + "/" + name)
      }
      try clearWithdrawn()
    }
  }

  /// Keeps others from publishing and withdrawing for as long as this outbox is held on to. An outbox that is not there, or that
  /// this account may not write, is changed by nobody whom this would have to wait for.
  ///
  /// - Throws: ``OutboxError`` where another run holds it.
  package func hold() throws {
    do {
      guard try OutboxError.reading({ try kind(of: path, followingLinks: true) }) == .folder else { return }
      try OutboxError.writing { try takeLock() }
    } catch OutboxError.unwritable {
      return
    }
  }

  private func takeLock() throws {
    do {
      lock = try Lock(lockPath)
    } catch let error as SystemError where error.isHeld {
      throw OutboxError.held(path: path)
    } catch let error as SystemError {
      guard let state = try FileState(of: lockPath, followingLinks: false), state.kind != .file || error.isDenied else {
        throw error
      }
      throw OutboxError.unwritable(
        path: path, reason: state.kind == .file ? Self.lockMayNotBeOpened(state, error) : Self.lockIsNoFile)
    }
  }

  /// The file whose lock keeps others from publishing at the same time.
  var lockPath: String { path + "/.lock" }

  /// Whether a name is that of a batch that is not complete.
  static func isPartial(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix("." + hiddenEnding) }

  private func requireSame(_ batch: String, as manifest: [UInt8]) throws {
    let path = path(of: batch)
    do {
      let published = try PublishedBatch(path: path)
      try published.requireUnaltered()
      guard published.sameness(as: manifest) == nil else { return }
      throw OutboxError.differs(batch: batch, path: path, difference: try published.difference(from: manifest))
    } catch let error as OutboxError {
      guard let damage = error.damage else { throw error }
      throw OutboxError.differs(batch: batch, path: path, difference: damage)
    }
  }
}
