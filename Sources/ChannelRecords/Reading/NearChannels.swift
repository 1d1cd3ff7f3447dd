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
      return try String.fetchAll(
        database,
        sql: """
          SELECT channel_id FROM channels WHERE typeof(channel_id) = 'text' AND typeof(name) = 'text'
            AND instr(lower(name), lower(?)) > 0 ORDER BY channel_id LIMIT 3
          """, arguments: [id])
    }
  }
}
