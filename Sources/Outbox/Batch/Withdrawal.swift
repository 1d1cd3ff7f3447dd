import Foundation
import StarStandard

/// Why and by whom a batch was withdrawn, and when (STANDARD 7a): the record beside it in `.withdrawn`.
package struct Withdrawal: Sendable, Hashable {
  /// The batch's name.
  package let batch: String
  package let reason: String
  package let by: String
  /// The day on which it was done.
  package let madeOn: String
  /// The SHA-256 of its manifest, in hexadecimal digits; nil where that could not be read.
  package let manifestDigest: String?

  package init(batch: String, reason: String, by: String, madeOn: CalendarDate, manifestDigest: String?) {
    self.batch = batch
    self.reason = reason
    self.by = by
    self.madeOn = madeOn.description
    self.manifestDigest = manifestDigest
  }

  /// The command by which a batch leaves the outbox; for TEXT and NAME people say why and who.
  package static func command(_ batch: String) -> String { "star-audit withdraw \(batch) --reason TEXT --by NAME" }

  /// The format that this program writes and reads.
  private static let format = 1

  /// The bytes of the record.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", Self.format)
      json.field("batch", batch)
      json.field("reason", reason)
      json.field("by", by)
      json.field("made_on", madeOn)
      json.field("manifest_sha256", manifestDigest)
    }
    json.endLine()
    return json.bytes
  }

  /// The record that the bytes are; nil where they are none.
  init?(json: [UInt8]) {
    struct Reading: Decodable {
      let format: Int
      let batch: String
      let reason: String
      let by: String
      let made_on: String
      let manifest_sha256: String?
    }
    guard let reading = try? JSONDecoder().decode(Reading.self, from: Data(json)), reading.format == Self.format else {
      return nil
    }
    batch = reading.batch
    reason = reading.reason
    by = reading.by
    madeOn = reading.made_on
    manifestDigest = reading.manifest_sha256
  }
}

/// A batch that was withdrawn, as it stands in `.withdrawn`: `2027-01-review.2` is the second of that name.
package struct WithdrawnBatch: Sendable, Hashable {
  package let batch: String
  package let number: Int
  /// What is on record of it; nil where that cannot be read.
  package let record: Withdrawal?

  /// Its name in `.withdrawn`.
  package var name: String { "\(batch).\(number)" }

  /// - Parameter record: gives what is on record of a name.
  init?(_ name: String, record: (String) throws -> Withdrawal?) rethrows {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), number > 0, "\(number)" == parts[1],
      BatchName(String(parts[0])) != nil
    else { return nil }
    batch = String(parts[0])
    self.number = number
    self.record = try record(name)
  }
}
