import StarStandard

/// Writes JSON as bytes, with the keys in the order in which they are given.
///
/// Written here because a batch must be the same to the byte everywhere, its keys are to stand in the contract's order, and
/// a hundred thousand decisions are to be written in about the time that it takes to store them.
package struct JSONWriter: ~Copyable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// - Parameter capacity: about how many bytes will be written.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Forgets what was written and keeps the memory.
  package mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// An object with what the body writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// A list of what the body writes.
  package mutating func list(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A key that is known beforehand and needs no escape; its value follows.
  package mutating func key(_ key: StaticString) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    append(key)
    append("\":")
    needsComma = false
  }

  /// A key; its value follows.
  @_disfavoredOverload
  package mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A key with a text, or with null.
  package mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    text(value)
  }

  /// A key with a date as `YYYY-MM-DD`, or with null.
  package mutating func field(_ name: StaticString, _ value: CalendarDate?) {
    key(name)
    date(value)
  }

  /// A key with a whole number, or with null.
  package mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    number(value)
  }

  /// A key with a truth value.
  package mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    flag(value)
  }

  /// A key with an object.
  package mutating func field(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// A key with a list of what is written of each item.
  package mutating func field<Items: Sequence>(
    _ name: StaticString, each items: Items, _ body: (inout JSONWriter, Items.Element) -> Void
  ) {
    key(name)
    list { json in for item in items { body(&json, item) } }
  }

  private mutating func date(_ date: CalendarDate?) { text(date?.description) }

  package mutating func text(_ text: String?) {
    separate()
    if let text { quote(text) } else { append("null") }
  }

  /// A whole number, or null.
  package mutating func number(_ number: Int?) {
    separate()
    guard let number else { return append("null") }
    if (0...9).contains(number) { return bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
    bytes += String(number).utf8
  }

  package mutating func flag(_ flag: Bool) {
    separate()
    append(flag ? "true" : "false")
  }

  /// A line end, between documents.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // Looking at all of it, without a way out in between, goes many bytes at a time.
      var special: UInt8 = 0
      for byte in utf8 {
        let isControl: UInt8 = byte < 0x20 || byte >= 0x7F ? 1 : 0
        let isQuoting: UInt8 = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 1 : 0
        special |= isControl | isQuoting
      }
      if special == 0 {
        bytes.append(contentsOf: utf8)
      } else {
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { append(scalar) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ scalar: UnicodeScalar) {
    switch scalar {
    case "\"": bytes += #"\""#.utf8
    case "\\": bytes += #"\\"#.utf8
    case "\n": bytes += #"\n"#.utf8
    case "\r": bytes += #"\r"#.utf8
    case "\t": bytes += #"\t"#.utf8
    case let scalar where scalar.isControlOrDirection:
      bytes += #"\u"#.utf8
      for shift in [12, 8, 4, 0] { bytes.append(Self.hexadecimal[Int(scalar.value >> UInt32(shift)) & 15]) }
    default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
    }
  }

  package mutating func evidence(_ value: EvidenceValue) {
    switch value {
    case .null: text(nil)
    case .bool(let value): flag(value)
    case .number(let value): number(value)
    case .text(let value): text(value)
    case .date(let value): date(value)
    case .list(let values): list { json in for value in values { json.evidence(value) } }
    case .object(let fields): evidence(fields)
    }
  }

  /// Named values of evidence.
  package mutating func evidence(_ fields: [EvidenceField]) {
    object { json in
      for field in fields {
        json.key(field.name)
        json.evidence(field.value)
      }
    }
  }
}

extension UnicodeScalar {
  /// Whether it moves a cursor, starts an escape, or turns the direction of the text around it. All are below U+10000.
  package var isControlOrDirection: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
