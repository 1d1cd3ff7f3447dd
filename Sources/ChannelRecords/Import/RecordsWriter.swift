import GRDB
import GRDBSQLite
import StarStandard

/// Adds rows to a database in one transaction: all of them, or none and the reasons why not.
package final class RecordsWriter {
  private let target: ImportTarget
  private let database: DatabaseQueue
  let examiner: RowExaminer
  private let tell: (ImportDefect) throws -> Void
  private var inserters: [Table: RowInserter] = [:]
  /// What writes anew the rows that are there before; empty where rows are only added.
  private var replacers: [Table: RowReplacer] = [:]
  private var refusal = ImportRefusal()
  /// How many rows came for each table.
  private var came: [Table: Int] = [:]
  /// The tables whose files were not read whole.
  private var open: Set<Table> = []
  private var spared = 0

  /// Opens the database at the path, or begins a new one that appears when it is complete.
  ///
  /// - Parameters:
  ///   - updates: whether a row replaces those of its id that were there before.
  ///   - tell: told every defect as it is found.
  /// - Throws: ``RecordsError``.
  package init(
    path: String, recordLists: RecordLists, updates: Bool = false,
    tell: @escaping (ImportDefect) throws -> Void = { _ in }
  ) throws {
    self.tell = tell
    target = try ImportTarget(path: path)
    examiner = RowExaminer(recordLists)
    do {
      database = try target.open()
    } catch {
      target.discard()
      throw RecordsError.wrappingWrite(error, path: path)
    }
    try guarded { database in
      try database.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF")
      // What an index sorts is sorted by several threads.
      try database.execute(sql: "PRAGMA threads = \(RecordReader.usualThreads)")
      try self.target.begin(database)
      // Every value is checked here already, with a better message.
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: CrossRowExamination.createSpared)
      for table in Table.allCases {
        let inserter = try RowInserter(
          table, database, path: self.target.path, placesRows: updates, isAlone: self.target.isNew && !updates)
        self.inserters[table] = inserter
        if updates { self.replacers[table] = try RowReplacer(table, before: inserter.firstRow, database) }
      }
    }
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - fields: the values as in a CSV file, in the order of the table's columns; those that are left out at the end are empty.
  ///   - line: where the row comes from.
  /// - Throws: ``RecordsError`` for what has nothing to do with the row.
  package func add(_ fields: [String], to table: Table, line: Int) throws {
    var rows = PreparedRows(of: table)
    rows.append(fields, line: line)
    rows.examine(by: examiner)
    try add(rows)
  }

  /// Adds rows that were examined. What is wrong with one is told, and refuses the import in the end; it is inserted all the same, for others
  /// may point at it.
  ///
  /// - Throws: ``RecordsError`` for what has nothing to do with the rows.
  package func add(_ rows: PreparedRows) throws { try add(rows, with: [], width: 0) }

  /// Adds rows, and tells of those that have more or fewer fields than `width` where they stand among them.
  func add(_ rows: PreparedRows, with misshapen: [(before: Int, row: CSVRows.Misshapen)], width: Int) throws {
    let table = rows.table
    came[table, default: 0] += rows.count + misshapen.count
    guard let inserter = inserters[table] else { return }
    let replacer = replacers[table]
    var told = 0
    func tellMisshapen(upTo row: Int) throws {
      while told < misshapen.count, misshapen[told].before <= row {
        try refuse(misshapen[told].row, of: table, width: width)
        told += 1
      }
    }
    try rows.withRows { all in
      var next = 0
      while next < rows.count {
        let some = next..<min(next + inserter.mostAtOnce, rows.count)
        let untaken: [RowInserter.Untaken]
        do {
          // Where rows may be there before, they come one by one.
          switch try replacer?.take(all[next], line: rows.lines[next]) ?? .new {
          case .new: untaken = try inserter.insert(some, of: all, lines: rows.lines)
          case .taken: untaken = []
          case .duplicate: untaken = [RowInserter.Untaken(row: next, message: "its id is taken", isDuplicate: true)]
          case .untaken(let message): untaken = [RowInserter.Untaken(row: next, message: message, isDuplicate: false)]
          }
        } catch {
          let error = database.told(error)
          abandon()
          throw RecordsError.wrappingWrite(error, path: target.path)
        }
        next = some.upperBound
        guard !(untaken.isEmpty && rows.flaws.isEmpty && misshapen.isEmpty) else { continue }
        for row in some {
          try tellMisshapen(upTo: row)
          try tell(row, of: rows, all[row], inserter, untaken.first { $0.row == row })
        }
      }
    }
    try tellMisshapen(upTo: rows.count)
  }

  /// Tells what is wrong with a row that was inserted, or was not taken.
  private func tell(
    _ row: Int, of rows: PreparedRows, _ fields: PreparedRows.Fields, _ inserter: RowInserter,
    _ untaken: RowInserter.Untaken?
  ) throws {
    let (table, line, flaws) = (rows.table, rows.lines[row], rows.flaws[row] ?? [])
    for flaw in flaws { try refuse(flaw.fault, table, line, flaw.column, flaw.reason) }
    if let untaken { return try refuse(fields, of: table, line, flaws, inserter, untaken) }
    if let index = table.indexOfID, flaws.contains(where: { $0.column == table.idColumn }) {
      try spare(fields[index], of: table)
    }
  }

  /// Refuses the import for a row that the database does not take.
  private func refuse(
    _ fields: PreparedRows.Fields, of table: Table, _ line: Int, _ flaws: [RowExamination.Flaw],
    _ inserter: RowInserter, _ untaken: RowInserter.Untaken
  ) throws {
    guard let column = table.idColumn, let index = table.indexOfID, untaken.isDuplicate != false else {
      return try refuseUntaken(table, line, untaken.message)
    }
    guard !flaws.contains(where: { $0.column == column }) else { return }
    let id = fields[index].validText ?? ""
    var first: Int64?
    try guarded { database in
      first = try Int64.fetchOne(
        database.cachedStatement(sql: "SELECT min(rowid) FROM \(table.name) WHERE \(column) = ?"), arguments: [id])
    }
    guard let first else { return try refuseUntaken(table, line, untaken.message) }
    let (fault, reason) = CrossRowExamination.taken(
      id, wasThere: untaken.isDuplicate == nil && first < inserter.firstRow)
    try refuse(fault, table, line, column, reason)
  }

  /// Refuses the import for a row that has more or fewer fields than the header.
  private func refuse(_ row: CSVRows.Misshapen, of table: Table, width: Int) throws {
    let count = row.fieldCount
    try refuse(
      .fieldCount, file: table.fileName, line: row.line,
      reason: "has \(count) field\(count == 1 ? "" : "s"); expected \(width), as the header has")
    for id in row.ids { try id.withUnsafeBytes { try spare($0, of: table) } }
  }

  private func refuseUntaken(_ table: Table, _ line: Int, _ message: String) throws {
    try refuse(.untaken, file: table.fileName, line: line, reason: "the database does not take this row: \(message)")
  }

  /// Refuses the import for a reason that is not in one value.
  func refuse(_ fault: Fault, file: String, line: Int = 1, column: String? = nil, reason: String) throws {
    let defect = ImportDefect(file: file, line: line, column: column, reason: reason, fault: fault)
    refusal.add(defect)
    try tell(defect)
  }

  /// Says that the table's file was not read whole: whether somebody points at its rows is left open, for one error is not to
  /// make one of every row that points at what was not read.
  func leaveOpen(_ table: Table) { open.insert(table) }

  /// Remembers an id that stands in a row that is refused: who points at it is not at fault.
  func spare(_ bytes: UnsafeRawBufferPointer, of table: Table) throws {
    guard Table.referenced.contains(table), !open.contains(table), let id = bytes.validText?.trimmingSpaces,
      !id.isEmpty
    else { return }
    try guarded { database in
      try database.cachedStatement(sql: "INSERT OR IGNORE INTO temp.spared VALUES (?, ?)")
        .execute(arguments: [table.name, String(id)])
    }
    spared += 1
    if spared > Self.mostSpared { leaveOpen(table) }
  }

  /// How many ids are remembered at most; a file with so many refused rows counts as one that was not read.
  private static let mostSpared = 100_000

  private func refuse(_ fault: Fault, _ table: Table, _ line: Int, _ column: String, _ reason: String) throws {
    try refuse(fault, file: table.fileName, line: line, column: column, reason: reason)
  }

  /// What became of the rows of a table.
  package struct Count: Sendable {
    package let table: Table
    /// How many came.
    package let rows: Int
    /// How many of these replaced a row of other values, and how many were there as they are.
    package let replaced: Int
    package let unchanged: Int
    /// How many rows of the database went, of whose id or key the files hold fewer.
    package let removed: Int
    /// Of rows that were added: those beside which one of the same key with other values stands.
    package let beside: StandingBeside
  }

  /// Checks what only all rows together show, and makes the rows part of the database.
  ///
  /// - Parameter isRehearsal: whether it ends there, and nothing of what was added stays.
  /// - Returns: how many rows each table got.
  /// - Throws: ``RecordsError/refused(_:)``; or another.
  package func finish(isRehearsal: Bool = false) throws -> [Count] {
    try writeWaiting()
    try guarded { database in
      let examination = CrossRowExamination(
        database: database, target: self.target, inserters: self.inserters, replacers: self.replacers, open: self.open)
      self.refusal.unjudged = try examination.run { try self.refuse($0, $1, $2, $3, $4) }
    }
    guard refusal.count == 0 else {
      abandon()
      refusal.columns = Table.allCases.flatMap { table in
        refusal.faults(of: table).compactMap { column, faults in
          DefectiveColumn(table, column, rows: came[table] ?? 0, faults: faults, suspicion: \.suspicionOfFile)
        }
      }
      throw RecordsError.refused(refusal)
    }
    let counts = try Table.allCases.map(count)
    guard !isRehearsal else {
      abandon()
      return counts
    }
    inserters = [:]
    replacers = [:]
    try guarded { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = OFF")
      try self.target.complete(database)
    }
    do {
      try database.close()
      try target.publish()
    } catch {
      target.discard()
      throw RecordsError.wrappingWrite(error, path: target.path)
    }
    return counts
  }

  /// Writes the rows of which an update knows only when all have come whether they are new.
  private func writeWaiting() throws {
    for table in Table.allCases {
      guard let replacer = replacers[table], let inserter = inserters[table] else { continue }
      var untaken: [(line: Int, message: String)] = []
      try guarded { _ in
        try replacer.finish {
          try inserter.insert($0, line: $1)
        } refuse: {
          untaken.append(($0, $1))
        }
      }
      for row in untaken { try refuseUntaken(table, row.line, row.message) }
    }
  }

  private func count(_ table: Table) throws -> Count {
    let replacer = replacers[table]
    var beside = StandingBeside()
    if replacer == nil, !target.isNew, let inserter = inserters[table], !inserter.lines.isEmpty {
      try guarded { beside = try StandingBeside(inserter, table, $0) }
    }
    let (replaced, unchanged) = (replacer?.replaced ?? 0, replacer?.unchanged ?? 0)
    return Count(
      table: table, rows: (inserters[table]?.lines.count ?? 0) + replaced + unchanged, replaced: replaced,
      unchanged: unchanged, removed: replacer?.removed ?? 0, beside: beside)
  }

  /// Gives up: nothing of what was added stays.
  package func abandon() {
    inserters = [:]
    replacers = [:]
    try? database.inDatabase { if $0.isInsideTransaction { try $0.execute(sql: "ROLLBACK") } }
    try? database.close()
    target.discard()
  }

  private func guarded(_ body: (Database) throws -> Void) throws {
    do {
      try database.perform(body)
    } catch {
      abandon()
      throw RecordsError.wrappingWrite(error, path: target.path)
    }
  }
}
