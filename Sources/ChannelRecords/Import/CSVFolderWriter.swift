#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Writes a folder of CSV files as `import` reads them: under a hidden name first, so that it appears whole.
package struct CSVFolderWriter: ~Copyable {
  private let path: String
  private let partial: String
  private var files: [Table: Int32] = [:]
  private var buffers: [Table: [UInt8]] = [:]
  private var isFinished = false

  /// A new folder at the path.
  ///
  /// - Throws: ``RecordsError/inputOutput(path:reason:)``.
  package init(path: String) throws {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.path = path
    let slash = path.lastIndex(of: "/")
    partial =
      (slash.map { String(path[...$0]) } ?? "") + "." + path[(slash.map(path.index(after:)) ?? path.startIndex)...]
      + ".partial"
    guard mkdir(partial, 0o755) == 0 || errno == EEXIST else { throw Self.failure(path) }
    for table in Table.allCases {
      let file = open(partial + "/" + table.fileName, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard file >= 0 else { throw Self.failure(path) }
      files[table] = file
      buffers[table] = []
      try add(table.columns.map(\.name), to: table)
    }
  }

  deinit {
    for file in files.values { close(file) }
    if !isFinished {
      for table in Table.allCases { unlink(partial + "/" + table.fileName) }
      rmdir(partial)
    }
  }

  /// Adds a row, its values in the order of the table's columns.
  package mutating func add(_ values: [String], to table: Table) throws {
    var line: [UInt8] = []
    for (index, value) in values.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      guard value.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
        line += value.utf8
        continue
      }
      line.append(UInt8(ascii: "\""))
      for byte in value.utf8 {
        if byte == UInt8(ascii: "\"") { line.append(byte) }
        line.append(byte)
      }
      line.append(UInt8(ascii: "\""))
    }
    line += "\r\n".utf8
    buffers[table, default: []] += line
    if buffers[table, default: []].count >= 1 << 16 { try flush(table) }
  }

  private mutating func flush(_ table: Table) throws {
    guard let file = files[table], let buffer = buffers[table] else { return }
    try buffer.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let written = write(file, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        if written < 0 {
          if errno == EINTR { continue }
          throw Self.failure(path)
        }
        offset += written
      }
    }
    buffers[table]?.removeAll(keepingCapacity: true)
  }

  /// Gives the folder its name.
  package mutating func finish() throws {
    for table in Table.allCases { try flush(table) }
    guard rename(partial, path) == 0 else { throw Self.failure(path) }
    isFinished = true
  }

  private static func failure(_ path: String) -> RecordsError {
    .inputOutput(path: path, reason: String(cString: strerror(errno)))
  }
}
