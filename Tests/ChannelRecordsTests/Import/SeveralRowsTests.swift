import Foundation
import StarStandard
import Testing

@testable import ChannelRecords

/// Rows of a new database are inserted several at a time; what is said of each is as if it came alone.
@Suite struct SeveralRowsTests {
  private static let lists = RecordLists(categories: ["training"])

  /// Imports people of these ids, as one portion or each alone, and says what was found.
  private func found(_ ids: [String], inPortions: Bool) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var told: [String] = []
    let writer = try RecordsWriter(path: folder.appendingPathComponent("records.db").path, recordLists: Self.lists) {
      told.append("\($0.line) \($0.column ?? "") \($0.reason)")
    }
    if inPortions {
      var rows = PreparedRows(of: .people)
      for (index, id) in ids.enumerated() { rows.append([id, "n", ""], line: index + 2) }
      rows.examine(by: RowExaminer(Self.lists))
      try writer.add(rows)
    } else {
      for (index, id) in ids.enumerated() { try writer.add([id, "n", ""], to: .people, line: index + 2) }
    }
    do {
      told.append("rows \(try writer.finish().first { $0.table == .people }?.rows ?? 0)")
    } catch RecordsError.refused {
      told.append("refused")
    }
    return told
  }

  @Test func takenIDsAreNamedByTheirLines() throws {
    // Twice within the first sixteen, over the border of sixteen and among those that are left.
    var ids = (1...40).map { "P\($0)" }
    ids[5] = "P2"
    ids[16] = "P16"
    ids[38] = "P1"
    ids[39] = "P1"
    let told = try found(ids, inPortions: true)
    #expect(
      told == [7, 18, 40, 41].map { "\($0) person_id is the id of an earlier row too (\"\(ids[$0 - 2])\")" } + [
        "refused"
      ])
    #expect(try found(ids, inPortions: false) == told)
  }

  @Test func rowsWithDefectsStandBetweenOthers() throws {
    var ids = (1...33).map { "P\($0)" }
    ids[3] = "no id"
    ids[4] = "no id"
    ids[20] = ""
    ids[21] = ""
    ids[22] = "P1"
    let told = try found(ids, inPortions: true)
    #expect(told.count == 6)
    #expect(try found(ids, inPortions: false) == told)
  }

  @Test func allAreThere() throws {
    let ids = (1...100).map { "P\($0)" }
    #expect(try found(ids, inPortions: true) == ["rows 100"])
  }
}
