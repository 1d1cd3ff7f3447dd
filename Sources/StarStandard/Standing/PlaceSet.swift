/// Some of the places 0, 1, 2 … of a list: which is the next one is found without a look at each before it.
struct PlaceSet {
  private var words: [UInt64]

  /// All of so many places.
  init(all count: Int) {
    words = Array(repeating: .max, count: (count + 63) / 64)
    if count % 64 != 0, let last = words.indices.last { words[last] = (1 << UInt64(count % 64)) - 1 }
  }

  mutating func insert(_ place: Int) { words[place / 64] |= 1 << UInt64(place % 64) }

  mutating func remove(_ place: Int) { words[place / 64] &= ~(1 << UInt64(place % 64)) }

  /// The first one from a place on; nil where there is none.
  func first(from place: Int) -> Int? {
    var index = place / 64
    guard index < words.count else { return nil }
    var word = words[index] & (.max << UInt64(place % 64))
    while word == 0 {
      index += 1
      guard index < words.count else { return nil }
      word = words[index]
    }
    return index * 64 + word.trailingZeroBitCount
  }
}
