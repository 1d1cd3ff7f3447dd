import StarStandard
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Writes the files of a batch as the decisions come in, or only works out what they would be.
package final class BatchWriter {
  private let batch: String
  private let folder: String?
  private let lines: FileSink
  private let rows: FileSink
  private let notices: NoticeRenderer
  /// The report begins with the summary, which is known when all decisions are.
  private let reportRows: Spool
  private let forecastRows: Spool
  private var files: [Manifest.File] = []
  private var digest: DepartmentDigest
  private var json = JSONWriter()

  /// A writer of the batch's files into a folder, or of none; then what must be kept for a while is in the temporary one.
  init(_ plan: BatchPlan, folder: String?, temporaryFolder: String) throws {
    batch = plan.batch
    notices = plan.notices
    self.folder = folder
    digest = DepartmentDigest(of: plan.procedure, asOf: plan.asOf)
    reportRows = try Spool(folder: folder ?? temporaryFolder)
    forecastRows = try Spool(folder: folder ?? temporaryFolder)
    if let folder {
      for name in plan.folders where mkdir(folder + "/" + name, 0o755) != 0 { throw OutboxError.writing(folder) }
    }
    lines = try FileSink(path: folder.map { $0 + "/decisions.jsonl" })
    rows = try FileSink(path: folder.map { $0 + "/decisions.csv" })
    try rows.write(DecisionCSV.header)
  }

  /// Adds a decision; they come in the byte order of the channels' ids.
  package func add(_ decision: Decision) throws {
    json.reset()
    json.decision(decision, batch: batch)
    let certificate = notices.certificate(for: decision, batch: batch, line: json.bytes)
    json.endLine()
    try lines.write(json.bytes)
    try rows.write(DecisionCSV.row(of: decision))
    try reportRows.write(ReportPage.row(of: decision))
    try forecastRows.write(ReportPage.forecastRow(of: decision))
    digest.count(decision)
    if let certificate { try write(certificate.bytes, to: certificate.path) }
    if case .file(let kind, let address, let path) = NoticePlan(for: decision) {
      try write(
        notices.message(kind, for: decision, to: address, batch: batch, certificate: certificate), to: path)
    }
  }

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
  /// - Returns: the manifest's bytes.
  func finish(_ decided: OutboxFolder.Decided) throws -> [UInt8] {
    let (basis, summary, changes) = (decided.basis, decided.summary, decided.changes)
    try write(notices.digest(digest, basis, summary, changes), to: "digest.eml")
    let page = ReportPage(basis: basis)
    let report = try sink("report.html")
    try report.write(page.top(summary, changes))
    if !forecastRows.isEmpty {
      try report.write(page.forecastsBegin())
      try forecastRows.replay(report.write)
      try report.write(page.forecastsEnd())
    }
    try report.write(page.channelsBegin(summary))
    try reportRows.replay(report.write)
    try report.write(page.bottom())
    try finish("report.html", report)
    try finish("decisions.csv", rows)
    try finish("decisions.jsonl", lines)
    files.sort { $0.path < $1.path }
    let manifest = Manifest(basis: basis, summary: summary, files: files).json
    let sink = try FileSink(path: folder.map { $0 + "/" + Manifest.fileName })
    try sink.write(manifest)
    _ = try sink.finish()
    return manifest
  }
}
