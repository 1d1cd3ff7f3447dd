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
      // Runs that need no escape are copied whole.
      var start = 0
      var index = 0
      while index < utf8.count {
        let length = Self.lengthToEscape(utf8, at: index)
        if length == 0 {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        escape(UnsafeBufferPointer(rebasing: utf8[index..<index + length]))
        index += length
        start = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes the scalar has that begins at an index and is written as an escape; 0 for any other, and within one.
  ///
  /// Of the scalars beyond ASCII only those do that begin with one of three bytes (``Unicode/Scalar/isControlOrDirection``).
  @inline(__always)
  private static func lengthToEscape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = utf8[index]
    if byte < 0x80 {
      return byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 1 : 0
    }
    guard byte == 0xC2 || byte == 0xD8 || byte == 0xE2 else { return 0 }
    let length = byte == 0xE2 ? 3 : 2
    guard index + length <= utf8.count,
      let scalar = scalar(UnsafeBufferPointer(rebasing: utf8[index..<index + length])),
      scalar.isControlOrDirection
    else { return 0 }
    return length
  }

  /// The scalar that a text of up to three bytes is.
  private static func scalar(_ utf8: UnsafeBufferPointer<UInt8>) -> UnicodeScalar? {
    String(decoding: utf8, as: UTF8.self).unicodeScalars.first
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard let scalar = Self.scalar(utf8) else { return }
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    default:
      append("\\u")
      for shift in [12, 8, 4, 0] { bytes.append(Self.hexadecimal[Int(scalar.value >> UInt32(shift)) & 15]) }
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
