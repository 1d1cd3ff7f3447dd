import FileSystem
import StarStandard

/// Writes the files of a batch as the decisions come in, or only works out what they would be.
///
/// The work for each decision is in ``entries``, which any thread may do; what is done here in the decisions' order is little.
package final class BatchWriter {
  /// Makes of decisions what ``add(_:)`` takes.
  package let entries: BatchEntryMaker
  private let folder: String?
  private let channelFolders: ChannelFolders?
  private let signing: BatchSigning
  private let lines: FileSink
  private let rows: FileSink
  /// Of a batch that holds the register.
  private let register: RegisterFiles?
  private let notices: NoticeRenderer
  private let language: Language
  private let edition: Edition
  /// The report begins with the summary, which is known when all decisions are.
  private let reportParts: [ReportEntry.Part: Spool]
  private let forecastRows: Spool
  private var selection: ReportSelection
  private var figures: ReportFigures
  private var forecasts = 0
  private var files: [Manifest.File] = []
  private var digest: DepartmentDigest

  /// A writer of the batch's files into a folder, or of none. What must be kept for a while is in the temporary one, for in
  /// the batch's own nothing is but its files.
  ///
  /// - Parameters:
  ///   - papers: where the PDFs of certificates come from.
  ///   - selection: how many rows the report may have.
  init(
    _ plan: BatchPlan, folder: String?, temporaryFolder: String, papers: PaperSource = .none,
    selection: ReportSelection = ReportSelection()
  ) throws {
    self.selection = selection
    figures = ReportFigures(asOf: plan.asOf, schedule: plan.notices.settings.schedule)
    notices = plan.notices
    language = plan.language
    edition = plan.edition
    self.folder = folder
    signing = plan.signing
    digest = DepartmentDigest(of: plan.procedure, asOf: plan.asOf, in: plan.language)
    reportParts = Dictionary(
      uniqueKeysWithValues: try ReportEntry.Part.allCases.map {
        ($0, try Spool(folder: temporaryFolder, isTemporary: folder == nil))
      })
    forecastRows = try Spool(folder: temporaryFolder, isTemporary: folder == nil)
    channelFolders = try folder.map { try ChannelFolders(plan.folders, in: $0) }
    entries = BatchEntryMaker(plan, papers: papers, folders: channelFolders)
    lines = try FileSink(path: folder.map { $0 + "/decisions.jsonl" })
    rows = try FileSink(path: folder.map { $0 + "/decisions.csv" })
    register = try plan.register.map { _ in
      try RegisterFiles(
        csv: folder.map { $0 + "/register.csv" }, temporaryFolder: temporaryFolder, atMost: selection.most,
        in: plan.language)
    }
    try rows.write(DecisionCSV.byteOrderMark + DecisionCSV.header)
  }

  /// Adds a decision; they come in the byte order of the channels' ids.
  package func add(_ decision: Decision) throws { try add(entries.entry(of: decision)) }

  /// Adds what was made of a decision; likewise.
  package func add(_ entry: BatchEntry) throws {
    try lines.write(entry.line)
    try rows.write(entry.row)
    if let report = entry.report {
      selection.count(report.rank)
      for (part, spool) in reportParts { try spool.write(report.bytes(part), tag: report.rank.rawValue) }
    }
    figures.count(entry.facts)
    if let forecast = entry.forecast {
      forecasts += 1
      try forecastRows.write(forecast.bytes, tag: forecast.withoutLink == nil ? Self.both : Self.linked)
      if let bytes = forecast.withoutLink { try forecastRows.write(bytes, tag: Self.unlinked) }
    }
    digest.add(entry.notes)
    files += entry.files
  }

  /// Adds a star in force to the register; they come in the byte order of the channels' ids.
  package func add(_ line: RegisterLine) throws { try register?.add(line) }

  // Which reports a forecast's row is for.
  private static let (both, linked, unlinked): (UInt8, UInt8, UInt8) = (0, 1, 2)

  private func write(_ bytes: [UInt8], to path: String) throws {
    let sink = try sink(path)
    try sink.write(bytes)
    try finish(path, sink)
  }

  private func sink(_ path: String) throws -> FileSink { try FileSink(path: folder.map { $0 + "/" + path }) }

  private func finish(_ path: String, _ sink: FileSink) throws {
    let (size, sha256) = try sink.finish()
    files.append(Manifest.File(path: path, size: size, sha256: sha256))
  }

  /// Writes the rest.
  ///
  /// - Parameter place: gives the manifest its place in the chain.
  /// - Returns: the manifest.
  func finish(_ decided: OutboxFolder.Decided, place: (Manifest) throws -> Manifest) throws -> Manifest {
    let (summary, changes) = (decided.summary, decided.changes)
    var run = decided.run
    run.sequence = notices.settings.sequence
    // Nothing may be open in the batch when it gets its name.
    channelFolders?.close()
    try write(notices.digest(digest, run, summary, changes), to: "digest.eml")
    try writeReport(run, summary, changes)
    try writeRegister(run)
    try finish("decisions.csv", rows)
    try finish("decisions.jsonl", lines)
    files.sort { $0.path < $1.path }
    let manifest = try place(Manifest(run: run, summary: summary, files: files))
    let sink = try FileSink(path: folder.map { $0 + "/" + Manifest.fileName })
    try sink.write(manifest.json)
    _ = try sink.finish()
    try sign(manifest)
    return manifest
  }

  private func sign(_ manifest: Manifest) throws {
    guard case .key(let key) = signing else { return }
    var signatures = ManifestSignatures()
    try signatures.sign(manifest.json, with: key)
    let sink = try FileSink(path: folder.map { $0 + "/" + ManifestSignatures.fileName })
    try sink.write(signatures.json)
    _ = try sink.finish()
  }

  private func writeReport(_ run: Manifest.Run, _ summary: Summary, _ changes: BatchChanges?) throws {
    let page = ReportPage(run: run, selection: selection, clausesOf: edition, in: language)
    let report = try sink("report.html")
    try report.write(page.top(summary, figures, changes))
    try page.channels(summary, from: SpooledRows(parts: reportParts, selection: selection)) { try report.write($0) }
    if forecasts > 0 {
      try report.write(page.forecastsBegin(count: forecasts))
      try replayForecasts(to: report)
      try report.write(page.forecastsEnd(count: forecasts))
    }
    try report.write(page.bottom(summary))
    try finish("report.html", report)
  }

  private func writeRegister(_ run: Manifest.Run) throws {
    guard let register else { return }
    let page = try sink("register.html")
    let (size, sha256) = try register.finish(run, to: page)
    files.append(Manifest.File(path: "register.csv", size: size, sha256: sha256))
    try finish("register.html", page)
  }

  private func replayForecasts(to report: FileSink) throws {
    let meant = selection.isWhole ? Self.linked : Self.unlinked
    var left = selection.most
    try forecastRows.replay { row, tag in
      guard tag == Self.both || tag == meant, left > 0 else { return }
      left -= 1
      try report.write(row)
    }
  }
}

/// What was kept for a report, as far as it is shown.
private struct SpooledRows: ReportSource {
  let parts: [ReportEntry.Part: Spool]
  let selection: ReportSelection

  func replay(_ part: ReportEntry.Part, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
    var left = ReportRank.allCases.map { selection.shown(of: $0) }
    try parts[part]?.replay { bytes, rank in
      guard left[Int(rank)] > 0 else { return }
      left[Int(rank)] -= 1
      try body(bytes)
    }
  }
}
