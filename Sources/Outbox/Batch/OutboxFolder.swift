import CSystem
import StarStandard
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The folder in which batches appear, whole or not at all (CONTRACT, "The outbox").
package final class OutboxFolder {
  package let path: String
  private var lock: Descriptor?

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
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Where a batch of the name is or will be.
  package func path(of batch: String) -> String { path + "/" + batch }

  /// Whether something of that name is in the outbox.
  package func has(_ batch: String) -> Bool {
    var status = stat()
    return lstat(path(of: batch), &status) == 0
  }

  /// What a run decided, as far as the files of a batch say it.
  package struct Decided: Sendable {
    /// What it was made from.
    package let basis: Manifest.Basis
    package let summary: Summary
    /// What changed since an earlier batch; nil where none was named.
    package let changes: BatchChanges?

    package init(basis: Manifest.Basis, summary: Summary, changes: BatchChanges? = nil) {
      self.basis = basis
      self.summary = summary
      self.changes = changes
    }
  }

  /// Publishes a batch.
  ///
  /// - Parameters:
  ///   - plan: which batch.
  ///   - decide: gives all decisions to the writer and returns what the manifest says of them. It is run once.
  ///   - permit: throws where the batch may not be published; not asked where it was published before.
  /// - Throws: ``OutboxError``, or what the closures throw. Then nothing of the batch is visible.
  package func publish(
    _ plan: BatchPlan, decide: (BatchWriter) throws -> Decided, permit: (Decided) throws -> Void
  ) throws -> (Published, Decided) {
    let batch = plan.batch
    let wasThere = has(batch)
    do {
      try prepare()
    } catch OutboxError.unwritable where wasThere {
      // Nothing needs to be written to see that a batch is the same.
    }
    if has(batch) {
      let writer = try BatchWriter(plan, folder: nil, temporaryFolder: temporaryFolder)
      let decided = try decide(writer)
      try requireSame(batch, as: try writer.finish(decided))
      return (.wasThere, decided)
    }
    let partial = path(of: ".\(batch).partial")
    guard mkdir(partial, 0o755) == 0 else { throw OutboxError.writing(partial) }
    do {
      let writer = try BatchWriter(plan, folder: partial, temporaryFolder: temporaryFolder)
      let decided = try decide(writer)
      _ = try writer.finish(decided)
      try permit(decided)
      // One call for all files: a hundred thousand notices synced one by one take a hundred times as long.
      try sync(partial, wholeFileSystem: true)
      // Even somebody who writes to the outbox without its lock loses nothing.
      guard star_rename_exclusively(partial, path(of: batch)) == 0 else { throw OutboxError.writing(partial) }
      try sync(path)
      return (.published, decided)
    } catch {
      Self.remove(partial)
      throw error
    }
  }

  /// The manifest that a batch would have; nothing is written but to the temporary folder.
  package func manifest(of plan: BatchPlan, decide: (BatchWriter) throws -> Decided) throws -> [UInt8] {
    let writer = try BatchWriter(plan, folder: nil, temporaryFolder: temporaryFolder)
    return try writer.finish(try decide(writer))
  }

  /// The names of what stands in the outbox, in byte order; what begins with a dot is none of a reader's business. None where
  /// there is no outbox yet.
  ///
  /// - Throws: ``OutboxError`` for an outbox that cannot be read.
  package func batches() throws -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw OutboxError.unreadable(path: path, reason: systemReason())
    }
    closedir(folder)
    return Self.names(in: path).filter { !$0.hasPrefix(".") }
  }

  /// Makes the outbox, takes its lock, and clears what a killed run left behind.
  private func prepare() throws {
    try makeFolder(path)
    guard let lock = Descriptor(opening: path + "/.lock", O_RDWR | O_CREAT) else { throw OutboxError.writing(path) }
    guard flock(lock.number, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK ? OutboxError.held(path: path) : OutboxError.writing(path)
    }
    self.lock = lock
    for name in Self.names(in: path) where name.hasPrefix(".") && name.hasSuffix(".partial") {
      Self.remove(path(of: name))
    }
  }

  private func makeFolder(_ path: String) throws {
    if mkdir(path, 0o755) == 0 { return }
    let code = errno
    switch code {
    case EEXIST:
      var status = stat()
      guard stat(path, &status) == 0, (status.st_mode & S_IFMT) == S_IFDIR else {
        throw OutboxError.unwritable(path: path, reason: "it is not a folder")
      }
    case ENOENT:
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw OutboxError.writing(path, code: code)
      }
      try makeFolder(String(path[..<slash]))
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw OutboxError.writing(path) }
    default: throw OutboxError.writing(path, code: code)
    }
  }

  private func sync(_ folder: String, wholeFileSystem: Bool = false) throws {
    guard let descriptor = Descriptor(opening: folder, O_RDONLY | O_DIRECTORY),
      (wholeFileSystem ? star_syncfs(descriptor.number) : fsync(descriptor.number)) == 0
    else { throw OutboxError.writing(folder) }
  }

  private func requireSame(_ batch: String, as manifest: [UInt8]) throws {
    let path = path(of: batch)
    do {
      let published = try PublishedBatch(path: path)
      try published.requireUnaltered()
      guard published.manifestBytes != manifest, !published.isSameButForComparison(as: manifest) else { return }
      throw OutboxError.differs(batch: batch, path: path, difference: try published.difference(from: manifest))
    } catch OutboxError.notABatch(_, let reason), OutboxError.unreadable(_, let reason) {
      throw OutboxError.differs(batch: batch, path: path, difference: reason)
    }
  }

  /// The names in a folder, in byte order.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if (status.st_mode & S_IFMT) == S_IFDIR {
      for name in names(in: path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
