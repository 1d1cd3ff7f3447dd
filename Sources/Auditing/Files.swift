import FileSystem

/// The few things that commands ask of the file system. What cannot be asked is an error, and not nothing.
package enum Files {
  /// Whether there is anything, be it where a link leads to.
  package static func exists(_ path: String) throws -> Bool {
    try missing(path) { try kind(of: path, followingLinks: true) } != nil
  }

  /// Whether the name is taken, be it by a link that leads nowhere.
  package static func isTaken(_ path: String) throws -> Bool { try missing(path) { try kind(of: path) } != nil }

  package static func isFolder(_ path: String) throws -> Bool {
    try missing(path) { try kind(of: path, followingLinks: true) } == .folder
  }

  /// The folder that a file is in.
  package static func folder(of path: String) -> String { FileSystem.folder(of: path) }

  /// Makes a folder, and those that it is in.
  package static func makeFolder(_ path: String) throws {
    do {
      try FileSystem.makeFolder(path)
    } catch let error as SystemError {
      throw AuditError(.cannotWrite, "\(path): the folder cannot be made: \(error.reason)")
    }
  }

  /// Writes a file, in place of the one of its name.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try replaceFile(path, with: bytes)
    } catch let error as SystemError {
      throw AuditError(.cannotWrite, "\(path): cannot be written: \(error.reason)")
    }
  }

  /// The bytes of a file.
  package static func read(_ path: String, what: String) throws -> [UInt8] {
    try missing(path, "\(what) cannot be read: ") { try contents(of: path) }
  }

  /// Hands over a file's bytes, piece by piece.
  package static func forEachChunk(of path: String, _ body: ([UInt8]) throws -> Void) throws {
    do {
      try Descriptor(reading: path).forEachChunk(body)
    } catch let error as SystemError {
      throw AuditError(.inputOutput, "\(path): cannot be read: \(error.reason)")
    }
  }

  /// The names in a folder, in order, without hidden ones.
  package static func names(in path: String, what: String) throws -> [String] {
    try missing(path, "\(what) cannot be read: ") { try FileSystem.names(in: path) }.filter { !$0.hasPrefix(".") }
  }

  private static func missing<T>(_ path: String, _ what: String = "", _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as SystemError {
      throw AuditError(error.isFailure ? .inputOutput : .missingInput, "\(path): \(what)\(error.reason)")
    }
  }
}
