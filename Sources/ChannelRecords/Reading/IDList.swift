/// A few ids as bytes, one after the other.
struct IDList {
  private var bytes: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(_ id: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: id)
    ends.append(bytes.count)
  }

  func contains(_ id: UnsafeRawBufferPointer) -> Bool {
    guard let last = id.last else { return false }
    return bytes.withUnsafeBytes { all in
      var start = 0
      for end in ends {
        // Ids differ at their ends.
        if end - start == id.count, all[end - 1] == last,
          UnsafeRawBufferPointer(rebasing: all[start..<end]).isSame(as: id)
        {
          return true
        }
        start = end
      }
      return false
    }
  }
}
