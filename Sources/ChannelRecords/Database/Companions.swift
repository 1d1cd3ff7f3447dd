import GRDB
import GRDBSQLite

/// Further connections that read the same state of a database as a first one, so that several threads can read it.
///
/// That the state is the same is proven and not assumed: no other program committed anything between a look of each companion
/// before the first connection took its state, and the moment when the companion took its own (`PRAGMA data_version`, which
/// compares within one connection), and all of them have the same file open. Where it cannot be proven there are none.
final class Companions: Sendable {
  let queues: [DatabaseQueue]
  /// What each saw before the first connection took its state.
  private let versions: [Int64]

  /// Opens so many connections and lets each look at the database; fewer where more cannot be had.
  init(_ count: Int, open: () throws -> DatabaseQueue) {
    var queues: [DatabaseQueue] = []
    var versions: [Int64] = []
    for _ in 0..<max(0, count) {
      guard let queue = try? open(), let version = try? queue.inDatabase(Self.version) else { break }
      queues.append(queue)
      versions.append(version)
    }
    self.queues = queues
    self.versions = versions
  }

  /// Lets each take the state of the database, which the first connection has taken already.
  ///
  /// - Returns: whether it is the same for all.
  func takeSameState(as first: Database) -> Bool {
    guard !Self.hasMoved(first) else { return false }
    return zip(queues, versions).allSatisfy { queue, version in
      let isSame = try? queue.inDatabase { database in
        try database.execute(sql: "BEGIN")
        return try Self.version(database) == version && !Self.hasMoved(database)
      }
      return isSame ?? false
    }
  }

  /// Lets go of the state.
  func release() {
    for queue in queues {
      try? queue.inDatabase { if $0.isInsideTransaction { try $0.execute(sql: "ROLLBACK") } }
    }
  }

  /// A number that changes when another connection commits; taking it in a transaction takes the state, too.
  private static func version(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "PRAGMA data_version") ?? 0
  }

  /// Whether the path leads to another file than the one that is open.
  private static func hasMoved(_ database: Database) -> Bool {
    var moved: Int32 = 0
    let code = sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
    return code != SQLITE_OK || moved != 0
  }
}
