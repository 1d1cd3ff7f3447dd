import Foundation

/// The project's own files, for tests that read them.
package enum Project {
  package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "../.."
  )
  .standardizedFileURL

  /// A file or folder, by its path from the project's.
  package static func file(_ path: String) -> URL { folder.appendingPathComponent(path) }
}
