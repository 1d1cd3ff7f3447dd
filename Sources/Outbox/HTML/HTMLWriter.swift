import StarStandard

/// Writes HTML as bytes, in which a value can only ever be text.
///
/// Markup is a `StaticString`, that is, a literal in this program; whatever comes from the records goes through ``text(_:)``
/// or an attribute's value and is escaped there. There is no third way in.
struct HTMLWriter: ~Copyable {
  private var buffer: ByteBuffer
  private let medium: Medium
  /// What the program's own words are in.
  let language: Language

  /// Where it is read.
  enum Medium {
    /// A file that a browser opens. What cannot be seen is shown as its number.
    case page
    /// A message, whose text says the same as its plain part: what cannot be seen was shown as its number there already.
    case mail
  }

  /// - Parameters:
  ///   - language: of the program's own words.
  ///   - capacity: how many bytes are about to be written.
  init(for medium: Medium = .page, in language: Language = .english, capacity: Int = 0) {
    self.medium = medium
    self.language = language
    buffer = ByteBuffer(capacity: capacity)
  }

  /// What was written so far.
  var bytes: [UInt8] { buffer.bytes }

  /// An attribute; nil as value leaves it out.
  struct Attribute {
    let name: StaticString
    let value: String?

    init(_ name: StaticString, _ value: String?) {
      self.name = name
      self.value = value
    }
  }

  /// Markup as it stands.
  mutating func markup(_ markup: StaticString) { append(markup) }

  /// A file of the program as it stands: a style sheet or a script.
  mutating func asset(_ asset: PageAsset) { buffer.append(asset.bytes) }

  /// JSON in which no markup can begin: what ``ReportData/safe(_:)`` gave.
  mutating func data(_ json: [UInt8]) { buffer.append(json) }

  /// An element with what the body writes.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// An element of a class with a text.
  mutating func element(_ name: StaticString, class word: StaticString, _ text: String) {
    buffer.append(UInt8(ascii: "<"))
    append(name)
    append(" class=\"")
    append(word)
    append("\">")
    self.text(text)
    close(name)
  }

  /// An element with a text.
  mutating func element(_ name: StaticString, _ text: String) { element(name, [], text) }

  /// An element with a text.
  mutating func element(_ name: StaticString, _ attributes: [Attribute], _ text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// An element with a text, which can hold no element itself: a title or an option.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], plain text: String) {
    open(name, attributes)
    escape(text, marking: false)
    close(name)
  }

  /// A date, also for machines.
  mutating func date(_ date: CalendarDate) {
    let text = date.description
    append("<time datetime=\"")
    buffer.append(text: text)
    append("\">")
    buffer.append(text: text)
    close("time")
  }

  /// The start of an element, or an element that has no end.
  mutating func open(_ name: StaticString, _ attributes: [Attribute] = []) {
    buffer.append(UInt8(ascii: "<"))
    append(name)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      buffer.append(UInt8(ascii: " "))
      append(attribute.name)
      append("=\"")
      escape(value, marking: false)
      buffer.append(UInt8(ascii: "\""))
    }
    buffer.append(UInt8(ascii: ">"))
  }

  /// The end of an element.
  mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    buffer.append(UInt8(ascii: ">"))
  }

  /// A text, of whatever origin.
  mutating func text(_ text: String) { escape(text, marking: true) }

  /// A text of whatever origin and direction, which leaves the text around it in its order.
  mutating func isolated(_ text: String) {
    append("<bdi>")
    escape(text, marking: true)
    append("</bdi>")
  }

  private mutating func append(_ markup: StaticString) {
    buffer.append(markup)
  }

  /// Appends a text so that it is nothing but text, in one line: a line end, of whatever kind, is a space.
  private mutating func escape(_ text: String, marking: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      var index = 0
      while true {
        // What needs no look stands in runs, which are appended as a whole.
        index = buffer.appendPlain(of: utf8, from: index) { $0 >= 0x20 && $0 < 0x7F && !Self.isSpecial($0) }
        guard index < utf8.count else { return }
        index += appendSpecial(utf8, at: index, marking: marking)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  /// Appends a character that may not stand as it is, or not everywhere.
  ///
  /// - Returns: how many bytes of the text it takes.
  private mutating func appendSpecial(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int, marking: Bool) -> Int {
    switch utf8[index] {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    case UInt8(ascii: "'") where medium == .page: append("&#39;")
    case UInt8(ascii: "\n"): buffer.append(UInt8(ascii: " "))
    case UInt8(ascii: "\r"):
      buffer.append(UInt8(ascii: " "))
      // The two characters of a CRLF are one line end.
      if index + 1 < utf8.count, utf8[index + 1] == UInt8(ascii: "\n") { return 2 }
    default:
      let (scalar, count) = Self.scalar(utf8, at: index)
      if let scalar, medium == .page, scalar.isShownAsNumber {
        if marking { append("<span class=\"number\">") }
        buffer.append(text: scalar.asNumber)
        if marking { append("</span>") }
      } else {
        buffer.append(UnsafeBufferPointer(rebasing: utf8[index..<index + count]))
      }
      return count
    }
    return 1
  }

  /// The character at a place, and how many bytes it has. A text of Swift is well-formed UTF-8.
  private static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (UnicodeScalar?, count: Int) {
    let first = utf8[index]
    let (length, bits): (Int, UInt8) =
      first < 0x80 ? (1, 0x7F) : first < 0xE0 ? (2, 0x1F) : first < 0xF0 ? (3, 0x0F) : (4, 0x07)
    let count = min(length, utf8.count - index)
    var value = UInt32(first & bits)
    for byte in utf8[index + 1..<index + count] { value = value << 6 | UInt32(byte & 0x3F) }
    return (UnicodeScalar(value), count)
  }
}

extension UnicodeScalar {
  /// Whether a page shows it as its number: what moves or turns the text around it, cannot be seen at all, or may not
  /// stand in HTML.
  var isShownAsNumber: Bool {
    switch value {
    case 0x061C, 0x200B, 0x2060...0x2064, 0xFEFF, 0xFDD0...0xFDEF: true
    case let value where value & 0xFFFE == 0xFFFE: true
    default: isControlOrDirection
    }
  }
}
