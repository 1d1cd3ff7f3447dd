/// A few ids, found by their bytes. It is shared, so that a row which looks for one counts no references.
final class IDList {
  private var bytes: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []
  private var ids: [String] = []
  /// Where each is, by the hash of its bytes; from when on there are many.
  private var places: [Int: [Int]] = [:]
  private static let mostOfFew = 64

  /// A list of ids, or of other words.
  init(_ ids: [String] = []) {
    for id in ids { id.withBytes { _ = append($0) } }
  }

  func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    ids.removeAll(keepingCapacity: true)
    if !places.isEmpty { places = [:] }
  }

  /// Adds an id and returns it.
  func append(_ id: UnsafeRawBufferPointer) -> String {
    bytes.append(contentsOf: id)
    ends.append(bytes.count)
    let text = String(decoding: id, as: UTF8.self)
    ids.append(text)
    if ids.count == Self.mostOfFew + 1 {
      for index in ids.indices { ids[index].withBytes { places[Self.hash($0), default: []].append(index) } }
    } else if ids.count > Self.mostOfFew {
      places[Self.hash(id), default: []].append(ids.count - 1)
    }
    return text
  }

  /// The id of these bytes; nil where it is none of them.
  func id(_ id: UnsafeRawBufferPointer) -> String? {
    guard let last = id.last else { return nil }
    guard places.isEmpty else {
      return places[Self.hash(id)]?.first { index in ids[index].withBytes { $0.isSame(as: id) } }.map { ids[$0] }
    }
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

  private static func hash(_ id: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: id)
    return hasher.finalize()
  }
}

extension String {
  fileprivate func withBytes<T>(_ body: (UnsafeRawBufferPointer) -> T) -> T {
    var text = self
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
