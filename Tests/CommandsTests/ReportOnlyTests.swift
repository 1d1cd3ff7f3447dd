import Foundation
import GRDB
import Testing

@Suite struct ReportOnlyTests {
  private func preview(_ database: String) -> [String] {
    ["review", "--report-only", "--format", "jsonl", "--as-of", "2026-07-01", "--database", database]
  }

  /// Puts a database into WAL mode, with a change in its log or with all changes brought in.
  private func useWAL(_ database: String, leaveLog: Bool) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { connection in
      if leaveLog {
        // Closing the last connection brings the log in and removes it, unless told not to.
        try connection.execute(sql: "PRAGMA wal_autocheckpoint = 0")
      }
      _ = try String.fetchOne(connection, sql: "PRAGMA journal_mode = WAL")
      try connection.execute(sql: "UPDATE credits SET points = 449")
      if leaveLog {
        for file in ["-wal", "-shm"] {
          try FileManager.default.copyItem(atPath: database + file, toPath: database + file + ".kept")
        }
        try FileManager.default.copyItem(atPath: database, toPath: database + ".kept")
      }
    }
    try queue.close()
    guard leaveLog else { return }
    for file in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: database + file)
      try FileManager.default.moveItem(atPath: database + file + ".kept", toPath: database + file)
    }
  }

  @Test func changesNothingInARollbackDatabase() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let before = try folder.snapshot()
    let result = try Program.run(preview(database) + ["--outbox", folder.path("outbox")], in: folder.path)
    #expect(result.status == 0)
    #expect(result.text.contains("\"outcome\":\"retain\""))
    #expect(try folder.snapshot() == before)
  }

  @Test func readsAWALDatabaseAtRestWithoutMakingALog() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try useWAL(database, leaveLog: false)
    let before = try folder.snapshot()
    let result = try Program.run(preview(database))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("\"outcome\":\"downgrade\""))
    #expect(try folder.snapshot() == before)
  }

  @Test func seesWhatIsStillInTheLogOfAWALDatabase() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try useWAL(database, leaveLog: true)
    let before = try folder.snapshot()
    #expect(before.contains { $0.hasPrefix("records.db-wal") })
    let result = try Program.run(preview(database))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("\"outcome\":\"downgrade\""))
    #expect(try folder.snapshot() == before)
  }

  @Test func findsTheLogOfADatabaseThatALinkLeadsTo() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try useWAL(database, leaveLog: true)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.db"), withDestinationPath: database)
    let result = try Program.run(preview(folder.path("link.db")))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("\"outcome\":\"downgrade\""))
  }

  @Test func aLogThatCannotBeReadWithoutWritingIsNeverPassedOver() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try useWAL(database, leaveLog: true)
    try FileManager.default.removeItem(atPath: database + "-shm")
    let before = try folder.snapshot()
    let result = try Program.run(preview(database))
    #expect(result.status == 75, "\(result.errors)")
    #expect(result.errors.contains("wal_checkpoint"), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(try folder.snapshot() == before)
  }

  @Test func readsWhileAnotherProgramHasAWALDatabaseOpen() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let writer = try DatabaseQueue(path: database)
    try writer.writeWithoutTransaction { connection in
      _ = try String.fetchOne(connection, sql: "PRAGMA journal_mode = WAL")
      try connection.execute(sql: "UPDATE credits SET points = 449")
    }
    let result = try Program.run(preview(database))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("\"outcome\":\"downgrade\""))
    try writer.close()
  }

  @Test func aHotJournalIsNotRolledBackButReported() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let queue = try DatabaseQueue(path: database)
    try queue.inDatabase { connection in
      try connection.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
      try connection.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
          INSERT INTO people SELECT 'P' || i, 'Somebody with a longer name', NULL FROM n
          """)
      for file in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: database + file, toPath: folder.path("hot.db") + file)
      }
      try connection.execute(sql: "ROLLBACK")
    }
    try queue.close()
    let before = try folder.snapshot()
    let result = try Program.run(preview(folder.path("hot.db")))
    #expect(result.status == 75, "\(result.status) \(result.errors)")
    #expect(result.output.isEmpty)
    #expect(try folder.snapshot() == before)
  }

  /// What a file of records may be instead of a database of ours, and the status and message expected.
  struct WrongFile: CustomTestStringConvertible, Sendable {
    let name: String
    let status: Int32
    let expected: String
    let make: @Sendable (String) throws -> Void
    var testDescription: String { name }
  }

  static let wrongFiles: [WrongFile] = [
    WrongFile(name: "none", status: 66, expected: "cannot be read") { _ in },
    WrongFile(name: "a folder", status: 66, expected: "it is not a file") {
      try FileManager.default.removeItem(atPath: $0)
      try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: true)
    },
    WrongFile(name: "empty", status: 65, expected: "not an SQLite database") {
      try Data().write(to: URL(fileURLWithPath: $0))
    },
    WrongFile(name: "text", status: 65, expected: "not an SQLite database") {
      try Data("channel_id,name\n".utf8).write(to: URL(fileURLWithPath: $0))
    },
    WrongFile(name: "another program's", status: 65, expected: "belongs to another program") {
      try Records.change($0, "PRAGMA application_id = 7")
    },
    WrongFile(name: "another program's, of other tables", status: 65, expected: "belongs to another program") {
      try Records.change($0, "PRAGMA application_id = 0", "PRAGMA user_version = 0", "DROP TABLE channels")
    },
    WrongFile(name: "too new", status: 65, expected: "schema version 2, this program reads up to 1") {
      try Records.change($0, "PRAGMA user_version = 2")
    },
    WrongFile(name: "too old", status: 65, expected: "schema version 0") {
      try Records.change($0, "PRAGMA user_version = 0")
    },
    WrongFile(name: "without a table", status: 65, expected: "no table waivers") {
      try Records.change($0, "DROP TABLE waivers")
    },
    WrongFile(name: "without a column", status: 65, expected: "table waivers has no column reason") {
      try Records.change(
        $0, "DROP TABLE waivers", "CREATE TABLE waivers (channel_id, rule, granted_by, granted_on, expires_on)")
    },
    WrongFile(name: "truncated", status: 65, expected: "damaged or truncated") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: $0))
      try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: $0))
    },
    WrongFile(name: "damaged", status: 65, expected: "damaged") {
      var bytes = try Data(contentsOf: URL(fileURLWithPath: $0))
      for page in stride(from: 4096, to: bytes.count, by: 4096) { bytes[page] = 0x77 }
      try bytes.write(to: URL(fileURLWithPath: $0))
    },
  ]

  @Test(arguments: wrongFiles)
  func aDatabaseThatIsNoneOfOursIsRefused(_ wrong: WrongFile) throws {
    let folder = try Folder()
    var database = try Records().database(in: folder)
    if wrong.name == "none" { database = folder.path("none.db") }
    try wrong.make(database)
    let result = try Program.run(preview(database))
    #expect(result.status == wrong.status, "\(result.errors)")
    #expect(result.errors.contains(wrong.expected), "\(result.errors)")
    #expect(result.output.isEmpty)
    let published = try Program.run(
      ["review", "--as-of", "2026-07-01", "--database", database, "--outbox", folder.path("outbox")])
    #expect(published.status == wrong.status)
    #expect(!FileManager.default.fileExists(atPath: folder.path("outbox/2026-07-review")))
  }
}
