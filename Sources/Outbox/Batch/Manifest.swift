import StarStandard

/// What a batch was made from and of (CONTRACT, "The outbox", `manifest.json`).
public struct Manifest: Sendable {
  /// The format that this program writes and reads.
  public static let format = 1
  /// Its file's name.
  public static let fileName = "manifest.json"

  /// What decided: pinned, so that anybody can tell later why the same records decide otherwise.
  public struct Basis: Sendable {
    /// The batch's name; nil outside of one.
    public var batch: String?
    /// The command that made it.
    public var command: String
    /// The as-of date.
    public var asOf: CalendarDate
    /// The program and its version.
    public var program: String
    /// The editions: name and digest of the file.
    public var editions: [(name: String, sha256: String)]
    /// The digest of the settings that can change a decision or a message.
    public var configuration: String
    /// Rows per table.
    public var records: [(table: String, rows: Int)]
    /// The batch that it was compared with, and the digest of that batch's manifest.
    public var comparedWith: (batch: String, sha256: String)?

    /// A basis of these values.
    public init(
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
  public struct File: Sendable, Hashable {
    /// Its path in the batch's folder.
    public var path: String
    /// In bytes.
    public var size: Int
    /// In hexadecimal digits.
    public var sha256: String
  }

  /// What decided.
  public var basis: Basis
  /// What was decided, counted.
  public var summary: Summary
  /// The other files, by path.
  public var files: [File]

  /// The manifest's file.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("format")
      json.number(Self.format)
      json.run(basis)
      json.key("summary")
      json.summary(summary)
      json.key("files")
      json.list { json in
        for file in files {
          json.object { json in
            json.key("path")
            json.text(file.path)
            json.key("size")
            json.number(file.size)
            json.key("sha256")
            json.text(file.sha256)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  /// The keys of a run's basis, into the object at hand.
  public mutating func run(_ basis: Manifest.Basis) {
    key("batch")
    text(basis.batch)
    key("command")
    text(basis.command)
    key("as_of")
    text(basis.asOf.description)
    key("program")
    text(basis.program)
    key("editions")
    list { json in
      for edition in basis.editions {
        json.object { json in
          json.key("name")
          json.text(edition.name)
          json.key("sha256")
          json.text(edition.sha256)
        }
      }
    }
    key("configuration")
    text(basis.configuration)
    key("records")
    object { json in
      for (table, rows) in basis.records {
        json.key(table)
        json.number(rows)
      }
    }
    if let compared = basis.comparedWith {
      key("compared_with")
      object { json in
        json.key("batch")
        json.text(compared.batch)
        json.key("sha256")
        json.text(compared.sha256)
      }
    }
  }
}
