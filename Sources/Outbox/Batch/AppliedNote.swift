import FileSystem

/// What the outbox keeps of a batch that was applied, below `.applied/`: which records know it, is for the records to say
/// (Batch.md, "Applying").
package struct AppliedNote: Sendable, Hashable {
  package let batch: String
  package let command: String
  /// Its as-of date, as `YYYY-MM-DD`.
  package let asOf: String
  /// The SHA-256 of its manifest, in hexadecimal digits.
  package let manifestDigest: String
  /// The day on which it was applied, as `YYYY-MM-DD`.
  package let appliedOn: String

  package init(batch: String, command: String, asOf: String, manifestDigest: String, appliedOn: String) {
    self.batch = batch
    self.command = command
    self.asOf = asOf
    self.manifestDigest = manifestDigest
    self.appliedOn = appliedOn
  }

  fileprivate var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("batch", batch)
      json.field("command", command)
      json.field("as_of", asOf)
      json.field("manifest_sha256", manifestDigest)
      json.field("applied_on", appliedOn)
    }
    json.endLine()
    return json.bytes
  }
}

extension OutboxFolder {
  /// The folder that says what was applied; hidden, so that no reader takes it for a batch.
  private var notesPath: String { path + "/.applied" }

  /// Writes down what was applied, each in a file that appears whole or not at all; those that say so already stay.
  ///
  /// - Throws: ``OutboxError`` where one cannot be written.
  package func note(_ notes: [AppliedNote]) throws {
    try OutboxError.writing {
      for note in notes where BatchPlan.isName(note.batch) {
        let path = notesPath + "/" + note.batch + ".json"
        let isThere = try kind(of: path) != nil
        if isThere, (try? contents(of: path)) == note.bytes { continue }
        try makeFolder(notesPath)
        let hidden = try HiddenName(of: path, ending: Self.hiddenEnding)
        do {
          try hidden.makeFile(with: note.bytes)
          // The records decide what is applied, so that what is said otherwise gives way.
          if isThere { try remove(path) }
          try hidden.appear()
        } catch {
          hidden.discard()
          throw error
        }
      }
    }
  }

  /// Removes what says that a batch was applied.
  ///
  /// - Throws: ``OutboxError``.
  package func removeNote(of batch: String) throws {
    guard BatchPlan.isName(batch) else { return }
    try OutboxError.writing {
      let path = notesPath + "/" + batch + ".json"
      if try kind(of: path) != nil { try remove(path) }
    }
  }

  /// The names of the batches that the outbox says were applied, in byte order; none where nobody can say.
  package func notedAsApplied() -> [String] {
    let names = (try? names(in: notesPath)) ?? []
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }
  }
}
