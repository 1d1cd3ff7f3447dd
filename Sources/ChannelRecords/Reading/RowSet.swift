/// Numbers of rows, a bit each. Only the parts of all numbers that something stands in take up memory, and none is ever moved: what grows by being
/// copied leaves holes behind that many rows make large.
struct RowSet: Sendable {
  private var parts: [[UInt64]] = []
  /// Whether it holds every number that was put in: one that is negative or beyond the last it does not.
  private(set) var isWhole = true

  /// More numbers take up too much memory: the bits of as many rows are 8 MiB.
  static let last: Int64 = 1 << 26 - 1
  /// How many words a part has, as a power of two: the bits of 4,096 rows.
  private static let width = 6

  @inline(__always)
  mutating func insert(_ row: Int64) {
    guard (0...Self.last).contains(row) else {
      isWhole = false
      return
    }
    let word = Int(row >> 6)
    let part = word >> Self.width
    if part >= parts.count || parts[part].isEmpty { make(part) }
    parts[part][word & (1 << Self.width - 1)] |= 1 << UInt64(row & 63)
  }

  private mutating func make(_ part: Int) {
    while parts.count <= part { parts.append([]) }
    parts[part] = Array(repeating: 0, count: 1 << Self.width)
  }

  mutating func formUnion(_ other: RowSet) {
    isWhole = isWhole && other.isWhole
    for (index, part) in other.parts.enumerated() where !part.isEmpty {
      if index >= parts.count || parts[index].isEmpty {
        while parts.count <= index { parts.append([]) }
        parts[index] = part
      } else {
        for word in part.indices { parts[index][word] |= part[word] }
      }
    }
  }

  /// Whether the number, from 0 on, is in it.
  func contains(_ row: Int64) -> Bool {
    let word = Int(row >> 6)
    let part = word >> Self.width
    guard part < parts.count, !parts[part].isEmpty else { return false }
    return parts[part][word & (1 << Self.width - 1)] >> UInt64(row & 63) & 1 == 1
  }
}
