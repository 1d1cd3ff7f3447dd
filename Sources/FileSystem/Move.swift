import Glibc

/// Moves what stands at a path, be it a link, to a name that is free, in another folder of the same disk. Whoever looks finds
/// it at one of both, whole; at the end the new name is on the disk.
///
/// - Throws: ``SystemError``. Then it stands where it stood, unless the error says that it does not.
package func move(_ path: String, to target: String) throws { try move(path, to: target, HiddenName.Calls()) }

/// - Parameter calls: those that give a name, as tests replace them.
func move(_ path: String, to target: String, _ calls: HiddenName.Calls) throws {
  let folders = try [target, path].map { try openFolder(of: $0) }
  if calls.renameExclusively(path, target) != 0 {
    guard isUnsupported(errno) else { throw SystemError(path, reason: "it cannot be moved: \(reason())") }
    guard try kind(of: target) == nil else { throw SystemError(target, code: EEXIST) }
    guard calls.rename(path, target) == 0 else { throw SystemError(path, reason: "it cannot be moved: \(reason())") }
  }
  for folder in folders.compactMap(\.self) where calls.syncFolder(folder.number) != 0 && !isUnsupported(errno) {
    let error = SystemError(path)
    guard calls.rename(target, path) != 0 else { throw error }
    throw SystemError(
      target, code: error.code, reason: "\(error.reason), and it cannot be moved back: it may be here or there")
  }
}

/// Moves a file to a path, in place of the file that may stand there, on the same disk. Whoever looks finds the old one or the
/// new one; at the end it is on the disk.
///
/// - Throws: ``SystemError``, also where something else than a file stands there.
package func moveReplacing(_ path: String, to target: String) throws {
  if let kind = try kind(of: target), kind != .file {
    throw SystemError(target, code: EINVAL, reason: "it is there, and is not a file")
  }
  let file = try Descriptor(syncing: path)
  try file.sync()
  try file.close()
  guard rename(path, target) == 0 else { throw SystemError(target, reason: "it cannot be renamed: \(reason())") }
  try syncNames(in: folder(of: target))
}

/// The folder that a path is in, to be synced; nil where this account may not read it.
func openFolder(of path: String) throws -> Descriptor? {
  do {
    return try Descriptor(syncing: folder(of: path))
  } catch let error as SystemError where error.code == EACCES {
    return nil
  }
}

/// Writes the names in a folder to the disk, where the file system does that for a folder.
package func syncNames(in folder: String) throws {
  let folder = try Descriptor(syncing: folder)
  do {
    try folder.sync()
  } catch let error as SystemError where isUnsupported(error.code) {
    return
  }
}

/// Whether a reason is that the file system has no such call: many know nothing of an exclusive rename or of syncing a folder.
func isUnsupported(_ code: Int32) -> Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(code) }
