import Glibc

/// The names in a folder, in order.
///
/// - Throws: ``SystemError``, also where the folder cannot be read to its end: that is not an empty one.
package func names(in path: String) throws -> [String] { try names(in: path) { readdir($0) } }

/// - Parameter next: gives the next entry, or nil; then errno says whether that is the end.
func names(
  in path: String, next: (OpaquePointer) -> UnsafeMutablePointer<dirent>?
) throws -> [String] {
  guard let folder = opendir(path) else { throw SystemError(path) }
  defer { closedir(folder) }
  var names: [String] = []
  while true {
    errno = 0
    guard let entry = next(folder) else { break }
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  guard errno == 0 else { throw SystemError(path) }
  return names.sorted()
}

/// Makes a folder, and those that it is in; one that is there already is as good.
///
/// - Throws: ``SystemError``.
package func makeFolder(_ path: String) throws {
  if mkdir(path, 0o755) == 0 { return }
  let code = errno
  switch code {
  case EEXIST:
    guard try kind(of: path, followingLinks: true) == .folder else {
      throw SystemError(path, code: ENOTDIR, reason: "it is not a folder")
    }
  case ENOENT:
    let folder = folder(of: path)
    guard folder != ".", folder != "/", folder != path else { throw SystemError(path, code: code) }
    try makeFolder(folder)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw SystemError(path) }
  default: throw SystemError(path, code: code)
  }
}

/// Makes one folder that is not there yet, in one that is.
package func makeNewFolder(_ path: String) throws {
  guard mkdir(path, 0o755) == 0 else { throw SystemError(path) }
}

/// Removes a file, or a folder with everything in it; nothing where there is nothing.
///
/// - Throws: ``SystemError`` for the first thing that stays.
package func remove(_ path: String) throws {
  switch try kind(of: path) {
  case nil: return
  case .folder:
    for name in try names(in: path) { try remove(path + "/" + name) }
    guard rmdir(path) == 0 || errno == ENOENT else { throw SystemError(path) }
  default: guard unlink(path) == 0 || errno == ENOENT else { throw SystemError(path) }
  }
}
