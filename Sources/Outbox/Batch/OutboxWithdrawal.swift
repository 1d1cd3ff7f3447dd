import FileSystem
import StarStandard

/// Batches that were withdrawn: `.withdrawn/2027-01-review.1` is the folder as it stood, `.withdrawn/2027-01-review.1.json` the
/// record of why, by whom and when.
extension OutboxFolder {
  /// Takes a batch out of the outbox. The record is on the disk before the batch moves: killed in between, a run leaves the
  /// batch where it was, and a record of nothing that nobody reads and the next run clears away.
  ///
  /// - Parameter permit: throws where it may not be withdrawn; asked while nobody else can publish.
  /// - Returns: where it is now.
  /// - Throws: ``OutboxError``, or what the closure throws. Then it is in the outbox as before.
  package func withdraw(_ withdrawal: Withdrawal, permit: () throws -> Void) throws -> String {
    let batch = withdrawal.batch
    guard try has(batch) else { throw OutboxError.noBatch(path: path(of: batch)) }
    try prepare()
    guard try has(batch) else { throw OutboxError.noBatch(path: path(of: batch)) }
    try permit()
    let target = try OutboxError.writing(but: Self.nothing) { () throws -> String in
      try makeFolder(withdrawnPath)
      let number = try withdrawn().filter { $0.batch == batch }.map(\.number).max() ?? 0
      return "\(withdrawnPath)/\(batch).\(number + 1)"
    }
    let record = try OutboxError.writing(but: Self.nothing) {
      try HiddenName(of: target + Self.recordEnding, ending: Self.hiddenEnding)
    }
    do {
      try OutboxError.writing(but: Self.nothing) {
        try record.makeFile(withdrawal.json)
        try record.appear()
        try move(path(of: batch), to: target)
      }
    } catch {
      record.discard()
      // With the batch where it was, this is a record of nothing.
      if (try? kind(of: target)) == .some(nil) { try? remove(record.path) }
      throw error
    }
    return target
  }

  /// What was withdrawn, by name and number; nothing where nothing ever was.
  ///
  /// - Throws: ``OutboxError`` where nobody can say.
  package func withdrawn() throws -> [WithdrawnBatch] {
    try OutboxError.reading {
      guard try kind(of: withdrawnPath, followingLinks: true) == .folder else { return [] }
      return try names(in: withdrawnPath).compactMap { name in
        try WithdrawnBatch(name) { record in
          do {
            return Withdrawal(json: try contents(of: withdrawnPath + "/" + record + Self.recordEnding))
          } catch let error as SystemError where !error.isFailure {
            return nil
          }
        }
      }.sorted { ($0.batch, $0.number) < ($1.batch, $1.number) }
    }
  }

  /// The record by which a batch was withdrawn, wherever a copy of it stands; nil where it was not, and where it was published
  /// anew just as it was. An outbox that this account may not read says nothing of a batch that stands elsewhere.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  package func withdrawal(of batch: PublishedBatch) throws -> Withdrawal? {
    let records = (try OutboxError.ifSound { try withdrawn() } ?? []).compactMap(\.record)
    guard let record = records.last(where: { $0.manifestDigest == batch.digest }) else { return nil }
    let current = try OutboxError.ifSound { try PublishedBatch(path: path(of: batch.manifest.batch)) }
    return current?.digest == batch.digest ? nil : record
  }

  /// Clears what a killed withdrawal left behind.
  func clearWithdrawn() throws {
    guard try kind(of: withdrawnPath, followingLinks: true) == .folder else { return }
    for name in try names(in: withdrawnPath) where try Self.isPartial(name) || isRecordOfNothing(name) {
      try? remove(withdrawnPath + "/" + name)
    }
  }

  private func isRecordOfNothing(_ name: String) throws -> Bool {
    guard name.hasSuffix(Self.recordEnding) else { return false }
    let withdrawn = String(name.dropLast(Self.recordEnding.count))
    guard WithdrawnBatch(withdrawn, record: { _ in nil }) != nil else { return false }
    return try kind(of: withdrawnPath + "/" + withdrawn) == nil
  }

  private var withdrawnPath: String { path(of: ".withdrawn") }
  private static let recordEnding = ".json"
  private static let nothing = "nothing was withdrawn"
}
