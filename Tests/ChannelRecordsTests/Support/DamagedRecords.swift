import Foundation
import GRDB
import StarStandard

@testable import ChannelRecords

/// Records of ninety channels on small pages, and what happens to a page of them (SQLite's Database File Format, 1.6).
final class DamagedRecords {
  static let recordLists = RecordLists(categories: ["training"])
  private static let pageSize = 512
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-\(UUID().uuidString).db").path
    let writer = try RecordsWriter(path: path, recordLists: Self.recordLists)
    var line = 0
    func add(_ table: ChannelRecords.Table, _ values: String...) throws {
      line += 1
      try writer.add(values, to: table, line: line)
    }
    for number in 10..<100 {
      let id = "CH-\(number)"
      try add(.channels, id, "n", "ACP", "DE", "", "", "", "7x24", "yes", "manual", "active")
      try add(.certifications, "K-\(id)", id, "3", "credits", "2025-12-01", "2026-01-01", "2026-12-31", "", "")
      try add(.people, "P-\(id)", "n", "")
      // Nobody's appointment names this one.
      try add(.people, "Q-\(id)", "n", "")
      try add(.appointments, "P-\(id)", id, "post-sales-engineer", "2025-01-01", "", "", "")
      try add(.certificates, "Z-\(id)", "P-\(id)", "PMP", "2025-01-01", "2026-12-31")
      try add(.credits, "E-\(id)", id, "P-\(id)", "training", "10", "2026-01-01", "approved")
      try add(.participations, id, "2026-02-01", "forum", "a title that is long enough")
      try add(.majorEvents, "V-\(id)", id, "2026-01-05", "k", "", "")
      try add(.downgrades, id, "2026-01-01", "4", "3", "a reason that is long enough")
      try add(.waivers, id, "credit-baseline", "r", "g", "2026-01-01", "2026-12-31")
    }
    _ = try writer.finish()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA page_size = \(Self.pageSize); VACUUM") }
    try queue.close()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Reads all channels.
  func read(threads: Int = 1) throws {
    try RecordsDatabase(path: path).read(Self.recordLists, threads: threads, channelsAtOnce: 7, meanwhile: {}) {
      _ = try $0.inPortions(from: 0) { _, count in
        count += 1
      } take: { _ in
      }
    }
  }

  /// Puts the last part of a table or an index first, and the first last.
  func exchangeEnds(of name: String) throws {
    try change { bytes in
      let page = try root(of: name)
      // A page to others: the one to the right stands at 8, and each cell begins with its page.
      precondition([2, 5].contains(bytes[page]), "\(name) fits on a page")
      let cell = firstCell(of: page, bytes)
      for place in 0..<4 { bytes.swapAt(page + 8 + place, cell + place) }
    }
  }

  /// Takes the last row away from the first leaf.
  func loseRow(of name: String) throws {
    try change { bytes in
      var page = try root(of: name)
      while [2, 5].contains(bytes[page]) {
        let cell = firstCell(of: page, bytes)
        page = (bytes[cell..<cell + 4].reduce(0) { $0 << 8 | Int($1) } - 1) * Self.pageSize
      }
      precondition([10, 13].contains(bytes[page]) && bytes[page + 4] > 1, "a leaf of \(name) has rows")
      bytes[page + 4] -= 1
    }
  }

  /// Where the first cell of a page to others is: the places of its cells stand from 12 on.
  private func firstCell(of page: Int, _ bytes: [UInt8]) -> Int {
    page + Int(bytes[page + 12]) << 8 + Int(bytes[page + 13])
  }

  private func root(of name: String) throws -> Int {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    return ((try queue.read { try Int.fetchOne($0, sql: sql, arguments: [name]) } ?? 0) - 1) * Self.pageSize
  }

  private func change(_ body: (inout [UInt8]) throws -> Void) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    try body(&bytes)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}
