import Foundation

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

  /// How people are told of it.
  package var title: String { withdrawn.map { ".withdrawn/\($0)" } ?? batch }

  package init(batch: String, sha256: String, after: [ManifestReading.Compared]?, withdrawn: String? = nil) {
    self.batch = batch
    self.sha256 = sha256
    self.after = after
    self.withdrawn = withdrawn
  }

  /// The link that a manifest is; what it cannot be read for, it does not name.
  init(batch: String, manifest: [UInt8], withdrawn: String? = nil) {
    struct Reading: Decodable {
      let after: [ManifestReading.Compared]?
    }
    self.init(
      batch: batch, sha256: Fingerprint.sha256(manifest),
      after: (try? JSONDecoder().decode(Reading.self, from: Data(manifest)))?.after, withdrawn: withdrawn)
  }
}
