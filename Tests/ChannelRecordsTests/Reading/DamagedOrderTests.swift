import Foundation
import GRDB
import StarStandard
import Testing

@testable import ChannelRecords

/// SQLite answers for a table whose rows stand in another order than that of their numbers, too, and has a first number beyond the
/// last: that is damage, and no trap.
@Suite struct DamagedOrderTests {
  private static let recordLists = RecordLists(categories: ["training"])

  /// A database of persons whom no appointment names, one of them defective, with the first and the last page of their table
  /// exchanged.
  private func write(to path: String) throws {
    _ = try RecordsWriter(path: path, recordLists: Self.recordLists).finish()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA page_size = 512; VACUUM; PRAGMA ignore_check_constraints = ON")
      for number in 100..<400 {
        try database.execute(
          sql: "INSERT INTO people (person_id, name, email) VALUES (?, ?, '')",
          arguments: ["P-\(number)", number == 250 ? "" : "Name of \(number)"])
      }
    }
    let root = try #require(
      try queue.read { try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'people'") })
    try queue.close()
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    // An interior page of a table (Database File Format, 1.6): the page to the right at 8, the places of the cells from 12 on, and
    // each cell begins with its page.
    let page = (root - 1) * 512
    #expect(bytes[page] == 5)
    let cell = page + Int(bytes[page + 12]) << 8 + Int(bytes[page + 13])
    for place in 0..<4 { bytes.swapAt(page + 8 + place, cell + place) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  @Test func rowsOutOfTheirOrderAreDamage() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-\(UUID().uuidString).db").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write(to: path)
    let error = #expect(throws: RecordsError.self) {
      try RecordsDatabase(path: path).read(Self.recordLists) { try $0.forEachDossier { _ in } }
    }
    #expect(error.map { "\($0)" }?.contains("the database is damaged or truncated") == true)
  }
}
