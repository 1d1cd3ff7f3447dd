import StarStandard

extension Decision {
  /// The id of the certification that the decision, applied as part of a batch, adds (STANDARD 6, "Applying a batch"); nil
  /// outside of a batch, and where a renewal adds none.
  package func newCertificationID(batch: String?) -> String? {
    guard let batch, procedure == .review || procedure == .supplement || outcome == .renewed else { return nil }
    return NewCertification.id(batch: batch, channelID: channel.id)
  }
}

/// The certification that applying a batch adds for a channel.
package enum NewCertification {
  /// Its id: the first 16 hexadecimal digits of the SHA-256 of `BATCH/CHANNEL_ID` (STANDARD 6, "Applying a batch").
  package static func id(batch: String, channelID: String) -> String {
    String(Fingerprint.sha256(Array("\(batch)/\(channelID)".utf8)).prefix(16))
  }
}
