import Foundation
import Testing

/// A run of `apply` that is killed has written everything or nothing, and the next one ends it.
@Suite struct ApplyCrashTests {
  private static let channels = 1000

  /// When a run is killed, after its start or after it began to write.
  struct Moment: CustomTestStringConvertible, Sendable {
    let microseconds: UInt32
    let isWriting: Bool
    var testDescription: String { "\(microseconds) µs after the \(isWriting ? "first change" : "start")" }
  }

  /// Times from the start to the end of a run, then densely while it writes.
  private static let moments =
    stride(from: UInt32(0), through: 600_000, by: 200_000).map { Moment(microseconds: $0, isWriting: false) }
    + [0, 200, 500, 1_000, 2_000, 4_000, 7_000, 11_000, 16_000, 25_000].map {
      Moment(microseconds: $0, isWriting: true)
    }

  @Test func aKilledRunIsNeverHalfDone() throws {
    let office = try Office(channels: Self.channels, seed: 9)
    let batch = office.batch("2027-01-review")
    try office.must("review", "--as-of", "2027-01-01", "--quiet")
    let untouched = office.folder.path("untouched.db")
    try FileManager.default.copyItem(atPath: office.database, toPath: untouched)
    try office.must("apply", "2027-01-review", "--quiet")
    #expect(try office.rows("SELECT * FROM downgrades").count > 50)

    for moment in Self.moments {
      let folder = try Folder()
      let database = folder.path("records.db")
      let journal = database + "-journal"
      try FileManager.default.copyItem(atPath: untouched, toPath: database)
      let arguments = ["apply", batch, "--database", database, "--quiet"]
      _ = try Program.runAndKill(
        arguments, after: moment.microseconds, onceThereIs: moment.isWriting ? journal : nil)
      // Whoever opens the records next sees what was before, or all of it.
      let left = folder.path("left.db")
      for end in ["", "-journal"] where FileManager.default.fileExists(atPath: database + end) {
        try FileManager.default.copyItem(atPath: database + end, toPath: left + end)
      }
      let isUntouched = try Records.differences(left, untouched).isEmpty
      if !isUntouched { #expect(try Records.differences(left, office.database) == [], "\(moment)") }

      let again = try Program.run(arguments)
      #expect(again.status == 0, "\(moment): \(again.errors)")
      #expect(try Records.differences(database, office.database) == [], "\(moment)")
      #expect(!FileManager.default.fileExists(atPath: journal), "\(moment)")
    }
  }
}
