import Glibc
import StarStandard

/// A value as it stands in a row, before anybody knows whether it is what it should be. The bytes of a text belong to
/// whoever gave the value, and only for as long as that row is looked at.
enum RawValue {
  /// NULL, or an empty text, which counts as absent.
  case absent
  case integer(Int64)
  /// A text, perhaps not valid UTF-8.
  case text(UnsafeRawBufferPointer)
  /// A REAL, which may be whole.
  case real(Double)
  case blob
}

extension UnsafeRawBufferPointer {
  /// Whether it is 1 to 64 of `A-Z a-z 0-9 . _ -` (STANDARD 8).
  var isID: Bool {
    guard !isEmpty, count <= Schema.longestID else { return false }
    for byte in self {
      // A bit for each byte that may stand in an id.
      let set: UInt64 = byte < 64 ? 0x03FF_6000_0000_0000 : byte < 128 ? 0x07FF_FFFE_87FF_FFFE : 0
      if set >> UInt64(byte & 63) & 1 == 0 { return false }
    }
    return true
  }

  /// The number that the bytes are, where they are plain digits; nil where they are not, or where it is too large.
  var plainNumber: Int64? {
    guard !isEmpty else { return nil }
    var number: Int64 = 0
    for byte in self {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isBeyond) = tens.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      guard !isTooLarge, !isBeyond else { return nil }
      number = sum
    }
    return number
  }

  /// Whether the bytes are the same.
  @inline(__always)
  func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let start = baseAddress, let otherStart = other.baseAddress else { return true }
    return memcmp(start, otherStart, count) == 0
  }

  /// Whether the bytes are those of the text.
  @inline(__always)
  func isSame(as text: String) -> Bool {
    // A short text has no address of its own; giving it one costs less than comparing byte by byte.
    var text = text
    return text.withUTF8 { isSame(as: UnsafeRawBufferPointer($0)) }
  }

  /// The text, or nil where it holds NUL or is not valid UTF-8.
  var validText: String? {
    if isPlainText { return String(decoding: self, as: UTF8.self) }
    return withText { String(copying: $0) }
  }

  /// Whether it is a text without NUL and valid UTF-8.
  var isValidText: Bool { isPlainText || withText { _ in true } ?? false }

  /// What the body makes of the text, which is looked at where it is; nil where it holds NUL or is not valid UTF-8.
  private func withText<Result>(_ body: (UTF8Span) -> Result) -> Result? {
    guard !contains(0), let text = try? UTF8Span(validating: bindMemory(to: UInt8.self).span) else { return nil }
    return body(text)
  }

  /// Whether it is ASCII without NUL, as most texts are.
  var isPlainText: Bool {
    var high: UInt8 = 0
    // Of 0 and of what is no ASCII, one of the two has the highest bit.
    for byte in self { high |= byte | (byte &- 1) }
    return high < 128
  }

  /// Whether the bytes are those of the text.
  @inline(__always)
  func equals(_ text: StaticString) -> Bool {
    isSame(as: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
