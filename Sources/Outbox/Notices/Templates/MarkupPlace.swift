/// The place in a page that a template has come to, as far as it matters to the values that stand there: they are escaped, and so are
/// nothing but text between tags and in the quotes of an attribute, and nowhere else.
struct MarkupPlace: Sendable {
  private var state = State.text
  /// The element whose tag it is, in small letters.
  private var element: [UInt8] = []
  private var isEndTag = false
  private var attribute: [UInt8] = []
  /// Whether the attribute has no value yet.
  private var isAtStart = false
  /// The last bytes of what only some of them end, in small letters.
  private var tail: [UInt8] = []

  private enum State: Hashable {
    case text
    /// Behind `<`.
    case opening
    case tagName
    /// In a tag, outside of attributes.
    case tag
    case attributeName
    case behindAttributeName
    case beforeValue
    case quoted(UInt8)
    case unquoted
    case declaration
    case comment
    /// In a script or styles.
    case raw
  }

  private static let programs: Set = ["script", "style"]
  /// The attributes that are addresses, which a value might make a program.
  private static let addressed: Set = [
    "href", "xlink:href", "src", "srcset", "action", "formaction", "data", "poster", "background", "cite", "ping",
    "longdesc", "manifest",
  ]
  private static let addresses: Set<TemplateName> = [.confirmation_url, .application_url, .verify_url, .mark]

  /// Whether a section that began at a place may end at this one, so that whether it is shown or not makes no difference.
  mutating func close(from start: MarkupPlace) -> Bool {
    isAtStart = isAtStart || start.isAtStart
    return part == start.part
  }

  /// What it is a place in, all places in a tag being one.
  private var part: [AnyHashable] {
    switch state {
    case .tagName, .tag, .attributeName, .behindAttributeName: [State.tag, element]
    case .beforeValue, .unquoted, .quoted: [state, attribute]
    case .raw: [state, element]
    case .text, .opening, .declaration, .comment: [state]
    }
  }

  /// Takes a value that stands here; nil: one of what a list holds.
  ///
  /// - Returns: why it must not stand here; nil where it may.
  mutating func take(_ name: TemplateName?) -> String? {
    defer { isAtStart = false }
    let attribute = String(decoding: attribute, as: UTF8.self)
    switch state {
    case .text: return nil
    case .quoted:
      if attribute.hasPrefix("on") || attribute == "style" || attribute == "srcdoc" {
        return "stands in the attribute \(attribute), which is read as more than text"
      }
      let isAddress = name.map(Self.addresses.contains) ?? false
      if isAtStart, Self.addressed.contains(attribute), !isAddress {
        return "stands where the attribute \(attribute) has an address, and is none"
      }
      return nil
    case .beforeValue, .unquoted:
      state = .unquoted
      return "stands in the attribute \(attribute) without quotes; write \(attribute)=\"…\""
    case .opening, .tagName, .tag, .attributeName, .behindAttributeName:
      if state == .opening { state = .text }
      return "stands in a tag outside of a value in quotes"
    case .comment, .declaration: return "stands in a comment, which nobody sees; write {{!comment}} without values"
    case .raw: return "stands in <\(String(decoding: element, as: UTF8.self))>, which is read as more than text"
    }
  }

  /// Takes a byte of the template's own text.
  mutating func take(_ byte: UInt8) {
    let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C
    let small = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    switch state {
    case .text: if byte == UInt8(ascii: "<") { begin() }
    case .opening: takeOpening(small)
    case .tagName:
      if isBlank || byte == UInt8(ascii: "/") {
        state = .tag
      } else if byte == UInt8(ascii: ">") {
        end()
      } else {
        element.append(small)
      }
    case .tag, .behindAttributeName: takeInTag(small, isBlank: isBlank)
    case .attributeName:
      switch byte {
      case _ where isBlank: state = .behindAttributeName
      case UInt8(ascii: "="): state = .beforeValue
      case UInt8(ascii: "/"): state = .tag
      case UInt8(ascii: ">"): end()
      default: attribute.append(small)
      }
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        (state, isAtStart) = (.quoted(byte), true)
      } else if byte == UInt8(ascii: ">") {
        end()
      } else if !isBlank {
        state = .unquoted
      }
    case .quoted(let quote):
      if byte == quote { state = .tag } else if !isBlank { isAtStart = false }
    case .unquoted: if isBlank { state = .tag } else if byte == UInt8(ascii: ">") { end() }
    case .declaration, .comment, .raw: takeUnseen(small, isBlank: isBlank)
    }
  }

  private mutating func begin() {
    (state, element, isEndTag, tail) = (.opening, [], false, [])
  }

  private mutating func takeOpening(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): (state, element) = (.tagName, [byte])
    case UInt8(ascii: "/") where !isEndTag: isEndTag = true
    case UInt8(ascii: "!"), UInt8(ascii: "?"): state = .declaration
    case UInt8(ascii: "<"): begin()
    default: state = .text
    }
  }

  private mutating func takeInTag(_ byte: UInt8, isBlank: Bool) {
    switch byte {
    case _ where isBlank: break
    case UInt8(ascii: "/"): state = .tag
    case UInt8(ascii: ">"): end()
    case UInt8(ascii: "=") where state == .behindAttributeName: state = .beforeValue
    default: (state, attribute) = (.attributeName, [byte])
    }
  }

  /// Of what no value may stand in, whether it ends.
  private mutating func takeUnseen(_ byte: UInt8, isBlank: Bool) {
    let isEnd = byte == UInt8(ascii: ">")
    switch state {
    case .declaration:
      if tail.count < 2 { tail.append(byte) }
      if tail == Array("--".utf8) { (state, tail) = (.comment, []) } else if isEnd { state = .text }
    case .comment:
      if isEnd, tail == Array("--".utf8) { state = .text }
      keep(byte, most: 2)
    default:
      if isEnd || isBlank || byte == UInt8(ascii: "/"), tail.elementsEqual(Array("</".utf8) + element) {
        isEndTag = true
        if isEnd { state = .text } else { state = .tag }
      }
      keep(byte, most: 2 + element.count)
    }
  }

  private mutating func keep(_ byte: UInt8, most: Int) {
    if tail.count >= most { tail.removeFirst() }
    tail.append(byte)
  }

  private mutating func end() {
    let isProgram = !isEndTag && Self.programs.contains(String(decoding: element, as: UTF8.self))
    (state, tail) = (isProgram ? .raw : .text, [])
  }
}
