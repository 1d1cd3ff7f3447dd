/// Where a person is in post as an engineer: all their channels together (`appointments`, for G.3).
///
/// One value serves every one of these channels. A placeholder may be the engineer of thousands, and to list all the others with
/// each would be millions; so what holds on which days is worked out once, and an answer names the first few channels only.
package final class EngineerPosts: Sendable {
  /// An appointment as an engineer.
  package struct Post: Sendable {
    package var channelID: String
    /// The first day in post.
    package var registeredOn: CalendarDate
    /// The first day no longer in post.
    package var departedOn: CalendarDate?

    /// An appointment at the channel.
    package init(channelID: String, registeredOn: CalendarDate, departedOn: CalendarDate? = nil) {
      self.channelID = channelID
      self.registeredOn = registeredOn
      self.departedOn = departedOn
    }
  }

  /// How many channels an answer names.
  package static let mostNamed = 10

  package let personID: String
  /// The channel with the last id in byte order; nil without any.
  package let lastChannelID: String?
  /// The days on which it changes whether the person is in post at another channel than one: the only days that a rule about
  /// that need look at.
  let turningPoints: [CalendarDate]

  /// The channels in byte order; others name them by their place here.
  private let channels: [String]
  /// When the person is in post where, by channel and then by day.
  private let stays: [Stay]
  /// Spans within which nothing changes, in order; the last one does not end.
  private let spans: [Span]

  /// Days in post at a channel without a break.
  private struct Stay {
    let channel: Int
    let first: CalendarDate
    var end: CalendarDate?
  }

  private struct Span {
    let first: CalendarDate
    /// At how many channels the person is in post.
    var count = 0
    /// The first of these channels, one more than is named, for one of them may be the one that asks.
    var channels: [Int] = []
  }

  /// The posts of a person, in no order.
  package init(of personID: String, _ posts: [Post]) {
    self.personID = personID
    lastChannelID = posts.map(\.channelID).max()
    let (channels, stays) = Self.stays(posts)
    self.channels = channels
    self.stays = stays
    spans = Self.spans(stays)
    turningPoints = Self.turningPoints(spans)
  }

  /// At which other channels the person is in post on a day: the first ones in byte order, and how many there are in all.
  package func others(than channelID: String, on day: CalendarDate) -> (named: [String], count: Int) {
    let index = spans.partition { $0.first <= day }
    guard index > 0 else { return ([], 0) }
    let span = spans[index - 1]
    let count = span.count - (isInPost(at: channelID, on: day) ? 1 : 0)
    let named = span.channels.lazy.map { self.channels[$0] }.filter { $0 != channelID }
    return (Array(named.prefix(Self.mostNamed)), count)
  }

  private func isInPost(at channelID: String, on day: CalendarDate) -> Bool {
    let index = stays.partition { (channels[$0.channel], $0.first) <= (channelID, day) }
    guard index > 0 else { return false }
    let stay = stays[index - 1]
    return channels[stay.channel] == channelID && stay.end.map { day < $0 } ?? true
  }
}

extension EngineerPosts {
  /// The channels, and the posts with those of one channel that overlap or follow each other as one.
  private static func stays(_ posts: [Post]) -> ([String], [Stay]) {
    var channels: [String] = []
    var stays: [Stay] = []
    for post in posts.sorted(by: { ($0.channelID, $0.registeredOn) < ($1.channelID, $1.registeredOn) }) {
      // Who leaves on the first day was never there.
      if let end = post.departedOn, end <= post.registeredOn { continue }
      if channels.last != post.channelID {
        channels.append(post.channelID)
      } else if let last = stays.last, last.end.map({ post.registeredOn <= $0 }) ?? true {
        if let end = last.end { stays[stays.count - 1].end = post.departedOn.map { max($0, end) } }
        continue
      }
      stays.append(Stay(channel: channels.count - 1, first: post.registeredOn, end: post.departedOn))
    }
    return (channels, stays)
  }

  /// What holds from each day on, on which anything changes.
  private static func spans(_ stays: [Stay]) -> [Span] {
    var spans = (stays.map(\.first) + stays.compactMap(\.end)).uniqued().sorted().map { Span(first: $0) }
    func place(_ day: CalendarDate) -> Int { spans.partition { $0.first < day } }
    var changes = [Int](repeating: 0, count: spans.count + 1)
    // Where a span has all the channels that it needs, the next one that may need some: no span is looked at for nothing.
    var next = Array(0...spans.count)
    func open(_ place: Int) -> Int {
      var place = place
      while next[place] != place {
        next[place] = next[next[place]]
        place = next[place]
      }
      return place
    }
    for stay in stays {
      let (first, end) = (place(stay.first), stay.end.map(place) ?? spans.count)
      changes[first] += 1
      changes[end] -= 1
      var index = open(first)
      while index < end {
        spans[index].channels.append(stay.channel)
        if spans[index].channels.count > mostNamed { next[index] = index + 1 }
        index = open(index + 1)
      }
    }
    var count = 0
    for index in spans.indices {
      count += changes[index]
      spans[index].count = count
    }
    return spans
  }

  private static func turningPoints(_ spans: [Span]) -> [CalendarDate] {
    // With two channels or more there is another one, whichever asks; with one it depends on which.
    var before = (0, [Int]())
    return spans.compactMap { span in
      let now = (min(span.count, 2), span.count == 1 ? span.channels : [])
      defer { before = now }
      return now == before ? nil : span.first
    }
  }
}

extension Array {
  /// How many elements, which all come first, are as they should be.
  fileprivate func partition(_ isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
