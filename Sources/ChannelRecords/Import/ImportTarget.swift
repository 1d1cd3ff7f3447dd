import GRDB
import StarStandard
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The database that an import writes to: one that exists, or a new one that is built under a hidden name and gets its own
/// only when it is complete.
final class ImportTarget {
  let path: String
  private let isNew: Bool
  private let buildPath: String
  private var lock: Int32 = -1

  init(path: String) throws {
    self.path = path
    var status = stat()
    isNew = lstat(path, &status) != 0
    guard isNew else {
      buildPath = path
      return
    }
    guard errno == ENOENT else {
      buildPath = path
      throw RecordsError.inputOutput(path: path, reason: String(cString: strerror(errno)))
    }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard !name.isEmpty else {
      buildPath = path
      throw RecordsError.inputOutput(path: path, reason: "a file name is missing")
    }
    buildPath = "\(folder).\(name).importing"
    lock = Glibc.open(buildPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard lock >= 0 else {
      throw RecordsError.inputOutput(path: path, reason: "cannot be created: \(String(cString: strerror(errno)))")
    }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw RecordsError.tryAgain(path: path, reason: "another import is making this database; try again later")
    }
    // What a killed import left behind.
    guard ftruncate(lock, 0) == 0 else {
      throw RecordsError.inputOutput(path: path, reason: String(cString: strerror(errno)))
    }
  }

  deinit { if lock >= 0 { close(lock) } }

  /// Opens the database for writing.
  func open() throws -> DatabaseQueue {
    isNew ? try Self.queue(path: buildPath) : try Self.openExisting(path: path)
  }

  /// Opens a database of ours that exists, for writing.
  static func openExisting(path: String) throws -> DatabaseQueue {
    // The file is looked at first, for SQLite would make a database of an empty one.
    _ = try JournalMode.of(path: path)
    // The journal stands beside the database itself, not beside a link to it.
    let path = FileState.realPath(of: path)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard access(path, W_OK) == 0, access(folder, W_OK) == 0 else {
      throw RecordsError.inputOutput(
        path: path, reason: "the database or its folder may not be written: \(String(cString: strerror(errno)))")
    }
    let queue = try queue(path: path)
    try queue.inDatabase { try RecordsDatabase.checkIdentity($0, path: path) }
    return queue
  }

  private static func queue(path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(RecordsDatabase.patience)
    configuration.foreignKeysEnabled = false
    // One transaction spans all rows, each added by a call of its own.
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: path.hasPrefix("/") ? path : "./" + path, configuration: configuration)
  }

  /// Begins the transaction; in a new database, makes the tables.
  func begin(_ database: Database) throws {
    guard isNew else {
      try database.execute(sql: "BEGIN IMMEDIATE")
      return
    }
    // Nobody sees the file before it is complete, so there is nothing to roll back to.
    try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    try database.execute(
      sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(Schema.version); BEGIN")
    for table in Table.allCases { try database.execute(sql: Schema.createTable(table)) }
    try database.execute(sql: Schema.createAppliedBatches)
    // Ids are told apart while rows come in; the other indexes are built faster when all are there.
    for index in Schema.indexes where index.isUnique { try database.execute(sql: index.sql) }
  }

  func complete(_ database: Database) throws {
    if isNew {
      for index in Schema.indexes where !index.isUnique { try database.execute(sql: index.sql) }
    }
    try database.execute(sql: "COMMIT")
  }

  /// Gives a new database its name, unless somebody made one of that name meanwhile.
  func publish() throws {
    guard isNew else { return }
    guard fsync(lock) == 0, link(buildPath, path) == 0 else {
      let reason = errno == EEXIST ? "somebody made this file meanwhile" : String(cString: strerror(errno))
      throw RecordsError.inputOutput(path: path, reason: reason)
    }
    unlink(buildPath)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
  }

  func discard() {
    guard isNew, lock >= 0 else { return }
    unlink(buildPath)
    unlink(buildPath + "-journal")
  }

  /// Whether the table has a unique index on the column alone.
  func hasUniqueIndex(on column: String, of table: Table, _ database: Database) throws -> Bool {
    for index in try Row.fetchAll(database, sql: "PRAGMA index_list(\(table.name))")
    where (index["unique"] as Int) == 1 && (index["partial"] as Int) == 0 {
      let name: String = index["name"]
      let parts = try Row.fetchAll(
        database, sql: "SELECT name FROM pragma_index_info(?)", arguments: [name])
      if parts.map({ $0["name"] as String? }) == [column] { return true }
    }
    return false
  }
}
