import GRDB
import StarStandard

/// Finds defective rows of persons without an appointment at a channel, and of their certificates.
struct Unreferenced {
  let database: Database
  let finder: DefectFinder

  /// The defects of such rows.
  ///
  /// - Parameter throughChannels: whether there are appointments that name no channel.
  func defects(throughChannels: Bool) throws -> [Defect] {
    let people = try PeopleLookup(database)
    var defects: [Defect] = []
    for (table, sql) in ReadingPass.unreferencedSQL(throughChannels: throughChannels) {
      let row = try RowCursor(database, sql: sql)
      try row.step()
      while row.hasRow {
        var dangling: [String] = []
        if table == .certificates, let person = row.text(2), try !people.has(person) { dangling.append("person_id") }
        let isDuplicate = finder.staging.isDuplicate(row.integer(0), of: table)
        let isWhole =
          table == .people
          ? row.text(1).map { $0.isID && row.person(id: "", from: 1) != nil } ?? false
          : row.certificate(from: 1) != nil
        if !isWhole || isDuplicate || !dangling.isEmpty {
          defects += finder.defects(in: row, of: table, from: 1, dangling: dangling).defects
        }
        try row.step()
      }
    }
    return defects
  }
}
