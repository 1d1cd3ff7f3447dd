import FileSystem

/// Writes a folder of CSV files as `import` reads them: under a hidden name first, so that it appears whole.
package final class CSVFolderWriter {
  private let path: String
  private let hidden: HiddenName
  private var files: [Table: Descriptor] = [:]
  private var buffers: [Table: [UInt8]] = [:]
  private var isFinished = false

  /// A new folder at the path.
  ///
  /// - Throws: ``RecordsError/inputOutput(path:reason:)``.
  package init(path: String) throws {
    let path = withoutTrailingSlash(path)
    self.path = path
    hidden = try RecordsError.writing(path) {
      let hidden = try HiddenName(of: path, ending: "partial")
      try hidden.makeFolder()
      return hidden
    }
    for table in Table.allCases {
      let name = hidden.hiddenPath + "/" + table.fileName
      files[table] = try RecordsError.writing(path) { try Descriptor(creating: name) }
      buffers[table] = []
      try add(table.columns.map(\.name), to: table)
    }
  }

  deinit {
    guard !isFinished else { return }
    for file in files.values { try? file.close() }
    hidden.discard()
  }

  /// Adds a row, its values in the order of the table's columns.
  package func add(_ values: [String], to table: Table) throws {
    buffers[table, default: []] += csvRow(values)
    if buffers[table, default: []].count >= 1 << 16 { try flush(table) }
  }

  private func flush(_ table: Table) throws {
    guard let file = files[table], let buffer = buffers[table] else { return }
    try RecordsError.writing(path) { try file.write(buffer) }
    buffers[table]?.removeAll(keepingCapacity: true)
  }

  /// Gives the folder its name.
  package func finish() throws {
    for table in Table.allCases { try flush(table) }
    try RecordsError.writing(path) {
      for file in files.values { try file.close() }
      try hidden.appear()
    }
    isFinished = true
  }
}
