import StarStandard
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A value as it stands in a row, before anybody knows whether it is what it should be. The bytes of a text belong to
/// whoever gave the value, and only for as long as that row is looked at.
enum RawValue {
  /// NULL, or an empty text, which counts as absent.
  case absent
  case integer(Int64)
  /// A text, perhaps not valid UTF-8.
  case text(UnsafeRawBufferPointer)
  case real
  case blob
}

extension UnsafeRawBufferPointer {
  /// Whether it is 1 to 64 of `A-Z a-z 0-9 . _ -` (STANDARD 8).
  var isID: Bool {
    guard !isEmpty, count <= Schema.longestID else { return false }
    for byte in self {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        continue
      default: return false
      }
    }
    return true
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
    guard !contains(0) else { return nil }
    return String(validating: self, as: UTF8.self)
  }

  /// Whether the bytes are those of the text.
  func equals(_ text: StaticString) -> Bool {
    isSame(as: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
