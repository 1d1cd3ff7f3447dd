import GRDB
import StarStandard

/// Finds defective rows of persons without an appointment at a channel, and of their certificates.
struct Unreferenced {
  let database: Database
  let finder: DefectFinder
  private let people: PeopleLookup

  init(_ database: Database, finder: DefectFinder) throws {
    self.database = database
    self.finder = finder
    people = try PeopleLookup(database)
  }

  /// The defects of such rows, in the order of the tables and of the persons' ids.
  ///
  /// - Parameters:
  ///   - referencedPeople: the rows of persons who were met at a channel; `referencedCertificates` likewise.
  ///   - throughChannels: whether there are appointments that name no channel.
  func defects(
    besides referencedPeople: RowSet, _ referencedCertificates: RowSet, throughChannels: Bool
  ) throws -> [Defect] {
    // Hardly ever is one of them defective; only then they are looked for in their order.
    if try isSound(.people, besides: referencedPeople), try isSound(.certificates, besides: referencedCertificates) {
      return []
    }
    var defects: [Defect] = []
    for (table, sql) in ReadingPass.unreferencedSQL(throughChannels: throughChannels) {
      let row = try RowCursor(database, sql: sql)
      try row.step()
      while row.hasRow {
        defects += try self.defects(in: row, of: table)
        try row.step()
      }
    }
    return defects
  }

  /// Whether no row besides these has a defect; false also where that is not easily told.
  private func isSound(_ table: Table, besides referenced: RowSet) throws -> Bool {
    func number(_ sql: String) throws -> Int64? { try Int64.fetchOne(database, sql: sql + " FROM \(table.name)") }
    guard let first = try number("SELECT min(rowid)"), let last = try number("SELECT max(rowid)") else { return true }
    // Numbers that are far apart are not tried one by one; of a damaged table the first may be beyond the last.
    guard referenced.isWhole, first >= 0, first <= last, last <= RowSet.last, let rows = try number("SELECT count(*)"),
      last - first <= 2 * rows + 1000
    else { return false }
    let row = try RowCursor(database, sql: ReadingPass.rowSQL(table))
    for number in first...last where !referenced.contains(number) {
      try row.restart(binding: number)
      try row.step()
      if row.hasRow, try !defects(in: row, of: table).isEmpty { return false }
    }
    return true
  }

  private func defects(in row: RowCursor, of table: Table) throws -> [Defect] {
    // Behind the row's number.
    let first: Int32 = 1
    var dangling: [String] = []
    if table == .certificates, let person = row.text(first + CertificateColumn.personID), try !people.has(person) {
      dangling.append("person_id")
    }
    let isDuplicate = finder.staging.isDuplicate(row.integer(0), of: table)
    let isWhole =
      table == .people
      ? row.text(first + PersonColumn.personID).map { $0.isID && row.person(id: "", from: first) != nil } ?? false
      : row.certificate(from: first) != nil
    guard !isWhole || isDuplicate || !dangling.isEmpty else { return [] }
    return finder.defects(in: row, of: table, from: first, dangling: dangling).defects
  }
}
