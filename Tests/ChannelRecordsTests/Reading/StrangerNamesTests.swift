import Foundation
import StarStandard
import Testing

@testable import ChannelRecords

/// Who earned credits at a channel without an appointment there is known by name, too.
@Suite struct StrangerNamesTests {
  private static let recordLists = RecordLists(categories: ["training"])

  @Test func aStrangerWhoEarnedCreditsIsKnownByName() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("records.db").path
    let writer = try RecordsWriter(path: path, recordLists: Self.recordLists)
    for (line, channel) in ["C1", "C2"].enumerated() {
      try writer.add(
        [channel, "n", "ACP", "DE", "", "", "", "7x24", "yes", "manual", "active"], to: .channels, line: line)
    }
    for (line, person) in ["P1", "P2"].enumerated() {
      try writer.add([person, "Name of \(person)", ""], to: .people, line: line)
    }
    try writer.add(["P1", "C1", "post-sales-engineer", "2025-01-01", "", "", ""], to: .appointments, line: 0)
    for (line, (channel, person)) in [("C1", "P1"), ("C1", "P2"), ("C1", "P2"), ("C2", "P1")].enumerated() {
      try writer.add(
        ["E\(line)", channel, person, "training", "10", "2026-03-01", "approved"], to: .credits, line: line)
    }
    _ = try writer.finish()
    var strangers: [String: [String]] = [:]
    try RecordsDatabase(path: path).read(Self.recordLists) { records in
      _ = try records.forEachDossier { dossier in
        strangers[dossier.channel.id] = dossier.strangers.map { "\($0.id) \($0.name ?? "")" }
        #expect(dossier.defects.isEmpty && dossier.credits.count == (dossier.channel.id == "C1" ? 3 : 1))
      }
    }
    #expect(strangers == ["C1": ["P2 Name of P2"], "C2": ["P1 Name of P1"]])
  }
}
