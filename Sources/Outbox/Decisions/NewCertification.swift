import StarStandard

extension Decision {
  /// The id of the certification that the decision, applied as part of a batch, adds (STANDARD 6, "Applying a batch"); nil
  /// outside of a batch, and where a renewal adds none.
  package func newCertificationID(batch: String?) -> String? {
    guard let batch, procedure == .review || outcome == .renewed else { return nil }
    return String(Fingerprint.sha256(Array("\(batch)/\(channel.id)".utf8)).prefix(16))
  }
}
