import FileSystem
import Foundation

/// The folder of files that the code under test wants to read from a path; it goes when the process ends as it should.
enum Scratch {
  static let folder: String = {
    do {
      let folder = FileManager.default.temporaryDirectory.path + "/star-audit-fuzzing-\(getpid())"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      atexit { try? FileManager.default.removeItem(atPath: Scratch.folder) }
      return folder
    } catch {
      fatalError("no folder for files: \(error)")
    }
  }()

  /// Writes the bytes to a file of this name.
  ///
  /// - Returns: its path.
  static func write(_ bytes: [UInt8], _ name: String) -> String {
    let path = folder + "/" + name
    // Nothing of it must outlast the process, so that nothing is synced.
    let file = fopen(path, "w")
    promise(file != nil, "a file can be written")
    guard let file else { return path }
    promise(fwrite(bytes, 1, bytes.count, file) == bytes.count && fclose(file) == 0, "a file can be written")
    return path
  }

  static func remove(_ name: String) { try? FileManager.default.removeItem(atPath: folder + "/" + name) }
}
