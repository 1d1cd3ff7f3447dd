import Crypto
import FileSystem
import Foundation

/// A file of a published batch, read with suspicion: it may be missing, a link, a pipe, or anything else.
struct BatchFile {
  private let batch: String
  private let name: String
  private var path: String { batch + "/" + name }

  init(_ batch: String, _ name: String) {
    self.batch = batch
    self.name = name
  }

  /// What it is; nil where it is not there.
  func kind() throws -> Kind? { try OutboxError.reading { try FileSystem.kind(of: path) } }

  /// Its size in bytes; nil where it is no file.
  func size() throws -> Int64? {
    let state = try OutboxError.reading { try FileState(of: path, followingLinks: false) }
    return state?.kind == .file ? state?.size : nil
  }

  private func open() throws -> Descriptor {
    guard try OutboxError.reading({ try FileSystem.kind(of: batch) }) != nil else {
      throw OutboxError.noBatch(path: batch)
    }
    // What is elsewhere may stand in for it.
    guard try OutboxError.reading({ try FileSystem.kind(of: batch, followingLinks: true) }) == .folder else {
      throw OutboxError.notABatch(path: batch, reason: "it is not a folder")
    }
    switch try kind() {
    case nil where name == Manifest.fileName:
      throw OutboxError.notABatch(path: batch, reason: "\(name) is missing")
    case nil: throw OutboxError.damaged(path: batch, reason: "\(name) is missing")
    case .file: return try OutboxError.reading { try Descriptor(reading: path, followingLinks: false) }
    default: throw OutboxError.damaged(path: batch, reason: "\(name) is not a file")
    }
  }

  func contents() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachChunk { bytes += $0 }
    return bytes
  }

  private func forEachChunk(_ body: ([UInt8]) throws -> Void) throws {
    let file = try open()
    try OutboxError.reading { try file.forEachChunk(body) }
  }

  func digest() throws -> (size: Int, sha256: String) {
    var hash = SHA256()
    var size = 0
    try forEachChunk { chunk in
      hash.update(data: chunk)
      size += chunk.count
    }
    return (size, hash.finalize().hexadecimal)
  }

  /// Hands over its lines, without their ends.
  func forEachLine(_ body: (Data) throws -> Void) throws {
    var rest = Data()
    try forEachChunk { chunk in
      rest.append(contentsOf: chunk)
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        try body(rest[start..<end])
        start = end + 1
      }
      rest = Data(rest[start...])
    }
    if !rest.isEmpty { try body(rest) }
  }
}
