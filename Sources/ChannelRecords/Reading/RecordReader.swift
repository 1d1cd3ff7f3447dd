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
  private let database: Database
  private let recordLists: RecordLists
  private let finder: DefectFinder
  private let channelsAtOnce: Int
  /// Further connections on the same state, each for a thread of its own.
  var companions: [DatabaseQueue] = []

  /// So many channels are a portion: enough that to begin one costs next to nothing, and few enough to be held in memory.
  static let channelsAtOnce = 512

  init(_ database: Database, recordLists: RecordLists, channelsAtOnce: Int = RecordReader.channelsAtOnce) throws {
    self.database = database
    self.recordLists = recordLists
    self.channelsAtOnce = channelsAtOnce
    finder = DefectFinder(
      examination: RowExamination(check: ValueCheck(recordLists: recordLists)), staging: try Staging(database))
  }

  /// Whether tables had to be copied for this connection.
  var isStaged: Bool { finder.staging.isNeeded }

  /// By how many threads channels are read where nobody says otherwise: one a processor, and not so many that memory shows it.
  package static var usualThreads: Int { min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 8) }

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

  /// Hands over the dossier of every channel whose id can be read, in the byte order of the ids.
  ///
  /// - Returns: what belongs to no channel.
  /// - Throws: ``RecordsError``, or what the body throws.
  package func forEachDossier(_ body: (Dossier) throws -> Void) throws -> Leftovers {
    let pass = try pass(database, .all)
    return try leftovers(pass.run(body), pass.referencedPeople, pass.referencedCertificates)
  }

  /// The dossier of one channel, or nil where there is none of that id. Only its own rows are read.
  package func dossier(of channelID: String) throws -> Dossier? {
    try pass(database, .one(channelID)).single()
  }

  private func pass(_ database: Database, _ scope: ReadingScope) throws -> ReadingPass {
    let pass = try ReadingPass(database, recordLists: recordLists, finder: finder, scope: scope)
    try pass.start(scope)
    return pass
  }

  private func leftovers(
    _ found: PassLeftovers, _ referencedPeople: RowSet, _ referencedCertificates: RowSet
  ) throws -> Leftovers {
    // Where every appointment names a channel, its index alone tells who has none.
    let throughChannels = found.strayAppointments || !found.unnamedChannels.isEmpty
    let unreferenced = try Unreferenced(database, finder: finder).defects(
      besides: referencedPeople, referencedCertificates, throughChannels: throughChannels)
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
    var found = PassLeftovers()
    let readers = companions.map { _ in
      StretchReader(recordLists: recordLists, finder: finder, channels: channelsAtOnce)
    }
    let members = zip(companions, readers).map { queue, reader in
      Crew<Stretch, (Made, PassLeftovers)>.Member { previous in
        try queue.inDatabase { try reader.stretch(after: previous, $0) }
      } make: { stretch in
        var made = empty
        let found = try queue.inDatabase { database in
          try reader.read(stretch, database) { try add($0, &made) }
        }
        return (made, found)
      }
    }
    let crew = Crew<Stretch, (Made, PassLeftovers)>(mostUnderWay: 3 * members.count)
    let isDone = try crew.work(members) { made, leftovers in
      found.append(leftovers)
      try take(made)
    }
    guard isDone else { return try inPortionsByOne(from: empty, add: add, take: take) }
    var (people, certificates) = (RowSet(), RowSet())
    for reader in readers {
      people.formUnion(reader.referencedPeople)
      certificates.formUnion(reader.referencedCertificates)
    }
    return try leftovers(found, people, certificates)
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
