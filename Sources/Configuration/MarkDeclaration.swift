/// The declaration with which XML may begin: `<?xml version="1.0" encoding="UTF-8"?>`.
enum MarkDeclaration {
  static let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

  /// Whether what stands between `<?xml` and `?>` declares what a mark is; of another encoding or version, other readers would
  /// make nothing.
  static func isPlain(_ declared: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: declared, as: UTF8.self)
    guard let first = text.first, first.isWhitespace else { return false }
    var parts = text.split { " \t\n\r".contains($0) }[...]
    guard let version = parts.popFirst(), value(of: "version", version) == "1.0" else { return false }
    if let encoding = parts.first.flatMap({ value(of: "encoding", $0) }) {
      guard encoding.lowercased() == "utf-8" else { return false }
      parts.removeFirst()
    }
    if let alone = parts.first.flatMap({ value(of: "standalone", $0) }) {
      guard alone == "yes" || alone == "no" else { return false }
      parts.removeFirst()
    }
    return parts.isEmpty
  }

  /// What stands between the quotes of `NAME="…"`, nil where that is not how the part is written.
  private static func value(of name: String, _ part: Substring) -> Substring? {
    guard part.hasPrefix(name + "=") else { return nil }
    let quoted = part.dropFirst(name.count + 1)
    guard let quote = quoted.first, quote == "\"" || quote == "'", quoted.count > 1, quoted.last == quote else {
      return nil
    }
    return quoted.dropFirst().dropLast()
  }
}
