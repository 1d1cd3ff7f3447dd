import GRDB
import StarStandard

/// Finds where persons are engineers. What was read for one channel serves the person's others, and is forgotten after the last.
final class PostsLookup {
  private let cursor: RowCursor
  private var known: [String: EngineerPosts] = [:]

  init(_ database: Database) throws {
    cursor = try RowCursor(database, sql: ReadingPass.postsSQL)
  }

  /// The posts of a person of whom the channel asks; channels ask in the byte order of their ids.
  func posts(of person: UnsafeRawBufferPointer, at channelID: String) throws -> EngineerPosts {
    let personID = String(decoding: person, as: UTF8.self)
    let posts = try known[personID] ?? read(person, personID)
    let isLast = posts.lastChannelID.map { $0 <= channelID } ?? true
    known[personID] = isLast ? nil : posts
    return posts
  }

  /// Forgets persons whose last channel was read by somebody else.
  func forget(upTo channelID: String) {
    known = known.filter { _, posts in posts.lastChannelID.map { $0 > channelID } ?? false }
  }

  private func read(_ person: UnsafeRawBufferPointer, _ personID: String) throws -> EngineerPosts {
    var posts: [EngineerPosts.Post] = []
    try cursor.restart(binding: person)
    try cursor.step()
    while cursor.hasRow {
      if let post = cursor.post() { posts.append(post) }
      try cursor.step()
    }
    return EngineerPosts(of: personID, posts)
  }
}

extension RowCursor {
  /// An engineer's appointment, as far as `shared-engineer` needs it; nil where that cannot be read.
  fileprivate func post() -> EngineerPosts.Post? {
    guard let channel = text(0), channel.isID, let registeredOn = text(1).flatMap({ CalendarDate(iso: $0) })
    else { return nil }
    let departedOn = text(2).flatMap { CalendarDate(iso: $0) }
    guard departedOn != nil || isAbsent(2) else { return nil }
    return EngineerPosts.Post(
      channelID: String(decoding: channel, as: UTF8.self), registeredOn: registeredOn, departedOn: departedOn)
  }
}
