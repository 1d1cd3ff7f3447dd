import Foundation
import Testing

/// A dump keeps tables and rows, and loses the two numbers by which a database is known.
@Suite struct DumpTests {
  @Test(arguments: [["application_id", "user_version"], ["user_version"], ["application_id"]])
  func whatARestoredDatabaseLacksIsSaidAndCanBeGiven(_ lost: [String]) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder, name: "the records.db")
    for name in lost { try Records.change(database, "PRAGMA \(name) = 0") }
    let result = try Program.run(["review", "--report-only", "--as-of", "2026-07-01", "--database", database])
    #expect(result.status == 65)
    #expect(!result.errors.contains("another program"))
    #expect(result.errors.contains("restored from a dump"), "\(result.errors)")
    let pragmas = "'PRAGMA application_id = 1398030674; PRAGMA user_version = 1'"
    let advice = "sqlite3 '\(database)' \(pragmas)"
    #expect(result.errors.contains(advice), "\(result.errors)")
    // What is advised works, word for word.
    try Records.change(database, String(pragmas.dropFirst().dropLast()))
    #expect(try Report.preview(database).outcome(of: "CH-1") == "retain")
  }
}
