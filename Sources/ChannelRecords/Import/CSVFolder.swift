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
    let places: [Int]
    do {
      guard let found = try readHeader(&reader, of: table, writer) else {
        writer.leaveOpen(table)
        return
      }
      places = found
    } catch let malformed as CSVReader.Malformed {
      return try refuse(malformed, of: table, writer)
    }
    let before = read
    try forEachPortion(CSVRows(reader, of: table, places: places), examinedBy: writer.examiner) { portion in
      try writer.add(portion.rows, with: portion.misshapen, width: places.count)
      read = before + portion.consumed
      try Work.step(read / 1000, of: size / 1000, "kB")
      if let malformed = portion.malformed { try refuse(malformed, of: table, writer) }
    }
  }

  /// Hands over a file's rows, examined. A thread of its own reads and examines those that follow, while this one takes those before.
  private func forEachPortion(
    _ rows: CSVRows, examinedBy examiner: RowExaminer, _ take: (CSVRows.Portion) throws -> Void
  ) throws {
    func examined(_ portion: CSVRows.Portion) -> CSVRows.Portion {
      var portion = portion
      portion.rows.examine(by: examiner)
      return portion
    }
    let member = Crew<CSVRows.Portion, CSVRows.Portion>.Member { _ in
      try rows.next()
    } make: {
      examined($0)
    }
    if try Crew(mostUnderWay: Self.mostPortions).work([member], take: take) { return }
    while let portion = try rows.next() { try take(examined(portion)) }
  }

  private static let mostPortions = 8

  private func refuse(_ malformed: CSVReader.Malformed, of table: Table, _ writer: RecordsWriter) throws {
    try writer.refuse(.malformed, file: table.fileName, line: malformed.line, reason: malformed.reason)
    writer.leaveOpen(table)
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
    let names = (0..<reader.fieldCount).map { index in
      reader.withField(index) { $0.isEmpty ? "" : $0.validText ?? "?" }
    }
    let whole = expected.joined(separator: ",")
    guard names.contains(where: { expected.contains($0) || Self.spelling(of: $0, among: expected) != nil }) else {
      // What stands there in place of names may be data of persons.
      try refuse(
        nil, "the header is missing: nothing in the first line is the name of a column; the first line must be \(whole)"
      )
      return nil
    }
    let unknown = names.count { !$0.isEmpty && !expected.contains($0) }
    var found: [String] = []
    var misspelt: Set<String> = []
    for (index, name) in names.enumerated() {
      if name.isEmpty {
        try refuse(nil, "column \(index + 1) of the header has no name; delete the column")
      } else if !expected.contains(name) {
        let meant = Self.spelling(of: name, among: expected)
        if let meant { misspelt.insert(meant) }
        try refuse(
          nil,
          "column \(index + 1) of the header is \(TextReading.shown(name)), which is "
            + (unknown == 1 ? "none of " + expected.joined(separator: ", ") : "no column of \(table.name)")
            + (meant.map { ": write \($0)" } ?? ""))
      } else if found.contains(name) {
        try refuse(name, "the column stands twice in the header")
      }
      found.append(name)
    }
    for name in expected where !found.contains(name) && !misspelt.contains(name) {
      try refuse(name, "the column is missing from the header")
    }
    if unknown > 1 { try refuse(nil, "the header must be \(whole)") }
    return isRight ? expected.compactMap { name in found.firstIndex { $0.utf8.elementsEqual(name.utf8) } } : nil
  }

  /// The column that a name means which is right but for the case of letters, spaces and marks.
  private static func spelling(of name: String, among columns: [String]) -> String? {
    func letters(_ name: String) -> [Character] { name.lowercased().filter { $0.isLetter || $0.isNumber } }
    return columns.first { letters($0) == letters(name) }
  }
}
