import Foundation
import GRDB
import StarStandard
import Testing

@testable import ChannelRecords

/// What tools write by default: mended by the statement that is told, or read as it is where the configuration says so.
@Suite struct LenientReadingTests {
  /// Sound records after another program changed them without checks.
  private func trial(after statements: [String]) throws -> ImportTrial {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    try change(trial, statements)
    return trial
  }

  private func change(_ trial: ImportTrial, _ statements: [String]) throws {
    let queue = try DatabaseQueue(path: trial.database)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      for statement in statements { try database.execute(sql: statement) }
    }
    try queue.close()
  }

  private func columns(_ trial: ImportTrial, _ lenient: Lenience...) throws -> [DefectiveColumn] {
    try RecordsDatabase(path: trial.database)
      .defectiveColumns(RecordLists(categories: ["training"], lenient: Set(lenient)))
  }

  /// How many rows of the dossiers are defective.
  private func defects(_ trial: ImportTrial, _ lenient: Lenience...) throws -> Int {
    let lists = RecordLists(categories: ["training"], lenient: Set(lenient))
    return try RecordsDatabase(path: trial.database).read(lists) { records in
      try ["CH-1", "CH-2"].reduce(0) { try $0 + (records.dossier(of: $1)?.defects.count ?? 100) }
    }
  }

  private static func anew(_ table: String, _ columns: String) -> String {
    "CREATE TABLE made AS SELECT \(columns) FROM \(table); DROP TABLE \(table); ALTER TABLE made RENAME TO \(table)"
  }

  private static func certifications(star: String = "star", issuedOn: String = "issued_on") -> String {
    anew(
      "certifications",
      "certification_id, channel_id, \(star) AS star, route, applied_on, \(issuedOn) AS issued_on, valid_until, ended_on, "
        + "renewal_confirmed_on")
  }

  private static func channels(supportEmail: String, hotline: String = "hotline") -> String {
    anew(
      "channels",
      "channel_id, name, kind, country, language, service_email, office_email, \(hotline) AS hotline, "
        + "\(supportEmail) AS support_email, tracking_system, status")
  }

  static let writers: [(statement: String, lenience: Lenience?)] = [
    (certifications(star: "CAST(star AS TEXT)"), .numbers), (certifications(star: "star + 0.0"), .numbers),
    (certifications(star: "star || '.0'"), .numbers), (certifications(issuedOn: "issued_on || ' 00:00:00'"), .dates),
    (certifications(issuedOn: "issued_on || 'T00:00:00.000000'"), .dates),
    ("UPDATE certifications SET issued_on = issued_on || ' 00:00:00'", .dates),
    (channels(supportEmail: "support_email = 'yes'"), .booleans),
    (channels(supportEmail: "CASE support_email WHEN 'yes' THEN 'True' ELSE 'False' END"), .booleans),
    (certifications(issuedOn: "CAST(julianday(issued_on) - 2415018.5 AS INTEGER)"), nil),
    (certifications(issuedOn: "julianday(issued_on) - 2440587.5"), nil),
    (channels(supportEmail: "support_email", hotline: "NULL"), nil),
    (certifications(issuedOn: "issued_on || ' 13:30:00'"), .none),
    // Go's driver, and JDBC in Shanghai and in New York.
    (certifications(issuedOn: "issued_on || ' 00:00:00+00:00'"), .none),
    (certifications(issuedOn: "(strftime('%s', issued_on) - 8 * 3600) * 1000"), nil),
    (certifications(issuedOn: "(strftime('%s', issued_on) + 5 * 3600) * 1000"), nil),
    (certifications(issuedOn: "strftime('%s', issued_on) + 0"), nil),
  ]

  /// The statement that is told, run as it stands, leaves no defect.
  @Test(arguments: writers.filter { !$0.statement.contains("'.0'") })
  func whatIsToldMendsIt(_ statement: String, _ lenience: Lenience?) throws {
    let trial = try trial(after: [statement])
    let found = try columns(trial)
    #expect(found.count == 1, "\(found.map(\.text))")
    let sql = try #require(found.first?.mending, "\(found.map(\.text))")
    // What would not be read all the same is not said to be.
    #expect(found.first?.lenience == lenience.map { "lenient: [\($0)]" })
    try change(trial, [sql])
    #expect(try columns(trial).isEmpty, "\(sql)")
    #expect(try defects(trial) == 0, "\(sql)")
  }

  @Test(arguments: writers.filter { $0.lenience != nil })
  func whatCanOnlyMeanOneThingIsReadWhereTheConfigurationSaysSo(_ statement: String, _ lenience: Lenience?) throws {
    let lenience = try #require(lenience)
    let trial = try trial(after: [statement])
    #expect(try defects(trial) > 0)
    #expect(try defects(trial, lenience) == 0)
    #expect(try columns(trial, lenience).isEmpty)
    for other in Lenience.allCases where other != lenience { #expect(try defects(trial, other) > 0) }
  }

  /// Ids of digits alone, in a table whose columns have no types.
  private static let numberedChannels = [
    "UPDATE channels SET channel_id = substr(channel_id, 4)",
    "UPDATE certifications SET channel_id = substr(channel_id, 4)",
    "UPDATE appointments SET channel_id = substr(channel_id, 4)",
    "UPDATE credits SET channel_id = substr(channel_id, 4)",
    "UPDATE participations SET channel_id = substr(channel_id, 4)",
  ]

  @Test(arguments: ["CAST(channel_id AS INTEGER)", "channel_id + 0"])
  func idsThatAToolMadeIntegersOfAreReadInColumnsWithoutAType(_ id: String) throws {
    let others =
      "name, kind, country, language, service_email, office_email, hotline, support_email, tracking_system, status"
    let trial = try trial(after: Self.numberedChannels + [Self.anew("channels", "\(id) AS channel_id, \(others)")])
    func ids(_ lenient: Lenience...) throws -> [String] {
      let lists = RecordLists(categories: ["training"], lenient: Set(lenient))
      return try RecordsDatabase(path: trial.database).read(lists) { records in
        var ids: [String] = []
        _ = try records.forEachDossier { ids.append($0.channel.id) }
        return ids
      }
    }
    #expect(try ids().isEmpty)
    // A tool that declares a type of numbers has made 12 of 012.
    let type = try type(trial)
    #expect(try ids(.numbers) == (type.isEmpty ? ["1", "2"] : []), "\(type)")
    #expect(try columns(trial, .numbers).isEmpty == type.isEmpty)
  }

  private func type(_ trial: ImportTrial) throws -> String {
    let queue = try DatabaseQueue(path: trial.database)
    return try queue.read {
      try String.fetchOne($0, sql: "SELECT type FROM pragma_table_info('channels') WHERE name = 'channel_id'") ?? ""
    }
  }

  @Test(arguments: [
    ("issued_on", "issued_on || ' 13:30:00'"), ("issued_on", "issued_on || ' 00:00:00+00:00'"),
    ("issued_on", "'2026-02-30 00:00:00'"), ("issued_on", "'2026-1-1 00:00:00'"), ("issued_on", "issued_on || ' '"),
    ("star", "'3.5'"), ("star", "2.5"), ("star", "' 3'"), ("star", "'3.'"), ("star", "'3.000'"), ("star", "'1e0'"),
    ("star", "'９'"),
    ("star", "1e300"), ("star", "'-3'"), ("star", "x'33'"), ("star", "'99999999999999999999'"),
  ])
  func whatMayMeanSomethingElseStaysADefect(_ column: String, _ value: String) throws {
    let trial = try trial(after: [
      column == "star" ? Self.certifications(star: value) : Self.certifications(issuedOn: value)
    ])
    #expect(try defects(trial, .dates, .numbers, .booleans) > 0)
  }
}
