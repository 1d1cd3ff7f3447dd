import StarStandard

/// Writes the register of a batch as the stars in force come in: `register.csv`, and `register.html`, which begins with their
/// number.
final class RegisterFiles {
  private let csv: FileSink
  private let rows: Spool
  private var counts: [Star?: Int] = [:]
  private var shown = 0
  /// How many rows the page may have; the others are in `register.csv` alone.
  private let most: Int
  private let language: Language

  /// - Parameters:
  ///   - path: of `register.csv`; nil where only digests are wanted.
  ///   - language: of the page.
  ///   - temporaryFolder: where the page's rows are kept until they are counted.
  init(csv path: String?, temporaryFolder: String, atMost most: Int, in language: Language = .english)
    throws
  {
    self.language = language
    self.most = most
    csv = try FileSink(path: path)
    rows = try Spool(folder: temporaryFolder, isTemporary: path == nil)
    try csv.write(DecisionCSV.byteOrderMark + RegisterText.header)
  }

  /// Adds a star; they come in the byte order of the channels' ids.
  func add(_ line: RegisterLine) throws {
    counts[line.star, default: 0] += 1
    try csv.write(line.csv)
    guard shown < most else { return }
    shown += 1
    try rows.write(line.html, tag: 0)
  }

  /// Writes the rest.
  ///
  /// - Parameter page: where `register.html` goes.
  /// - Returns: what `register.csv` is.
  func finish(_ run: Manifest.Run, to page: FileSink) throws -> (size: Int, sha256: String) {
    let register = RegisterPage(run: run, most: most, language: language)
    try page.write(register.top(counts))
    try rows.replay { row, _ in try page.write(row) }
    try page.write(register.bottom(count: counts.values.reduce(0, +)))
    return try csv.finish()
  }
}
