import GRDB
import StarStandard

extension RecordsDatabase {
  /// The ids of channels that somebody may have meant by one that there is not.
  ///
  /// - Throws: ``RecordsError``.
  package func channels(near id: String) throws -> [String] {
    try look { database in
      Near.words(
        to: id,
        among: try String.fetchAll(
          database, sql: "SELECT channel_id FROM channels WHERE typeof(channel_id) = 'text' ORDER BY channel_id"))
    }
  }
}
