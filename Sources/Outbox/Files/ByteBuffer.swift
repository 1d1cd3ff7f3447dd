import Glibc

/// Bytes that are written one piece after the other, in memory of their own that is kept from one document to the next.
///
/// To append to an array is to ask each time whether somebody else holds it, which of a hundred thousand decisions is most of
/// what writing them costs.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many were written.
  private(set) var count = 0

  /// - Parameter capacity: about how many bytes will be written; for more, memory grows.
  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// What was written, as an array.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Forgets what was written and keeps the memory.
  mutating func removeAll() { count = 0 }

  /// Makes room for so many more bytes.
  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    memcpy(start + count, source, bytes.count)
    count += bytes.count
  }

  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a text as it stands.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends the bytes of a text that need no look, from a place on and as many as there are.
  ///
  /// - Parameter isPlain: whether a byte stands for itself, whatever stands around it.
  /// - Returns: the place of the first byte that needs one, or the end.
  @inline(__always)
  mutating func appendPlain(
    of utf8: UnsafeBufferPointer<UInt8>, from first: Int, where isPlain: (UInt8) -> Bool
  ) -> Int {
    var index = first
    while index < utf8.count, isPlain(utf8[index]) { index += 1 }
    append(UnsafeBufferPointer(rebasing: utf8[first..<index]))
    return index
  }
}
