/// A few ids, found by their bytes.
struct IDList {
  private var bytes: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []
  private var ids: [String] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    ids.removeAll(keepingCapacity: true)
  }

  /// Adds an id and returns it.
  mutating func append(_ id: UnsafeRawBufferPointer) -> String {
    bytes.append(contentsOf: id)
    ends.append(bytes.count)
    let text = String(decoding: id, as: UTF8.self)
    ids.append(text)
    return text
  }

  /// The id of these bytes; nil where it is none of them.
  func id(_ id: UnsafeRawBufferPointer) -> String? {
    guard let last = id.last else { return nil }
    return bytes.withUnsafeBytes { all in
      var start = 0
      for index in ends.indices {
        let end = ends[index]
        // Ids differ at their ends.
        if end - start == id.count, all[end - 1] == last,
          UnsafeRawBufferPointer(rebasing: all[start..<end]).isSame(as: id)
        {
          return ids[index]
        }
        start = end
      }
      return nil
    }
  }
}
