import GRDB
import StarStandard

/// Changes records in one transaction: everything or nothing, also where the machine fails midway.
package struct RecordsEditor {
  let database: Database
  private let path: String
  /// What cannot be written to.
  private let views: [String]

  /// The tables in which changes are made and that are views: what other programs make of them with triggers cannot be counted,
  /// and so not be trusted.
  static func views(in database: Database) throws -> [String] {
    let tables =
      [Table.channels, .certifications, .downgrades].map(\.name)
      + Schema.ownTables.flatMap(\.names)
    let views = try String.fetchAll(database, sql: "SELECT lower(name) FROM main.sqlite_schema WHERE type = 'view'")
    return tables.filter(views.contains)
  }

  private func requireTable(_ name: String) throws {
    guard views.contains(name) else { return }
    throw RecordsError.wrongInput(
      path: path, reason: "\(name) is a view, and `apply` writes to tables only; nothing was applied")
  }

  /// Opens the database at the path, which must not be damaged, and runs the body in one transaction that nobody else writes in: it may read the
  /// records and then change them.
  ///
  /// - Parameter recall: what batches decided that were applied before the rows that they wrote were kept, in their order.
  /// - Throws: ``RecordsError``, or what the body or `recall` throws. Then nothing was changed.
  package static func edit<T>(
    path: String, recordLists: RecordLists, recall: ([AppliedBatch]) throws -> [PublishedDecision],
    _ body: (RecordReader, RecordsEditor) throws -> T
  ) throws -> T {
    do {
      let queue = try WritableDatabase.existing(path: path)
      let result = try queue.perform { database in
        try database.execute(sql: "PRAGMA temp_store = MEMORY")
        return try database.transaction(.immediate) {
          try RecordsDatabase.requireSound(database, path: path)
          let decisions = Dictionary(grouping: try recall(AppliedBatch.unkept(in: database)), by: \.channelID)
          let reader = try RecordReader(database, recordLists: recordLists, after: decisions)
          let editor = RecordsEditor(database: database, path: path, views: try views(in: database))
          return try body(reader, editor)
        }
      }
      try queue.close()
      return result
    } catch {
      throw RecordsError.wrappingWrite(error, path: path)
    }
  }

  /// Makes a change.
  ///
  /// - Throws: ``RecordsError``, where the row to be changed is not there, or a row cannot be added.
  package func make(_ change: RecordChange) throws {
    let row = RecordRow(change)
    try requireTable(row.table.name)
    if case .certify(let certification, _) = change { try requireFree(certification.id) }
    do {
      try database.execute(sql: row.statement, arguments: StatementArguments(row.arguments))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw RecordsError.wrongInput(
        path: path, reason: "\(row.table.name) does not take a row (\(error.message ?? "")); nothing was applied")
    }
    if case .end(let certification, _, let channelID) = change, database.changesCount == 0 {
      // What an earlier batch added is gone from the records since, and holds all the same.
      return try make(.certify(certification, channelID: channelID))
    }
    guard database.changesCount == 1 else {
      throw RecordsError.wrongInput(
        path: path,
        reason: "\(row.table.name) has \(database.changesCount) rows where one is to be changed; nothing was applied")
    }
  }

  /// A table made anew may have no index that would refuse a second row of an id.
  private func requireFree(_ certificationID: String) throws {
    let isTaken = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM main.certifications WHERE certification_id IN (?, ?))",
      arguments: [certificationID, RecordRow.number(certificationID)])
    guard isTaken != true else {
      throw RecordsError.wrongInput(
        path: path, reason: "certifications has a row of the id \(certificationID) already; nothing was applied")
    }
  }

  /// Notes that a batch was applied, what it wrote and why, and of whom it wrote nothing for which reason.
  ///
  /// - Throws: ``RecordsError``.
  package func record(_ batch: AppliedBatch, _ account: ApplyingAccount) throws {
    let changes = account.changes
    try makeOwnTables()
    try database.execute(
      sql: """
        INSERT INTO main.applied_batches (batch, command, as_of, manifest_sha256, applied_on, rows)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [batch.batch, batch.command, batch.asOf, batch.manifestDigest, batch.appliedOn, changes.count])
    try keep(changes, of: batch.batch)
    func add(_ table: String, _ channelID: String, _ more: [(column: String, value: String)] = []) throws {
      let columns = ["batch", "channel_id"] + more.map(\.column)
      try database.execute(
        sql: "INSERT INTO main.\(table) (\(columns.joined(separator: ", "))) "
          + "VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))",
        arguments: StatementArguments([batch.batch, channelID] + more.map(\.value)))
    }
    for channelID in account.leftOnHold { try add(LeftOnHold.tableName, channelID) }
    for (channelID, later) in account.superseded { try add("superseded", channelID, [("superseded_by", later)]) }
    for channelID in account.decided {
      try add("supplement_decisions", channelID, [("made_on", account.madeOn?.description ?? batch.asOf)])
    }
    let columns = ["batch", "channel_id"] + CauseColumns.names
    for (channelID, causes) in account.causes {
      for cause in causes {
        try database.execute(
          sql: "INSERT INTO main.applied_causes (\(columns.joined(separator: ", "))) "
            + "VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))",
          arguments: StatementArguments([batch.batch, channelID] + CauseColumns.values(of: cause)))
      }
    }
  }

  /// Keeps what a batch wrote that was applied before such rows were kept.
  ///
  /// - Throws: ``RecordsError``.
  package func recordLate(_ changes: [RecordChange], of batch: String) throws {
    try makeOwnTables()
    try keep(changes, of: batch)
    try database.execute(
      sql: "UPDATE main.applied_batches SET rows = ? WHERE batch = ?", arguments: [changes.count, batch])
  }

  private func keep(_ changes: [RecordChange], of batch: String) throws {
    for change in changes { try AppliedRowStore.add(AppliedRow(batch: batch, change: change), to: database) }
  }

  func makeOwnTables() throws {
    for name in Schema.ownTables.flatMap(\.names) { try requireTable(name) }
    for table in Schema.ownTables { try database.execute(sql: table.sql) }
    if try !AppliedBatch.keepsRows(database) {
      try database.execute(sql: "ALTER TABLE main.applied_batches ADD COLUMN rows INTEGER")
    }
    try ReinstatementStore.complete(database)
  }
}
