import Foundation
import GRDB
import StarStandard

@testable import ChannelRecords

/// A database of a few channels on small pages, damaged: each four bytes of an input are a place and the byte that stands there; what is
/// left of it at the end says where the file ends.
enum DamagedDatabase {
  /// It is read, or refused by an error of ours; where SQLite itself finds it whole, one channel alone is read as among all.
  static func read(_ edits: [UInt8]) {
    var bytes = sound
    var rest = edits[...]
    while rest.count >= 4 {
      let edit = Array(rest.prefix(4))
      rest = rest.dropFirst(4)
      let place = (Int(edit[0]) << 16 | Int(edit[1]) << 8 | Int(edit[2])) % bytes.count
      bytes[place] = edit[3]
    }
    if let end = rest.first { bytes.removeLast(bytes.count * Int(end) / 256) }
    let path = Scratch.write(bytes, "damaged.db")
    do {
      let database = try RecordsDatabase(path: path)
      try database.read(RecordFiles.lists) { records in
        var all: [(id: String, text: String)] = []
        _ = try records.forEachDossier { all.append(($0.channel.id, "\($0)")) }
        promise(all.count <= bytes.count, "reading ends")
        try readWhatWasApplied(records)
        guard try isWhole(records.database) else { return }
        for pair in zip(all, all.dropFirst()) {
          promise(pair.0.id.utf8.lexicographicallyPrecedes(pair.1.id.utf8), "channels are in the order of their ids")
        }
        for (id, text) in all {
          promise(try records.dossier(of: id).map { "\($0)" } == text, "one channel is read as among all")
        }
      }
    } catch {
      promise(error is RecordsError, "a damaged database is refused by an error of its own: \(error)")
    }
  }

  /// What the program's own tables say is read, or refused.
  private static func readWhatWasApplied(_ records: RecordReader) throws {
    _ = try (records.channelsToCompare(), records.leftOnHold(), records.batchesWithoutRows(), records.rowCounts())
    _ = try (records.supplementDecisions(), records.supersededCounts(), records.namesakes())
    for id in ["CH-1", "CH-2"] { _ = try (records.appliedRows(of: id), records.causes(in: "2026-01-review", of: id)) }
  }

  private static func isWhole(_ database: Database) throws -> Bool {
    try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"]
  }

  private static let sound: [UInt8] = {
    do {
      let path = Scratch.folder + "/sound.db"
      let writer = try RecordsWriter(path: path, recordLists: RecordFiles.lists)
      var line = 0
      func add(_ table: ChannelRecords.Table, _ values: String...) throws {
        line += 1
        try writer.add(values, to: table, line: line)
      }
      for id in ["CH-1", "CH-2", "CH-3", "CH-4"] {
        try add(.channels, id, "n", "ACP", "DE", "", "", "", "7x24", "yes", "manual", "active")
        try add(.certifications, "K-\(id)", id, "3", "credits", "2025-12-01", "2026-01-01", "2026-12-31", "", "")
        for person in ["P-\(id)-1", "P-\(id)-2"] {
          try add(.people, person, "n", "")
          try add(.appointments, person, id, "post-sales-engineer", "2025-01-01", "", "", "")
          try add(.certificates, "Z-\(person)", person, "PMP", "2025-01-01", "2026-12-31")
          try add(
            .credits, "E-\(person)", id, person, RecordFiles.lists.categories[0], "10", "2026-01-01", "approved")
        }
        try add(.participations, id, "2026-02-01", "forum", "t")
        try add(.majorEvents, "V-\(id)", id, "2026-01-05", "k", "", "")
        try add(.downgrades, id, "2026-01-01", "4", "3", "r")
        try add(.waivers, id, "credit-baseline", "r", "g", "2026-01-01", "2026-12-31")
      }
      _ = try writer.finish()
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: applied) }
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA page_size = 512; VACUUM") }
      try queue.close()
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      fatalError("no database: \(error)")
    }
  }()

  /// What applying and reinstating wrote into the program's own tables.
  private static let applied = """
    INSERT INTO applied_batches (batch, command, as_of, manifest_sha256, applied_on, rows)
      VALUES ('2026-01-review', 'review', '2026-01-01', 'ab', '2026-01-02', 2);
    INSERT INTO applied_rows (batch, channel_id, change, downgraded_on, from_star, to_star, reason)
      VALUES ('2026-01-review', 'CH-1', 'downgrade', '2026-01-01', 4, 3, 'r');
    INSERT INTO applied_rows (batch, channel_id, change, certification_id, star, route, issued_on, valid_until)
      VALUES ('2026-01-review', 'CH-2', 'certify', 'K-CH-2', 3, 'credits', '2026-01-01', '2026-12-31');
    INSERT INTO applied_causes (batch, channel_id, rule) VALUES ('2026-01-review', 'CH-1', 'credit-baseline');
    INSERT INTO left_on_hold (batch, channel_id) VALUES ('2026-01-review', 'CH-3');
    INSERT INTO supplement_decisions (batch, channel_id, made_on) VALUES ('2026-01-review', 'CH-2', '2026-02-01');
    INSERT INTO superseded (batch, channel_id, superseded_by) VALUES ('2026-01-review', 'CH-4', '2026-01-supplement');
    INSERT INTO reinstatements
      (step, batch, command, as_of, channel_id, outcome, from_star, to_star, reason, reinstated_by, reinstated_on)
      VALUES (1, '2026-01-review', 'review', '2026-01-01', 'CH-3', 'downgrade', 3, 2, 'r', 'b', '2026-01-03');
    INSERT INTO reinstated_causes (reinstatement, rule) VALUES (1, 'credit-baseline');
    INSERT INTO reinstated_rows (reinstatement, step, batch, channel_id, change, downgraded_on, from_star, to_star, reason)
      VALUES (1, 1, '2026-01-review', 'CH-3', 'downgrade', '2026-01-01', 3, 2, 'r');
    """
}
