extension Sequence where Element: Hashable {
  /// The elements in their order, each where it first stands.
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Array where Element == String {
  /// The ids in byte order, each once.
  package func sortedEachOnce() -> [String] {
    guard count > 1, !zip(self, dropFirst()).allSatisfy({ $0 < $1 }) else { return self }
    var result: [String] = []
    result.reserveCapacity(count)
    for id in sorted() where result.last != id { result.append(id) }
    return result
  }

  /// Whether an id is among these, which stand in byte order.
  package func hasInOrder(_ id: String) -> Bool {
    let place = firstPlace { $0 >= id }
    return place < endIndex && self[place] == id
  }
}
