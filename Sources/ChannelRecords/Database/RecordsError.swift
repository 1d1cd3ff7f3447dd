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
  /// Records were refused: every defect, with file and line.
  case refused([ImportDefect])
  /// A file to import is missing or cannot be read.
  case unreadableFile(path: String, reason: String)
  /// There is no channel of that id.
  case unknownChannel(String, path: String)

  /// What SQLite reports, as one of these.
  static func wrapping(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return RecordsError(code: error.extendedResultCode.rawValue, message: error.message ?? "", path: path)
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
      self = .tryAgain(
        path: path, reason: "another program kept the database locked; try again when it has finished")
    case SQLITE_READONLY:
      self = .tryAgain(
        path: path,
        reason: "the database was left in the middle of a change and cannot be read without writing; "
          + "open it once with a program that may write, for instance: sqlite3 \(path) 'PRAGMA quick_check'")
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH:
      self = .unreadable(path: path, reason: "cannot be opened (\(message))")
    case SQLITE_FULL:
      self = .inputOutput(path: path, reason: "the disk is full")
    case SQLITE_IOERR where code == (SQLITE_IOERR | (2 << 8)):
      self = .wrongInput(path: path, reason: "the database is truncated; restore it from a backup")
    case SQLITE_IOERR, SQLITE_NOMEM:
      self = .inputOutput(path: path, reason: "reading or writing failed (\(message))")
    default:
      self = .wrongInput(path: path, reason: "SQLite cannot read it (\(message))")
    }
  }
}

/// One reason for which an import is refused.
package struct ImportDefect: Sendable, Hashable {
  package let file: String
  /// The line on which the record starts, from 1.
  package let line: Int
  /// The column, where one is at fault.
  package let column: String?
  /// What is wrong, with the value where it may be shown, and what was expected.
  package let reason: String

  /// A defect at the place named.
  package init(file: String, line: Int, column: String?, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }
}
