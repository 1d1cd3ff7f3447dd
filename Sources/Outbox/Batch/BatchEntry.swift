import FileSystem
import StarStandard

/// What a decision adds to a batch.
package struct BatchEntry: Sendable {
  /// Its line in `decisions.jsonl`.
  let line: [UInt8]
  /// Its row in `decisions.csv`.
  let row: [UInt8]
  /// What it adds to the channels of `report.html`; nil where there is nothing to say.
  let report: ReportEntry?
  /// What the pictures of the report go by.
  let facts: ReportFacts
  let forecast: ForecastRow?
  /// What the digest says of it.
  let notes: [DepartmentDigest.Note]
  /// The files of the channel's own, which are written already.
  let files: [Manifest.File]
}

/// Makes of decisions what they add to a batch, and writes the files of the channels' own. What it makes of a decision follows
/// from that decision alone, and any thread may ask it.
package struct BatchEntryMaker: Sendable {
  private let batch: String
  private let notices: NoticeRenderer
  private let nextReview: CalendarDate
  private let language: Language
  private let papers: PaperSource
  private let folders: ChannelFolders?
  private let signing: BatchSigning

  /// - Parameters:
  ///   - papers: where the PDFs of certificates come from.
  ///   - folders: where the channels' files are written; nil where only their digests are wanted.
  init(_ plan: BatchPlan, papers: PaperSource, folders: ChannelFolders?) {
    self.papers = papers
    batch = plan.batch
    notices = plan.notices
    language = plan.language
    nextReview = HalfYear(containing: plan.asOf).next.firstDay
    self.folders = folders
    signing = plan.signing
  }

  /// What the decision adds.
  ///
  /// - Throws: ``OutboxError`` where a file cannot be written.
  package func entry(of decision: Decision) throws -> BatchEntry {
    let texts = DecisionTexts(of: decision)
    var json = JSONWriter(capacity: 2048)
    json.decision(decision, batch: batch, texts)
    var certificate = try notices.certificate(for: decision, batch: batch, line: json.bytes, signing)
    if let page = certificate { certificate?.paper = try papers.paper(of: page, on: decision.effectiveOn) }
    json.endLine()
    let plan = NoticePlan(for: decision)
    var files: [Manifest.File] = []
    if let certificate { files.append(try write(certificate.bytes, to: certificate.path)) }
    if let certificate, let paper = certificate.paper {
      files.append(try write(paper.bytes, to: certificate.paperPath))
    }
    if case .file(let kind, let address, let path) = plan {
      let message = notices.message(kind, for: decision, to: address, batch: batch, certificate: certificate)
      files.append(try write(message, to: path))
    }
    return BatchEntry(
      line: json.bytes, row: DecisionCSV.row(of: decision, texts),
      report: ReportEntry(of: decision, in: language), facts: ReportFacts(of: decision, in: language),
      forecast: ReportPage.forecast(of: decision, in: language),
      notes: DepartmentDigest.notes(on: decision, plan, nextReview: nextReview, in: language), files: files)
  }

  private func write(_ bytes: [UInt8], to path: String) throws -> Manifest.File {
    try folders?.write(bytes, to: path)
    return Manifest.File(path: path, size: bytes.count, sha256: Fingerprint.sha256(bytes))
  }
}

/// The folders of a batch in which the channels' own files are, kept open while it is written.
struct ChannelFolders: Sendable {
  private let folders: [(name: String, folder: OpenFolder)]

  /// Makes the folders in that of a batch.
  init(_ names: [String], in batch: String) throws {
    folders = try OutboxError.writing {
      try names.map { name in
        let path = batch + "/" + name
        try makeNewFolder(path)
        return (name, try OpenFolder(path))
      }
    }
  }

  /// Closes them, when no decision is worked on any more.
  func close() {
    for (_, folder) in folders { folder.close() }
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    for (name, folder) in folders where path.hasPrefix(name + "/") {
      try OutboxError.writing { try folder.make(String(path.dropFirst(name.count + 1)), bytes) }
    }
  }
}
