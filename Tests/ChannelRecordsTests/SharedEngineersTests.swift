import Foundation
import StarStandard
import Testing

@testable import ChannelRecords

/// A placeholder that is the engineer of every channel is read once, and not once more with each of them.
@Suite struct SharedEngineersTests {
  private static let recordLists = RecordLists(categories: ["training"])

  /// The persons shared, by channel, of records with these appointments: person, channel, role, from, until.
  private func shared(_ appointments: [[String]], channels: [String]) throws -> [String: [EngineerPosts]] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("records.db").path
    let writer = try RecordsWriter(path: path, recordLists: Self.recordLists)
    for (line, channel) in channels.enumerated() {
      try writer.add(
        [channel, "n", "ACP", "DE", "", "", "", "7x24", "yes", "manual", "active"], to: .channels, line: line)
    }
    for (line, person) in appointments.map({ $0[0] }).uniqued().enumerated() {
      try writer.add([person, "n", ""], to: .people, line: line)
    }
    for (line, row) in appointments.enumerated() {
      try writer.add(row + ["", ""], to: .appointments, line: line)
    }
    _ = try writer.finish()
    var found: [String: [EngineerPosts]] = [:]
    try RecordsDatabase(path: path).read(Self.recordLists) { records in
      _ = try records.forEachDossier { dossier in
        found[dossier.channel.id] = dossier.sharedEngineers
        let alone = try records.dossier(of: dossier.channel.id)
        #expect(alone?.sharedEngineers.map(\.personID) == dossier.sharedEngineers.map(\.personID))
      }
    }
    return found
  }

  private func engineer(_ person: String, _ channel: String, from: String = "2025-01-01", until: String = "")
    -> [String]
  {
    [person, channel, "post-sales-engineer", from, until]
  }

  @Test func onePlaceholderIsOneValueForAllItsChannels() throws {
    let channels = (100..<400).map { "CH-\($0)" }
    let found = try shared(channels.map { engineer("VACANT", $0) }, channels: channels)
    let first = try #require(found["CH-100"]?.first)
    for channel in channels {
      let posts = try #require(found[channel]?.first, "\(channel)")
      #expect(found[channel]?.count == 1 && posts === first)
      #expect(posts.others(than: channel, on: on("2026-01-01")).count == 299)
    }
  }

  @Test func onlyWhoIsAnEngineerAtTwoChannelsIsShared() throws {
    let found = try shared(
      [
        engineer("A", "C1"), engineer("A", "C3"), engineer("B", "C1"), engineer("B", "C1", from: "2026-01-01"),
        engineer("C", "C2"), ["C", "C3", "service-manager", "2025-01-01", ""], engineer("D", "C2"), engineer("D", "C3"),
        engineer("D", "C3", from: "2026-01-01"), ["D", "C1", "service-manager", "2025-01-01", ""],
      ], channels: ["C1", "C2", "C3"])
    #expect(found.mapValues { $0.map(\.personID) } == ["C1": ["A"], "C2": ["D"], "C3": ["A", "D"]])
  }

  @Test func aPostEndsOnTheDayOfTheDeparture() throws {
    let found = try shared(
      [engineer("A", "C1"), engineer("A", "C2", until: "2026-03-01")], channels: ["C1", "C2"])
    let posts = try #require(found["C1"]?.first)
    #expect(posts.others(than: "C1", on: on("2026-02-28")).named == ["C2"])
    #expect(posts.others(than: "C1", on: on("2026-03-01")).count == 0)
  }
}
