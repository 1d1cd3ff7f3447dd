/// The numbers of the rows of one channel that were met: mostly a handful, which a look at each finds fastest; nobody knows how many.
struct SeenRows {
  private var few: [Int64] = []
  /// All of them, from when on they are many.
  private var many: Set<Int64> = []
  private static let mostOfFew = 64

  mutating func removeAll() {
    few.removeAll(keepingCapacity: true)
    if !many.isEmpty { many = [] }
  }

  /// Whether the row was not met before; from now on it was.
  mutating func insert(_ row: Int64) -> Bool {
    guard many.isEmpty else { return many.insert(row).inserted }
    guard !few.contains(row) else { return false }
    few.append(row)
    if few.count > Self.mostOfFew { many = Set(few) }
    return true
  }
}
