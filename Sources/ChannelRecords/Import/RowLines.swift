/// The lines from which rows came that were in the database before, by their rowids. Rows that follow each other take four bytes each.
struct RowLines {
  private static let chunkBits: Int64 = 6
  private static let chunkSize = 1 << chunkBits

  /// Where each chunk of rowids begins in `lines`.
  private var places: [Int64: Int] = [:]
  /// The line of each row of the chunks; 0 where there is none.
  private var lines: ContiguousArray<UInt32> = []

  private static func place(of row: Int64) -> (chunk: Int64, offset: Int) {
    (row >> chunkBits, Int(row & (Int64(chunkSize) - 1)))
  }

  var isEmpty: Bool { places.isEmpty }

  /// Notes where a row came from.
  mutating func note(_ row: Int64, line: Int) {
    let (chunk, offset) = Self.place(of: row)
    let start: Int
    if let known = places[chunk] {
      start = known
    } else {
      start = lines.count
      places[chunk] = start
      lines.append(contentsOf: repeatElement(0, count: Self.chunkSize))
    }
    lines[start + offset] = max(1, UInt32(clamping: line))
  }

  /// Where a row came from; nil for one that no line brought.
  func line(of row: Int64) -> Int? {
    let (chunk, offset) = Self.place(of: row)
    guard let start = places[chunk], lines[start + offset] > 0 else { return nil }
    return Int(lines[start + offset])
  }

  /// Rowids among which are all that were noted, and few others, in order.
  var ranges: [ClosedRange<Int64>] {
    var ranges: [ClosedRange<Int64>] = []
    for chunk in places.keys.sorted() {
      let first = chunk << Self.chunkBits
      let last = first + Int64(Self.chunkSize - 1)
      if let before = ranges.last, before.upperBound < first, before.upperBound + 1 == first {
        ranges[ranges.count - 1] = before.lowerBound...last
      } else {
        ranges.append(first...last)
      }
    }
    return ranges
  }
}
