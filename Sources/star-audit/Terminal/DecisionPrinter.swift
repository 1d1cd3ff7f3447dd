import Auditing
import ChannelRecords
import Outbox
import StarStandard

/// Prints the decisions of a run, as they come, in one of the formats.
final class DecisionPrinter {
  private let format: OutputFormat
  private let text: DecisionText
  private let output = StandardOutput.shared
  private var json = JSONWriter()
  private let batch: String?
  private var isFirst = true
  /// What people read after the summary.
  private var listing: [UInt8] = []

  /// - Parameter batch: the name of the batch that the decisions are of; nil where they are of none.
  init(_ format: OutputFormat, text: DecisionText, batch: String?) {
    self.format = format
    self.text = text
    self.batch = batch
  }

  func begin(_ run: Manifest.Run) throws {
    switch format {
    case .text: try output.tell(text.heading(run))
    case .jsonl: break
    case .csv: try output.write(DecisionCSV.header)
    case .json:
      json.object { json in json.run(run) }
      try output.write("{\"run\":")
      try output.write(json.bytes)
      try output.write(",\"decisions\":[")
    }
  }

  func add(_ decision: Decision) throws { try add(rendering.bytes(of: decision)) }

  /// Prints a decision as ``rendering`` wrote it.
  func add(_ rendered: [UInt8]) throws {
    guard format != .text else { return listing += rendered }
    if format == .json { try output.write(isFirst ? "\n" : ",\n") }
    isFirst = false
    try output.write(rendered)
  }

  /// How each decision is written. Any thread may write.
  var rendering: DecisionRendering {
    DecisionRendering(format: format, text: text, batch: batch)
  }

  /// Prints what stands in a batch.
  func copy(_ batch: String, _ decided: OutboxFolder.Decided) throws {
    switch format {
    case .text:
      try output.tell(
        text.heading(decided.run) + text.summary(decided.summary, isNaming: false)
          + text.changes(decided.changes, isNaming: false))
      try output.tell(text.place(of: batch))
    case .jsonl, .csv: try copyDecisions(batch)
    case .json:
      try begin(decided.run)
      try copyDecisions(batch)
      try end(decided.summary, decided.changes)
    }
  }

  /// Prints what stands in a batch that does not follow from the records any more, because it is applied.
  func copy(_ batch: String) throws {
    switch format {
    case .text: try output.tell(text.place(of: batch))
    case .jsonl, .csv: try copyDecisions(batch)
    case .json:
      let manifest = try PublishedBatch(path: batch).parts()
      try output.write("{\"run\":")
      try output.write(manifest.run)
      try output.write(",\"decisions\":[")
      try copyDecisions(batch)
      try output.write("\n],\"summary\":")
      try output.write(manifest.summary)
      try output.write("}\n")
    }
  }

  /// Prints of a batch that is applied, and is not in the outbox any more, what is known of it.
  func nothing(of record: AppliedBatch) throws {
    guard format == .json else { return }
    json.object { json in
      json.field("run") { json in
        json.field("batch", record.batch)
        json.field("command", record.command)
        json.field("as_of", record.asOf)
      }
      json.key("decisions")
      json.list { _ in }
      json.field("summary", nil as String?)
    }
    json.endLine()
    try output.write(json.bytes)
  }

  private func copyDecisions(_ batch: String) throws {
    switch format {
    case .text: break
    case .jsonl: try Files.forEachChunk(of: batch + "/decisions.jsonl", output.write)
    case .csv:
      var isStart = true
      try Files.forEachChunk(of: batch + "/decisions.csv") { chunk in
        // The mark is for spreadsheets, which open the file; programs read what is printed.
        let hasMark = isStart && chunk.starts(with: DecisionCSV.byteOrderMark)
        try output.write(hasMark ? Array(chunk.dropFirst(DecisionCSV.byteOrderMark.count)) : chunk)
        isStart = false
      }
    case .json:
      var needsComma = false
      try Files.forEachChunk(of: batch + "/decisions.jsonl") { chunk in
        // Every line is a decision; between two of them stands a comma.
        for part in chunk.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
          if part.offset > 0 { needsComma = true }
          guard !part.element.isEmpty else { continue }
          if needsComma { try output.write(",\n") }
          needsComma = false
          try output.write(Array(part.element))
        }
      }
    }
  }

  func end(_ summary: Summary, _ changes: BatchChanges? = nil) throws {
    switch format {
    case .text:
      try output.tell(text.summary(summary, isNaming: true) + text.changes(changes, isNaming: true))
      try output.write(listing)
    case .csv, .jsonl: break
    case .json:
      json.reset()
      json.summary(summary)
      try output.write("\n],\"summary\":")
      try output.write(json.bytes)
      if let changes {
        json.reset()
        json.changes(changes)
        try output.write(",\"changes\":")
        try output.write(json.bytes)
      }
      try output.write("}\n")
    }
  }
}

/// A decision as text, JSON or CSV.
struct DecisionRendering: Sendable {
  let format: OutputFormat
  let text: DecisionText
  /// The name of the batch that the decision is of.
  let batch: String?

  func bytes(of decision: Decision) -> [UInt8] {
    switch format {
    case .text: return Array(text.paper.charset.text(text.listing(decision)).utf8)
    case .csv: return DecisionCSV.row(of: decision)
    case .json, .jsonl:
      var json = JSONWriter(capacity: 1024)
      json.decision(decision, batch: batch)
      if format == .jsonl { json.endLine() }
      return json.bytes
    }
  }
}
