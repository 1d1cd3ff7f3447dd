import StarStandard

/// Writes JSON as bytes, with the keys in the order in which they are given.
///
/// Written here because a batch must be the same to the byte everywhere, its keys are to stand in the contract's order, and
/// a hundred thousand decisions are to be written in about the time that it takes to store them.
package struct JSONWriter: ~Copyable {
  private var buffer: ByteBuffer
  private var needsComma = false

  /// - Parameter capacity: about how many bytes will be written.
  package init(capacity: Int = 0) { buffer = ByteBuffer(capacity: capacity) }

  /// What was written so far.
  package var bytes: [UInt8] { buffer.bytes }

  /// Forgets what was written and keeps the memory.
  package mutating func reset() {
    buffer.removeAll()
    needsComma = false
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// An object with what the body writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    buffer.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    buffer.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// A list of what the body writes.
  package mutating func list(_ body: (inout JSONWriter) -> Void) {
    separate()
    buffer.append(UInt8(ascii: "["))
    needsComma = false
    body(&self)
    buffer.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A key that is known beforehand and needs no escape; its value follows.
  package mutating func key(_ key: StaticString) {
    buffer.append(needsComma ? ",\"" : "\"")
    buffer.append(key)
    buffer.append("\":")
    needsComma = false
  }

  /// A key; its value follows.
  @_disfavoredOverload
  package mutating func key(_ key: String) {
    separate()
    quote(key)
    buffer.append(UInt8(ascii: ":"))
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
    if let text { quote(text) } else { buffer.append("null") }
  }

  /// A whole number, or null.
  package mutating func number(_ number: Int?) {
    separate()
    guard let number else { return buffer.append("null") }
    if (0...9).contains(number) { return buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
    buffer.append(text: String(number))
  }

  package mutating func flag(_ flag: Bool) {
    separate()
    buffer.append(flag ? "true" : "false")
  }

  /// A line end, between documents.
  package mutating func endLine() {
    buffer.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)

  private mutating func quote(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var index = 0
      while true {
        // Runs that need no look are copied whole.
        index = buffer.appendPlain(of: utf8, from: index, where: Self.isPlain)
        guard index < utf8.count else { return }
        let length = Self.lengthToEscape(utf8, at: index)
        if length == 0 {
          buffer.append(utf8[index])
          index += 1
        } else {
          escape(UnsafeBufferPointer(rebasing: utf8[index..<index + length]))
          index += length
        }
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Whether a byte stands for itself, whatever stands around it.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xD8, 0xE2: false
    default: true
    }
  }

  /// How many bytes the scalar has that begins at an index and is written as an escape; 0 for any other, and within one.
  @inline(__always)
  private static func lengthToEscape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = utf8[index]
    return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 1 : utf8.lengthOfControl(at: index)
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard let scalar = utf8.scalar else { return }
    switch scalar {
    case "\"": buffer.append("\\\"")
    case "\\": buffer.append("\\\\")
    case "\n": buffer.append("\\n")
    case "\r": buffer.append("\\r")
    case "\t": buffer.append("\\t")
    default:
      buffer.append("\\u")
      for shift in [12, 8, 4, 0] { buffer.append(Self.hexadecimal[Int(scalar.value >> UInt32(shift)) & 15]) }
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
