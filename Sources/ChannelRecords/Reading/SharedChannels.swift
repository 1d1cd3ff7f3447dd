import GRDB
import StarStandard

/// The channels with an engineer who has another appointment as one: few of all, so that they are found in one look at the index
/// by person, and nobody else is asked about.
struct SharedChannels: Sendable {
  private let ids: Set<String>

  /// More are not kept, so that memory stays what it is.
  static let most = 10_000

  /// - Returns: nil where there are more than are kept.
  init?(_ database: Database) throws {
    let row = try RowCursor(database, sql: ReadingPass.engineersSQL)
    var ids: Set<String> = []
    // The person of the row before, and the channel until it is known whether it is wanted.
    var (person, channel): ([UInt8], String?) = ([], nil)
    try row.step()
    while row.hasRow {
      if let bytes = row.text(0), bytes.isID {
        if person.withUnsafeBytes({ bytes.isSame(as: $0) }) {
          if let first = channel { ids.insert(first) }
          channel = nil
          if let id = Self.channel(of: row) { ids.insert(id) }
          guard ids.count <= Self.most else { return nil }
        } else {
          person.removeAll(keepingCapacity: true)
          person.append(contentsOf: bytes)
          channel = Self.channel(of: row)
        }
      }
      try row.step()
    }
    self.ids = ids
  }

  private static func channel(of row: RowCursor) -> String? {
    row.text(1).flatMap { $0.isID ? String(decoding: $0, as: UTF8.self) : nil }
  }

  /// Whether the channel may be one of them.
  func contains(_ channelID: String) -> Bool { !ids.isEmpty && ids.contains(channelID) }
}
