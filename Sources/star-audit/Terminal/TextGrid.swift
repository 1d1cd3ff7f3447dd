/// Rows under their columns' names, each column as wide as its widest value; where the paper is too narrow for that, the last
/// column in several lines, and where that does not do either, each row as a list of its values.
struct TextGrid {
  let columns: [String]
  let rows: [[String]]

  /// The least columns that a last one in several lines is read in.
  private static let leastLast = 20
  private static let gap = 2

  /// - Parameter leavesOutEmpty: whether columns without any value are left out.
  init(columns: [String], rows: [[String]], leavesOutEmpty: Bool = true) {
    let used = columns.indices.filter { column in
      !leavesOutEmpty || rows.contains { $0.indices.contains(column) && !$0[column].isEmpty }
    }
    self.columns = used.map { columns[$0] }
    self.rows = rows.map { row in used.map { row.indices.contains($0) ? row[$0] : "" } }
  }

  func text(on paper: Paper, indent: Int = 2) -> String {
    let cells = ([columns] + rows).map { $0.map { paper.shown($0) } }
    let widths = columns.indices.map { column in cells.map { TextWidth.columns(of: $0[column]) }.max() ?? 0 }
    let before = widths.dropLast().reduce(indent) { $0 + $1 + Self.gap }
    guard paper.width > 0, let last = widths.last, before + last > paper.width else {
      return cells.map { line($0, widths, paper, indent) }.joined()
    }
    let room = paper.width - before
    guard room >= Self.leastLast else { return list(paper, indent) }
    return cells.map { row in
      let lines = Wrapping.lines(row.last ?? "", first: room, others: room)
      let head = line(row.dropLast() + [lines.first ?? ""], widths, paper, indent)
      return head
        + lines.dropFirst().map { String(repeating: " ", count: before) + $0 + "\n" }.joined()
    }.joined()
  }

  private func line(_ row: [String], _ widths: [Int], _ paper: Paper, _ indent: Int) -> String {
    var line = String(repeating: " ", count: indent)
    for (cell, width) in zip(row, widths) { line += paper.column(cell, width + Self.gap, gap: Self.gap) }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  /// Each row as its first value and, below, what else it says.
  private func list(_ paper: Paper, _ indent: Int) -> String {
    rows.map { row in
      let said = zip(columns, row).dropFirst().filter { !$1.isEmpty }.map { "\($0) \($1)" }.joined(separator: ", ")
      return paper.wrap(row.first ?? "", indent: indent) + (said.isEmpty ? "" : paper.wrap(said, indent: indent + 2))
    }.joined()
  }
}
