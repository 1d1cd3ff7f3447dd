import Crypto
import Foundation
import StarStandard

/// A batch that stands in an outbox.
public struct PublishedBatch {
  /// Its folder.
  public let path: String
  /// The manifest as it stands.
  public let manifestBytes: [UInt8]
  /// The manifest as it is read.
  public let manifest: ManifestReading

  /// The batch in the folder.
  ///
  /// - Throws: ``OutboxError/notABatch(path:reason:)``.
  public init(path: String) throws {
    self.path = path
    let file = path + "/" + Manifest.fileName
    guard let bytes = try? Self.read(file) else {
      throw OutboxError.notABatch(path: path, reason: "there is no \(Manifest.fileName) to read")
    }
    manifestBytes = bytes
    guard let format = try? JSONDecoder().decode(FormatReading.self, from: Data(bytes)) else {
      throw OutboxError.notABatch(path: path, reason: "\(Manifest.fileName) is damaged")
    }
    guard format.format == Manifest.format else {
      throw OutboxError.notABatch(
        path: path,
        reason: "the batch has format \(format.format), this program reads format \(Manifest.format); "
          + "use a newer star-audit")
    }
    guard let manifest = try? JSONDecoder().decode(ManifestReading.self, from: Data(bytes)) else {
      throw OutboxError.notABatch(path: path, reason: "\(Manifest.fileName) is damaged")
    }
    for file in manifest.files where !file.path.isInside {
      throw OutboxError.notABatch(path: path, reason: "\(Manifest.fileName) names a file outside of the batch")
    }
    self.manifest = manifest
  }

  private struct FormatReading: Decodable {
    let format: Int
  }

  /// Checks that every file is there, is what the manifest says, and that there is no other.
  ///
  /// - Throws: ``OutboxError/notABatch(path:reason:)`` that names the file.
  public func requireUnaltered() throws {
    var expected: Set<String> = [Manifest.fileName]
    for file in manifest.files {
      expected.insert(file.path)
      guard let (size, sha256) = try? Self.digest(path + "/" + file.path) else {
        throw OutboxError.notABatch(path: path, reason: "\(file.path) is missing or cannot be read")
      }
      guard size == file.size, sha256 == file.sha256 else {
        throw OutboxError.notABatch(
          path: path,
          reason: "\(file.path) was altered: it has \(size) bytes and SHA-256 \(sha256), "
            + "published were \(file.size) bytes and \(file.sha256)")
      }
    }
    for name in try Self.files(below: path) where !expected.contains(name) {
      throw OutboxError.notABatch(path: path, reason: "\(name) does not belong to the batch")
    }
  }

  /// What is not the same in another manifest, in words that say where to look.
  public func difference(from manifest: [UInt8]) throws -> String {
    let other = try JSONDecoder().decode(ManifestReading.self, from: Data(manifest))
    var differences: [String] = []
    if other.as_of != self.manifest.as_of { differences.append("the as-of date (published: \(self.manifest.as_of))") }
    if other.program != self.manifest.program {
      differences.append("the program (published: \(self.manifest.program))")
    }
    if other.editions != self.manifest.editions { differences.append("the edition") }
    if other.configuration != self.manifest.configuration { differences.append("the configuration") }
    let tables = other.records.keys.sorted().filter { other.records[$0] != self.manifest.records[$0] }
    if !tables.isEmpty {
      differences.append("the records (rows in \(tables.joined(separator: ", ")))")
    } else if other.files != self.manifest.files, differences.isEmpty {
      differences.append("the records (as many rows, other values)")
    }
    return differences.isEmpty ? "the manifest" : differences.joined(separator: ", ")
  }

  private static func read(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func digest(_ path: String) throws -> (size: Int, sha256: String) {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    var hash = SHA256()
    var size = 0
    while let data = try handle.read(upToCount: 1 << 16), !data.isEmpty {
      hash.update(data: data)
      size += data.count
    }
    return (size, hash.finalize().hexadecimal)
  }

  private static func files(below path: String) throws -> [String] {
    var files: [String] = []
    for name in OutboxFolder.names(in: path) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      files += isFolder.boolValue ? try Self.files(below: path + "/" + name).map { name + "/" + $0 } : [name]
    }
    return files
  }
}

/// A manifest as somebody reads it back; names as in the file.
public struct ManifestReading: Decodable, Sendable {
  /// The batch's name.
  public let batch: String
  /// The command that made it.
  public let command: String
  /// The as-of date.
  public let as_of: String
  /// The program and its version.
  public let program: String
  /// The editions.
  public let editions: [Edition]
  /// The digest of the settings.
  public let configuration: String
  /// Rows per table.
  public let records: [String: Int]
  /// The other files.
  public let files: [File]

  /// An edition.
  public struct Edition: Decodable, Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its file's digest.
    public let sha256: String
  }

  /// A file.
  public struct File: Decodable, Sendable, Hashable {
    /// Its path in the batch's folder.
    public let path: String
    /// In bytes.
    public let size: Int
    /// In hexadecimal digits.
    public let sha256: String
  }
}

extension String {
  /// Whether it is a path that stays below the folder that it is relative to.
  fileprivate var isInside: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }
}
