import ChannelRecords
import StarStandard

/// Synthetic records, deterministic in their parameters.
///
/// The rows are valid in every respect of STANDARD 8, and the world that they describe is believable around the as-of
/// date: most channels keep their star, some are at risk, about one in eight loses it, for every kind of reason. The
/// first channels show every rule of STANDARD 6 by construction, the others by chance.
///
/// A channel's rows follow from the seed and its number alone, so they are the same however many channels there are.
package struct SampleRecords: Sendable {
  private let channels: Int
  private let seed: UInt64
  private let world: World

  /// The records of so many channels.
  ///
  /// - Parameters:
  ///   - channels: How many; fewer than none count as none. Ids sort like numbers up to 9,999,999.
  ///   - seed: Another seed, other records.
  ///   - asOf: The day for which the records are made; a review on that day finds something to say.
  ///   - edition: Whose requirements, codes and categories the records go by.
  package init(channels: Int, seed: UInt64, around asOf: CalendarDate, edition: Edition) {
    self.channels = max(0, channels)
    self.seed = seed
    world = World(asOf: asOf, edition: edition)
  }

  /// Every row, channel by channel in channel-id order (so memory stays flat at any size); values as in a CSV file, in
  /// the order of `Table.columns`, "" where absent.
  ///
  /// A row refers only to rows that came before it.
  package func forEachRow(_ body: (Table, [String]) throws -> Void) rethrows {
    guard channels > 0 else { return }
    for number in 1...channels {
      for row in rows(of: number..<number + 1) { try body(row.table, row.values) }
    }
  }

  /// The same; several threads make the rows, while this one takes those before. Nothing of a channel depends on another.
  ///
  /// - Throws: what the body throws.
  package func forEachRowSideBySide(_ body: (Table, [String]) throws -> Void) throws {
    try sideBySide(make: rows) { rows in
      for row in rows { try body(row.table, row.values) }
    }
  }

  /// The same rows, examined, those of some channels at once, table by table, each with the number of channels that they are of. A row's line
  /// is its place among those of its table and these channels.
  ///
  /// - Throws: what the body throws.
  package func forEachPortionSideBySide(
    examinedBy examiner: RowExaminer, _ body: ([PreparedRows], Int) throws -> Void
  ) throws {
    try sideBySide { numbers in
      (prepared(numbers, by: examiner), numbers.count)
    } take: {
      try body($0.0, $0.1)
    }
  }

  /// Hands over what is made of all channels, some of them at a time.
  private func sideBySide<Made>(make: @escaping (Range<Int>) -> Made, take: (Made) throws -> Void) throws {
    func numbers(after previous: Range<Int>?) -> Range<Int>? {
      let first = previous?.upperBound ?? 1
      return first > channels ? nil : first..<min(first + Self.channelsAtOnce, channels + 1)
    }
    let member = Crew<Range<Int>, Made>.Member {
      numbers(after: $0)
    } make: {
      make($0)
    }
    let members = Array(repeating: member, count: RecordReader.usualThreads)
    if try Crew<Range<Int>, Made>(mostUnderWay: 4 * members.count).work(members, take: take) { return }
    var current = numbers(after: nil)
    while let portion = current {
      try take(make(portion))
      current = numbers(after: portion)
    }
  }

  private static let channelsAtOnce = 32

  private func rows(of numbers: Range<Int>) -> [Rows.Row] {
    var taker = Rows()
    hand(numbers, to: &taker)
    return taker.rows
  }

  private func prepared(_ numbers: Range<Int>, by examiner: RowExaminer) -> [PreparedRows] {
    var taker = Prepared()
    hand(numbers, to: &taker)
    return taker.examined(by: examiner)
  }

  private func hand(_ numbers: Range<Int>, to taker: inout some RowTaker) {
    for number in numbers {
      var builder = ChannelBuilder(number: number, seed: seed, world: world)
      builder.build().hand(to: &taker)
    }
  }
}

/// Rows as texts.
private struct Rows: RowTaker {
  struct Row: Sendable {
    let table: Table
    let values: [String]
  }

  private(set) var rows: [Row] = []
  private var table = Table.channels
  private var values: [String] = []

  mutating func begin(_ table: Table) { self.table = table }

  mutating func take(_ field: String) { values.append(field) }

  mutating func endRow() {
    rows.append(Row(table: table, values: values))
    values.removeAll(keepingCapacity: true)
  }
}

/// Rows as they are inserted, table by table.
private struct Prepared: RowTaker {
  private var tables = Table.allCases.map { PreparedRows(of: $0) }
  private var place = 0

  mutating func begin(_ table: Table) { place = Table.allCases.firstIndex(of: table) ?? 0 }

  mutating func take(_ field: String) { tables[place].append(field) }

  mutating func endRow() { tables[place].endRow(line: tables[place].count + 1) }

  func examined(by examiner: RowExaminer) -> [PreparedRows] {
    var tables = tables
    for place in tables.indices { tables[place].examine(by: examiner) }
    return tables
  }
}
