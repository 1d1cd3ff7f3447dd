import StarStandard
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A folder of CSV files, one a table; a file that is not there is an empty table.
package struct CSVFolder {
  package let path: String

  /// The folder at the path.
  package init(path: String) {
    self.path = path
  }

  /// Adds every record of every file, in one pass, and reports all that is wrong with them.
  ///
  /// - Throws: ``RecordsError``.
  package func load(into writer: RecordsWriter) throws {
    let names = try fileNames()
    for name in names.sorted() where !Table.allCases.contains(where: { $0.fileName == name }) {
      writer.refuse(
        file: name, line: 1, column: nil,
        reason: "this is no file of the records; expected are \(Table.allCases.map(\.fileName).joined(separator: ", "))"
      )
    }
    for table in Table.allCases where names.contains(table.fileName) { try load(table, into: writer) }
  }

  /// The names of the files that end in `.csv`.
  private func fileNames() throws -> [String] {
    guard let folder = opendir(path) else {
      throw RecordsError.unreadableFile(path: path, reason: String(cString: strerror(errno)))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.lowercased().hasSuffix(".csv") { names.append(name) }
    }
    return names
  }

  private func load(_ table: Table, into writer: RecordsWriter) throws {
    var reader = try CSVReader(path: path + "/" + table.fileName)
    do {
      guard let places = try readHeader(&reader, of: table, writer) else { return }
      let width = places.count
      while try reader.next() {
        guard reader.fieldCount == width else {
          writer.refuse(
            file: table.fileName, line: reader.recordLine, column: nil,
            reason:
              "has \(reader.fieldCount.counting("field")); expected \(width), as the header has"
          )
          continue
        }
        let (ends, line) = (reader.ends, reader.recordLine)
        try reader.bytes.withUnsafeBytes { bytes in
          try writer.add(to: table, line: line) { index in
            let place = places[index]
            return UnsafeRawBufferPointer(rebasing: bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]])
          }
        }
      }
    } catch let malformed as CSVReader.Malformed {
      writer.refuse(file: table.fileName, line: malformed.line, column: nil, reason: malformed.reason)
    }
  }

  /// Where each of the table's columns stands in the file; nil where the header is not what it should be.
  private func readHeader(
    _ reader: inout CSVReader, of table: Table, _ writer: RecordsWriter
  ) throws -> [Int]? {
    let expected = table.columns.map(\.name)
    func refuse(_ column: String?, _ reason: String) {
      writer.refuse(file: table.fileName, line: 1, column: column, reason: reason)
    }
    guard try reader.next() else {
      refuse(nil, "the file is empty; expected a header with the columns \(expected.joined(separator: ", "))")
      return nil
    }
    var found: [String] = []
    var isRight = true
    for index in 0..<reader.fieldCount {
      let name = reader.withField(index) { $0.isEmpty ? "" : $0.validText ?? "?" }
      let shown = ValueCheck(vocabulary: Vocabulary(categories: [])).shown(name)
      if !expected.contains(name) {
        refuse(
          nil, "column \(index + 1) of the header is \(shown), which is none of \(expected.joined(separator: ", "))")
        isRight = false
      } else if found.contains(name) {
        refuse(name, "the column stands twice in the header")
        isRight = false
      }
      found.append(name)
    }
    for name in expected where !found.contains(name) {
      refuse(name, "the column is missing from the header")
      isRight = false
    }
    return isRight ? expected.compactMap { name in found.firstIndex { $0.utf8.elementsEqual(name.utf8) } } : nil
  }
}
