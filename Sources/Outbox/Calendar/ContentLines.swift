/// The lines of a calendar file (RFC 5545, 3.1): they end in CRLF, and one of more than 75 bytes is folded, never inside of a
/// character.
struct ContentLines: ~Copyable {
  private static let longest = 75

  private var buffer = ByteBuffer(capacity: 4096)
  /// How many bytes the line has so far, the space of a folded one included.
  private var column = 0

  /// What was written so far.
  var bytes: [UInt8] { buffer.bytes }

  /// Adds a line, whose value is one of our own.
  mutating func add(_ line: String) {
    append(line)
    endLine()
  }

  /// Adds a property whose value is any text (RFC 5545, 3.3.11): line ends and what separates are escaped, and what controls is
  /// left out.
  mutating func addText(_ property: String, _ text: String) {
    append(property)
    append(":")
    var text = text
    text.withUTF8 { utf8 in
      var (start, index) = (0, 0)
      while index < utf8.count {
        guard let (escape, length) = Self.escape(utf8, at: index) else {
          index += 1
          continue
        }
        fold(UnsafeBufferPointer(rebasing: utf8[start..<index]))
        append(escape)
        index += length
        start = index
      }
      fold(UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    endLine()
  }

  /// What stands for the character that begins at a place, and how many bytes it has; nil where it stands for itself.
  private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (String, Int)? {
    switch utf8[index] {
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: ";"): return ("\\;", 1)
    case UInt8(ascii: ","): return ("\\,", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    default:
      let length = utf8.lengthOfControl(at: index)
      return length == 0 ? nil : (" ", length)
    }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { fold($0) }
  }

  /// Appends whole characters, and begins a new line where the next has no room.
  private mutating func fold(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < utf8.count {
      var end = min(utf8.count, start + Self.longest - column)
      // A byte of the form 10xxxxxx is within a character.
      while end < utf8.count, end > start, utf8[end] & 0xC0 == 0x80 { end -= 1 }
      buffer.append(UnsafeBufferPointer(rebasing: utf8[start..<end]))
      column += end - start
      start = end
      guard start < utf8.count else { return }
      buffer.append("\r\n ")
      column = 1
    }
  }

  private mutating func endLine() {
    buffer.append("\r\n")
    column = 0
  }
}
