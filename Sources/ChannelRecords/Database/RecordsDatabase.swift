import FileSystem
import Foundation
import GRDB
import GRDBSQLite
import StarStandard

/// The records, opened for reading only: nothing is created, changed or locked but SQLite's own shared read lock.
package final class RecordsDatabase: Sendable {
  package let path: String
  private let queue: DatabaseQueue
  /// What the file looked like when it was opened, where nothing but a look can tell whether somebody wrote to it.
  private let stateAtRest: FileState?
  private let realPath: String
  /// What batches decided, by channel, that were applied before the rows that they wrote were kept (STANDARD 7a).
  private let decisionsBefore: [String: [PublishedDecision]]
  /// Opens another connection to the database.
  private let openAnother: @Sendable () throws -> DatabaseQueue

  /// How long to wait for somebody who holds the database, in seconds.
  static let patience = 10.0

  /// Opens the database at the path.
  ///
  /// - Parameter recall: what batches decided that were applied before the rows that they wrote were kept, in their order.
  /// - Throws: ``RecordsError``, or what `recall` throws.
  package init(path: String, recall: ([AppliedBatch]) throws -> [PublishedDecision] = { _ in [] }) throws {
    self.path = path
    // The files of a log stand beside the database itself, not beside a link to it.
    let realPath = try RecordsError.reading(path) { try FileSystem.realPath(of: path) }
    self.realPath = realPath
    let mode = try JournalMode.of(path: realPath)
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Self.patience)
    configuration.prepareDatabase { database in
      // Sorting and staging must not leave this process, not even as a temporary file.
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      // Rows are read in order, each once: pages that were read are of little use, and the system keeps them as well.
      try database.execute(sql: "PRAGMA cache_size = -512")
    }
    var name = realPath.hasPrefix("/") ? realPath : "./" + realPath
    switch mode {
    case .rollback: stateAtRest = nil
    case .walAtRest:
      // With nothing in a log, the file is all there is. SQLite would make the log's files to read it, so it is told
      // that nobody writes; that this was true is checked when the reading is over.
      stateAtRest = try RecordsError.reading(path) { try FileState(of: realPath) }
      name = Self.uri(name, query: "immutable=1")
    case .walWithLog:
      stateAtRest = nil
      name = Self.uri(name, query: "readonly_shm=1")
    }
    let (file, settings) = (name, configuration)
    openAnother = {
      var settings = settings
      // A transaction lasts from the taking of a state to its release.
      settings.allowsUnsafeTransactions = true
      return try DatabaseQueue(path: file, configuration: settings)
    }
    do {
      queue = try .open(name, file: realPath, configuration)
      let unkept = try queue.perform { database in
        try Self.checkIdentity(database, path: path)
        if mode != .walWithLog { try Self.requireWholePages(database, path: path, realPath) }
        return try AppliedBatch.unkept(in: database)
      }
      decisionsBefore = Dictionary(grouping: unkept.isEmpty ? [] : try recall(unkept), by: \.channelID)
    } catch {
      throw Self.explain(error, path: path, mode: mode)
    }
  }

  /// Runs the body in one read transaction: everything that it reads is of one state.
  ///
  /// - Parameters:
  ///   - recordLists: what the values are checked against.
  ///   - threads: by how many threads the channels may be read at the same time.
  /// - Throws: ``RecordsError``, or what the body throws.
  package func read<T>(
    _ recordLists: RecordLists, threads: Int = 1, _ body: (RecordReader) throws -> T
  ) throws -> T {
    try read(recordLists, threads: threads, meanwhile: {}, body)
  }

  /// - Parameter meanwhile: what happens between the first connection's taking of its state and that of the others.
  func read<T>(
    _ recordLists: RecordLists, threads: Int, channelsAtOnce: Int = RecordReader.channelsAtOnce,
    meanwhile: () throws -> Void, _ body: (RecordReader) throws -> T
  ) throws -> T {
    let companions = threads > 1 ? Companions(threads, open: openAnother) : nil
    defer { companions?.release() }
    return try look { database in
      let reader = try RecordReader(
        database, recordLists: recordLists, after: decisionsBefore, channelsAtOnce: channelsAtOnce)
      try meanwhile()
      if let companions, !reader.isStaged, companions.takeSameState(as: database) {
        reader.companions = companions.queues
      }
      return try body(reader)
    }
  }

  /// Runs the body in one read transaction.
  func look<T>(_ body: (Database) throws -> T) throws -> T {
    do {
      let result = try queue.perform { database in
        try database.execute(sql: "BEGIN")
        defer { try? database.execute(sql: "ROLLBACK") }
        return try body(database)
      }
      try checkStillAtRest()
      return result
    } catch {
      try checkStillAtRest()
      throw RecordsError.wrapping(error, path: path)
    }
  }

  /// The batches that were applied to these records, in the byte order of their names. The records themselves are not read.
  ///
  /// - Throws: ``RecordsError``.
  package func appliedBatches() throws -> [AppliedBatch] {
    do {
      let batches = try queue.perform { try AppliedBatch.all(in: $0) }
      try checkStillAtRest()
      return batches
    } catch {
      throw RecordsError.wrapping(error, path: path)
    }
  }

  /// Whether a channel that is active has a certification in force on a day, or one that ran out on the day before.
  ///
  /// - Throws: ``RecordsError``.
  package func hasCertifiedChannel(on day: CalendarDate) throws -> Bool {
    try look { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM certifications c JOIN channels h ON h.channel_id = c.channel_id
            WHERE h.status = 'active' AND c.issued_on <= ?1 AND c.valid_until >= ?2
              AND (ifnull(c.ended_on, '') = '' OR c.ended_on > ?1))
          """, arguments: [day.description, day.dayBefore.description]) ?? false
    }
  }

  /// The tables that applying a batch writes to and that are views, so that it cannot.
  ///
  /// - Throws: ``RecordsError``.
  package func viewsInTheWayOfApplying() throws -> [String] {
    do {
      return try queue.perform { try RecordsEditor.views(in: $0) }
    } catch {
      throw RecordsError.wrapping(error, path: path)
    }
  }

  private func checkStillAtRest() throws {
    guard let stateAtRest else { return }
    let (state, log) = try RecordsError.reading(path) {
      (try FileState(of: realPath), try FileState(of: realPath + "-wal"))
    }
    guard state == stateAtRest, log == nil || log?.size == 0 else {
      throw RecordsError.tryAgain(
        path: path, reason: "another program wrote to the database while it was read; nothing was concluded, try again")
    }
  }

  /// Refuses a file that ends within a page: SQLite takes what is missing for zeros.
  private static func requireWholePages(_ database: Database, path: String, _ realPath: String) throws {
    let size = try RecordsError.reading(path) { try FileState(of: realPath)?.size ?? 0 }
    guard let page = try Int64.fetchOne(database, sql: "PRAGMA page_size"), page > 0, size % page != 0 else { return }
    throw RecordsError.wrongInput(
      path: path,
      reason: "the database is truncated (\(size) bytes are no whole pages of \(page)); restore it from a backup")
  }

  /// Refuses a database that is not of this program and of a version that it reads.
  ///
  /// - Parameter isWhole: whether every table has to be there.
  static func checkIdentity(_ database: Database, path: String, isWhole: Bool = true) throws {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    func refuse(_ reason: String) -> RecordsError { .wrongInput(path: path, reason: reason) }
    let lack = try whatIsLacking(in: database, isWhole: isWhole)
    // A dump keeps tables and rows, and not these two.
    let isUnmarked = application == 0 || version == 0
    if isUnmarked, [0, Schema.applicationID].contains(application), [0, Schema.version].contains(version), lack == nil {
      throw refuse(
        "the database has the tables of this program, but application_id \(application) and schema version \(version), as one "
          + "that was restored from a dump; where its records are this program's, say so once: sqlite3 \(shellWord(path)) "
          + "'PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(Schema.version)'")
    }
    guard application == Schema.applicationID else {
      throw refuse(
        "the database belongs to another program (application_id \(application), expected \(Schema.applicationID)); "
          + "`star-audit import DIR --database FILE` makes one")
    }
    guard version <= Schema.version else {
      throw refuse(
        "the database has schema version \(version), this program reads up to \(Schema.version); use a newer star-audit"
      )
    }
    guard version == Schema.version else {
      throw refuse("the database has schema version \(version), expected \(Schema.version); import its records anew")
    }
    if let lack { throw refuse(lack) }
  }

  /// Which table or column of ours there is not; nil where all are there.
  private static func whatIsLacking(in database: Database, isWhole: Bool) throws -> String? {
    for table in Table.allCases {
      let columns = try Set(
        Row.fetchAll(database, sql: "PRAGMA table_xinfo(\(table.name))").map { ($0["name"] as String).lowercased() })
      guard !columns.isEmpty else {
        guard isWhole else { continue }
        return
          "the database has no table \(table.name): restore it from a backup, or make it anew, without rows, by `star-audit migrate`"
      }
      for column in table.columns where !columns.contains(column.name) {
        return "table \(table.name) has no column \(column.name)"
      }
    }
    return nil
  }

  private static func explain(_ error: any Error, path: String, mode: JournalMode) -> any Error {
    guard mode == .walWithLog, let failure = error as? DatabaseError,
      [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PROTOCOL].contains(failure.resultCode)
    else { return RecordsError.wrapping(error, path: path) }
    return RecordsError.tryAgain(
      path: path,
      reason: "the database is in WAL mode with changes in its log, and the log cannot be read without writing; "
        + "bring them in with a program that may write: sqlite3 \(shellWord(path)) 'PRAGMA wal_checkpoint(TRUNCATE)'")
  }

  /// A file name as SQLite's URI, so that no character of the path is taken for anything else.
  static func uri(_ path: String, query: String) -> String {
    "file:\(path.addingPercentEncoding(withAllowedCharacters: plain) ?? path)?\(query)"
  }

  /// The characters of a path that stand for themselves in a URI; of every other each byte is a number.
  private static let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}
