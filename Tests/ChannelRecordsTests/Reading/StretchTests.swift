import Foundation
import class GRDB.DatabaseQueue
import struct GRDB.DatabaseError
import StarStandard
import Testing

@testable import ChannelRecords

/// Several threads read what one reads: the same dossiers in the same order, and the same of what belongs to no channel.
@Suite struct StretchTests {
  private static let recordLists = RecordLists(categories: ["training", "project-delivery"])

  /// Records of so many channels: staff that two channels share, credits, events, and rows that are twice the same.
  private final class Book {
    let folder: String
    var path: String { folder + "/records.db" }

    init(channels: Int) throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let writer = try RecordsWriter(path: path, recordLists: recordLists)
      var line = 0
      func add(_ table: Table, _ values: String...) throws {
        line += 1
        try writer.add(values, to: table, line: line)
      }
      let ids = (0..<channels).map { "CH-\(100 + $0)" }
      for id in ids { try add(.channels, id, "n", "ACP", "DE", "", "", "", "7x24", "yes", "manual", "active") }
      for (number, id) in ids.enumerated() {
        try add(.certifications, "K-\(id)", id, "3", "credits", "2025-12-01", "2026-01-01", "2026-12-31", "", "")
        for person in 0..<2 {
          let name = "P-\(number)-\(person)"
          try add(.people, name, "n", "")
          try add(.appointments, name, id, "post-sales-engineer", "2025-01-01", "", "", "")
          // Also an engineer of the next channel but two.
          if person == 0 {
            try add(.appointments, name, ids[(number + 3) % ids.count], "post-sales-engineer", "2025-02-01", "", "", "")
          }
          try add(.certificates, "Z-\(name)", name, "PMP", "2025-01-01", "2026-12-31")
          try add(.credits, "E-\(name)", id, name, "training", "10", "2026-01-01", "approved")
        }
        for _ in 0..<2 { try add(.participations, id, "2026-02-0\(number % 3 + 1)", "forum", "t") }
        try add(.majorEvents, "V-\(id)", id, "2026-01-05", "k", "", "")
        try add(.downgrades, id, "2026-01-01", "4", "3", "r")
        try add(.waivers, id, "credit-baseline", "r", "g", "2026-01-01", "2026-12-31")
      }
      _ = try writer.finish()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Changes the records as another program might.
    func change(_ statements: [String]) throws {
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        for statement in statements { try database.execute(sql: statement) }
      }
      try queue.close()
    }

    /// What the records are read as: a line a channel, then what belongs to none.
    func lines(
      threads: Int, channelsAtOnce: Int = RecordReader.channelsAtOnce, meanwhile: () throws -> Void = {}
    ) throws -> (lines: [String], companions: Int) {
      let database = try RecordsDatabase(path: path)
      return try database.read(
        recordLists, threads: threads, channelsAtOnce: channelsAtOnce, meanwhile: meanwhile
      ) { records in
        var lines: [String] = []
        let leftovers = try records.inPortions(from: [String]()) { dossier, lines in
          lines.append(Self.line(dossier))
        } take: {
          lines += $0
        }
        return (lines + ["\(leftovers)"], records.companions.count)
      }
    }

    /// The same in one pass.
    func linesInOnePass() throws -> [String] {
      var lines: [String] = []
      let leftovers = try RecordsDatabase(path: path).read(recordLists) { records in
        try records.forEachDossier { lines.append(Self.line($0)) }
      }
      return lines + ["\(leftovers)"]
    }

