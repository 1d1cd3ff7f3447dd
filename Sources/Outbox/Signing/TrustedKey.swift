import StarStandard

/// A public key that the configuration names, with the days of the batches that it counts for.
package struct TrustedKey: Sendable, Hashable {
  package let key: VerifyingKey
  /// The first and the last day; nil: no end in that direction.
  package let from: CalendarDate?
  package let until: CalendarDate?
  /// The day on which it was given up; then it counts for nothing any more. Nil: it was not.
  package let revokedOn: CalendarDate?

  package init(
    _ key: VerifyingKey, from: CalendarDate? = nil, until: CalendarDate? = nil, revokedOn: CalendarDate? = nil
  ) {
    self.key = key
    self.from = from
    self.until = until
    self.revokedOn = revokedOn
  }

  /// Why it does not count for what is of a day; nil where it does.
  package func refusal(on day: CalendarDate) -> String? {
    if let revokedOn { return "the key \(key.id) was revoked on \(revokedOn) and counts for nothing" }
    if let from, day < from { return "the key \(key.id) counts for days from \(from) on, and not for \(day)" }
    if let until, day > until { return "the key \(key.id) counts for days until \(until), and not for \(day)" }
    return nil
  }
}

/// What signatures are worth.
package enum SignatureVerdict: Sendable, Hashable {
  /// A key that counts has signed it.
  case signed(key: String)
  /// Nobody signed it.
  case unsigned
  /// No signature counts: why, each in words.
  case worthless([String])
}

extension [TrustedKey] {
  /// What the signatures of some bytes are worth.
  ///
  /// - Parameters:
  ///   - signatures: each with the id of its key.
  ///   - day: that of what was signed.
  func verdict(_ signatures: [(key: String, bytes: [UInt8])], of message: [UInt8], on day: CalendarDate)
    -> SignatureVerdict
  {
    guard !signatures.isEmpty else { return .unsigned }
    var reasons: [String] = []
    var signer: String?
    for (id, bytes) in signatures {
      let named = filter { $0.key.id == id }
      guard !named.isEmpty else {
        reasons.append("the key \(id.prefix(32)) is none that counts here")
        continue
      }
      // Whoever puts a wrong signature beside a right one is up to something.
      guard named.contains(where: { $0.key.isSignature(bytes, of: message) }) else {
        return .worthless(["the signature by the key \(id) is not of this: one of them was changed"])
      }
      let refusals = named.compactMap { $0.refusal(on: day) }
      if refusals.count < named.count { signer = signer ?? id } else { reasons += refusals.prefix(1) }
    }
    return signer.map { .signed(key: $0) } ?? .worthless(reasons)
  }

  /// What the signatures of a batch are worth.
  ///
  /// - Throws: ``OutboxError`` where they cannot be read.
  package func verdict(on batch: PublishedBatch) throws -> SignatureVerdict {
    guard let signatures = try batch.signatures(), let day = batch.manifest.day else { return .unsigned }
    return verdict(signatures.all.map { ($0.key, $0.bytes) }, of: batch.manifestBytes, on: day)
  }

  /// Whether a key counts for a day, so that what is of that day is expected to be signed.
  package func expectSignature(on day: CalendarDate) -> Bool { contains { $0.refusal(on: day) == nil } }
}

extension ManifestReading {
  /// The day that a key must count for: that of the batch, or on which a supplement was made.
  package var day: CalendarDate? { CalendarDate(made_on ?? as_of) }
}
