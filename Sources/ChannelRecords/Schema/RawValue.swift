import StarStandard

/// A value as it stands in a row, before anybody knows whether it is what it should be. The bytes of a text belong to
/// whoever gave the value, and only for as long as that row is looked at.
enum RawValue {
  /// NULL, or an empty text, which counts as absent.
  case absent
  /// A whole number.
  case integer(Int64)
  /// A text, perhaps not valid UTF-8.
  case text(UnsafeRawBufferPointer)
  /// A fraction.
  case real
  /// Bytes.
  case blob
}

extension UnsafeRawBufferPointer {
  /// Whether it is 1 to 64 of `A-Z a-z 0-9 . _ -` (STANDARD 8).
  var isID: Bool {
    guard !isEmpty, count <= Schema.longestID else { return false }
    for byte in self where !idBytes[Int(byte)] { return false }
    return true
  }

  /// The text, or nil where it holds NUL or is not valid UTF-8.
  var validText: String? {
    guard !contains(0) else { return nil }
    return String(validating: self, as: UTF8.self)
  }

  /// Whether the bytes are those of the text.
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return zip(self, UnsafeBufferPointer(start: text.utf8Start, count: count)).allSatisfy { $0 == $1 }
  }
}

private let idBytes: [Bool] = (0..<256).map { byte in
  guard byte < 128 else { return false }
  let character = Character(UnicodeScalar(UInt8(byte)))
  return character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
}
