import ChannelRecords
import SampleRecords
import StarStandard

/// Synthetic records as a database or as a folder of CSV files.
struct Sample {
  let channels: Int
  let seed: UInt64
  let asOf: CalendarDate
  let configuration: EffectiveConfiguration

  /// 2027-01-01 (CONTRACT, `sample`): the review date of the half-year that this day is in.
  static let defaultDate = HalfYear(containing: CalendarDate(dayNumber: 20_819)).firstDay

  private var records: SampleRecords {
    SampleRecords(
      channels: channels, seed: seed, around: asOf, edition: configuration.editions.inForce(on: asOf))
  }

  /// Makes a database; returns the number of rows.
  func makeDatabase(_ path: String) throws -> Int {
    guard try !Files.isTaken(path) else {
      throw Failure(.cannotPublish, "\(path): is there already and is not overwritten")
    }
    let writer = try RecordsWriter(path: path, vocabulary: configuration.vocabulary)
    var rows = 0
    try records.forEachRow { table, values in
      rows += 1
      try writer.add(values, to: table, line: rows)
    }
    _ = try writer.finish()
    return rows
  }

  /// Makes a folder of CSV files; returns the number of rows.
  func makeFolder(_ path: String) throws -> Int {
    guard try !Files.isTaken(path) else {
      throw Failure(.cannotPublish, "\(path): is there already and is not overwritten")
    }
    let folder = try CSVFolderWriter(path: path)
    var rows = 0
    try records.forEachRow { table, values in
      rows += 1
      try folder.add(values, to: table)
    }
    try folder.finish()
    return rows
  }
}
