import Foundation
import StarStandard

/// What a certificate says, in one line that is signed: enough to prove it without the outbox.
package struct CertificateStatement: Sendable, Hashable {
  package let certificationID: String
  package let channelID: String
  /// As it is shown; empty where there is none.
  package let channelName: String
  package let star: Int
  package let issuedOn: CalendarDate
  package let validFrom: CalendarDate
  package let validUntil: CalendarDate
  package let batch: String

  /// The format that this program writes and reads.
  private static let format = 1

  /// The line that is signed.
  ///
  /// - Parameter key: the id of the key.
  func line(key: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("certificate", Self.format)
      json.field("certification_id", certificationID)
      json.field("channel_id", channelID)
      json.field("channel_name", channelName)
      json.field("star", star)
      json.field("issued_on", issuedOn)
      json.field("valid_from", validFrom)
      json.field("valid_until", validUntil)
      json.field("batch", batch)
      json.field("key", key)
    }
    return json.bytes
  }

  /// The statement that a line is, with the key that it names; nil where it is none.
  static func read(_ line: [UInt8]) -> (CertificateStatement, key: String)? {
    struct Reading: Decodable {
      let certificate: Int
      let certification_id: String
      let channel_id: String
      let channel_name: String
      let star: Int
      let issued_on: String
      let valid_from: String
      let valid_until: String
      let batch: String
      let key: String
    }
    guard let reading = try? JSONDecoder().decode(Reading.self, from: Data(line)), reading.certificate == format,
      let issuedOn = CalendarDate(reading.issued_on), let validFrom = CalendarDate(reading.valid_from),
      let validUntil = CalendarDate(reading.valid_until)
    else { return nil }
    let statement = CertificateStatement(
      certificationID: reading.certification_id, channelID: reading.channel_id, channelName: reading.channel_name,
      star: reading.star, issuedOn: issuedOn, validFrom: validFrom, validUntil: validUntil, batch: reading.batch)
    return (statement, reading.key)
  }
}
