import Foundation

/// The few things that commands ask of the file system.
package enum Files {
  package static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Whether the name is taken, be it by a link that leads nowhere.
  package static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  package static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The folder that a file is in.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a folder, and those that it is in.
  package static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw AuditError(.cannotWrite, "\(path): the folder cannot be made")
    }
  }

  /// The bytes of a file.
  package static func read(_ path: String, what: String) throws -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw AuditError(.missingInput, "\(path): \(what) cannot be read: \(String(cString: strerror(errno)))")
    }
    guard (status.st_mode & S_IFMT) == S_IFREG else {
      throw AuditError(.missingInput, "\(path): \(what) cannot be read: it is not a file")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw AuditError(.missingInput, "\(path): \(what) cannot be read: \(String(cString: strerror(errno)))")
    }
    return [UInt8](data)
  }

  /// Hands over a file's bytes, piece by piece.
  package static func forEachChunk(of path: String, _ body: ([UInt8]) throws -> Void) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw AuditError(.inputOutput, "\(path): cannot be read")
    }
    defer { try? file.close() }
    while let data = try file.read(upToCount: 1 << 16), !data.isEmpty { try body([UInt8](data)) }
  }

  /// The names in a folder, in byte order, without hidden ones.
  package static func names(in path: String, what: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw AuditError(.missingInput, "\(path): \(what) is missing or cannot be read")
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }
}
