import StarStandard

/// Writes the files of a batch as the decisions come in, or only works out what they would be.
public final class BatchWriter {
  private let batch: String
  private let folder: String?
  private let lines: FileSink
  private let rows: FileSink
  private var json = JSONWriter()

  /// A writer of the batch's files into a folder, or of none.
  init(batch: String, folder: String?) throws {
    self.batch = batch
    self.folder = folder
    func sink(_ name: String) throws -> FileSink { try FileSink(path: folder.map { $0 + "/" + name }) }
    lines = try sink("decisions.jsonl")
    rows = try sink("decisions.csv")
    try rows.write(DecisionCSV.header)
  }

  /// Adds a decision; they come in the byte order of the channels' ids.
  public func add(_ decision: Decision) throws {
    json.reset()
    json.decision(decision, batch: batch)
    json.endLine()
    try lines.write(json.bytes)
    try rows.write(DecisionCSV.row(of: decision))
  }

  /// Writes the rest.
  ///
  /// - Returns: the manifest's bytes.
  func finish(_ basis: Manifest.Basis, _ summary: Summary) throws -> [UInt8] {
    func file(_ path: String, _ sink: FileSink) throws -> Manifest.File {
      let (size, sha256) = try sink.finish()
      return Manifest.File(path: path, size: size, sha256: sha256)
    }
    let files = [try file("decisions.csv", rows), try file("decisions.jsonl", lines)]
    let manifest = Manifest(basis: basis, summary: summary, files: files).json
    let sink = try FileSink(path: folder.map { $0 + "/" + Manifest.fileName })
    try sink.write(manifest)
    _ = try sink.finish()
    return manifest
  }
}
