import FileSystem
import GRDB
import GRDBSQLite
import Glibc

// SQLite takes a disk that fails to read for a damaged database (`SQLITE_IOERR_CORRUPTFS`), which would send somebody to the backups.
extension DatabaseQueue {
  /// Opens the database of a file.
  ///
  /// - Parameter name: the file as SQLite is to be told of it.
  /// - Throws: ``RecordsError`` where the disk fails.
  static func open(_ name: String, file path: String, _ configuration: Configuration) throws -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: name, configuration: configuration)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      // There is no connection to ask yet: a disk that failed may fail again, or not.
      try RecordsError.reading(path) { try Descriptor(reading: path).forEachChunk { _ in } }
      return try DatabaseQueue(path: name, configuration: configuration)
    }
  }

  /// Runs the body on the connection, be it within a transaction; a disk that fails is an error of reading.
  func perform<T>(_ body: (Database) throws -> T) throws -> T {
    try unsafeReentrantWrite { database in
      do {
        return try body(database)
      } catch {
        throw database.told(error)
      }
    }
  }

  /// What an error of the connection is.
  func told(_ error: any Error) -> any Error { unsafeReentrantWrite { $0.told(error) } }
}

extension Database {
  fileprivate func told(_ error: any Error) -> any Error {
    guard let failure = error as? DatabaseError, failure.resultCode == .SQLITE_CORRUPT, diskHasFailed else {
      return error
    }
    return DatabaseError(resultCode: .SQLITE_IOERR, message: "disk I/O error")
  }

  /// Whether the last thing that the system refused was for one of the reasons that SQLite takes for damage.
  private var diskHasFailed: Bool {
    var code: Int32 = 0
    let result = sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_LAST_ERRNO, &code)
    return result == SQLITE_OK && [EIO, ENXIO, ERANGE].contains(code)
  }
}
