import Foundation

/// The few things that commands ask of the file system.
enum Files {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The folder that a file is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a folder, and those that it is in.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(.cannotPublish, "\(path): the folder cannot be made")
    }
  }

  /// The bytes of a file.
  static func read(_ path: String, what: String) throws -> [UInt8] {
    guard !isFolder(path), let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.missingInput, "\(path): \(what) is missing or cannot be read")
    }
    return [UInt8](data)
  }

  /// The names in a folder, in byte order, without hidden ones.
  static func names(in path: String, what: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Failure(.missingInput, "\(path): \(what) is missing or cannot be read")
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }
}
