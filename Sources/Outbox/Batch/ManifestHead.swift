import Foundation
import StarStandard

/// What a manifest says of the records and of how many decisions were made; its files are not looked at.
package struct ManifestHead: Decodable, Sendable {
  package let batch: String
  /// Rows per table.
  package let records: [String: Int]
  private let summary: Summary

  private struct Summary: Decodable, Sendable {
    let reviewed: Int
  }

  /// The channels that it decides.
  package var decided: Int { summary.reviewed }

  /// The head of the batch in a folder; nil where it is none that can be read.
  package init?(path: String) {
    guard let bytes = try? BatchFile(path, Manifest.fileName).contents(),
      let head = try? JSONDecoder().decode(ManifestHead.self, from: Data(bytes))
    else { return nil }
    self = head
  }
}
