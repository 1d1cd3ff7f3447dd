/// Numbers of rows, a bit each.
struct RowSet: Sendable {
  private var words: [UInt64] = []
  /// Whether it holds every number that was put in: one that is negative or beyond the last it does not.
  private(set) var isWhole = true

  /// More numbers take up too much memory: the bits of as many rows are 8 MiB.
  static let last: Int64 = 1 << 26 - 1

  @inline(__always)
  mutating func insert(_ row: Int64) {
    guard (0...Self.last).contains(row) else {
      isWhole = false
      return
    }
    let word = Int(row >> 6)
    if word >= words.count { grow(to: word + 1) }
    words[word] |= 1 << UInt64(row & 63)
  }

  private mutating func grow(to count: Int) {
    words += repeatElement(0, count: max(count, words.count + words.count / 4) - words.count)
  }

  mutating func formUnion(_ other: RowSet) {
    isWhole = isWhole && other.isWhole
    if other.words.count > words.count { grow(to: other.words.count) }
    for (index, word) in other.words.enumerated() { words[index] |= word }
  }

  /// Whether the number, from 0 on, is in it.
  func contains(_ row: Int64) -> Bool {
    let word = Int(row >> 6)
    return word < words.count && words[word] >> UInt64(row & 63) & 1 == 1
  }
}
