/// A small generator of numbers that look random and follow from the seed alone, on every machine.
struct SplitMix64 {
  private var state: UInt64

  /// What the numbers are drawn for. Each purpose has a sequence of its own: a change of one leaves the others be.
  enum Purpose: UInt64 {
    /// Which of a block's channels loses its star.
    case takenSeat = 0
    /// Which part a channel plays.
    case casting = 1
    /// What a channel has on record.
    case records = 2
    /// How the channel and its people are called.
    case names = 3
  }

  /// The sequence of a channel (or block of channels) for a purpose.
  init(seed: UInt64, number: Int, purpose: Purpose) {
    state = Self.mix(seed) ^ Self.mix(UInt64(truncatingIfNeeded: number) &* 8 &+ purpose.rawValue)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// One of the numbers; the first where there is none.
  mutating func int(_ first: Int, _ last: Int) -> Int {
    guard first < last else { return first }
    return first + Int(next().multipliedFullWidth(by: UInt64(last - first + 1)).high)
  }

  /// True so many times in a thousand.
  mutating func chance(perMille: Int) -> Bool { int(0, 999) < perMille }

  /// One of the items, of which there must be one.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[int(0, items.count - 1)] }

  /// One of the items, each as often as its weight says; there must be one.
  mutating func pick<Item>(weighted items: [(item: Item, weight: Int)]) -> Item {
    var rest = int(0, items.reduce(-1) { $0 + $1.weight })
    for (item, weight) in items {
      if rest < weight { return item }
      rest -= weight
    }
    return items[0].item
  }

  private static func mix(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
