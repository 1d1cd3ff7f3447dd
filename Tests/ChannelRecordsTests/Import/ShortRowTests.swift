import Foundation
import Testing

@testable import ChannelRecords

/// A row of values that ends before the table's columns do.
@Suite struct ShortRowTests {
  @Test func aRowThatEndsEarlyHasNothingInTheOtherColumns() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var told: [ImportDefect] = []
    let writer = try RecordsWriter(
      path: folder.appendingPathComponent("records.db").path, recordLists: RecordLists(categories: ["training"])
    ) { told.append($0) }
    defer { writer.abandon() }
    try writer.add(["P1", "Name"], to: .people, line: 1)
    #expect(told.isEmpty)
    try writer.add(["P2"], to: .people, line: 2)
    try writer.add([], to: .people, line: 3)
    #expect(told.map(\.column) == ["name", "person_id", "name"])
  }
}
