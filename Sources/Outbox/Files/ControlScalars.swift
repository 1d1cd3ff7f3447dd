extension UnicodeScalar {
  /// Whether it moves a cursor, starts an escape, or turns the direction of the text around it. All are below U+10000.
  package var isControlOrDirection: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes the scalar has that begins at a place of valid UTF-8 and moves, escapes or turns
  /// (``Swift/UnicodeScalar/isControlOrDirection``); 0 for any other, and within one.
  ///
  /// Of those beyond ASCII all begin with one of three bytes.
  @inline(__always)
  func lengthOfControl(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte < 0x20 || byte == 0x7F ? 1 : 0 }
    guard byte == 0xC2 || byte == 0xD8 || byte == 0xE2 else { return 0 }
    let length = byte == 0xE2 ? 3 : 2
    guard index + length <= count,
      let scalar = UnsafeBufferPointer(rebasing: self[index..<index + length]).scalar, scalar.isControlOrDirection
    else { return 0 }
    return length
  }

  /// The scalar that a text of up to three bytes is.
  var scalar: UnicodeScalar? { String(decoding: self, as: UTF8.self).unicodeScalars.first }
}
