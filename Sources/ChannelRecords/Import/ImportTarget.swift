import FileSystem
import GRDB
import StarStandard

/// The database that an import writes to: one that exists, or a new one that is built under a hidden name and gets its own
/// only when it is complete.
final class ImportTarget {
  let path: String
  /// Where a new one is built; nil for one that exists.
  private let hidden: HiddenName?
  /// What keeps others from building it at the same time. Not on the database's own file, which SQLite locks.
  private let lock: Lock?

  init(path: String) throws {
    self.path = path
    guard try RecordsError.writing(path, { try kind(of: path) }) == nil else {
      (hidden, lock) = (nil, nil)
      return
    }
    guard !name(of: path).isEmpty else {
      throw RecordsError.inputOutput(path: path, reason: "a file name is missing")
    }
    do {
      let hidden = try HiddenName(of: path, ending: "importing")
      lock = try Lock(hidden.hiddenPath + ".lock", isTemporary: true)
      try hidden.makeFile()
      self.hidden = hidden
    } catch let error as SystemError where error.isHeld {
      throw RecordsError.tryAgain(path: path, reason: "another import is making this database; try again later")
    } catch let error as SystemError {
      let place = error.path == folder(of: path) ? "" : "\(error.path): "
      throw RecordsError.inputOutput(path: path, reason: "cannot be created: \(place)\(error.reason)")
    }
  }

  /// Whether it makes a new database, whose tables are ours and of which nothing is left where it goes wrong.
  var isNew: Bool { hidden != nil }

  /// Opens the database for writing.
  func open() throws -> DatabaseQueue {
    try hidden.map { try WritableDatabase.any(path: $0.hiddenPath) } ?? WritableDatabase.existing(path: path)
  }

  /// Begins the transaction; in a new database, makes the tables.
  func begin(_ database: Database) throws {
    guard hidden != nil else {
      try database.execute(sql: "BEGIN IMMEDIATE")
      return
    }
    // Nobody sees the file before it is complete, so there is nothing to roll back to.
    try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    try database.execute(
      sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(Schema.version); BEGIN")
    for table in Table.allCases { try database.execute(sql: Schema.createTable(table)) }
    for table in Schema.ownTables { try database.execute(sql: table.sql) }
    // Ids are told apart while rows come in; the other indexes are built faster when all are there.
    for index in Schema.indexes where index.isUnique { try database.execute(sql: index.sql) }
  }

  func complete(_ database: Database) throws {
    if hidden != nil {
      for index in Schema.indexes where !index.isUnique { try database.execute(sql: index.sql) }
    }
    try database.execute(sql: "COMMIT")
  }

  /// Gives a new database its name, unless somebody made one of that name meanwhile.
  func publish() throws {
    guard let hidden else { return }
    try RecordsError.writing(path) { try hidden.appear() }
    lock?.release()
  }

  func discard() {
    guard let hidden else { return }
    hidden.discard()
    try? remove(hidden.hiddenPath + "-journal")
    lock?.release()
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
