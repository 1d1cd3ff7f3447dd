/// Text of any language in the words of a header field (RFC 2047), each on a line of its own.
///
/// Every word ends where a character ends. Some readers drop what follows a word whose base64 ends in `=`, so every word but
/// the last holds a multiple of three bytes; where no character ends at such a place, a word has its bytes as numbers.
enum EncodedWord {
  private static let (startOfBase64, startOfNumbers, end) = ("=?UTF-8?B?", "=?UTF-8?Q?", "?=")
  /// A line with encoded words is at most so long, and a word is one character shorter.
  private static let lineLength = 76

  /// The words of a text.
  ///
  /// - Parameter column: how much of the first line is taken; every other one begins with a space.
  static func words(of text: String, afterColumn column: Int) -> [String] {
    var words: [String] = []
    var rest = text.unicodeScalars[...]
    repeat {
      // What is left of the line without the space and the marks at both ends.
      let room = lineLength - (words.isEmpty ? column : 0) - 1 - startOfBase64.utf8.count - end.utf8.count
      let (bytes, isLast) = inBase64(&rest, room: room)
      words.append(bytes.isEmpty && !isLast ? numbers(&rest, room: room) : base64(bytes))
    } while !rest.isEmpty
    return words
  }

  /// Takes the most characters off the text whose bytes fit and are a multiple of three; of what fits altogether, all.
  private static func inBase64(
    _ rest: inout Substring.UnicodeScalarView, room: Int
  ) -> (bytes: [UInt8], isLast: Bool) {
    let most = room / 4 * 3
    var bytes: [UInt8] = []
    var (end, count) = (rest.startIndex, 0)
    for index in rest.indices {
      bytes += UTF8.encode(rest[index]).map { Array($0) } ?? []
      guard bytes.count <= most else {
        rest = rest[end...]
        return (Array(bytes.prefix(count)), false)
      }
      if bytes.count.isMultiple(of: 3) { (end, count) = (rest.index(after: index), bytes.count) }
    }
    rest = rest[rest.endIndex...]
    return (bytes, true)
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    TransferEncoding.appendBase64(bytes[...], to: &digits)
    return startOfBase64 + String(decoding: digits, as: UTF8.self) + end
  }

  /// Takes the most characters off the text whose bytes, as numbers, fit, but at least one.
  private static func numbers(_ rest: inout Substring.UnicodeScalarView, room: Int) -> String {
    var word: [UInt8] = []
    while let scalar = rest.first {
      var numbers: [UInt8] = []
      for byte in UTF8.encode(scalar).map({ Array($0) }) ?? [] { TransferEncoding.append(byte, to: &numbers) }
      guard word.isEmpty || word.count + numbers.count <= room else { break }
      word += numbers
      rest.removeFirst()
    }
    return startOfNumbers + String(decoding: word, as: UTF8.self) + end
  }
}
