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
    let member = Crew<Range<Int>, [Row]>.Member { previous in
      let first = previous?.upperBound ?? 1
      return first > channels ? nil : first..<min(first + Self.channelsAtOnce, channels + 1)
    } make: { numbers in
      rows(of: numbers)
    }
    let members = Array(repeating: member, count: RecordReader.usualThreads)
    let isDone = try Crew<Range<Int>, [Row]>(mostUnderWay: 4 * members.count).work(members) { rows in
      for row in rows { try body(row.table, row.values) }
    }
    if !isDone { try forEachRow(body) }
  }

  private static let channelsAtOnce = 32

  private struct Row: Sendable {
    let table: Table
    let values: [String]
  }

  private func rows(of numbers: Range<Int>) -> [Row] {
    var rows: [Row] = []
    for number in numbers {
      var builder = ChannelBuilder(number: number, seed: seed, world: world)
      builder.build().forEachRow { rows.append(Row(table: $0, values: $1)) }
    }
    return rows
  }
}
