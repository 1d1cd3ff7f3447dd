import Foundation
import GRDB
import StarStandard

@testable import ChannelRecords

/// A small folder of sound CSV files, what a test changes in it, and the import of it without the program around it.
final class ImportTrial {
  let folder: String
  let database: String
  private let path: String
  /// Every defect in the order in which it was told.
  private(set) var told: [ImportDefect] = []
  /// What became of the rows of each table.
  private(set) var counts: [ChannelRecords.Table: RecordsWriter.Count] = [:]

  init(_ files: [String: String] = ImportTrial.sound) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-import-\(UUID().uuidString)").path
    folder = path + "/csv"
    database = path + "/records.db"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    try data.write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder + "/" + name) }

  /// Imports the folder; nil where everything was taken.
  func refusal(updates: Bool = false) throws -> ImportRefusal? {
    told = []
    let lists = RecordLists(categories: ["training"], rules: ["hotline"])
    let writer = try RecordsWriter(path: database, recordLists: lists, updates: updates) { [self] in
      told.append($0)
    }
    do {
      try CSVFolder(path: folder).load(into: writer)
    } catch {
      writer.abandon()
      throw error
    }
    do {
      counts = Dictionary(uniqueKeysWithValues: try writer.finish().map { ($0.table, $0) })
      return nil
    } catch RecordsError.refused(let refusal) {
      return refusal
    }
  }

  /// What is said about the folder, a line each; nothing where everything was taken.
  func lines(updates: Bool = false) throws -> [String] { try refusal(updates: updates)?.lines ?? [] }

  /// Takes away all files.
  func empty() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) { try remove(name) }
  }

  /// Changes the database as another program may, with every check switched off.
  func change(_ statements: String...) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { connection in
      try connection.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      for statement in statements { try connection.execute(sql: statement) }
    }
    try queue.close()
  }

  /// The rows that a query finds, their values joined by spaces.
  func rows(_ query: String) throws -> [String] {
    let queue = try DatabaseQueue(path: database)
    defer { try? queue.close() }
    return try queue.read { try Row.fetchAll($0, sql: query) }.map { row in
      row.databaseValues.map { $0.isNull ? "-" : String.fromDatabaseValue($0) ?? "\($0)" }.joined(separator: " ")
    }
  }

  static let sound = [
    "channels.csv": channels(["CH-1", "CH-2"]),
    "certifications.csv":
      "certification_id,channel_id,star,route,applied_on,issued_on,valid_until,ended_on,renewal_confirmed_on\n"
      + "K-1,CH-1,3,credits,2025-12-10,2026-01-01,2026-12-31,,\n"
      + "K-2,CH-2,2,credits,2025-12-10,2026-01-01,2026-12-31,,\n",
    "people.csv": people(["P-1", "P-2", "P-3"]),
    "appointments.csv":
      "person_id,channel_id,role,registered_on,departed_on,declared_on,replaced_by\n"
      + "P-1,CH-1,service-manager,2025-01-01,,,\nP-2,CH-1,post-sales-engineer,2025-01-01,2026-01-01,,P-3\n",
    "credits.csv": credits(["C-1,CH-1,P-2,training,10,2026-01-01,approved"]),
  ]

  static func channels(_ ids: [String]) -> String {
    "channel_id,name,kind,country,language,service_email,office_email,hotline,support_email,tracking_system,status\n"
      + ids.map { "\($0),Name,ACP,DE,,,,7x24,yes,manual,active\n" }.joined()
  }

  static func people(_ ids: [String]) -> String {
    "person_id,name,email\n" + ids.map { "\($0),Name,\n" }.joined()
  }

  static func credits(_ rows: [String]) -> String {
    "entry_id,channel_id,person_id,category,points,earned_on,status\n" + rows.map { $0 + "\n" }.joined()
  }
}
