/// A message of a batch as it is handed over: as it stands, but for when it is sent, and for whom where that is somebody else.
package enum OutgoingMessage {
  /// The message with another `Date`.
  ///
  /// - Parameters:
  ///   - date: when it is sent, as ``MailDate`` writes it.
  ///   - recipient: who alone gets it; nil: whom it names.
  package static func bytes(_ message: [UInt8], date: String, to recipient: String?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(message.count + 64)
    var rest = message[...]
    var isLeftOut = false
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")), end > rest.startIndex {
      let line = rest[...end]
      rest = rest[(end + 1)...]
      let isContinued = line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t")
      if !isContinued {
        isLeftOut = true
        if names(line, "date") {
          HeaderField.appendStructured("Date", date, to: &result)
        } else if let recipient, names(line, "to") {
          HeaderField.appendStructured("To", recipient, to: &result)
        } else {
          isLeftOut = recipient != nil && (names(line, "cc") || names(line, "bcc"))
        }
      }
      if !isLeftOut { result += line }
    }
    return result + rest
  }

  private static func names(_ line: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { name in
      line.count > name.count && line[line.startIndex + name.count] == UInt8(ascii: ":")
        && zip(line, name).allSatisfy { $0 | 0x20 == $1 }
    }
  }
}
