import ChannelRecords
import FileSystem
import SampleRecords
import StarStandard

/// Synthetic records as a database or as a folder of CSV files.
package struct Sample {
  private let channels: Int
  private let seed: UInt64
  private let asOf: CalendarDate
  private let configuration: EffectiveConfiguration

  package init(channels: Int, seed: UInt64, asOf: CalendarDate, configuration: EffectiveConfiguration) {
    self.channels = channels
    self.seed = seed
    self.asOf = asOf
    self.configuration = configuration
  }

  /// 2027-01-01 (Commands.md, `sample`).
  package static let defaultDate = CalendarYear(2027).firstDay

  private var records: SampleRecords {
    SampleRecords(
      channels: channels, seed: seed, around: asOf, edition: configuration.editions.inForce(on: asOf))
  }

  /// Makes a database; returns the number of rows.
  package func makeDatabase(_ path: String) throws -> Int {
    guard try !Files.isTaken(path) else {
      throw AuditError(.cannotWrite, "\(path): is there already and is not overwritten")
    }
    let writer = try RecordsWriter(path: path, recordLists: configuration.recordLists)
    var rows = 0
    var done = 0
    try records.forEachPortionSideBySide(examinedBy: RowExaminer(configuration.recordLists)) { portion, count in
      for table in portion {
        try writer.add(table)
        rows += table.count
      }
      done += count
      try Work.step(done, of: channels, "channels")
    }
    _ = try writer.finish()
    return rows
  }

  /// A channel's first row is its own.
  private func step(_ done: inout Int, at table: Table) throws {
    guard table == .channels else { return }
    if done % 64 == 0 { try Work.step(done, of: channels, "channels") }
    done += 1
  }

  /// Makes a folder of CSV files; returns the number of rows.
  package func makeFolder(_ path: String) throws -> Int {
    guard try !Files.isTaken(path) else {
      throw AuditError(.cannotWrite, "\(path): is there already and is not overwritten")
    }
    let folder = try CSVFolderWriter(path: path)
    var rows = 0
    var done = 0
    try records.forEachRowSideBySide { table, values in
      rows += 1
      try step(&done, at: table)
      try folder.add(values, to: table)
    }
    try folder.finish()
    return rows
  }
}
