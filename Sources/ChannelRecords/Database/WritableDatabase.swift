import FileSystem
import GRDB

/// A database that is opened for writing: by an import or by applying a batch.
enum WritableDatabase {
  /// Opens a database of ours that exists.
  ///
  /// - Throws: ``RecordsError``.
  static func existing(path: String, isWhole: Bool = true) throws -> DatabaseQueue {
    // The file is looked at first, for SQLite would make a database of an empty one.
    _ = try JournalMode.of(path: path)
    // The journal stands beside the database itself, not beside a link to it.
    let path = try RecordsError.reading(path) { try realPath(of: path) }
    do {
      try requireAccess(.writing, to: path)
      try requireAccess(.writing, to: folder(of: path))
    } catch let error as SystemError {
      throw RecordsError.inputOutput(
        path: path, reason: "the database or its folder may not be written: \(error.reason)")
    }
    let queue = try any(path: path)
    try queue.perform { try RecordsDatabase.checkIdentity($0, path: path, isWhole: isWhole) }
    return queue
  }

  /// Opens what stands at the path, an empty file too.
  static func any(path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(RecordsDatabase.patience)
    configuration.foreignKeysEnabled = false
    // One transaction spans all rows, each added by a call of its own.
    configuration.allowsUnsafeTransactions = true
    // A commit is the removal of the journal, which is on the disk only once the folder is synced: less than EXTRA leaves that out, and
    // a power cut after "imported" would take everything back.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = EXTRA") }
    return try .open(path.hasPrefix("/") ? path : "./" + path, file: path, configuration)
  }
}

extension Database {
  /// Runs the body in one transaction: all of it is written, or nothing.
  func transaction<T>(_ kind: TransactionKind, _ body: () throws -> T) throws -> T {
    var result: T?
    try inTransaction(kind) {
      result = try body()
      return .commit
    }
    guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return result
  }
}
