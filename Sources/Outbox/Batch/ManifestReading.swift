/// A manifest as somebody reads it back; names as in the file.
public struct ManifestReading: Decodable, Sendable {
  /// The batch's name.
  public let batch: String
  /// The command that made it.
  public let command: String
  /// The as-of date.
  public let as_of: String
  /// The program and its version.
  public let program: String
  /// The editions.
  public let editions: [Edition]
  /// The digest of the settings.
  public let configuration: String
  /// Rows per table.
  public let records: [String: Int]
  /// The batch that it was compared with; nil where it was not.
  public let compared_with: Compared?
  /// What was decided, counted.
  public let summary: Summary
  /// The other files.
  public let files: [File]

  /// An edition.
  public struct Edition: Decodable, Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its file's digest.
    public let sha256: String
  }

  /// A batch that another one was compared with.
  public struct Compared: Decodable, Sendable, Hashable {
    /// Its name.
    public let batch: String
    /// The digest of its manifest.
    public let sha256: String
  }

  /// What of the summary can be told from the decisions.
  public struct Summary: Decodable, Sendable {
    /// Decisions.
    public let reviewed: Int
    /// Decisions by outcome.
    public let outcomes: [String: Int]
  }

  /// A file.
  public struct File: Decodable, Sendable, Hashable {
    /// Its path in the batch's folder.
    public let path: String
    /// In bytes.
    public let size: Int
    /// In hexadecimal digits.
    public let sha256: String
  }
}
