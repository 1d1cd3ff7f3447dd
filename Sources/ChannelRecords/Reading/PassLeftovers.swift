import StarStandard

/// What a pass over some of the channels found that belongs to none of them.
struct PassLeftovers: Sendable {
  /// Channels whose own id cannot be read: how to find the row, and what is wrong with it.
  var unnamedChannels: [(row: String, defects: [Defect])] = []
  /// Whether appointments name no channel.
  var strayAppointments = false
  /// How many rows of tables were read, of channels and of none.
  var rows: [Table: Int] = [:]
  private var orphans: [(row: RowID?, defects: [Defect])] = []
  private var seen: Set<RowID> = []

  /// A row of a table.
  struct RowID: Hashable {
    let table: Table
    let row: Int64
  }

  /// The defects of all rows that belong to no channel.
  var orphanDefects: [Defect] { orphans.flatMap(\.defects) }

  /// The defects of a row that belongs to no channel.
  ///
  /// - Parameter row: the row, where several channels lead to it: it is reported once.
  mutating func add(_ defects: [Defect], onceOf row: RowID? = nil) {
    if let row, !seen.insert(row).inserted { return }
    orphans.append((row, defects))
  }

  /// Takes in what comes after this in the order of channels.
  mutating func append(_ later: PassLeftovers) {
    unnamedChannels += later.unnamedChannels
    strayAppointments = strayAppointments || later.strayAppointments
    rows.merge(later.rows, uniquingKeysWith: +)
    for (row, defects) in later.orphans { add(defects, onceOf: row) }
  }
}
