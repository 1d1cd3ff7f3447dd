import GRDB
import StarStandard

extension RecordsDatabase {
  /// The ids of channels that somebody may have meant by one that there is not: of ids that are a slip away, else of names with
  /// that text in them; no more than three.
  ///
  /// - Throws: ``RecordsError``.
  package func channels(near id: String) throws -> [String] {
    try look { database in
      let near = Near.words(
        to: id,
        among: try String.fetchAll(
          database, sql: "SELECT channel_id FROM channels WHERE typeof(channel_id) = 'text' ORDER BY channel_id"))
      guard near.isEmpty, id.count > 1 else { return near }
      let (typed, most) = (id.folded, 3)
      var found: [String] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT channel_id, name FROM channels WHERE typeof(channel_id) = 'text' AND typeof(name) = 'text'
          ORDER BY channel_id
          """)
      while found.count < most, let row = try rows.next() {
        let name: String = row[1]
        if name.folded.contains(typed) { found.append(row[0]) }
      }
      return found
    }
  }
}
