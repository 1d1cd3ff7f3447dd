import StarStandard

/// A message that any mail transfer agent takes as it is (RFC 5322, 2045, 2046), with plain text and HTML that say the same.
struct MailMessage {
  var from: String
  var to: String
  var cc: String?
  var replyTo: String?
  var subject: String
  /// As ``MailDate`` writes it.
  var date: String
  /// What follows from the message's content, so that a second sending is recognised.
  var identifier: String
  /// A language tag.
  var language: String
  /// In UTF-8, as the HTML.
  var text: [UInt8]
  var html: [UInt8]
  var attachments: [Attachment] = []

  /// A file that comes with a message.
  struct Attachment {
    /// Its name, of ASCII letters, digits and `. _ -`.
    let name: String
    /// Its media type.
    let type: String
    let bytes: [UInt8]
    /// Whether its line ends are a part of it: readers get every byte as it is, and text stays readable all the same.
    var isExact = false

    /// Appends the rest of its header, and its bytes, made fit for transport.
    fileprivate func append(to message: inout [UInt8]) {
      guard !isExact else {
        HeaderField.appendStructured(
          "Content-Transfer-Encoding", TransferEncoding.quotedPrintable.name, to: &message)
        message.append(UInt8(ascii: "\n"))
        TransferEncoding.appendExactQuotedPrintable(bytes, to: &message)
        message.append(UInt8(ascii: "\n"))
        return
      }
      // Filters hold text in base64 against a message, where it could be read as it is.
      let encoding = type.hasPrefix("text/") ? TransferEncoding.best(for: bytes) : .base64
      HeaderField.appendStructured("Content-Transfer-Encoding", encoding.name, to: &message)
      message.append(UInt8(ascii: "\n"))
      if encoding == .base64 {
        TransferEncoding.appendBase64Lines(bytes, to: &message)
      } else {
        encoding.append(bytes, to: &message)
      }
      message.append(UInt8(ascii: "\n"))
    }
  }

  /// The message's bytes. Lines end in LF: some transfer agents make two line ends of a CRLF in a file.
  var bytes: [UInt8] {
    // No encoded part can hold "=_", so no line of a part can be taken for the boundary.
    let boundary = "=_" + identifier.prefix(32)
    let outer = "=_outer_" + identifier.prefix(32)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2048 + (text.count + html.count) * 3 / 2 + attachments.reduce(0) { $0 + $1.bytes.count } * 2)
    appendHeader(to: &bytes)
    if !attachments.isEmpty {
      HeaderField.appendStructured("Content-Type", "multipart/mixed; boundary=\"\(outer)\"", to: &bytes)
      bytes += "\n--\(outer)\n".utf8
    }
    HeaderField.appendStructured("Content-Type", "multipart/alternative; boundary=\"\(boundary)\"", to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    for (type, content) in [("text/plain", text), ("text/html", html)] {
      let encoding = TransferEncoding.best(for: content)
      bytes += "--\(boundary)\n".utf8
      HeaderField.appendStructured("Content-Type", "\(type); charset=utf-8", to: &bytes)
      HeaderField.appendStructured("Content-Transfer-Encoding", encoding.name, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
      encoding.append(content, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes += "--\(boundary)--\n".utf8
    guard !attachments.isEmpty else { return bytes }
    bytes.append(UInt8(ascii: "\n"))
    for attachment in attachments {
      // The line end before a boundary is the boundary's: another would be one of the attachment before.
      bytes += "--\(outer)\n".utf8
      HeaderField.appendStructured("Content-Type", attachment.type, to: &bytes)
      HeaderField.appendStructured(
        "Content-Disposition", "attachment; filename=\"\(attachment.name)\"", to: &bytes)
      attachment.append(to: &bytes)
    }
    bytes += "--\(outer)--\n".utf8
    return bytes
  }

  private func appendHeader(to bytes: inout [UInt8]) {
    let domain = from[(from.lastIndex(of: "@").map(from.index(after:)) ?? from.startIndex)...]
    HeaderField.appendStructured("From", from, to: &bytes)
    HeaderField.appendStructured("To", to, to: &bytes)
    if let cc { HeaderField.appendStructured("Cc", cc, to: &bytes) }
    if let replyTo { HeaderField.appendStructured("Reply-To", replyTo, to: &bytes) }
    HeaderField.appendText("Subject", subject, to: &bytes)
    HeaderField.appendStructured("Date", date, to: &bytes)
    // As many digits as tell any two messages apart, so that the line is no longer than a line should be.
    HeaderField.appendStructured("Message-ID", "<\(identifier.prefix(32))@\(domain)>", to: &bytes)
    HeaderField.appendStructured("MIME-Version", "1.0", to: &bytes)
    HeaderField.appendStructured("Auto-Submitted", "auto-generated", to: &bytes)
    // What procmail's vacation recipes look for in place of it.
    HeaderField.appendStructured("Precedence", "bulk", to: &bytes)
    HeaderField.appendStructured("X-Auto-Response-Suppress", "All", to: &bytes)
    HeaderField.appendStructured("Content-Language", language, to: &bytes)
  }
}
