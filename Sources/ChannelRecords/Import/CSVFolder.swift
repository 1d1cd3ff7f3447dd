import FileSystem
import StarStandard

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
    // Also `credits.csv.txt`, as some programs save it: records that are not read are stars that are lost.
    let files = names.filter { name in
      let lower = name.lowercased()
      return lower.hasSuffix(".csv") || Table.allCases.contains { lower.hasPrefix($0.fileName + ".") }
    }
    try requireFiles(files.filter { $0.lowercased().hasSuffix(".csv") }, of: names)
    let size = try files.reduce(0) { size, name in
      size + Int(try RecordsError.importing(path) { try FileState(of: path + "/" + name)?.size ?? 0 })
    }
    var read = 0
    let strangers = files.filter { name in !Table.allCases.contains { $0.fileName == name } }
    for name in strangers {
      let table = Table.allCases.first { $0.fileName == name.lowercased() }
      try writer.refuse(
        .stranger, file: name,
        reason: table.map { "the name is written otherwise; rename it to \($0.fileName)" }
          ?? "this is no file of the records; expected are \(Self.expected)")
    }
    for table in Table.allCases {
      if files.contains(table.fileName) {
        try load(table, into: writer, after: &read, of: size)
        try Work.step(read / 1000, of: size / 1000, "kB")
        continue
      }
      let inPlace = names.first { name in ForeignFile.endings.contains { "\(table.name).\($0)" == name.lowercased() } }
      if let inPlace {
        try writer.refuse(
          .foreign, file: inPlace,
          reason: "stands in place of \(table.fileName); save the sheet as CSV in UTF-8, with commas")
      }
      // The table's file may be there under another name: that is one error, and not one for every row that points at it.
      if inPlace != nil || !strangers.isEmpty { writer.leaveOpen(table) }
    }
  }

  private static var expected: String { Table.allCases.map(\.fileName).joined(separator: ", ") }

  /// Refuses a folder that holds something, but no CSV file. Hidden files are no reason: the database that is being made may
  /// be one of them.
  private func requireFiles(_ files: [String], of names: [String]) throws {
    let others = names.filter { !$0.hasPrefix(".") }
    guard files.isEmpty, !others.isEmpty else { return }
    let sheets = others.filter { name in ForeignFile.endings.contains { name.lowercased().hasSuffix("." + $0) } }
    throw RecordsError.wrongInput(
      path: path,
      reason: "the folder holds no CSV file; expected are \(Self.expected)"
        + (sheets.first.map { "; \($0) is a spreadsheet: save each sheet as CSV in UTF-8, with commas" } ?? ""))
  }

  /// The names of what is in the folder, in order.
  private func fileNames() throws -> [String] {
    try RecordsError.importing(path) { try FileSystem.names(in: path) }
  }

  /// - Parameters:
  ///   - read: how many bytes of the folder were read before, and then of this file, too.
  ///   - size: how many there are.
  private func load(_ table: Table, into writer: RecordsWriter, after read: inout Int, of size: Int) throws {
    var reader = try CSVReader(path: path + "/" + table.fileName)
    if let flaw = ForeignFile.flaw(in: try reader.head(), of: table) {
      try writer.refuse(.foreign, file: table.fileName, reason: flaw)
      writer.leaveOpen(table)
      return
    }
    do {
      guard let places = try readHeader(&reader, of: table, writer) else {
        writer.leaveOpen(table)
        return
      }
      let before = read
      var rows = 0
      while try reader.next() {
        rows += 1
        if rows % 4096 == 0 { try Work.step((before + reader.consumed) / 1000, of: size / 1000, "kB") }
        read = before + reader.consumed
        if reader.isBlank { continue }
        guard reader.fieldCount == places.count else {
          try refuseRow(reader, of: table, places, writer)
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
      try writer.refuse(.malformed, file: table.fileName, line: malformed.line, reason: malformed.reason)
      writer.leaveOpen(table)
    }
  }

  /// Refuses a row that has more or fewer fields than the header.
  private func refuseRow(
    _ reader: borrowing CSVReader, of table: Table, _ places: [Int], _ writer: RecordsWriter
  ) throws {
    let (count, width) = (reader.fieldCount, places.count)
    try writer.refuseRow(
      of: table, line: reader.recordLine,
      reason: "has \(count) field\(count == 1 ? "" : "s"); expected \(width), as the header has")
    guard let id = table.indexOfID else { return }
    // The row's id stands where it should, or is moved by what is too much or too little before it.
    for place in Set([places[id], places[id] + count - width]) where (0..<count).contains(place) {
      try reader.withField(place) { try writer.spare($0, of: table) }
    }
  }

  /// Where each of the table's columns stands in the file; nil where the header is not what it should be.
  private func readHeader(
    _ reader: inout CSVReader, of table: Table, _ writer: RecordsWriter
  ) throws -> [Int]? {
    let expected = table.columns.map(\.name)
    repeat {
      guard try reader.next() else {
        try writer.refuse(
          .header, file: table.fileName,
          reason: "the file is empty; expected a header with the columns \(expected.joined(separator: ", "))")
        return nil
      }
    } while reader.isBlank
    let line = reader.recordLine
    var isRight = true
    func refuse(_ column: String?, _ reason: String) throws {
      try writer.refuse(.header, file: table.fileName, line: line, column: column, reason: reason)
      isRight = false
    }
    var found: [String] = []
    var misspelt: Set<String> = []
    for index in 0..<reader.fieldCount {
      let name = reader.withField(index) { $0.isEmpty ? "" : $0.validText ?? "?" }
      if name.isEmpty {
        try refuse(nil, "column \(index + 1) of the header has no name; delete the column")
      } else if !expected.contains(name) {
        let meant = Self.spelling(of: name, among: expected)
        if let meant { misspelt.insert(meant) }
        try refuse(
          nil,
          "column \(index + 1) of the header is \(TextReading.shown(name)), which is none of "
            + expected.joined(separator: ", ") + (meant.map { ": write \($0)" } ?? ""))
      } else if found.contains(name) {
        try refuse(name, "the column stands twice in the header")
      }
      found.append(name)
    }
    for name in expected where !found.contains(name) && !misspelt.contains(name) {
      try refuse(name, "the column is missing from the header")
    }
    return isRight ? expected.compactMap { name in found.firstIndex { $0.utf8.elementsEqual(name.utf8) } } : nil
  }

  /// The column that a name means which is right but for the case of letters, spaces and marks.
  private static func spelling(of name: String, among columns: [String]) -> String? {
    func letters(_ name: String) -> [Character] { name.lowercased().filter { $0.isLetter || $0.isNumber } }
    return columns.first { letters($0) == letters(name) }
  }
}
