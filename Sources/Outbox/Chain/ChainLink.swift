import Foundation
import StarStandard

/// A batch as a link of its outbox's chain: what stands there, and what its manifest says was published before it.
package struct ChainLink: Sendable, Hashable {
  /// Its name.
  package let batch: String
  /// The SHA-256 of its manifest, in hexadecimal digits.
  package let sha256: String
  /// What it names as published before it; nil for what a program published that knew of no chain.
  package let after: [ManifestReading.Compared]?
  /// Its name in `.withdrawn`; nil for a batch in the outbox.
  package let withdrawn: String?
  /// Where its mail comes among that of others; nil where its manifest does not tell.
  let sequence: BatchSequence?
  /// The same, where its manifest itself says it.
  let saidSequence: BatchSequence?
  /// The batch that its manifest is of, where that is another.
  package let misnamed: String?

  /// How people are told of it.
  package var title: String { withdrawn.map { ".withdrawn/\($0)" } ?? batch }

  package init(batch: String, sha256: String, after: [ManifestReading.Compared]?, withdrawn: String? = nil) {
    self.init(batch: batch, sha256: sha256, after: after, withdrawn: withdrawn, sequence: nil, said: nil, misnamed: nil)
  }

  private init(
    batch: String, sha256: String, after: [ManifestReading.Compared]?, withdrawn: String?, sequence: BatchSequence?,
    said: BatchSequence?, misnamed: String?
  ) {
    self.sequence = sequence
    saidSequence = said
    self.misnamed = misnamed
    self.batch = batch
    self.sha256 = sha256
    self.after = after
    self.withdrawn = withdrawn
  }

  /// The link that a manifest is; what it cannot be read for, it does not name.
  init(batch: String, manifest: [UInt8], withdrawn: String? = nil) {
    let reading = try? JSONDecoder().decode(Reading.self, from: Data(manifest))
    let named = reading?.batch.flatMap { BatchPlan.isName($0) ? $0 : nil }
    self.init(
      batch: batch, sha256: Fingerprint.sha256(manifest), after: reading?.after, withdrawn: withdrawn,
      sequence: reading?.sequence ?? reading?.day.map { BatchSequence(of: batch, on: $0) },
      said: reading?.sequence, misnamed: named == batch ? nil : named)
  }

  /// What of a manifest can be read, each for itself.
  private struct Reading: Decodable {
    let batch: String?
    let after: [ManifestReading.Compared]?
    let sequence: BatchSequence?
    /// The day of its mail.
    let day: CalendarDate?

    private enum CodingKeys: String, CodingKey {
      case batch, after, sequence
      case asOf = "as_of"
      case madeOn = "made_on"
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      batch = try? fields.decode(String.self, forKey: .batch)
      after = try? fields.decode([ManifestReading.Compared].self, forKey: .after)
      sequence = try? fields.decode(BatchSequence.self, forKey: .sequence)
      day =
        [CodingKeys.madeOn, .asOf].lazy.compactMap { try? fields.decode(String.self, forKey: $0) }
        .compactMap { CalendarDate($0) }.first
    }
  }
}
