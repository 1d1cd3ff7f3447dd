import Foundation

/// A message of a batch as it is handed to a mail transfer agent: dated when it is sent, and where that is asked for, to one
/// address alone.
package struct MessageFile: Sendable {
  /// Its path in the batch.
  package let path: String
  private let bytes: [UInt8]

  /// - Throws: ``OutboxError``.
  package init(_ path: String, of batch: PublishedBatch) throws {
    self.path = path
    bytes = try BatchFile(batch.path, path).contents()
  }

  /// What a message is of: `downgrade`, …; nil for the digest.
  package static func kind(of path: String) -> String? {
    guard path.hasPrefix("notices/"), path.hasSuffix(".eml") else { return nil }
    return path.dropLast(4).split(separator: ".").last.map(String.init)
  }

  /// Whether a path of a batch is a message.
  package static func isMessage(_ path: String) -> Bool { path == "digest.eml" || kind(of: path) != nil }

  /// The message with another date.
  ///
  /// - Parameters:
  ///   - date: as in a header (RFC 5322, 3.3).
  ///   - address: the only recipient; nil: those of the message.
  package func bytes(dated date: String, to address: String? = nil) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    var (result, isReplaced, isTold): ([UInt8], Bool, Bool) = ([], false, false)
    var rest = bytes[...]
    // The header ends with an empty line; a line that begins with a blank goes on with the one before.
    while let end = rest.firstIndex(of: newline), end != rest.startIndex {
      let line = rest[rest.startIndex..<end]
      rest = rest[(end + 1)...]
      if line.first != UInt8(ascii: " "), line.first != UInt8(ascii: "\t") {
        let name = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
        isReplaced = name == "date" || address != nil && ["to", "cc", "bcc"].contains(name)
        if name == "date" { result += "Date: \(date)\n".utf8 }
        if let address, name == "to", !isTold {
          result += "To: \(address)\n".utf8
          isTold = true
        }
      }
      if !isReplaced { result += line + [newline] }
    }
    return result + rest
  }
}
