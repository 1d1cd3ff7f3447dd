import Foundation
import StarStandard

/// What a manifest says of the records and of how many decisions were made; its files are not looked at.
package struct ManifestHead: Decodable, Sendable {
  package let batch: String
  /// Rows per table.
  package let records: [String: Int]
  private let summary: Summary

  private struct Summary: Decodable, Sendable {
    let reviewed: ManifestCount
  }

  /// The channels that it decides.
  package var decided: Int { summary.reviewed.number }

  /// The head of the batch in a folder; nil where it is damaged, or none.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  package init?(path: String) throws {
    let head = try OutboxError.ifSound {
      try JSONDecoder().decode(ManifestHead.self, from: Data(BatchFile(path, Manifest.fileName).contents()))
    }
    guard let head else { return nil }
    self = head
  }
}
