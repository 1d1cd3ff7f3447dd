import StarStandard

/// What a batch was made from and of (Batch.md, "The manifest").
package struct Manifest: Sendable {
  /// The format that this program writes and reads.
  package static let format = 1
  package static let fileName = "manifest.json"

  /// What decided: pinned, so that anybody can tell later why the same records decide otherwise.
  package struct Run: Sendable {
    /// The batch's name; nil outside of one.
    package var batch: String?
    /// The command that made it.
    package var command: String
    package var asOf: CalendarDate
    /// The program and by which rules it decides.
    package var program: String
    /// The release that wrote the batch, where its number is not that of the rules: report and messages may be worded otherwise.
    package var release: String?
    /// The editions: name and digest of the file.
    package var editions: [(name: String, sha256: String)]
    /// The digest of the settings that can change a decision or a message.
    package var configuration: String
    /// Rows per table.
    package var records: [(table: String, rows: Int)]
    /// What of the records was read though it was not written as it should be.
    package var lenient: [Lenience] = []
    /// The batch that it was compared with, and the digest of that batch's manifest.
    package var comparedWith: (batch: String, sha256: String)?
    /// The reviews before that one of which the report tells the totals, the oldest first.
    package var history: [(batch: String, sha256: String)] = []
    /// The batches that were published before it, as far as no other names them: usually the last one; nil outside of an outbox,
    /// and for what a program published that knew of no chain.
    package var after: [(batch: String, sha256: String)]?
    /// Where it comes after others of its day or later, as its mail tells it; nil where it does not.
    package var sequence: BatchSequence?
    /// Of reminders, the ones before, the oldest first; nil for others.
    package var since: [(batch: String, sha256: String)]?
    /// Of a supplement, the day on which it was made.
    package var madeOn: CalendarDate?
    /// Of a supplement, the review and the supplement before it, where there is one, with the digests of their manifests.
    package var supplements: [(batch: String, sha256: String)] = []

    package init(
      batch: String?, command: String, asOf: CalendarDate, program: String,
      editions: [(name: String, sha256: String)], configuration: String, records: [(table: String, rows: Int)]
    ) {
      self.batch = batch
      self.command = command
      self.asOf = asOf
      self.program = program
      self.editions = editions
      self.configuration = configuration
      self.records = records
    }
  }

  /// A file of a batch.
  package struct File: Sendable, Hashable {
    /// Its path in the batch's folder.
    package var path: String
    /// In bytes.
    package var size: Int
    /// In hexadecimal digits.
    package var sha256: String
  }

  package var run: Run
  package var summary: Summary
  /// The other files, by path.
  package var files: [File]

  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", Self.format)
      json.run(run)
      json.key("summary")
      json.summary(summary)
      json.field("files", each: files) { json, file in
        json.object { json in
          json.field("path", file.path)
          json.field("size", file.size)
          json.field("sha256", file.sha256)
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  /// The keys of a run, into the object at hand.
  package mutating func run(_ run: Manifest.Run) {
    field("batch", run.batch)
    field("command", run.command)
    field("as_of", run.asOf)
    field("program", run.program)
    if let release = run.release {
      field("release", release)
    }
    field("editions", each: run.editions) { json, edition in
      json.object { json in
        json.field("name", edition.name)
        json.field("sha256", edition.sha256)
      }
    }
    field("configuration", run.configuration)
    field("records") { json in
      for (table, rows) in run.records {
        json.key(table)
        json.number(rows)
      }
    }
    if !run.lenient.isEmpty {
      field("lenient", each: run.lenient) { $0.text($1.rawValue) }
    }
    if let madeOn = run.madeOn {
      field("made_on", madeOn)
      field("supplements", each: run.supplements) { $0.named($1) }
    }
    if let since = run.since {
      field("since", each: since) { $0.named($1) }
    }
    if let compared = run.comparedWith {
      key("compared_with")
      named(compared)
    }
    if !run.history.isEmpty {
      field("history", each: run.history) { $0.named($1) }
    }
    if let sequence = run.sequence {
      field("sequence", sequence.number)
    }
    if let after = run.after {
      field("after", each: after) { $0.named($1) }
    }
  }

  /// A batch by its name and the digest of its manifest.
  private mutating func named(_ batch: (batch: String, sha256: String)) {
    object { json in
      json.field("batch", batch.batch)
      json.field("sha256", batch.sha256)
    }
  }
}
