/// Text of any language in the words of a header field (RFC 2047), each on a line of its own.
///
/// Every word ends where a character ends. Some readers drop what follows a word whose base64 ends in `=`, so every word but
/// the last holds a multiple of three bytes; where no character ends at such a place, a word has its bytes as numbers.
enum EncodedWord {
  private static let (startOfBase64, startOfNumbers, end) = ("=?UTF-8?B?", "=?UTF-8?Q?", "?=")
  /// A line with encoded words is at most so long, and a word is one character shorter.
  private static let lineLength = 76

  /// Appends the words of a text, each after a space.
  ///
  /// - Parameters:
  ///   - text: in UTF-8.
  ///   - column: how much of the first line is taken.
  static func append(_ text: [UInt8], afterColumn column: Int, to bytes: inout [UInt8]) {
    var rest = text[...]
    var isFirst = true
    repeat {
      // What is left of the line without the space and the marks at both ends.
      let room = lineLength - (isFirst ? column : 0) - 1 - startOfBase64.utf8.count - end.utf8.count
      if !isFirst { bytes.append(UInt8(ascii: "\n")) }
      isFirst = false
      bytes.append(UInt8(ascii: " "))
      let taken = inBase64(rest, room: room)
      if taken > 0 || rest.isEmpty {
        bytes += startOfBase64.utf8
        TransferEncoding.appendBase64(rest.prefix(taken), to: &bytes)
        rest = rest.dropFirst(taken)
      } else {
        bytes += startOfNumbers.utf8
        rest = rest.dropFirst(appendNumbers(rest, room: room, to: &bytes))
      }
      bytes += end.utf8
    } while !rest.isEmpty
  }

  /// How many bytes a word in base64 takes: all where they fit; else the most that end with a character, fit, and are a multiple
  /// of three.
  private static func inBase64(_ rest: ArraySlice<UInt8>, room: Int) -> Int {
    let most = room / 4 * 3
    guard rest.count > most else { return rest.count }
    var count = most
    while count > 0, isInside(rest[rest.startIndex + count]) { count -= 3 }
    return max(0, count)
  }

  /// Whether a byte continues a character.
  private static func isInside(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Appends, as numbers, the most characters that fit, but at least one.
  ///
  /// - Returns: how many bytes these are.
  private static func appendNumbers(_ rest: ArraySlice<UInt8>, room: Int, to bytes: inout [UInt8]) -> Int {
    var count = 0
    while count < rest.count {
      var end = count + 1
      while end < rest.count, isInside(rest[rest.startIndex + end]) { end += 1 }
      guard count == 0 || end * 3 <= room else { break }
      count = end
    }
    for byte in rest.prefix(count) { TransferEncoding.append(byte, to: &bytes) }
    return count
  }
}
