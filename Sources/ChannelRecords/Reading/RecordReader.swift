import GRDB
import Glibc
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
  let database: Database
  private let recordLists: RecordLists
  private let finder: DefectFinder
  private let channelsAtOnce: Int
  let history: History
  /// Further connections on the same state, each for a thread of its own.
  var companions: [DatabaseQueue] = []

  /// So many channels are a portion: enough that to begin one costs next to nothing, and few enough to be held in memory.
  static let channelsAtOnce = 512

  /// - Parameter decisions: what batches decided, by channel, that were applied before the rows that they wrote were kept.
  init(
    _ database: Database, recordLists: RecordLists, after decisions: [String: [PublishedDecision]] = [:],
    channelsAtOnce: Int = RecordReader.channelsAtOnce
  ) throws {
    history = try History(decisions: decisions).with(database)
    self.database = database
    self.recordLists = recordLists
    self.channelsAtOnce = channelsAtOnce
    finder = DefectFinder(
      examination: RowExamination(each: ValueExamination(recordLists: recordLists)),
      staging: try Staging(database, lenient: recordLists.lenient))
  }

  /// Whether tables had to be copied for this connection.
  var isStaged: Bool { finder.staging.isNeeded }

  /// By how many threads channels are read where nobody says otherwise: one a processor, and not so many that memory shows it.
  package static var usualThreads: Int { min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 8) }

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
    for channelID in history.decisions.filter({ $0.value.contains(where: \.writes) }).keys {
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
    for (channelID, decisions) in history.decisions {
      for decision in decisions where decision.batch == batch && decision.writes {
        written[channelID, default: []].formUnion(
          [decision.newCertificationID, decision.certificationID].compactMap(\.self))
      }
    }
    let isKept = try !AppliedBatch.unkept(in: database).contains { $0.batch == batch }
    guard isKept else { return history.decisions.values.joined().contains { $0.batch == batch } ? written : nil }
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
    let before = Set(history.decisions.filter { $0.value.contains(where: \.writes) }.keys)
      .union(history.reinstatements.keys)
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
    let before = history.decisions.values.joined().filter { $0.outcome == .hold }
    return (try LeftOnHold.all(in: database) + before.map { LeftOnHold(batch: $0.batch, channelID: $0.channelID) })
      .uniqued().sorted { ($0.batch, $0.channelID) < ($1.batch, $1.channelID) }
  }

  private func inByteOrder(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

  /// The ids, in small letters, of the channels whose ids differ from another's in case only.
  package func namesakes() throws -> Set<String> {
    try String.fetchSet(database, sql: ReadingPass.namesakesSQL)
  }

  /// Hands over the dossier of every channel whose id can be read, in the byte order of the ids.
  ///
  /// - Returns: what belongs to no channel.
  /// - Throws: ``RecordsError``, or what the body throws.
  package func forEachDossier(_ body: (Dossier) throws -> Void) throws -> Leftovers {
    let pass = try pass(database, .all, SharedChannels(database))
    let found = try pass.run(body)
    return try leftovers(found, pass.takeReferenced())
  }

  /// The dossier of one channel, or nil where there is none of that id. Only its own rows are read.
  package func dossier(of channelID: String) throws -> Dossier? {
    try pass(database, .one(channelID)).single()
  }

  private func pass(
    _ database: Database, _ scope: ReadingScope, _ sharedChannels: SharedChannels? = nil
  ) throws -> ReadingPass {
    let pass = try ReadingPass(
      database, recordLists: recordLists, finder: finder, history: history, scope: scope, sharedChannels: sharedChannels
    )
    try pass.start(scope)
    return pass
  }

  private func leftovers(
    _ found: PassLeftovers, _ referenced: ReferencedRows
  ) throws -> Leftovers {
    try RowBalance(database).require(found.rows)
    // Where every appointment names a channel, its index alone tells who has none.
    let throughChannels = found.strayAppointments || !found.unnamedChannels.isEmpty
    let unreferenced = try Unreferenced(database, finder: finder).defects(
      besides: referenced.people, referenced.certificates, throughChannels: throughChannels)
    return Leftovers(unnamedChannels: found.unnamedChannels, orphanDefects: found.orphanDefects + unreferenced)
  }
}

// MARK: - Portions

extension RecordReader {
  /// Hands the dossier of every channel whose id can be read to `add`, and what it made of a portion of the channels to `take`,
  /// in the byte order of the ids.
  ///
  /// Where there are companions, each reads portions on a thread of its own, and `add` is called there; `take` is called on
  /// this one. What comes out is the same.
  ///
  /// - Parameters:
  ///   - empty: what is made of no channel.
  ///   - add: adds a channel.
  /// - Returns: what belongs to no channel.
  /// - Throws: ``RecordsError``, or what the closures throw; of several the first in the order of channels, when what comes
  ///   before its portion was taken.
  package func inPortions<Made: Sendable>(
    from empty: Made, add: @escaping @Sendable (Dossier, inout Made) throws -> Void, take: (Made) throws -> Void
  ) throws -> Leftovers {
    var (found, referenced) = (PassLeftovers(), ReferencedRows())
    let sharedChannels = companions.isEmpty ? nil : try SharedChannels(database)
    let readers = companions.map { _ in
      StretchReader(
        recordLists: recordLists, finder: finder, history: history, sharedChannels: sharedChannels,
        channels: channelsAtOnce)
    }
    let members = zip(companions, readers).map { queue, reader in
      Crew<Stretch, (Made, PassLeftovers, ReferencedRows)>.Member { previous in
        try queue.perform { try reader.stretch(after: previous, $0) }
      } make: { stretch in
        var made = empty
        let (found, referenced) = try queue.perform { database in
          try reader.read(stretch, database) { try add($0, &made) }
        }
        return (made, found, referenced)
      }
    }
    let crew = Crew<Stretch, (Made, PassLeftovers, ReferencedRows)>(mostUnderWay: 3 * members.count)
    let isDone = try crew.work(members) { made, leftovers, rows in
      found.append(leftovers)
      referenced.formUnion(rows)
      try take(made)
    }
    guard isDone else { return try inPortionsByOne(from: empty, add: add, take: take) }
    return try leftovers(found, referenced)
  }

  /// The same by this connection alone.
  private func inPortionsByOne<Made>(
    from empty: Made, add: (Dossier, inout Made) throws -> Void, take: (Made) throws -> Void
  ) throws -> Leftovers {
    var (made, count) = (empty, 0)
    let leftovers = try forEachDossier { dossier in
      try add(dossier, &made)
      count += 1
      guard count == channelsAtOnce else { return }
      let portion = made
      (made, count) = (empty, 0)
      try take(portion)
    }
    try take(made)
    return leftovers
  }
}
