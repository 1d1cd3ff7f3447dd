import GRDB
import GRDBSQLite
import StarStandard

/// Adds rows to a database in one transaction: all of them, or none and every reason why not.
package final class RecordsWriter {
  private let target: ImportTarget
  private let database: DatabaseQueue
  private let examination: RowExamination
  private var inserters: [Table: RowInserter] = [:]
  private var defects: [ImportDefect] = []

  /// Opens the database at the path, or begins a new one that appears when it is complete.
  ///
  /// - Throws: ``RecordsError``.
  package init(path: String, vocabulary: Vocabulary) throws {
    target = try ImportTarget(path: path)
    examination = RowExamination(check: ValueCheck(vocabulary: vocabulary))
    do {
      database = try target.open()
    } catch {
      target.discard()
      throw RecordsError.wrapping(error, path: path)
    }
    try guarded { database in
      try database.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF")
      try self.target.begin(database)
      // Every value is checked here already, with a better message.
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      for table in Table.allCases { self.inserters[table] = try RowInserter(table, database, path: self.target.path) }
    }
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - fields: the values as in a CSV file, in the order of the table's columns.
  ///   - line: where the row comes from.
  /// - Throws: ``RecordsError`` for what has nothing to do with the row.
  package func add(_ fields: [String], to table: Table, line: Int) throws {
    var ends: [Int] = []
    var bytes: [UInt8] = []
    for field in fields {
      bytes += field.utf8
      ends.append(bytes.count)
    }
    try bytes.withUnsafeBytes { bytes in
      try add(to: table, line: line) { index in
        UnsafeRawBufferPointer(rebasing: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
      }
    }
  }

  /// Adds a row whose fields stay where they are for as long as this takes.
  func add(to table: Table, line: Int, field: (Int) -> UnsafeRawBufferPointer) throws {
    let values = table.columns.enumerated().map { RawValue(csv: field($0.offset), for: $0.element) }
    let objections = examination.objections(to: values, of: table)
    for objection in objections { refuse(table, line, objection.column, objection.reason) }
    guard let inserter = inserters[table] else { return }
    do {
      let isNew = try inserter.insert(values, fields: field, line: line)
      if !isNew, let id = table.idColumn, !objections.contains(where: { $0.column == id }) {
        refuse(table, line, id, "is the id of an earlier row too")
      }
    } catch {
      abandon()
      throw RecordsError.wrapping(error, path: target.path)
    }
  }

  /// Refuses the import for a reason that is not in one value.
  func refuse(file: String, line: Int, column: String?, reason: String) {
    defects.append(ImportDefect(file: file, line: line, column: column, reason: reason))
  }

  private func refuse(_ table: Table, _ line: Int, _ column: String, _ reason: String) {
    refuse(file: table.fileName, line: line, column: column, reason: reason)
  }

  /// Checks what only all rows together show, and makes the rows part of the database.
  ///
  /// - Returns: how many rows each table got.
  /// - Throws: ``RecordsError/refused(_:)`` with every defect, in the order of files and lines; or another.
  package func finish() throws -> [(table: Table, rows: Int)] {
    try guarded { database in try self.checkReferences(database) }
    guard defects.isEmpty else {
      abandon()
      let order = Dictionary(uniqueKeysWithValues: Table.allCases.enumerated().map { ($1.fileName, $0) })
      throw RecordsError.refused(
        defects.enumerated().sorted {
          (order[$0.element.file] ?? 0, $0.element.line, $0.offset) < (
            order[$1.element.file] ?? 0, $1.element.line, $1.offset
          )
        }.map(\.element))
    }
    let counts = Table.allCases.map { ($0, inserters[$0]?.lines.count ?? 0) }
    inserters = [:]
    try guarded { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = OFF")
      try self.target.complete(database)
    }
    do {
      try database.close()
      try target.publish()
    } catch {
      target.discard()
      throw RecordsError.wrapping(error, path: target.path)
    }
    return counts
  }

  /// Gives up: nothing of what was added stays.
  package func abandon() {
    inserters = [:]
    try? database.inDatabase { if $0.isInsideTransaction { try $0.execute(sql: "ROLLBACK") } }
    try? database.close()
    target.discard()
  }

  private func guarded(_ body: (Database) throws -> Void) throws {
    do {
      try database.unsafeReentrantWrite(body)
    } catch {
      abandon()
      throw RecordsError.wrapping(error, path: target.path)
    }
  }

  /// Finds references to rows that are neither here nor among those added, and ids that a table without a unique index
  /// let pass.
  private func checkReferences(_ database: Database) throws {
    for table in Table.allCases {
      guard let inserter = inserters[table], !inserter.lines.isEmpty else { continue }
      for column in table.columns {
        guard case .reference(let target) = column.kind, let id = target.idColumn else { continue }
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT t.rowid AS row, t.\(column.name) AS id FROM \(table.name) t
            WHERE t.rowid >= ? AND ifnull(t.\(column.name), '') <> ''
              AND NOT EXISTS (SELECT 1 FROM \(target.name) o WHERE o.\(id) = t.\(column.name))
            """, arguments: [inserter.firstRow])
        while let row = try rows.next() {
          guard let line = inserter.line(of: row["row"]), let id = String.fromDatabaseValue(row["id"]),
            id.utf8.withContiguousStorageIfAvailable({ UnsafeRawBufferPointer($0).isID }) ?? false
          else { continue }
          refuse(table, line, column.name, "\"\(id)\" points at no row of \(target.name)")
        }
      }
      guard let id = table.idColumn, try !target.hasUniqueIndex(on: id, of: table, database) else { continue }
      let rows = try Int64.fetchCursor(
        database,
        sql: """
          SELECT row FROM (SELECT rowid AS row, row_number() OVER (PARTITION BY \(id) ORDER BY rowid) AS number
            FROM \(table.name)) WHERE number > 1
          """)
      while let row = try rows.next() {
        if let line = inserter.line(of: row) { refuse(table, line, id, "is the id of an earlier row too") }
      }
    }
  }
}

extension RawValue {
  /// A field of a CSV file as the value that it stands for: numbers are plain digits.
  init(csv bytes: UnsafeRawBufferPointer, for column: Column) {
    if bytes.isEmpty {
      self = .absent
      return
    }
    switch column.kind {
    case .points, .number:
      let isNumber = bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if isNumber, let number = Int64(String(decoding: bytes, as: UTF8.self)) {
        self = .integer(number)
      } else {
        self = .text(bytes)
      }
    default: self = .text(bytes)
    }
  }
}
