import FileSystem
import Foundation
import StarStandard

/// A batch that stands in an outbox.
package struct PublishedBatch {
  package let path: String
  /// The manifest as it stands.
  package let manifestBytes: [UInt8]
  /// The manifest as it is read.
  package let manifest: ManifestReading

  /// The files that every batch has.
  static let always = ["decisions.csv", "decisions.jsonl", "digest.eml", "report.html"]

  /// The batch in the folder.
  ///
  /// - Throws: ``OutboxError``.
  package init(path: String) throws {
    self.path = path
    manifestBytes = try BatchFile(path, Manifest.fileName).contents()
    guard let format = try? JSONDecoder().decode(FormatReading.self, from: Data(manifestBytes)) else {
      throw OutboxError.damaged(path: path, reason: "\(Manifest.fileName) cannot be read")
    }
    guard format.format == Manifest.format else {
      throw OutboxError.tooNew(path: path, format: format.format)
    }
    guard let manifest = try? JSONDecoder().decode(ManifestReading.self, from: Data(manifestBytes)) else {
      throw OutboxError.damaged(path: path, reason: "\(Manifest.fileName) cannot be read")
    }
    guard BatchPlan.isName(manifest.batch) else {
      throw OutboxError.damaged(path: path, reason: "\(Manifest.fileName) does not give it the name of a batch")
    }
    for file in manifest.files where !file.path.isInside {
      throw OutboxError.damaged(path: path, reason: "\(Manifest.fileName) names a file outside of the batch")
    }
    self.manifest = manifest
  }

  private struct FormatReading: Decodable {
    let format: Int
  }

  /// Checks that nothing was altered; see ``faults()``.
  ///
  /// - Throws: ``OutboxError`` that names the first file at fault, and how much else is.
  package func requireUnaltered() throws {
    let faults = try faults()
    guard let first = faults.first else { return }
    let others =
      faults.count == 1
      ? "" : " (and \((faults.count - 1).counting("fault")) more, see `star-audit verify \(shellWord(path))`)"
    throw OutboxError.damaged(path: path, reason: first + others)
  }

  /// Everything that is not as it was published: a file that is missing, is not what the manifest says, or is none of the
  /// batch's, and what the manifest says of the decisions that they do not say themselves.
  ///
  /// - Throws: ``OutboxError`` for what cannot be read.
  package func faults() throws -> [String] {
    var faults: [String] = []
    var expected: Set<String> = [Manifest.fileName]
    var areDecisionsWhole = true
    for file in manifest.files {
      expected.insert(file.path)
      guard let fault = try fault(of: file) else { continue }
      faults.append(fault)
      if file.path == Self.decisions { areDecisionsWhole = false }
    }
    let unnamed = Self.always.filter { !expected.contains($0) }
    faults += unnamed.map { "\(Manifest.fileName) does not name \($0)" }
    do {
      if try signatures() != nil { expected.insert(ManifestSignatures.fileName) }
    } catch OutboxError.damaged(_, let reason) {
      expected.insert(ManifestSignatures.fileName)
      faults.append(reason)
    }
    for name in try Self.files(below: path) where !expected.contains(name) && !unnamed.contains(name) {
      faults.append("\(name) does not belong to the batch")
    }
    // What is said of decisions that were altered says nothing of the manifest.
    if areDecisionsWhole, !unnamed.contains(Self.decisions) {
      do {
        try requireAgreement()
      } catch OutboxError.damaged(_, let reason) {
        faults.append(reason)
      }
    }
    return faults
  }

  /// What is wrong with a file of the batch; nil where nothing is.
  private func fault(of file: ManifestReading.File) throws -> String? {
    do {
      let (size, sha256) = try BatchFile(path, file.path).digest()
      guard size != file.size || sha256 != file.sha256 else { return nil }
      return
        "\(file.path) was altered: it has \(size.counting("byte")) and SHA-256 \(sha256), published were "
        + "\(file.size.counting("byte")) and \(file.sha256)"
    } catch OutboxError.damaged(_, let reason) {
      return reason
    }
  }

  private static let decisions = "decisions.jsonl"

  /// Checks what the manifest says of the decisions against the decisions.
  private func requireAgreement() throws {
    struct Line: Decodable {
      let batch: String?
      let effective_on: String
      let outcome: String
    }
    var outcomes: [String: Int] = [:]
    let decoder = JSONDecoder()
    func refuse(_ reason: String) -> OutboxError {
      .damaged(path: path, reason: "\(Manifest.fileName) was altered: \(reason)")
    }
    try BatchFile(path, "decisions.jsonl").forEachLine { bytes in
      guard let line = try? decoder.decode(Line.self, from: bytes) else { throw refuse("a decision cannot be read") }
      guard line.batch == manifest.batch else { throw refuse("the decisions are of another batch") }
      guard line.effective_on == manifest.as_of else { throw refuse("the decisions are as of another date") }
      outcomes[line.outcome, default: 0] += 1
    }
    guard manifest.summary.outcomes.filter({ $0.value != 0 }) == outcomes,
      manifest.summary.reviewed == outcomes.values.reduce(0, +)
    else { throw refuse("its summary does not count the decisions") }
  }

  /// The digest of its manifest, which stands for all of it.
  package var digest: String { Fingerprint.sha256(manifestBytes) }

  /// The lines of its decisions, in their order.
  package func forEachDecision(_ body: (Data) throws -> Void) throws {
    try BatchFile(path, "decisions.jsonl").forEachLine(body)
  }

  /// The lines of the decisions in a folder that may be damaged, and have no manifest.
  package static func forEachDecision(in path: String, _ body: (Data) throws -> Void) throws {
    try BatchFile(path, "decisions.jsonl").forEachLine(body)
  }

  /// How far another manifest says the same.
  package enum Sameness: Sendable {
    case whole
    /// But for what only a comparison with an earlier batch says, which stands in the report and the digest: where that batch is
    /// gone, nothing else can be derived again.
    case butForComparison(with: String)
    /// But for how another release says it: the decisions are the same to the byte.
    case butForRelease(String)
  }

  /// How far another manifest, of a batch that was derived now, says the same as this one; nil where it decides otherwise.
  package func sameness(as manifest: [UInt8]) -> Sameness? {
    if manifestBytes == manifest { return .whole }
    let own = self.manifest
    guard let other = try? JSONDecoder().decode(ManifestReading.self, from: Data(manifest)), own.batch == other.batch,
      own.command == other.command, own.as_of == other.as_of, own.program == other.program,
      own.editions == other.editions, own.configuration == other.configuration, own.records == other.records
    else { return nil }
    func isSame(_ isDecisive: (String) -> Bool) -> Bool {
      own.files.filter { isDecisive($0.path) } == other.files.filter { isDecisive($0.path) }
    }
    if own.release != other.release {
      let release = own.release.map { "star-audit \($0)" } ?? own.program
      return isSame { $0 == "decisions.jsonl" } ? .butForRelease(release) : nil
    }
    guard let compared = own.compared_with, other.compared_with == nil else { return nil }
    return isSame { $0 != "report.html" && $0 != "digest.eml" } ? .butForComparison(with: compared.batch) : nil
  }

  /// Checks that every file is there with its size, without reading them; see ``requireUnaltered()``.
  ///
  /// - Throws: ``OutboxError`` that names the file.
  package func requireComplete() throws {
    for file in manifest.files {
      let size = try BatchFile(path, file.path).size()
      guard size == Int64(file.size) else {
        throw OutboxError.damaged(
          path: path,
          reason: size == nil ? "\(file.path) is missing" : "\(file.path) was altered: it has another size")
      }
    }
  }

  /// Whether another manifest is one of the same decisions.
  package func decidesAs(_ manifest: [UInt8]) throws -> Bool {
    func decisions(_ manifest: ManifestReading) -> ManifestReading.File? {
      manifest.files.first { $0.path == Self.decisions }
    }
    return decisions(self.manifest) == decisions(try JSONDecoder().decode(ManifestReading.self, from: Data(manifest)))
  }

  /// What is not the same in another manifest, in words that say where to look.
  package func difference(from manifest: [UInt8]) throws -> String {
    let other = try JSONDecoder().decode(ManifestReading.self, from: Data(manifest))
    let own = self.manifest
    var differences: [String] = []
    if other.as_of != own.as_of { differences.append("the as-of date (published: \(own.as_of))") }
    if other.program != own.program { differences.append("the program (published: \(own.program))") }
    if other.editions != own.editions { differences.append(own.editions.count == 1 ? "the edition" : "the editions") }
    if other.configuration != own.configuration { differences.append("the configuration (a setting or a template)") }
    if other.compared_with != own.compared_with || other.history != own.history {
      differences.append("the batch that it was compared with")
    }
    let tables = other.records.keys.sorted().filter { other.records[$0] != own.records[$0] }
    if !tables.isEmpty {
      differences.append("the records (rows in \(tables.joined(separator: ", ")))")
    } else if other.files != own.files, differences.isEmpty {
      differences.append("the records (as many rows, other values)")
    }
    return differences.isEmpty ? "the manifest" : differences.joined(separator: ", ")
  }

  /// Every file below a folder, and every folder that has none.
  private static func files(below path: String) throws -> [String] {
    var files: [String] = []
    for name in try OutboxError.reading({ try names(in: path) }) {
      guard try BatchFile(path, name).kind() == .folder else {
        files.append(name)
        continue
      }
      // The folders of notices and certificates are there in a batch without any.
      let inside = try Self.files(below: path + "/" + name).map { name + "/" + $0 }
      files += inside.isEmpty && name != "notices" && name != "certificates" ? [name + "/"] : inside
    }
    return files
  }
}

extension String {
  /// Whether it is a path that stays below the folder that it is relative to.
  fileprivate var isInside: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }
}

extension PublishedBatch {
  /// The manifest's own words, as JSON: what the run was made from, and its summary.
  ///
  /// - Throws: ``OutboxError``.
  package func parts() throws -> (run: [UInt8], summary: [UInt8]) {
    guard var run = try? JSONSerialization.jsonObject(with: Data(manifestBytes)) as? [String: Any],
      let summary = run.removeValue(forKey: "summary"), JSONSerialization.isValidJSONObject(summary)
    else { throw OutboxError.damaged(path: path, reason: "\(Manifest.fileName) cannot be read") }
    run["files"] = nil
    run["format"] = nil
    func bytes(_ object: Any) throws -> [UInt8] {
      try [UInt8](JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes]))
    }
    return (try bytes(run), try bytes(summary))
  }
}
