import Glibc

/// What is free on a disk.
package struct Room: Sendable {
  package let bytes: Int
  /// Files that can still be made; nil where the file system does not count them.
  package let files: Int?

  /// The room on the disk that the path is on.
  ///
  /// - Throws: ``SystemError``.
  package init(at path: String) throws {
    var disk = statvfs()
    guard statvfs(path, &disk) == 0 else { throw SystemError(path) }
    // A file system that does not know its size may say anything.
    let (bytes, overflows) = Int(clamping: disk.f_bavail).multipliedReportingOverflow(by: Int(clamping: disk.f_frsize))
    self.bytes = overflows ? .max : bytes
    files = disk.f_files > 0 ? Int(clamping: disk.f_favail) : nil
  }
}
