import Foundation
import StarStandard
import Testing

@testable import Outbox

/// A folder into which the files of a batch are written, and that goes away.
final class BatchFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("star-batch-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path + "/batch", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A file of the batch.
  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/batch/" + name)))
  }

  /// Writes the batch of these decisions.
  ///
  /// - Parameter write: gives the writer the decisions; one after the other unless said otherwise.
  /// - Returns: the manifest.
  @discardableResult
  func write(
    _ batch: Batch, most: Int = 20_000,
    by write: (BatchWriter, [Decision]) throws -> Void = { writer, decisions in
      for decision in decisions { try writer.add(decision) }
    }
  ) throws -> [UInt8] {
    let plan = BatchPlan(
      .review, asOf: batch.run.asOf, notices: try BatchFolder.notices(), edition: Edition2025.make(),
      language: batch.language)
    let writer = try BatchWriter(
      plan, folder: path + "/batch", temporaryFolder: path, selection: ReportSelection(most: most))
    try write(writer, batch.decisions)
    let decided = OutboxFolder.Decided(run: batch.run, summary: batch.summary, changes: batch.changes)
    return try writer.finish(decided) { $0 }.json
  }

  /// Notices by templates that show what they must and little more.
  static func notices() throws -> NoticeRenderer {
    let files = TemplateFolder.names.map { name in
      let kind = NoticeKind(rawValue: String(name.prefix { $0 != "." }))
      let text = (kind.map(TemplateNames.of) ?? .certificate).shownWhole
      return NoticeTemplates.File(
        language: "en", name: name, path: "en/\(name)",
        text: name.hasSuffix(".txt") ? "Subject: {{channel_id}}\n\(text)" : text)
    }
    return NoticeRenderer(
      templates: try NoticeTemplates(files),
      settings: MailSettings(
        from: "a@service.example.com", replyTo: nil, digestTo: "d@service.example.com",
        objections: "o@service.example.com",
        confirmationURL: "https://example.com/{channel_id}", applicationURL: "https://example.com/apply/{channel_id}",
        verifyURL: "https://example.com/check/{code}",
        zoneOffset: 28_800))
  }
}
