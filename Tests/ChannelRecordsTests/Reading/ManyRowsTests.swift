import Testing

@testable import ChannelRecords

/// A channel mostly has a handful of rows; where it has thousands, they are met in another way, and are the same.
@Suite struct ManyRowsTests {
  @Test(arguments: [1, 64, 65, 66, 500]) func eachRowIsNewOnce(_ count: Int) {
    var seen = SeenRows()
    for _ in 0..<2 {
      #expect((0..<count).allSatisfy { seen.insert(Int64($0)) })
      #expect((0..<count).allSatisfy { !seen.insert(Int64($0)) })
      seen.removeAll()
    }
  }

  @Test(arguments: [1, 64, 65, 66, 500]) func eachIDIsFoundAndNoOther(_ count: Int) {
    let list = IDList()
    func find(_ id: String) -> String? {
      var id = id
      return id.withUTF8 { list.id(UnsafeRawBufferPointer($0)) }
    }
    for prefix in ["E-", "F-"] {
      for number in 0..<count {
        var id = prefix + String(number)
        _ = id.withUTF8 { list.append(UnsafeRawBufferPointer($0)) }
      }
      #expect((0..<count).allSatisfy { find(prefix + String($0)) == prefix + String($0) })
      #expect(find(prefix + String(count)) == nil)
      #expect(find("") == nil)
      list.removeAll()
      #expect(find(prefix + "0") == nil)
    }
  }
}
