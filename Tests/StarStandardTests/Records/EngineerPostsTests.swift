import StarStandard
import Testing

private typealias Post = EngineerPosts.Post

/// The answer, by looking at every post.
private func others(_ posts: [Post], than channelID: String, on day: CalendarDate) -> [String] {
  let there = posts.filter { $0.registeredOn <= day && ($0.departedOn.map { day < $0 } ?? true) }
  return Set(there.map(\.channelID)).subtracting([channelID]).sorted()
}

@Test(arguments: [3, 12, 40]) func anAnswerIsWhatLookingAtEveryPostGives(channels: Int) {
  var random = SplitMix64(seed: UInt64(channels))
  for round in 0..<300 {
    let first = on("2026-01-01")
    func day() -> CalendarDate { first.adding(days: random.number(0...25)) }
    let posts = (0..<random.number(0...(2 * channels))).map { _ in
      let since = day()
      return Post(
        channelID: "CH-\(random.number(1...channels))", registeredOn: since,
        departedOn: random.oneIn(3) ? nil : max(since, day()))
    }
    let shared = EngineerPosts(of: "E1", posts)
    #expect(shared.lastChannelID == posts.map(\.channelID).max())
    for offset in -1...27 {
      let (day, asking) = (first.adding(days: offset), "CH-\(random.number(1...channels))")
      let (found, all) = (shared.others(than: asking, on: day), others(posts, than: asking, on: day))
      guard found.count == all.count, found.named == Array(all.prefix(10)) else {
        Issue.record("round \(round), \(asking), \(day): \(found), expected \(all); posts \(posts)")
        return
      }
    }
  }
}

@Test func nobodyIsAnywhereWithoutAPost() {
  let none = EngineerPosts(of: "E1", [])
  #expect(none.others(than: "CH-1", on: on("2026-01-01")).count == 0 && none.lastChannelID == nil)
}

/// Who is asked about need not be in the first ten.
@Test func theChannelThatAsksIsNotCountedWhereverItStands() {
  let posts = (10..<40).map { Post(channelID: "CH-\($0)", registeredOn: on("2025-01-01")) }
  let shared = EngineerPosts(of: "E1", posts)
  for asking in ["CH-10", "CH-19", "CH-20", "CH-39"] {
    let found = shared.others(than: asking, on: on("2026-01-01"))
    #expect(found.count == 29 && found.named.count == 10 && !found.named.contains(asking))
  }
  #expect(shared.others(than: "CH-99", on: on("2026-01-01")).count == 30)
}
