/// Why an import is refused: the first ten defects of each kind, and how many there are. What is kept does not grow with the
/// number of defects.
package struct ImportRefusal: Sendable {
  /// How many defects there are.
  package private(set) var count = 0
  /// The columns in which most rows are defective.
  package internal(set) var columns: [DefectiveColumn] = []
  /// The tables of which nobody can tell whether others point at their rows, because their files were not read whole.
  package internal(set) var unjudged: [Table] = []
  private var kinds: [Kind: Seen] = [:]

  /// How many defects of a kind are kept.
  static let shown = 10

  /// What makes defects one kind.
  private struct Kind: Hashable {
    /// Nil for files that are none of the records, for there may be any number of them.
    let file: String?
    let column: String?
    let fault: Fault
  }

  private struct Seen: Sendable {
    var first: [ImportDefect] = []
    var count = 0
    /// How many kinds were met before it: two defects of one place come in the order in which they were found.
    let number: Int

    var place: (String, Int, Int) { first.first?.place ?? ("", 0, 0) }
  }

  mutating func add(_ defect: ImportDefect) {
    count += 1
    let kind = Kind(
      file: defect.fault == .stranger ? nil : defect.file, column: defect.column, fault: defect.fault)
    var seen = kinds[kind] ?? Seen(number: kinds.count)
    seen.count += 1
    if seen.first.count < Self.shown { seen.first.append(defect) }
    kinds[kind] = seen
  }

  /// Whether a defect is counted and not listed.
  package var isShortened: Bool { kinds.values.contains { $0.count > $0.first.count } }

  /// The defects, a line each, in the order of files and lines; behind each file's, how many more there are of a kind.
  package var lines: [String] {
    let files: [String?] = [nil] + Table.allCases.map(\.fileName) + otherFiles
    return files.flatMap { file in
      let kinds = kinds.filter { $0.key.file == file }.map(\.value).sorted { $0.number < $1.number }
      let defects = kinds.flatMap(\.first).sorted { $0.place < $1.place }
      let more = kinds.filter { $0.count > $0.first.count }.sorted { $0.place < $1.place }
      return defects.map(\.text) + more.map(Self.more)
    }
  }

  /// Files that stand in place of one of the records.
  private var otherFiles: [String] {
    Set(kinds.keys.compactMap(\.file)).subtracting(Table.allCases.map(\.fileName)).sorted()
  }

  private static func more(_ seen: Seen) -> String {
    guard let first = seen.first.first else { return "" }
    let place = first.fault == .stranger ? "" : "\(first.file): \(first.column.map { $0 + ": " } ?? "")"
    return "\(place)\(seen.count - seen.first.count) more like \(first.file):\(first.line)"
  }

  /// How many rows of a table's file have which fault in which column; nil stands for the whole row. What is wrong with the file is no
  /// fault of its rows.
  func faults(of table: Table) -> [(column: String?, faults: [Fault: Int])] {
    ([nil] + table.columns.map(\.name)).map { column in
      var faults: [Fault: Int] = [:]
      for (kind, seen) in kinds where kind.file == table.fileName && kind.column == column && kind.fault.isOfRows {
        faults[kind.fault] = seen.count
      }
      return (column, faults)
    }
  }
}
