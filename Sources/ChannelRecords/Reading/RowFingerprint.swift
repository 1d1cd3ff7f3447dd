import Glibc

/// The types and bytes of a row's values, one after the other: two rows are the same where these are.
///
/// Memory of its own, kept from row to row: a row that somebody must be able to compare with the next one is copied, and nothing
/// else is done.
struct RowFingerprint: ~Copyable {
  private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 256, alignment: 8)
  private var count = 0

  deinit { bytes.deallocate() }

  mutating func removeAll() { count = 0 }

  var isEmpty: Bool { count == 0 }

  /// Adds a value of a type of SQLite.
  @inline(__always)
  mutating func append(_ type: Int32, _ start: UnsafeRawPointer?, _ length: Int) {
    let length = start == nil ? 0 : length
    if count + 8 + length > bytes.count { grow(to: count + 8 + length) }
    bytes.storeBytes(of: type, toByteOffset: count, as: Int32.self)
    bytes.storeBytes(of: Int32(truncatingIfNeeded: length), toByteOffset: count + 4, as: Int32.self)
    count += 8
    guard let start, length > 0, let target = bytes.baseAddress else { return }
    memcpy(target + count, start, length)
    count += length
  }

  private mutating func grow(to needed: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: needed * 2, alignment: 8)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    bytes.deallocate()
    bytes = larger
  }

  func equals(_ other: borrowing RowFingerprint) -> Bool {
    guard count == other.count, let start = bytes.baseAddress, let otherStart = other.bytes.baseAddress else {
      return false
    }
    return memcmp(start, otherStart, count) == 0
  }
}
