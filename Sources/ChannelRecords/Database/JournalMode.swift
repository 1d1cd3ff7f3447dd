import FileSystem

/// How a database file wants to be read.
enum JournalMode {
  /// By rollback journal: SQLite reads it without writing.
  case rollback
  /// By write-ahead log, with the log's files beside it.
  case walWithLog
  /// By write-ahead log, everything in the database itself.
  case walAtRest
}

extension JournalMode {
  /// Looks at the file's header and at the files beside it; writes nothing.
  ///
  /// - Throws: ``RecordsError``, where the file cannot be read or is no database.
  static func of(path: String) throws -> JournalMode {
    let (header, log) = try RecordsError.reading(path) {
      (try Descriptor(reading: path).beginning(20), try FileState(of: path + "-wal"))
    }
    guard header.count == 20, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw RecordsError.wrongInput(path: path, reason: "this is not an SQLite database")
    }
    guard header[18] == 2 || header[19] == 2 else { return .rollback }
    return log.map { $0.size > 0 } ?? false ? .walWithLog : .walAtRest
  }
}
