/// The rows of a table without an id that an update finds under one key, where these are several.
///
/// They are held in memory, so that each of the rows that come for the key is compared with those of its own values alone, however
/// many there are.
struct KeyRows {
  /// Their rowids, in order.
  let rows: [Int64]
  /// Those that no row of the files is equal to yet, by their values, the first one last.
  private var byValues: [RowKey: [Int64]] = [:]
  /// How many of `rows` were looked at for one to be written anew.
  private var next = 0

  init(_ found: [(row: Int64, values: RowKey)]) {
    let found = found.sorted { $0.row < $1.row }
    rows = found.map(\.row)
    for (row, values) in found.reversed() { byValues[values, default: []].append(row) }
  }

  /// Takes a row of just these values.
  mutating func takeEqual(to values: RowKey) -> Int64? { byValues[values]?.popLast() }

  /// Takes the first row that none was equal to.
  ///
  /// - Parameter isTaken: whether a row of the files was equal to it.
  mutating func takeOther(isTaken: (Int64) -> Bool) -> Int64? {
    while next < rows.count {
      defer { next += 1 }
      if !isTaken(rows[next]) { return rows[next] }
    }
    return nil
  }
}
