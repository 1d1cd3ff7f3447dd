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
  private let decisionsBefore: [String: [PublishedDecision]]

  /// - Parameter decisions: what batches decided, by channel, that were applied before the rows that they wrote were kept.
  init(_ database: Database, recordLists: RecordLists, after decisions: [String: [PublishedDecision]] = [:]) throws {
    decisionsBefore = decisions
    self.database = database
    self.recordLists = recordLists
    staging = try Staging(database)
    examination = RowExamination(each: ValueExamination(recordLists: recordLists))
  }

  /// How many rows each table has, with those that were applied and that it has lost since: every reading takes both together.
  package func rowCounts() throws -> [(table: Table, rows: Int)] {
    let lost = try lostRowCounts()
    return try Table.allCases.map { table in
      let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table.name)") ?? 0
      return (table, rows + lost[table, default: 0])
    }
  }

  private func lostRowCounts() throws -> [Table: Int] {
    var lost: [Table: Int] = [:]
    if try AppliedRowStore.isThere(in: database) {
      for (table, sql) in [(Table.certifications, Self.lostCertificationsSQL), (.downgrades, Self.lostDowngradesSQL)] {
        lost[table] = try Int.fetchOne(database, sql: sql)
      }
    }
    // Of these nobody kept the rows, so that each channel is looked at.
    for channelID in decisionsBefore.filter({ $0.value.contains(where: \.writes) }).keys {
      for difference in try dossier(of: channelID)?.differences ?? [] where difference.kind == .lost {
        lost[difference.change.certification == nil ? .downgrades : .certifications, default: 0] += 1
      }
    }
    return lost
  }

  private static let lostCertificationsSQL = """
    SELECT count(DISTINCT a.certification_id) FROM main.applied_rows a
    WHERE a.certification_id IS NOT NULL AND EXISTS (SELECT 1 FROM channels WHERE channels.channel_id = a.channel_id)
      AND NOT EXISTS (
        SELECT 1 FROM certifications c WHERE c.channel_id = a.channel_id AND (c.certification_id = a.certification_id
          OR (c.route IS a.route AND c.star IS a.star AND c.issued_on IS a.issued_on AND c.valid_until IS a.valid_until)))
    """

  private static let lostDowngradesSQL = """
    SELECT count(*) FROM (
      SELECT DISTINCT a.channel_id, a.downgraded_on, a.from_star, a.to_star FROM main.applied_rows a
      WHERE a.change = 'downgrade' AND EXISTS (SELECT 1 FROM channels WHERE channels.channel_id = a.channel_id)
        AND NOT EXISTS (
          SELECT 1 FROM downgrades d WHERE d.channel_id = a.channel_id AND d.downgraded_on IS a.downgraded_on
            AND d.from_star IS a.from_star AND d.to_star IS a.to_star))
    """

  /// The batches that were applied to these records, in the byte order of their names.
  package func appliedBatches() throws -> [AppliedBatch] { try AppliedBatch.all(in: database) }

  /// The channels of which applying a batch wrote rows, with the ids of the certifications among these; nil where nobody kept
  /// account of them and nobody can tell.
  package func written(by batch: String) throws -> [String: Set<String>]? {
    var written: [String: Set<String>] = [:]
    for (channelID, decisions) in decisionsBefore {
      for decision in decisions where decision.batch == batch && decision.writes {
        written[channelID, default: []].formUnion(
          [decision.newCertificationID, decision.certificationID].compactMap(\.self))
      }
    }
    let isKept = try !AppliedBatch.unkept(in: database).contains { $0.batch == batch }
    guard isKept else { return decisionsBefore.values.joined().contains { $0.batch == batch } ? written : nil }
    for row in try Row.fetchAll(
      database, sql: "SELECT channel_id, certification_id FROM main.applied_rows WHERE batch = ?", arguments: [batch])
    {
      guard let channelID = String.fromDatabaseValue(row[0]) else { continue }
      written[channelID, default: []].formUnion([String.fromDatabaseValue(row[1])].compactMap(\.self))
    }
    return written
  }

  /// The channels whose rows may differ from what was applied, in the byte order of their ids: more than do differ, and found
  /// without reading all that is on record of them.
  package func channelsToCompare() throws -> [String] {
    let before = Set(decisionsBefore.filter { $0.value.contains(where: \.writes) }.keys)
    guard try AppliedRowStore.isThere(in: database) else { return before.sorted(by: inByteOrder) }
    return before.union(try String.fetchAll(database, sql: Self.differingSQL)).sorted(by: inByteOrder)
  }

  private static let differingSQL = """
    SELECT a.channel_id FROM main.applied_rows a
    LEFT JOIN certifications c ON c.certification_id = a.certification_id AND c.channel_id = a.channel_id
    WHERE a.certification_id IS NOT NULL
      AND (c.star IS NOT a.star OR c.route IS NOT a.route OR ifnull(c.applied_on, '') <> ifnull(a.applied_on, '')
        OR c.issued_on IS NOT a.issued_on OR c.valid_until IS NOT a.valid_until
        OR ifnull(c.ended_on, '') <> ifnull(a.ended_on, ''))
    UNION
    SELECT a.channel_id FROM main.applied_rows a
    WHERE a.change = 'downgrade' AND NOT EXISTS (
      SELECT 1 FROM downgrades d WHERE d.channel_id = a.channel_id AND d.downgraded_on IS a.downgraded_on
        AND d.from_star IS a.from_star AND d.to_star IS a.to_star)
    UNION
    SELECT a.channel_id FROM main.applied_rows a
    JOIN channels ON channels.channel_id = a.channel_id AND channels.status = 'active'
    WHERE a.change = 'blacklist'
    """

  /// The applied batches of which nobody kept the rows that they wrote, by their day.
  package func batchesWithoutRows() throws -> [AppliedBatch] { try AppliedBatch.unkept(in: database) }

  /// Whom applying each batch left on hold.
  ///
  /// - Throws: ``RecordsError`` where the table of it is another program's.
  package func leftOnHold() throws -> [LeftOnHold] {
    let before = decisionsBefore.values.joined().filter { $0.outcome == .hold }
    return (try LeftOnHold.all(in: database) + before.map { LeftOnHold(batch: $0.batch, channelID: $0.channelID) })
      .uniqued().sorted { ($0.batch, $0.channelID) < ($1.batch, $1.channelID) }
  }

  private func inByteOrder(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

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
      database, recordLists: recordLists, staging: staging, examination: examination, after: decisionsBefore)
    return try pass.run(body)
  }

  /// The dossier of one channel, or nil where there is none of that id. Only its own rows are read.
  package func dossier(of channelID: String) throws -> Dossier? {
    try ReadingPass(
      database, recordLists: recordLists, staging: staging, examination: examination, after: decisionsBefore,
      only: channelID
    ).single()
  }
}
