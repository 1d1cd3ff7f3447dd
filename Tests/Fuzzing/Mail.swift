import Foundation
import StarStandard

@testable import Outbox

/// Mail, written and read back by a reader that was written apart.
enum Mail {
  private struct Wrong: Error {}

  static func writeAndReadBack(_ bytes: [UInt8]) {
    do {
      try encode(bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      try writeField(text)
      try writeMessage(text, bytes)
    } catch {
      fatalError("broken promise: mail can be read: \(error)")
    }
  }

  /// Bytes in every encoding say the same, but for line ends.
  private static func encode(_ bytes: [UInt8]) throws {
    for encoding in [TransferEncoding.quotedPrintable, .base64] {
      var encoded: [UInt8] = []
      encoding.append(bytes, to: &encoded)
      promise(MailReader.misread(encoded, longest: 76).isEmpty, "no line is misread in \(encoding.name)")
      let read = encoding == .base64 ? try MailReader.base64(encoded) : try MailReader.quotedPrintable(encoded)
      promise(withoutCRLF(read) == withoutCRLF(bytes), "\(encoding.name) is read as it was written")
    }
    var exact: [UInt8] = []
    TransferEncoding.appendExactQuotedPrintable(bytes, to: &exact)
    promise(MailReader.misread(exact, longest: 76).isEmpty, "no line is misread in exact quoted-printable")
    promise(try MailReader.quotedPrintable(exact) == bytes, "exact quoted-printable is exact")
  }

  /// Without carriage returns at the ends of lines, of which mail has one, whatever the text had.
  private static func withoutCRLF(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { while result.last == UInt8(ascii: "\r") { result.removeLast() } }
      result.append(byte)
    }
    return result
  }

  /// A field is one field, whatever the text, and says it.
  private static func writeField(_ text: String) throws {
    var field: [UInt8] = []
    HeaderField.appendText("Subject", text, to: &field)
    promise(MailReader.misread(field, longest: 78).isEmpty, "no line of a field is misread")
    let part = try MailReader.part(field)
    promise(part.fields.map(\.name) == ["Subject"] && part.body.isEmpty, "a text is one field")
    guard let value = part.field("Subject"), value.hasPrefix("=?UTF-8?") else { return }
    let words = try MailReader.encodedWords(value)
    for word in words { promise(String(validating: word.bytes, as: UTF8.self) != nil, "a word ends with a character") }
    let wanted = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControlOrDirection ? " " : $0 }))
    promise(words.flatMap(\.bytes) == Array(wanted.utf8), "encoded words say the text")
  }

  /// A message has the fields that it has and no other, and its parts say what they say.
  private static func writeMessage(_ text: String, _ bytes: [UInt8]) throws {
    let address = MailAddress.isUsable(text) ? text : "a@one.example.com"
    let message = MailMessage(
      from: "star-audit@service.example.com", to: address, subject: text, date: "Fri, 01 Jan 2027 00:00:00 +0800",
      identifier: Fingerprint.sha256(bytes), language: "en", text: Array(text.utf8), html: Array(text.utf8.reversed()),
      attachments: [.init(name: "a.bin", type: "application/octet-stream", bytes: bytes)]
    ).bytes
    promise(MailReader.misread(message, longest: 998).isEmpty, "no line of a message is misread")
    let whole = try MailReader.part(message)
    promise(Set(whole.fields.map(\.name)).count == whole.fields.count, "no field stands twice")
    let readAddress = whole.field("To")?.filter { !$0.isWhitespace }
    promise(readAddress == address, "an address is the address")
    let parts = try MailReader.parts(of: whole)
    promise(parts.count == 2, "a message has its parts")
    promise(try MailReader.content(of: parts[1]) == bytes, "an attachment is the file")
    let both = try MailReader.parts(of: parts[0])
    promise(
      try both.map { withoutCRLF(try MailReader.content(of: $0)) }
        == [text.utf8.map(\.self), text.utf8.reversed()].map(
          withoutCRLF), "both parts say the text")
    let sent = OutgoingMessage.bytes(message, date: "Sat, 02 Jan 2027 00:00:00 +0000", to: "b@one.example.com")
    let outgoing = try MailReader.part(sent)
    promise(
      outgoing.field("To") == "b@one.example.com" && outgoing.field("Date") == "Sat, 02 Jan 2027 00:00:00 +0000",
      "what is sent is for whom and when it is sent")
    promise(outgoing.body == whole.body, "what is sent has the body")
    // Also what is no message of ours.
    _ = OutgoingMessage.bytes(bytes, date: "d", to: text.isEmpty ? nil : "b@one.example.com")
  }
}
