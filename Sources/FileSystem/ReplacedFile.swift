import Glibc

/// Writes a file that takes the place of the one of its name: whoever looks sees the old one or the new one.
///
/// - Throws: ``SystemError``, also where something else than a file has the name.
package func replaceFile(_ path: String, with bytes: [UInt8]) throws {
  if let kind = try kind(of: path), kind != .file {
    throw SystemError(path, code: EINVAL, reason: "it is there, and is not a file")
  }
  let folder = folder(of: path)
  let hidden = (folder == "/" ? "" : folder) + "/." + name(of: path) + ".\(getpid())"
  let file = try Descriptor(creating: hidden)
  do {
    try file.write(bytes)
    try file.sync()
    try file.close()
    guard rename(hidden, path) == 0 else { throw SystemError(path) }
  } catch {
    unlink(hidden)
    throw error
  }
}
