import GRDB
import StarStandard

/// What a pass over the records found that belongs to no channel.
package struct Leftovers: Sendable {
  /// Channels whose own id cannot be read: how to find the row, and what is wrong with it.
  package var unnamedChannels: [(row: String, defects: [Defect])] = []
  /// Defective rows that belong to no channel, in the order of tables.
  package var orphanDefects: [Defect] = []
}

/// Reads the records of one state of the database, channel by channel in the byte order of their ids.
///
/// One cursor a table, all merged on the channel's id: memory does not grow with the number of channels, and there is no
/// query per channel.
package final class RecordReader {
  private let database: Database
  private let recordLists: RecordLists
  private let staging: Staging
  private let examination: RowExamination

  init(_ database: Database, recordLists: RecordLists) throws {
    self.database = database
    self.recordLists = recordLists
    staging = try Staging(database)
    examination = RowExamination(each: ValueExamination(recordLists: recordLists))
  }

  /// How many rows each table has.
  package func rowCounts() throws -> [(table: Table, rows: Int)] {
    try Table.allCases.map { ($0, try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0.name)") ?? 0) }
  }

  /// The batches that were applied to these records, in the byte order of their names.
  package func appliedBatches() throws -> [AppliedBatch] { try AppliedBatch.all(in: database) }

  /// Whom applying each batch left on hold.
  ///
  /// - Throws: ``RecordsError`` where the table of it is another program's.
  package func leftOnHold() throws -> [LeftOnHold] { try LeftOnHold.all(in: database) }

  /// The ids, in small letters, of the channels whose ids differ from another's in case only.
  package func namesakes() throws -> Set<String> {
    try String.fetchSet(database, sql: ReadingPass.namesakesSQL)
  }

  /// Hands over the dossier of every channel whose id can be read.
  ///
  /// - Returns: what belongs to no channel.
  /// - Throws: ``RecordsError``, or what the body throws.
  package func forEachDossier(_ body: (Dossier) throws -> Void) throws -> Leftovers {
    let pass = try ReadingPass(
      database, recordLists: recordLists, staging: staging, examination: examination)
    return try pass.run(body)
  }

  /// The dossier of one channel, or nil where there is none of that id. Only its own rows are read.
  package func dossier(of channelID: String) throws -> Dossier? {
    try ReadingPass(
      database, recordLists: recordLists, staging: staging, examination: examination, only: channelID
    ).single()
  }
}
