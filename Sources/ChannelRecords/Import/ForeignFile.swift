import StarStandard

/// What a file is in place of the CSV file of a table, told by how it begins.
enum ForeignFile {
  /// The endings of files that people put in place of a CSV file.
  static let endings = ["xlsx", "xlsm", "xlsb", "xls", "ods", "fods", "numbers", "et", "tsv", "tab"]

  /// What the file is and what was expected; nil where it begins as CSV does.
  ///
  /// - Parameter head: the beginning of the file.
  static func flaw(in head: some RandomAccessCollection<UInt8>, of table: Table) -> String? {
    let head = Array(head)
    if let format = format(head) { return "is \(format); expected CSV: save the sheet as CSV in UTF-8, with commas" }
    if let encoding = encoding(head) { return "is text in \(encoding); expected UTF-8: save the file as CSV in UTF-8" }
    let line = firstLine(head)
    if line.lowercased().hasPrefix("sep=") {
      return "begins with a line for spreadsheets alone; expected the header: delete the line that begins with sep="
    }
    if let separator = separator(line, Set(table.columns.map(\.name))) {
      return "separates its columns by \(separator); expected commas: save the file as CSV with commas"
    }
    return nil
  }

  private static func format(_ head: [UInt8]) -> String? {
    func holds(_ text: String) -> Bool { head.prefix(4096).firstRange(of: Array(text.utf8)) != nil }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      if holds("application/vnd.oasis.opendocument") { return "an OpenDocument spreadsheet (ods)" }
      if holds("[Content_Types].xml") || holds("xl/") { return "an Excel workbook (xlsx)" }
      return "a ZIP file, as spreadsheets (xlsx, ods) are"
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return "an old or encrypted Excel workbook (xls)"
    }
    if head.starts(with: [0x1F, 0x8B]) { return "a compressed file (gzip)" }
    if head.starts(with: Array("SQLite format 3\0".utf8)) { return "an SQLite database" }
    if head.starts(with: Array("%PDF".utf8)) { return "a PDF" }
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    // Office programs, and web pages that offer "Excel", write sheets as XML or HTML.
    return text.first == UInt8(ascii: "<") ? "HTML or XML" : nil
  }

  private static func encoding(_ head: [UInt8]) -> String? {
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    // Without a mark, every other byte of ASCII is zero.
    let pairs = min(head.count, 32) / 2
    guard pairs > 1 else { return nil }
    for zero in 0...1
    where (0..<pairs).allSatisfy({ head[2 * $0 + zero] == 0 && head[2 * $0 + 1 - zero] != 0 }) {
      return "UTF-16"
    }
    return nil
  }

  /// The first line that is not empty.
  private static func firstLine(_ head: [UInt8]) -> String {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    let line = text.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: line, as: UTF8.self)
  }

  private static func separator(_ line: String, _ columns: Set<String>) -> String? {
    func fields(_ separator: Character) -> [String] {
      line.split(separator: separator, omittingEmptySubsequences: false).map {
        $0.filter { $0 != "\"" && $0 != " " }.lowercased()
      }
    }
    func known(_ separator: Character) -> Int { fields(separator).count { columns.contains($0) } }
    let candidates: [(Character, String)] = [
      (";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars"), ("，", "commas of full width"),
      ("；", "semicolons of full width"),
    ]
    let withCommas = known(",")
    for (separator, name) in candidates where line.contains(separator) {
      if known(separator) > max(1, withCommas) || !line.contains(",") && fields(separator).count > 1 { return name }
    }
    return nil
  }
}
