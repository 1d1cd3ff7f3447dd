import StarStandard

/// A manifest as somebody reads it back; names as in the file.
package struct ManifestReading: Decodable, Sendable {
  package let batch: String
  /// The command that made it.
  package let command: String
  package let as_of: String
  /// The program and by which rules it decides.
  package let program: String
  /// The release that wrote the batch; nil where its number is that of the rules.
  package let release: String?
  package let editions: [Edition]
  /// The digest of the settings.
  package let configuration: String
  /// Rows per table.
  package let records: [String: Int]
  /// The batch that it was compared with; nil where it was not.
  package let compared_with: Compared?
  /// The reviews before that one of which the report tells the totals; nil where there are none.
  package let history: [Compared]?
  /// Of a supplement, the day on which it was made.
  package let made_on: String?
  /// Of a supplement, the review and the supplement before it.
  package let supplements: [Compared]?
  /// The batches before it in the chain; nil for what a program published that knew of none.
  package let after: [Compared]?
  /// Where it comes after others of its day or later; nil where it does not.
  package let sequence: BatchSequence?
  package let summary: Summary
  package let files: [File]

  package struct Edition: Decodable, Sendable, Hashable {
    package let name: String
    /// Its file's digest.
    package let sha256: String
  }

  /// A batch that another one was compared with, is made on top of, or comes after.
  package struct Compared: Decodable, Sendable, Hashable {
    package let batch: String
    /// The digest of its manifest.
    package let sha256: String
  }

  /// What of the summary can be told from the decisions.
  package struct Summary: Decodable, Sendable {
    package let reviewed: Int
    /// Decisions by outcome.
    package let outcomes: [String: Int]
    /// The stars that are kept at risk.
    package let at_risk: Int?

    private enum CodingKeys: CodingKey {
      case reviewed, outcomes, at_risk
    }

    package init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      reviewed = try fields.decode(ManifestCount.self, forKey: .reviewed).number
      outcomes = try fields.decode([String: ManifestCount].self, forKey: .outcomes).mapValues(\.number)
      at_risk = try fields.decodeIfPresent(ManifestCount.self, forKey: .at_risk)?.number
    }

    /// The number of decisions that are not what the channel would wish.
    package var unfavourable: Int {
      outcomes.reduce(0) { Outcome(rawValue: $1.key)?.isFavourable == false ? $0 + $1.value : $0 }
    }
  }

  package struct File: Decodable, Sendable, Hashable {
    /// Its path in the batch's folder.
    package let path: String
    /// In bytes.
    package let size: Int
    /// In hexadecimal digits.
    package let sha256: String
  }
}
