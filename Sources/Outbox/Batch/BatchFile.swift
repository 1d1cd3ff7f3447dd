import Crypto
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

  var isFolder: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFDIR
  }

  /// Its size in bytes; nil where it is no file.
  var size: Int? {
    var status = stat()
    guard lstat(path, &status) == 0, (status.st_mode & S_IFMT) == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  private func open() throws -> FileHandle {
    var status = stat()
    guard lstat(batch, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw OutboxError.unreadable(path: batch, reason: systemReason())
      }
      throw OutboxError.noBatch(path: batch)
    }
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw OutboxError.unreadable(path: path, reason: systemReason())
      }
      throw OutboxError.notABatch(path: batch, reason: "\(name) is missing")
    }
    guard (status.st_mode & S_IFMT) == S_IFREG else {
      throw OutboxError.notABatch(path: batch, reason: "\(name) is not a file")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw OutboxError.unreadable(path: path, reason: systemReason())
    }
    return handle
  }

  func contents() throws -> [UInt8] {
    let handle = try open()
    defer { try? handle.close() }
    do {
      return try [UInt8](handle.readToEnd() ?? Data())
    } catch {
      throw OutboxError.inputOutput(path: path, reason: "cannot be read")
    }
  }

  private func forEachChunk(_ body: (Data) throws -> Void) throws {
    let handle = try open()
    defer { try? handle.close() }
    while true {
      let chunk: Data?
      do {
        chunk = try handle.read(upToCount: 1 << 16)
      } catch {
        throw OutboxError.inputOutput(path: path, reason: "cannot be read")
      }
      guard let chunk, !chunk.isEmpty else { return }
      try body(chunk)
    }
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
      rest.append(chunk)
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
