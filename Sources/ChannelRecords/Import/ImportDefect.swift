/// One reason for which an import is refused.
package struct ImportDefect: Sendable, Hashable {
  package let file: String
  /// The line on which the record starts, from 1.
  package let line: Int
  /// The column, where one is at fault.
  package let column: String?
  /// What is wrong, with the value where it may be shown, and what was expected.
  package let reason: String
  let fault: Fault

  /// By what defects are ordered.
  var place: (String, Int, Int) {
    let table = Table.allCases.first { $0.fileName == file }
    return (file, line, column.flatMap { table?.index(of: $0) } ?? -1)
  }

  /// In one line.
  var text: String { "\(file):\(line): \(column.map { $0 + ": " } ?? "")\(reason)" }
}