    private static func line(_ dossier: Dossier) -> String {
      var plain = dossier
      plain.sharedEngineers = []
      let shared = dossier.sharedEngineers.map { posts in
        "\(posts.personID) \(posts.others(than: dossier.channel.id, on: CalendarDate(dayNumber: 20_600)))"
      }
      return "\(plain) \(shared)"
    }
  }

  /// What other programs make of records, by the name of what they do.
  private static let changes: [String: [String]] = [
    "nothing": [],
    "rows of no channel between, before and after the others": [
      "UPDATE credits SET channel_id = channel_id || ' ' WHERE rowid % 5 = 0",
      "UPDATE credits SET channel_id = channel_id || 'x' WHERE rowid % 7 = 0",
      "UPDATE credits SET channel_id = x'4348' WHERE rowid % 11 = 0",
      "UPDATE credits SET channel_id = '' WHERE rowid % 13 = 0", "UPDATE credits SET channel_id = 'A' WHERE rowid = 1",
      "UPDATE participations SET channel_id = channel_id || '/' WHERE rowid % 3 = 0",
      "UPDATE participations SET channel_id = 'ZZ' WHERE rowid % 5 = 0",
      "UPDATE waivers SET channel_id = channel_id || char(0) WHERE rowid % 2 = 0",
      "UPDATE downgrades SET channel_id = CAST(x'43482d31ff' AS TEXT) WHERE rowid % 4 = 0",
      "UPDATE major_events SET channel_id = 'CH-1' WHERE rowid % 4 = 0",
      "UPDATE certifications SET channel_id = 'CH-10' || rowid || ' ' WHERE rowid % 4 = 0",
      "UPDATE appointments SET channel_id = channel_id || ' ' WHERE rowid % 6 = 0",
      "UPDATE appointments SET channel_id = 'zz' WHERE rowid % 17 = 0",
    ],
    "channels whose ids cannot be read": [
      "UPDATE channels SET channel_id = channel_id || ' ' WHERE rowid % 3 = 0",
      "UPDATE channels SET channel_id = CAST(channel_id AS BLOB) WHERE rowid % 5 = 0",
      "UPDATE channels SET channel_id = '' WHERE rowid = 1", "UPDATE channels SET channel_id = x'' WHERE rowid = 4",
    ],
    "persons whose ids cannot be read, at many channels": [
      "UPDATE people SET person_id = 'P 1' WHERE rowid = 1", "UPDATE people SET person_id = x'00' WHERE rowid = 2",
      "UPDATE appointments SET person_id = 'P 1' WHERE rowid % 4 = 0",
      "UPDATE certificates SET person_id = 'P 1' WHERE rowid % 3 = 0",
      "UPDATE appointments SET person_id = x'00' WHERE rowid % 5 = 0",
      "UPDATE certificates SET person_id = x'00' WHERE rowid % 5 = 0",
      "UPDATE people SET name = '' WHERE rowid % 4 = 3",
      "UPDATE appointments SET person_id = 'nobody' WHERE rowid % 9 = 0",
    ],
    "values that are none": [
      "UPDATE credits SET points = -1 WHERE rowid % 3 = 0", "UPDATE credits SET earned_on = 20600 WHERE rowid % 4 = 0",
      "UPDATE certifications SET issued_on = 'x' WHERE rowid % 2 = 0",
      "UPDATE channels SET name = x'41' WHERE rowid % 2 = 0",
      "UPDATE appointments SET departed_on = '2020-01-01' WHERE rowid % 3 = 0",
    ],
    "one engineer everywhere": [
      "INSERT INTO people VALUES ('VACANT', 'n', '')",
      "INSERT INTO appointments SELECT 'VACANT', channel_id, 'post-sales-engineer', '2025-01-01', '', '', '' FROM channels",
    ],
    "no channels": ["DELETE FROM channels"],
    "nothing at all": Table.allCases.map { "DELETE FROM \($0.name)" },
  ]

  @Test(arguments: changes.keys.sorted(), [1, 2, 3, 7])
  func severalThreadsReadWhatOneReads(_ name: String, _ threads: Int) throws {
    let book = try Book(channels: 23)
    try book.change(try #require(Self.changes[name]))
    let expected = try book.linesInOnePass()
    for channels in [1, 2, 3, 7, 22, 23, 24, 1000] {
      let (lines, companions) = try book.lines(threads: threads, channelsAtOnce: channels)
      #expect(lines == expected, "\(channels) channels at once")
      #expect(companions == (threads == 1 ? 0 : threads))
    }
  }

  @Test func whatHadToBeCopiedIsReadByOne() throws {
    let book = try Book(channels: 5)
    try book.change([
      "CREATE TABLE made AS SELECT * FROM credits", "DROP TABLE credits", "ALTER TABLE made RENAME TO credits",
    ])
    let (lines, companions) = try book.lines(threads: 3, channelsAtOnce: 2)
    #expect(companions == 0)
    #expect(try lines == book.linesInOnePass())
  }

  // MARK: - The same state

  @Test func anUnchangedLogIsReadByAll() throws {
    let book = try Book(channels: 5)
    let writer = try DatabaseQueue(path: book.path)
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0")
      try database.execute(sql: "UPDATE channels SET name = 'm'")
    }
    let (lines, companions) = try book.lines(threads: 3, channelsAtOnce: 2)
    #expect(companions == 3)
    #expect(lines.filter { $0.contains("\"m\"") }.count == 5)
    try writer.close()
  }

  @Test func whatIsCommittedBetweenTheTakingsOfTheStateIsNoticedAndNotRead() throws {
    let book = try Book(channels: 5)
    let writer = try DatabaseQueue(path: book.path)
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0")
      try database.execute(sql: "UPDATE channels SET name = 'm'")
    }
    let (lines, companions) = try book.lines(threads: 3, channelsAtOnce: 2) {
      try writer.writeWithoutTransaction { try $0.execute(sql: "UPDATE channels SET name = 'later' WHERE rowid = 5") }
    }
    #expect(companions == 0)
    #expect(lines.filter { $0.contains("\"m\"") }.count == 5)
    try writer.close()
  }

  @Test func nobodyCommitsToARollbackDatabaseMeanwhile() throws {
    let book = try Book(channels: 5)
    var isRefused = false
    let (_, companions) = try book.lines(threads: 2, channelsAtOnce: 2) {
      do {
        try DatabaseQueue(path: book.path).writeWithoutTransaction {
          try $0.execute(sql: "UPDATE channels SET name = 'later'")
        }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        isRefused = true
      }
    }
    #expect(isRefused)
    #expect(companions == 2)
  }

  @Test func aDatabaseThatIsReplacedMeanwhileIsNoticed() throws {
    let (book, other) = (try Book(channels: 5), try Book(channels: 3))
    let expected = try book.linesInOnePass()
    let (lines, companions) = try book.lines(threads: 2, channelsAtOnce: 2) {
      try FileManager.default.moveItem(atPath: book.path, toPath: book.path + ".old")
      try FileManager.default.copyItem(atPath: other.path, toPath: book.path)
    }
    #expect(companions == 0)
    #expect(lines == expected)
  }
}
