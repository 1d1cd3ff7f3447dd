/// A part of the digest. So that a batch of any size makes a message that can be read, only the first lines are kept.
struct DigestSection {
  let title: String
  /// Where in the report the same is, as a filter or a place of it.
  let inReport: String?
  var lines: [String] { ordered.map(\.line) }
  private var ordered: [(order: String, line: String)] = []
  /// How many lines there are, kept or not, but for those that say more of the line before them.
  private(set) var count = 0
  /// How many lines are not kept.
  private(set) var more = 0
  private static let most = 200

  init(_ title: String, inReport: String? = nil) {
    self.title = title.visible
    self.inReport = inReport
  }

  var isEmpty: Bool { ordered.isEmpty }

  /// Adds a line behind those of its order and before those of a later one; of too many, the last are not kept.
  ///
  /// - Parameter isCounted: false where it says more of what is counted already.
  mutating func add(_ line: String, order: String = "", isCounted: Bool = true) {
    if isCounted { count += 1 }
    let place = ordered.lastIndex { $0.order <= order }.map { $0 + 1 } ?? 0
    guard place < Self.most else {
      more += 1
      return
    }
    ordered.insert((order, line.visible), at: place)
    guard ordered.count > Self.most else { return }
    ordered.removeLast()
    more += 1
  }
}
