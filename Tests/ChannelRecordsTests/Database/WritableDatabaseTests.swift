import Foundation
import GRDB
import Testing

@testable import ChannelRecords

@Suite struct WritableDatabaseTests {
  /// A commit removes the journal, and is on the disk when the folder is synced; only `EXTRA` syncs it.
  @Test func aCommitIsOnTheDiskWhenItIsSaidToBeDone() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-\(UUID().uuidString).db").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let queue = try WritableDatabase.any(path: path)
    #expect(try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 3)
  }
}
