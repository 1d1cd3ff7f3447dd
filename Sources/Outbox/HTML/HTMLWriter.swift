/// Writes HTML as bytes, in which a value can only ever be text.
///
/// Markup is a `StaticString`, that is, a literal in this program; whatever comes from the records goes through ``text(_:)``
/// or an attribute's value and is escaped there. There is no third way in.
struct HTMLWriter: ~Copyable {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private let medium: Medium

  /// Where it is read.
  enum Medium {
    /// A file that a browser opens. What cannot be seen is shown as its number.
    case page
    /// A message, whose text says the same as its plain part: what cannot be seen was shown as its number there already.
    case mail
  }

  init(for medium: Medium = .page) { self.medium = medium }

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
  mutating func asset(_ asset: PageAsset) { bytes += asset.bytes }

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
    bytes.append(UInt8(ascii: "<"))
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

  /// The start of an element, or an element that has no end.
  mutating func open(_ name: StaticString, _ attributes: [Attribute] = []) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      bytes.append(UInt8(ascii: " "))
      append(attribute.name)
      append("=\"")
      escape(value, marking: false)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  /// The end of an element.
  mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    bytes.append(UInt8(ascii: ">"))
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
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func escape(_ text: String, marking: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && !Self.isSpecial($0) }) {
        bytes.append(contentsOf: utf8)
      } else {
        let line = String(decoding: utf8, as: UTF8.self).onOneLine
        for scalar in line.unicodeScalars { append(scalar, marking: marking) }
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  private mutating func append(_ scalar: UnicodeScalar, marking: Bool) {
    switch scalar {
    case "&": append("&amp;")
    case "<": append("&lt;")
    case ">": append("&gt;")
    case "\"": append("&quot;")
    case "'" where medium == .page: append("&#39;")
    case let scalar where medium == .page && scalar.isShownAsNumber:
      if marking { append("<span class=\"number\">") }
      bytes += scalar.asNumber.utf8
      if marking { append("</span>") }
    default: UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
    }
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
