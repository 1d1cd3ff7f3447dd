import GRDBSQLite
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// What the files of a database look like from outside, before SQLite touches them.
struct FileState: Equatable {
  let size: Int64
  let modified: [Int]
  let inode: UInt64

  /// The state of the file, or nil where there is none.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    size = Int64(status.st_size)
    modified = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
    inode = UInt64(status.st_ino)
  }

  /// The path that all links on the way lead to; the path itself where they lead nowhere.
  static func realPath(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

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
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw RecordsError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, (status.st_mode & S_IFMT) == S_IFREG else {
      throw RecordsError.unreadable(path: path, reason: "it is not a file")
    }
    var header = [UInt8](repeating: 0, count: 20)
    let count = read(descriptor, &header, header.count)
    guard count >= 0 else { throw RecordsError.unreadable(path: path, reason: String(cString: strerror(errno))) }
    guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw RecordsError.wrongInput(path: path, reason: "this is not an SQLite database")
    }
    guard header[18] == 2 || header[19] == 2 else { return .rollback }
    guard let log = FileState(path: path + "-wal"), log.size > 0 else { return .walAtRest }
    return .walWithLog
  }
}
