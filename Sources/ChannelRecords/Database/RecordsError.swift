import FileSystem
import GRDB
import GRDBSQLite

/// Why records cannot be read or written. Each says what, where, and what to do.
package enum RecordsError: Error, Sendable {
  /// The database file is missing or may not be read.
  case unreadable(path: String, reason: String)
  /// The file is no database of ours, damaged, or too new.
  case wrongInput(path: String, reason: String)
  /// Somebody else holds the database, or it cannot be read without writing: try again.
  case tryAgain(path: String, reason: String)
  /// Reading or writing failed.
  case inputOutput(path: String, reason: String)
  case refused(ImportRefusal)
  /// A file to import is missing or cannot be read.
  case unreadableFile(path: String, reason: String)
  /// There is no channel of that id.
  case unknownChannel(String, path: String)

  /// Runs the body, which looks at the database's files; what the system refuses is one of these.
  static func reading<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as SystemError {
      guard error.isFailure else { throw RecordsError.unreadable(path: path, reason: error.reason) }
      throw RecordsError.inputOutput(path: path, reason: "the database cannot be read: \(error.reason)")
    }
  }

  /// Runs the body, which reads what is to be imported; what the system refuses is one of these.
  static func importing<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as SystemError {
      guard error.isFailure else { throw RecordsError.unreadableFile(path: path, reason: error.reason) }
      throw RecordsError.inputOutput(path: path, reason: "cannot be read: \(error.reason); nothing was imported")
    }
  }

  /// Runs the body, which writes what is to appear at the path; what the system refuses is one of these.
  static func writing<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as SystemError {
      let place = error.path == path ? "" : "\(error.path): "
      let advice = error.isFailure ? Ground(at: path).map { "; " + $0.advice("the records") } ?? "" : ""
      throw RecordsError.inputOutput(
        path: path, reason: place + (error.isFull ? "the disk is full" : error.reason + advice))
    }
  }

  /// What SQLite reports, as one of these.
  static func wrapping(_ error: any Error, path: String) -> any Error {
    // Its own words are a statement and a row of records.
    guard !(error is RowDecodingError) else {
      return RecordsError.wrongInput(
        path: path, reason: "the database holds a value that its own tables do not permit; restore it from a backup")
    }
    guard let error = error as? DatabaseError else { return error }
    return RecordsError(code: error.extendedResultCode.rawValue, message: error.message ?? "", path: path)
  }

  /// What SQLite reports of a database that is open for writing: what it cannot open for that was not left in the middle of a
  /// change by somebody else.
  static func wrappingWrite(_ error: any Error, path: String) -> any Error {
    guard let failure = error as? DatabaseError else { return error }
    let message = failure.message ?? failure.resultCode.description
    return switch failure.resultCode {
    case .SQLITE_READONLY: RecordsError.inputOutput(path: path, reason: "the database cannot be written (\(message))")
    case .SQLITE_CANTOPEN:
      RecordsError.inputOutput(
        path: path, reason: "the database or its journal cannot be opened for writing (\(message))")
    default: wrapping(error, path: path)
    }
  }

  /// A result code of SQLite, as one of these.
  init(code: Int32, message: String, path: String) {
    let message = message.isEmpty ? String(cString: sqlite3_errstr(code)) : message
    switch code & 0xff {
    case SQLITE_NOTADB:
      self = .wrongInput(path: path, reason: "this is not an SQLite database")
    case SQLITE_CORRUPT:
      self = .wrongInput(
        path: path, reason: "the database is damaged or truncated (\(message)); restore it from a backup")
    case SQLITE_BUSY, SQLITE_LOCKED:
      let isOnShare = Ground(at: path) == .windows
      self = .tryAgain(
        path: path,
        reason: isOnShare
          ? "the database is locked, by another program or because this share of Windows or Samba is mounted without the option "
            + "nobrl, which SQLite needs; mount it with nobrl, or have the records on a disk of this machine"
          : "another program kept the database locked; try again when it has finished")
    case SQLITE_READONLY:
      self = .tryAgain(
        path: path,
        reason: "the database was left in the middle of a change and cannot be read without writing; "
          + "open it once with a program that may write, for instance: sqlite3 \(shellWord(path)) 'PRAGMA quick_check'")
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH:
      self = .unreadable(path: path, reason: "cannot be opened (\(message))")
    case SQLITE_FULL:
      self = .inputOutput(path: path, reason: "the disk is full")
    case SQLITE_IOERR where code == (SQLITE_IOERR | (2 << 8)):
      self = .wrongInput(path: path, reason: "the database is truncated; restore it from a backup")
    case SQLITE_IOERR, SQLITE_NOMEM:
      let advice = Ground(at: path).map { "; " + $0.advice("the records") } ?? ""
      self = .inputOutput(path: path, reason: "reading or writing failed (\(message))\(advice)")
    default:
      self = .wrongInput(path: path, reason: "SQLite cannot read it (\(message))")
    }
  }
}
