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
  var text: String
  var html: String
  var attachment: Attachment?

  /// A file that comes with a message.
  struct Attachment {
    /// Its name, of ASCII letters, digits and `. _ -`.
    let name: String
    /// Its media type.
    let type: String
    let bytes: [UInt8]

    /// The rest of its header, and its bytes, made fit for transport.
    fileprivate var encoded: [UInt8] {
      // Filters hold text in base64 against a message, where it could be read as it is.
      let encoding = type.hasPrefix("text/") ? TransferEncoding.best(for: bytes) : .base64
      return HeaderField.structured("Content-Transfer-Encoding", encoding.name) + "\n".utf8
        + (encoding == .base64 ? TransferEncoding.base64(bytes) : encoding.encode(bytes)) + "\n".utf8
    }
  }

  /// The message's bytes. Lines end in LF: some transfer agents make two line ends of a CRLF in a file.
  var bytes: [UInt8] {
    // No encoded part can hold "=_", so no line of a part can be taken for the boundary.
    let boundary = "=_" + identifier.prefix(32)
    let outer = "=_outer_" + identifier.prefix(32)
    let domain = from[(from.lastIndex(of: "@").map(from.index(after:)) ?? from.startIndex)...]
    var bytes: [UInt8] = []
    bytes += HeaderField.structured("From", from)
    bytes += HeaderField.structured("To", to)
    if let cc { bytes += HeaderField.structured("Cc", cc) }
    if let replyTo { bytes += HeaderField.structured("Reply-To", replyTo) }
    bytes += HeaderField.text("Subject", subject)
    bytes += HeaderField.structured("Date", date)
    // As many digits as tell any two messages apart, so that the line is no longer than a line should be.
    bytes += HeaderField.structured("Message-ID", "<\(identifier.prefix(32))@\(domain)>")
    bytes += HeaderField.structured("MIME-Version", "1.0")
    bytes += HeaderField.structured("Auto-Submitted", "auto-generated")
    bytes += HeaderField.structured("X-Auto-Response-Suppress", "All")
    bytes += HeaderField.structured("Content-Language", language)
    if attachment != nil {
      bytes += HeaderField.structured("Content-Type", "multipart/mixed; boundary=\"\(outer)\"")
      bytes += "\n--\(outer)\n".utf8
    }
    bytes += HeaderField.structured("Content-Type", "multipart/alternative; boundary=\"\(boundary)\"")
    bytes += "\n".utf8
    for (type, content) in [("text/plain", text), ("text/html", html)] {
      let content = Array(content.utf8)
      let encoding = TransferEncoding.best(for: content)
      bytes += "--\(boundary)\n".utf8
      bytes += HeaderField.structured("Content-Type", "\(type); charset=utf-8")
      bytes += HeaderField.structured("Content-Transfer-Encoding", encoding.name)
      bytes += "\n".utf8
      bytes += encoding.encode(content)
      bytes += "\n".utf8
    }
    bytes += "--\(boundary)--\n".utf8
    guard let attachment else { return bytes }
    bytes += "\n--\(outer)\n".utf8
    bytes += HeaderField.structured("Content-Type", attachment.type)
    bytes += HeaderField.structured("Content-Disposition", "attachment; filename=\"\(attachment.name)\"")
    bytes += attachment.encoded
    bytes += "--\(outer)--\n".utf8
    return bytes
  }
}
