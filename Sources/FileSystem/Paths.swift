import Glibc

/// The folder that a path leads into: `.` for a name alone.
package func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path; empty where it ends in a slash.
package func name(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
  return String(path[path.utf8.index(after: slash)...])
}

/// The path without slashes at its end.
package func withoutTrailingSlash(_ path: String) -> String {
  var utf8 = path.utf8[...]
  while utf8.count > 1, utf8.last == UInt8(ascii: "/") { utf8.removeLast() }
  return String(path[utf8.startIndex..<utf8.endIndex])
}

/// The path as a word of a command that somebody copies into a shell.
package func shellWord(_ path: String) -> String {
  let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+:@%,=".utf8
  if !path.isEmpty, path.utf8.allSatisfy(plain.contains) { return path }
  return "'" + path.replacing("'", with: "'\\''") + "'"
}

/// The path that all links on the way lead to; the path itself where they lead nowhere.
///
/// - Throws: ``SystemError`` where a disk failed, or this account may not look: then nobody knows where they lead.
package func realPath(of path: String) throws -> String {
  guard let resolved = realpath(path, nil) else {
    let error = SystemError(path)
    guard [ENOENT, ENOTDIR, ELOOP].contains(error.code) else { throw error }
    return path
  }
  defer { free(resolved) }
  return String(cString: resolved)
}
